import type { Random } from '../sim/random';
import { NOW } from '../helpers/builders';

/** A stretch of true time, in milliseconds since the day began. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Something that will happen; a page that goes away takes its own with it. */
interface Due {
  at: number;
  readonly happen: () => Promise<void> | void;
}

/**
 * The clocks of a day. `at` is the true time; the browser sees a wall clock that may be set, and a
 * monotonic one that stands still while the machine sleeps (Linux, macOS) or does not (Windows).
 */
export class DayClock {
  /** Milliseconds since the day began, those asleep among them. */
  at = 0;
  /** How far the wall clock was set forward so far, in milliseconds. */
  stepped = 0;
  readonly sleeps: Span[] = [];
  readonly isMonoAsleep: boolean;
  #slept = 0;
  #dues: Due[] = [];

  constructor(random: Random) {
    this.isMonoAsleep = random.chance(0.5);
  }

  /** Milliseconds since 1970, whole as browsers give them. */
  get wall(): number {
    return Math.floor(NOW + this.at + this.stepped);
  }

  /** Milliseconds of the monotonic clock, in tenths as browsers give them. */
  get mono(): number {
    return Math.floor((this.at - (this.isMonoAsleep ? this.#slept : 0)) * 10) / 10;
  }

  /** Lets something happen after a delay in milliseconds. */
  after(delay: number, happen: Due['happen']): Due {
    const due = { at: this.at + Math.max(0, delay), happen };
    this.#dues.push(due);
    return due;
  }

  cancel(due: Due): void {
    this.#dues = this.#dues.filter((each) => each !== due);
  }

  /** Lets time pass: what is due happens on the way, in order. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.at + milliseconds;
    for (let due = this.#next(end); due; due = this.#next(end)) {
      this.cancel(due);
      this.at = Math.max(this.at, due.at);
      await due.happen();
    }
    this.at = Math.max(this.at, end);
  }

  /** The machine sleeps: nothing happens, and timers wait as long as their clock stands still. */
  sleep(milliseconds: number): void {
    const from = this.at;
    this.at += milliseconds;
    this.#slept += milliseconds;
    this.sleeps.push({ from, to: this.at });
    for (const due of this.#dues) {
      due.at = this.isMonoAsleep ? due.at + milliseconds : Math.max(due.at, this.at);
    }
  }

  #next(end: number): Due | undefined {
    let next: Due | undefined;
    for (const due of this.#dues) {
      if (due.at <= end && (!next || due.at < next.at)) next = due;
    }
    return next;
  }
}

export type { Due };
