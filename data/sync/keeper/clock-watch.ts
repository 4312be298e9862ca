import { wasSetBack, type Instant } from '../../model/engagement';
import type { World } from './world';

/** Notices, as long as the background lives, that the learner's clock was set back. */
export class ClockWatch {
  readonly #world: World;
  #last: Instant;
  /** How many whole milliseconds the clock runs ahead of where it was at first. */
  #ahead = 0;

  constructor(world: World) {
    this.#world = world;
    this.#last = this.#instant();
  }

  #instant(): Instant {
    return { wall: this.#world.now(), mono: this.#world.mono() };
  }

  /**
   * How many whole milliseconds the clock was set back by since it was last looked at; 0 if it was
   * not, or if it only came back from where it had been set forward to: what is known from before
   * is right then.
   */
  setBack(): number {
    const before = this.#last;
    const now = (this.#last = this.#instant());
    const [wall, mono] = [now.wall - before.wall, now.mono - before.mono];
    if (!wasSetBack(wall, mono)) {
      // A machine that slept looks like this too: the less is then moved.
      if (wasSetBack(mono, wall)) this.#ahead += Math.round(wall - mono);
      return 0;
    }
    const back = Math.max(0, Math.round(mono - wall));
    const known = Math.min(back, this.#ahead);
    this.#ahead -= known;
    return back - known;
  }

  /** Looks at the clock: what happened to it up to now has been seen to. */
  seen(): void {
    this.#last = this.#instant();
  }
}
