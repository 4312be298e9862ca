import { dayTotalOf, sumOfDays, type DayTotal, type MonthTotals } from '../../model/month-totals';
import type { SessionRecord } from '../../model/session';
import { laterStamp } from '../../model/stamp';

/** The totals of all the sessions of two totals of one bucket that have none in common. */
export const together = (one: MonthTotals, other: MonthTotals): MonthTotals => ({
  ...one,
  count: one.count + other.count,
  members: (one.members + other.members) >>> 0,
  stamp: laterStamp(one.stamp, other.stamp),
  edits: one.edits + other.edits,
  days: sumOfDays([...one.days, ...other.days]),
});

/** What is left of day totals; null where they never held the others. */
function daysWithout(
  days: readonly DayTotal[],
  others: readonly DayTotal[],
): readonly DayTotal[] | null {
  const taken = others.map((each) => ({
    ...each,
    seconds: -each.seconds,
    sessions: -each.sessions,
  }));
  const left = sumOfDays([...days, ...taken]);
  const isPossible = left.every(({ seconds, sessions }) =>
    sessions > 0 ? seconds >= 0 : sessions === 0 && seconds === 0,
  );
  return isPossible ? left.filter(({ sessions }) => sessions > 0) : null;
}

/** The totals of the other sessions; null where some of these cannot be among the whole. */
export function without(whole: MonthTotals, part: MonthTotals): MonthTotals | null {
  const [count, edits] = [whole.count - part.count, whole.edits - part.edits];
  const days = count > 0 && edits >= 0 ? daysWithout(whole.days, part.days) : null;
  return days && { ...whole, count, members: (whole.members - part.members) >>> 0, edits, days };
}

const rowOf = ({ day, task, site }: DayTotal): string => JSON.stringify([day, task, site]);

/** The sessions that the totals cannot hold: of their day, task and site these say other times. */
export function outside(
  totals: MonthTotals,
  records: readonly SessionRecord[],
): readonly SessionRecord[] {
  const rows = new Map(totals.days.map((row) => [rowOf(row), row]));
  return records.filter((record) => {
    if (record.deleted) return false;
    const row = rows.get(rowOf(dayTotalOf(record)));
    if (!row) return true;
    // One among several is shorter than all of them.
    return row.sessions === 1 ? record.seconds !== row.seconds : record.seconds >= row.seconds;
  });
}
