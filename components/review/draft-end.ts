import { dayOf, type Day } from '../../data/model/day';
import type { Calendar } from '../../data/model/progress';
import { offsetHere } from './zone';

const MINUTE = 60_000;

/**
 * The instant at which a session that is written into the shown week ends at first: now in this
 * week, and the same time of day on the last day of a week that is over.
 */
export function draftEnd(days: readonly Day[], now: number, calendar: Calendar): number {
  const today = dayOf(now, offsetHere(now), calendar);
  const last = days.at(-1) ?? today;
  if (last >= today) return now;
  const then = now - (Date.parse(today) - Date.parse(last));
  // The clocks may have changed in between.
  return then + (offsetHere(now) - offsetHere(then)) * MINUTE;
}
