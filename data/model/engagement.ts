import { PULSE_CREDIT_LIMIT, PULSE_PERIOD } from './limits';

/** One moment by both clocks, in milliseconds: a wall clock may step, a monotonic one may sleep. */
export interface Instant {
  readonly wall: number;
  readonly mono: number;
}

/** What a page shows of the learner at one moment. */
export interface Signs {
  /** The page can be studied: it is visible, and no advertisement is in the way. */
  readonly present: boolean;
  /** A lecture is playing. */
  readonly playing: boolean;
  /** The last key, pointer, scroll or touch. */
  readonly life: Instant;
  /** A pause longer than this, in milliseconds, counts for nothing from its start. */
  readonly pause: number;
}

/** What a visit has measured by its last sample. */
export interface Meter extends Signs {
  /** The last sample. `present` and `playing` hold from here to the next one. */
  readonly at: Instant;
  /** Engaged milliseconds since arrival; falls when a pause turns out too long. */
  readonly total: number;
  /** The part of `total` that lies in the pause still running, and that a long pause takes back. */
  readonly loose: number;
  /** The start of a pause that was taken back from `total`, until somebody clears it. */
  readonly lapse: Instant | null;
}

/** A meter at arrival, which is itself a sign of life. */
export const startMeter = (at: Instant, signs: Signs): Meter => ({
  ...signs,
  at,
  life: at,
  total: 0,
  loose: 0,
  lapse: null,
});

/** How long it was between two moments, by the clock that saw more: one of them may have slept. */
export const since = (from: Instant, to: Instant): number =>
  Math.max(to.wall - from.wall, to.mono - from.mono);

/** A wall clock that falls behind by more milliseconds than this was set, and not corrected. */
const CORRECTION_LIMIT = 1000;

/**
 * Whether the wall clock was set back within a span of so many milliseconds by it and by a monotonic
 * one, which may sleep but never runs ahead.
 */
export const wasSetBack = (wall: number, mono: number): boolean =>
  wall < 0 || mono - wall > CORRECTION_LIMIT;

/**
 * What may be credited between two samples: what both clocks grant. Samples are a pulse period apart;
 * where the last one is older than 1.5 of them, the machine was asleep, and slept at once for all we
 * know: one period counts, so that sleep never adds more. A wall clock that was set back says
 * nothing, so the monotonic one decides.
 */
function credit(from: Instant, to: Instant): number {
  const wall = to.wall - from.wall;
  const mono = to.mono - from.mono;
  const span = wasSetBack(wall, mono) ? mono : Math.min(wall, mono);
  return span > PULSE_CREDIT_LIMIT ? PULSE_PERIOD : span;
}

/** Whether the learner counts as studying at the last sample. */
export const isEngaged = ({ present, playing, life, at, pause }: Meter): boolean =>
  present && (playing || since(life, at) <= pause);

/**
 * Goes on to a moment in which nothing changed since the last one, except for signs of life. Those
 * in between (`stirred`) were stored over each other: the last one may be long after the one before
 * the sample, but the first was not, as a page samples around one that is.
 */
function step(meter: Meter, at: Instant, alive: boolean, stirred: boolean): Meter {
  const { life, loose, total, lapse } = meter;
  const span = isEngaged(meter) ? credit(meter.at, at) : 0;
  const late = !stirred && !meter.playing && since(life, at) > meter.pause;
  return {
    ...meter,
    at,
    life: alive ? at : life,
    total: late ? total - loose : total + span,
    loose: late || alive ? 0 : loose + span,
    lapse: late && loose ? (lapse ?? life) : lapse,
  };
}

/**
 * Takes one sample. A page takes it whenever `present` or `playing` changes, every pulse period
 * while engaged, and around the first sign of life after a long pause: once before storing that
 * sign and once after. Signs in between may be stored over each other.
 */
export function advance(meter: Meter, now: Instant, signs: Signs): Meter {
  const { present, playing, life, pause } = signs;
  const stirred = life.mono >= meter.at.mono ? step(meter, life, true, true) : meter;
  // The end of playing is a sign of life, and so is a page that comes into view.
  const alive = meter.playing || meter.present !== present;
  return { ...step(stirred, now, alive, false), present, playing, pause };
}
