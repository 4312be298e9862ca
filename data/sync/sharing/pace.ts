/** The mailbox takes at most so many writes in an hour; a `set` and a `remove` are one each. */
export const WRITES_AN_HOUR = 12;
/** At most once in this time, in milliseconds. */
export const SHORTEST_GAP = 60_000;
const HOUR = 3_600_000;
/** After a failure the mailbox is left alone for this long, then twice as long, up to an hour. */
const FIRST_RETRY = 60_000;

/**
 * The writes as they are to be remembered: those that lie in the future, because the clock was set
 * back, are taken as made now, once and for all.
 */
export const steadyWrites = (writes: readonly number[], now: number): readonly number[] =>
  writes.some((at) => at > now) ? writes.map((at) => Math.min(at, now)) : writes;

/** The writes that still count against the hour that ends now. */
export const recentWrites = (writes: readonly number[], now: number): readonly number[] =>
  steadyWrites(writes, now).filter((at) => at > now - HOUR);

/** The instant from which so many writes may be made together: now, when they may be made now. */
export function writeAt(writes: readonly number[], calls: number, now: number): number {
  const recent = recentWrites(writes, now).toSorted((a, b) => a - b);
  const last = recent.at(-1);
  const afterGap = last === undefined ? now : last + SHORTEST_GAP;
  const over = recent.length + calls - WRITES_AN_HOUR;
  const blocking = over > 0 ? recent[Math.min(over, recent.length) - 1] : undefined;
  const afterHour = blocking === undefined ? now : blocking + HOUR;
  return Math.max(now, afterGap, afterHour);
}

/** When to try again after so many failures in a row; `chance` (0 up to 1) spreads devices. */
export function retryAt(failures: number, chance: number, now: number): number {
  const wait = Math.min(HOUR, FIRST_RETRY * 2 ** Math.min(failures - 1, 10));
  return now + Math.round(wait * (0.75 + chance / 2));
}
