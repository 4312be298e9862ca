import { PULSE_PERIOD } from '../../data/model/limits';
import type { Pulse, Standing, TabMessage, VisitReport } from '../../data/model/message';
import type { Machine } from './memory-world';

export const LECTURE =
  'https://www.coursera.org/learn/neural-networks-deep-learning/lecture/Wh2ab/computation-graph';
export const NEXT_LECTURE =
  'https://www.coursera.org/learn/neural-networks-deep-learning/lecture/AdhHT/derivatives';
export const OTHER_COURSE =
  'https://www.coursera.org/learn/convolutional-neural-networks/lecture/ob1nR/padding';
export const PAPER = 'https://huggingface.co/papers/1706.03762';

/** The visit of a pulse, when a test does not care. */
export const VISIT = 'visit-aaaa';

/** A pulse of 15 engaged seconds. */
export const aPulse = (rest: Partial<Pulse> = {}): Pulse => ({
  type: 'pulse',
  visit: VISIT,
  sequence: 1,
  wall: PULSE_PERIOD,
  mono: PULSE_PERIOD,
  engaged: PULSE_PERIOD,
  goesOn: true,
  withdrawn: 0,
  ...rest,
});

/** An engaged interval of one visit: from one instant to another, in milliseconds. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A pulse with the instant at which it reaches the background. */
export interface Arriving {
  readonly at: number;
  readonly pulse: Pulse;
}

/**
 * What an honest page says of the intervals in which it was engaged, from `start` on: a pulse every
 * 15 seconds, and at once when a stretch ends. `latency` gives how long each is on its way; none
 * overtakes the one before it.
 */
export function honestPulses(
  visit: string,
  start: number,
  intervals: readonly Interval[],
  latency: (index: number) => number = () => 0,
): readonly Arriving[] {
  const pulses: Arriving[] = [];
  let spoken = start;
  for (const { from, to } of intervals) {
    let since = from;
    while (since < to) {
      // Counted from the last word, as a page does that has just begun to be engaged again.
      const at = Math.min(to, Math.max(since, spoken) + PULSE_PERIOD);
      const elapsed = at - spoken;
      const sequence = pulses.length + 1;
      pulses.push({
        at: Math.max(pulses.at(-1)?.at ?? 0, at + latency(sequence)),
        pulse: {
          type: 'pulse',
          visit,
          sequence,
          wall: elapsed,
          mono: elapsed,
          engaged: at - since,
          goesOn: at < to,
          withdrawn: 0,
        },
      });
      spoken = at;
      since = at;
    }
  }
  return pulses;
}

/** The length of the union of intervals, computed as slowly and plainly as possible. */
export function plainUnion(intervals: readonly Interval[]): number {
  const edges = [...new Set(intervals.flatMap(({ from, to }) => [from, to]))].toSorted(
    (one, other) => one - other,
  );
  return edges.slice(1).reduce((sum, edge, index) => {
    const before = edges[index] ?? edge;
    const isCovered = intervals.some(({ from, to }) => from <= before && to >= edge);
    return isCovered ? sum + edge - before : sum;
  }, 0);
}

let count = 0;

/** An honest study page in a tab: it owes what the background has not acknowledged. */
export class StudyPage {
  readonly visit: string;
  readonly tab: number;
  readonly address: string;
  title = 'Computation graph | Coursera';
  standing: Standing['kind'] | 'new' = 'new';
  owed = 0;
  readonly #machine: Machine;
  #sequence = 0;
  #spoken: number;
  #claim = 0;

  constructor(machine: Machine, { tab = 7, address = LECTURE } = {}) {
    count += 1;
    this.visit = `visit-${String(count).padStart(6, '0')}`;
    this.tab = tab;
    this.address = address;
    this.#machine = machine;
    this.#spoken = machine.now;
    machine.tabs.set(tab, (message) => this.hear(message));
  }

  hear(message: TabMessage): VisitReport | undefined {
    if (message.type === 'standing') {
      this.#obey(message.standing.kind);
      return undefined;
    }
    this.#claim = this.owed;
    return { visit: this.visit, title: this.title, engaged: this.owed };
  }

  arrive = (): Promise<Standing | undefined> =>
    this.#say({ type: 'arrive', visit: this.visit, title: this.title, hints: null });

  reach(): Promise<Standing | undefined> {
    this.#claim = this.owed;
    return this.#say({
      type: 'reach',
      visit: this.visit,
      title: this.title,
      engaged: this.owed,
    });
  }

  /** Answers the question, which is asked before if it was not. */
  async log({ task = null, always = false }: { task?: string | null; always?: boolean } = {}) {
    await this.#asked();
    this.#claim = this.owed;
    const { visit, title, owed: engaged } = this;
    return this.#say({ type: 'log', visit, title, engaged, task, always });
  }

  async decline(answer: 'not-now' | 'never' = 'not-now'): Promise<Standing | undefined> {
    await this.#asked();
    return this.#say({ type: 'decline', visit: this.visit, answer });
  }

  async #asked(): Promise<void> {
    if (!['offer', 'failed'].includes(this.standing)) await this.reach();
  }

  /** One pulse; what it says is owed again when it was not for a recording. */
  async pulse(rest: Partial<Pulse> = {}): Promise<Standing | undefined> {
    const elapsed = this.#machine.now - this.#spoken;
    const said = this.owed;
    this.#sequence += 1;
    const standing = await this.#say({
      type: 'pulse',
      visit: this.visit,
      sequence: this.#sequence,
      wall: elapsed,
      mono: elapsed,
      engaged: said,
      goesOn: true,
      withdrawn: 0,
      ...rest,
    });
    if (standing?.kind !== 'recording') return standing;
    this.owed -= said;
    this.#spoken = this.#machine.now;
    return standing;
  }

  /** The learner studies here for some time; the page says what it has to. */
  study = (milliseconds: number): Promise<void> => together(this.#machine, [this], milliseconds);

  /** Arrives, studies for 30 seconds and logs it. */
  async begin(): Promise<void> {
    await this.arrive();
    await this.study(30_000);
    if (this.standing !== 'recording') await this.log();
  }

  async speak(goesOn = true): Promise<void> {
    if (this.standing === 'recording') await this.pulse({ goesOn });
    else if (this.standing === 'waiting' && this.owed >= 30_000) await this.reach();
  }

  async #say(message: unknown): Promise<Standing | undefined> {
    const standing = await this.#machine.say(message, this.tab, this.address);
    if (standing) this.#obey(standing.kind);
    return standing;
  }

  #obey(standing: Standing['kind']): void {
    if (standing === 'recording' && this.standing !== 'recording') {
      this.owed -= this.#claim;
      this.#spoken = this.#machine.now;
      this.#claim = 0;
    }
    this.standing = standing;
  }
}

/** The learner studies on several pages at once, all of them in view. */
export async function together(
  machine: Machine,
  pages: readonly StudyPage[],
  milliseconds: number,
): Promise<void> {
  for (let left = milliseconds; left > 0; left -= PULSE_PERIOD) {
    const slice = Math.min(left, PULSE_PERIOD);
    await machine.pass(slice);
    for (const page of pages) {
      page.owed += slice;
      // What is shorter than a period is the end of a stretch.
      await page.speak(slice === PULSE_PERIOD);
    }
  }
}
