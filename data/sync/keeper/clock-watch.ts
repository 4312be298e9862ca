import { wasSetBack, type Instant } from '../../model/engagement';
import type { World } from './world';

/** Notices, as long as the background lives, that the learner's clock was set back. */
export class ClockWatch {
  readonly #world: World;
  #last: Instant;

  constructor(world: World) {
    this.#world = world;
    this.#last = this.#instant();
  }

  #instant(): Instant {
    return { wall: this.#world.now(), mono: this.#world.mono() };
  }

  /** How many milliseconds the clock was set back by since this was last asked; 0 if it was not. */
  setBack(): number {
    const before = this.#last;
    const now = (this.#last = this.#instant());
    const [wall, mono] = [now.wall - before.wall, now.mono - before.mono];
    return wasSetBack(wall, mono) ? Math.max(0, Math.round(mono - wall)) : 0;
  }
}
