import { problemWith } from '../model/typed-time';
import { LONGEST_BY_HAND, SHORTEST_BY_HAND } from '../model/limits';
import { dateFrom, type DateOrder } from './date-order';
import { momentHere, wallTime, type Clock, type Moment } from './local-time';
import type { RowReason } from './problems';
import { secondsFrom, timeFrom } from './time-of-day';

/** When a row says that it was, in its own words. */
export interface RowTimes {
  readonly startDate: string;
  readonly startTime: string;
  readonly endDate: string;
  readonly endTime: string;
  readonly length: string;
}

/** When it was: an instant with its offset, and whole seconds. */
export interface Span extends Moment {
  readonly seconds: number;
}

const SECOND = 1000;

/** When a row was, or why that cannot be. */
export function spanOf(times: RowTimes, order: DateOrder, clock: Clock): Span | RowReason {
  const startWall = wallFrom(times.startDate, times.startTime, order);
  if (!startWall.ok) return startWall.reason;
  const start = momentHere(startWall.wall, clock);
  if (!start) return 'no-such-time';
  const length = secondsFrom(times.length);
  const span = hasEnd(times)
    ? spanToEnd(times, { ...start, wall: startWall.wall }, length, order, clock)
    : length === null
      ? 'no-end'
      : { ...start, seconds: length };
  return typeof span === 'string' ? span : (reasonAgainst(span, clock.now) ?? span);
}

const hasEnd = ({ endDate, endTime }: RowTimes): boolean =>
  endDate.trim() !== '' || endTime.trim() !== '';

type WallReading =
  | { readonly ok: true; readonly wall: string }
  | { readonly ok: false; readonly reason: 'not-a-date' | 'not-a-time' };

function wallFrom(date: string, time: string, order: DateOrder): WallReading {
  const day = dateFrom(date, order);
  if (day === null) return { ok: false, reason: 'not-a-date' };
  const ofDay = timeFrom(time);
  return ofDay === null
    ? { ok: false, reason: 'not-a-time' }
    : { ok: true, wall: `${day}T${ofDay}` };
}

/**
 * The span from a start to the end that the row tells. In the night in which an hour comes twice,
 * the row's own length says which of the two times each of them is.
 */
function spanToEnd(
  times: RowTimes,
  start: Moment & { readonly wall: string },
  length: number | null,
  order: DateOrder,
  clock: Clock,
): Span | RowReason {
  const endWall = wallFrom(times.endDate, times.endTime, order);
  if (!endWall.ok) return endWall.reason;
  const end = momentHere(endWall.wall, clock);
  if (!end) return 'no-such-time';
  const { instant, offset } = start;
  if (length !== null && length > 0) {
    const wallAt = (at: number) => wallTime(at, clock.offsetOf(at));
    if (wallAt(instant + length * SECOND) === endWall.wall) {
      return { instant, offset, seconds: length };
    }
    const before = end.instant - length * SECOND;
    if (wallAt(before) === start.wall) {
      return { instant: before, offset: clock.offsetOf(before), seconds: length };
    }
  }
  if (end.instant < instant) return 'ends-before-start';
  return { instant, offset, seconds: (end.instant - instant) / SECOND };
}

/** Why a session cannot have been at this instant for so many seconds; null when it can. */
export function reasonAgainst(
  { instant, seconds }: Pick<Span, 'instant' | 'seconds'>,
  now: number,
): RowReason | null {
  if (seconds <= 0) return 'no-length';
  if (seconds > LONGEST_BY_HAND) return 'too-long';
  // A report may hold less than a minute, which by hand could not be written in.
  const problem = problemWith(instant, Math.max(seconds, SHORTEST_BY_HAND), now);
  if (problem === null) return null;
  return problem === 'in-the-future' ? problem : 'too-early';
}
