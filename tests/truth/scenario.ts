import type { BrowserKind } from '../helpers/provide-browser.ts';
import type { DrivenBrowser } from '../helpers/driven-browser.ts';
import type { StudyHosts } from '../helpers/study-hosts.ts';

/** What a scripted learner really did, beside what Milepost counted of it; both in seconds. */
export interface Measured {
  readonly studied: number;
  readonly counted: number;
}

/** A browser of its own, with Milepost just installed and its welcome page closed. */
export interface Stage {
  readonly driven: DrivenBrowser;
  readonly hosts: StudyHosts;
}

/**
 * A stretch of scripted studying whose true seconds are known from the script's own clock: what was
 * done in the page and when, never what the extension says of it.
 */
export interface Scenario {
  /** What the learner does, as in "a lecture watched without touching anything". */
  readonly name: string;
  /** The browsers in which it can be played. */
  readonly kinds: readonly BrowserKind[];
  /** Seconds of real time that it takes, more or less: long ones are begun first. */
  readonly takes: number;
  /**
   * Seconds that may be missing for a reason that DESIGN's promises name (a crash costs at most 15);
   * 0 unless said.
   */
  readonly mayMiss?: number;
  /** Seconds that may be too many for such a reason (sleep adds at most 15); 0 unless said. */
  readonly mayAdd?: number;
  /** Plays it. Throws an Error where the browser does something else than the script says. */
  play(stage: Stage): Promise<Measured>;
}

/** How far a counted time may lie from the true one: one percent, or two seconds if that is more. */
export const toleranceOf = (studied: number): number => Math.max(2, studied * 0.01);

/** Whether a scenario's counted seconds keep what is promised of it. */
export function keepsPromise(scenario: Scenario, { studied, counted }: Measured): boolean {
  const [few, many] = [scenario.mayMiss ?? 0, scenario.mayAdd ?? 0];
  const error = counted - studied;
  const tolerance = toleranceOf(studied);
  return error >= -Math.max(tolerance, few) && error <= Math.max(tolerance, many);
}

/**
 * The script's own stopwatch. The driver can know when it asked for something and when that was
 * done, not the moment between: each mark takes the middle.
 */
export class Stopwatch {
  #seconds = 0;
  #since: number | null = null;

  /** Studying begins in the middle of what `task` does. */
  async begin<Result>(task: () => Promise<Result>): Promise<Result> {
    const [result, middle] = await middleOf(task);
    this.#since ??= middle;
    return result;
  }

  /** Studying ends, or pauses, in the middle of what `task` does. */
  async end<Result>(task: () => Promise<Result>): Promise<Result> {
    const [result, middle] = await middleOf(task);
    if (this.#since !== null) this.#seconds += (middle - this.#since) / 1000;
    this.#since = null;
    return result;
  }

  /** Studying ended, or paused, at an instant of the machine's clock, in milliseconds since 1970. */
  endAt(instant: number): void {
    if (this.#since === null) return;
    const moment = performance.now() - (Date.now() - instant);
    this.#seconds += (moment - this.#since) / 1000;
    this.#since = null;
  }

  /** The seconds studied until now, or until the last `end`. */
  get seconds(): number {
    const running = this.#since === null ? 0 : (performance.now() - this.#since) / 1000;
    return this.#seconds + running;
  }
}

/** Does a task, and gives what it gives with the moment in its middle, in milliseconds. */
async function middleOf<Result>(task: () => Promise<Result>): Promise<readonly [Result, number]> {
  const begun = performance.now();
  const result = await task();
  return [result, (begun + performance.now()) / 2];
}
