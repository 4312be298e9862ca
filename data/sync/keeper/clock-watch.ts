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

  /** Whether the clock was set back since this was last asked. */
  wasSetBack(): boolean {
    const { wall, mono } = this.#last;
    const now = (this.#last = this.#instant());
    return wasSetBack(now.wall - wall, now.mono - mono);
  }
}
