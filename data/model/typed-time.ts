import type { Problem } from './command';
import { LONGEST_BY_HAND, SHORTEST_BY_HAND } from './limits';

/** The earliest instant that a session can be written in for: 1 January 2000. */
const EARLIEST = Date.UTC(2000, 0, 1);

const MINUTE = 60_000;

/** The seconds that a text of whole minutes means; NaN for any other text, nothing for none. */
export const typedSeconds = (minutes: string): number =>
  Number.isInteger(Number(minutes)) ? Number(minutes) * 60 : NaN;

/** What is wrong with a start and a length that were typed in; null when nothing is. */
export function problemWith(start: number, seconds: number, now: number): Problem | null {
  if (!Number.isFinite(start) || start < EARLIEST) return 'not-a-date';
  if (!Number.isFinite(seconds) || seconds < SHORTEST_BY_HAND) return 'too-short';
  if (seconds > LONGEST_BY_HAND) return 'too-long';
  // A form knows minutes only, so the running minute is not held against it.
  return start + seconds * 1000 > now + MINUTE ? 'in-the-future' : null;
}
