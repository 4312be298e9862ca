/** In which order a date tells its parts. */
export type DateOrder = 'year-first' | 'day-first' | 'month-first';

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const MONTHS = 12;

/**
 * The order of the dates of a whole column. Where no day is beyond the twelfth, or the dates
 * contradict each other, it is ambiguous; dates with full stops always tell the day first.
 */
export function dateOrderOf(dates: Iterable<string>): DateOrder | 'ambiguous' {
  let [hasYearLast, isUnclear, isDayFirst, isMonthFirst] = [false, false, false, false];
  for (const date of dates) {
    const found = YEAR_LAST.exec(date.trim());
    if (!found) continue;
    const [first, second] = [Number(found[1]), Number(found[3])];
    hasYearLast = true;
    // The fifth of May is that in either order.
    isUnclear ||= first !== second;
    isDayFirst ||= first > MONTHS || found[2] === '.';
    isMonthFirst ||= second > MONTHS;
  }
  if (!hasYearLast) return 'year-first';
  if (isDayFirst !== isMonthFirst) return isDayFirst ? 'day-first' : 'month-first';
  return isUnclear ? 'ambiguous' : 'day-first';
}

/** A date as `2026-11-22`; null for no date. `order` is for those with the year last. */
export function dateFrom(text: string, order: DateOrder): string | null {
  const date = text.trim();
  const first = YEAR_FIRST.exec(date);
  if (first) return dayFrom(first[1], first[3], first[4]);
  const last = YEAR_LAST.exec(date);
  if (!last) return null;
  return order === 'month-first'
    ? dayFrom(last[4], last[1], last[3])
    : dayFrom(last[4], last[3], last[1]);
}

function dayFrom(year = '', month = '', day = ''): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(iso);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(iso) ? iso : null;
}
