import { PAUSE_LIMIT } from '../../data/model/limits';
import type { Span } from './days-clock';

/**
 * What was true of one study page, told by what was done in it and by nothing that measures. It is
 * studied while it is in sight without an advertisement, and either its lecture plays or a pause
 * between two signs of life is no longer than the limit. Coming into sight and the end of playing
 * are signs of life; a longer pause counts for nothing, from its start.
 */
export class PageTruth {
  readonly spans: Span[] = [];
  #isPresent = false;
  #isPlaying = false;
  /** Since when it plays, or the last sign of life. */
  #since = 0;

  /** The page is or is not in sight, and plays or does not, from this moment on. */
  change(at: number, isPresent: boolean, isPlaying: boolean): void {
    if (isPresent === this.#isPresent && isPlaying === this.#isPlaying) return;
    this.#close(at);
    this.#isPresent = isPresent;
    this.#isPlaying = isPlaying;
  }

  /** A sign of life. */
  stir(at: number): void {
    if (!this.#isPlaying) this.#close(at);
  }

  /** The last moment up to now that was studied. */
  last(now: number): number {
    if (!this.#isPresent) return this.spans.at(-1)?.to ?? -Infinity;
    return this.#isPlaying || now - this.#since <= PAUSE_LIMIT ? now : this.#since;
  }

  #close(at: number): void {
    const from = this.#since;
    this.#since = at;
    if (!this.#isPresent) return;
    if (this.#isPlaying || at - from <= PAUSE_LIMIT) this.spans.push({ from, to: at });
  }
}

/** The union of spans, in order. */
export function unionOf(spans: readonly Span[]): readonly Span[] {
  const union: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    const last = union.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else union.push({ from, to });
  }
  return union;
}

/** What two unions share. */
const sharedOf = (some: readonly Span[], others: readonly Span[]): readonly Span[] =>
  some.flatMap((one) =>
    others
      .map(({ from, to }) => ({ from: Math.max(one.from, from), to: Math.min(one.to, to) }))
      .filter(({ from, to }) => from < to),
  );

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { from, to }) => sum + to - from, 0);

/**
 * The milliseconds studied in a day: what is studied on any page, while something was recorded, and
 * while the machine was awake. Two pages at once are one learner.
 */
export function studiedIn(
  pages: readonly PageTruth[],
  recorded: readonly Span[],
  sleeps: readonly Span[],
): number {
  const studied = sharedOf(unionOf(pages.flatMap(({ spans }) => spans)), unionOf(recorded));
  return lengthOf(studied) - lengthOf(sharedOf(studied, unionOf(sleeps)));
}
