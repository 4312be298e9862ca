import { HOURS_A_WEEK } from '../../model/roadmap-lookup';

const SECONDS_AN_HOUR = 3600;

/** Hours as whole seconds: sums of those are exact, so that hours come back as they went. */
export const secondsOf = (hours: number): number => Math.round(hours * SECONDS_AN_HOUR);

/** Seconds as hours of four decimals, which is finer than a second. */
export const hoursOf = (seconds: number): number =>
  Math.round((seconds / SECONDS_AN_HOUR) * 10_000) / 10_000;

/** The weeks that a phase of so many seconds takes; with fractions. */
export const weeksOf = (seconds: number): number => seconds / (HOURS_A_WEEK * SECONDS_AN_HOUR);

/**
 * The share of each task in the time of its phase, 0 to 1. Tasks that take no time at all share it
 * equally, so that the shares of every phase sum to 1.
 */
export function sharesOf(seconds: readonly number[]): readonly number[] {
  const all = seconds.reduce((sum, each) => sum + each, 0);
  return seconds.map((each) => (all > 0 ? each / all : 1 / seconds.length));
}
