import { monthsOf, type Day } from '../../data/model/day';
import type { DeviceId } from '../../data/model/id';
import { counted, type MonthTotals } from '../../data/model/month-totals';
import type { Calendar } from '../../data/model/progress';
import { reviewOf, type WeekReview } from '../../data/model/review';
import type { SessionRecord } from '../../data/model/session';

/** The totals that may count in a week: of its months, or with time on its days. */
export function totalsAround(
  totals: readonly MonthTotals[],
  days: readonly Day[],
): readonly MonthTotals[] {
  const months = monthsOf(days);
  return totals.filter(
    (each) => months.includes(each.month) || each.days.some(({ day }) => days.includes(day)),
  );
}

/**
 * The month pages to read for a week: its own, and those in which the sessions of the totals around
 * it lie, because only all of them together count instead of a total.
 */
export function pagesOf(totals: readonly MonthTotals[], days: readonly Day[]): readonly string[] {
  const around = totals.flatMap((each) => each.days.flatMap(({ day }) => monthsOf([day])));
  return [...new Set([...monthsOf(days), ...around])];
}

/** A week's review with the time that is known as day totals. */
export interface SharedReview {
  readonly review: WeekReview;
  /** The devices of which totals count in this week. */
  readonly elsewhere: readonly DeviceId[];
}

/** Reviews a week from the sessions and the totals around it, of each month either, never both. */
export function sharedReview(
  records: readonly SessionRecord[],
  totals: readonly MonthTotals[],
  days: readonly Day[],
  calendar: Calendar,
): SharedReview {
  const chosen = counted(records, totals);
  const time = chosen.totals.flatMap((each) => each.days);
  const authors = chosen.totals
    .filter((each) => each.days.some(({ day }) => days.includes(day)))
    .map(({ author }) => author);
  return {
    review: reviewOf(chosen.records, days, calendar, time),
    elsewhere: [...new Set(authors)],
  };
}
