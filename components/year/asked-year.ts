import type { Day } from '../../data/model/day';

/** What the text after `#/review/` asks for where it asks for a year. */
export type AskedYear =
  /** The 53 weeks that end with this one. */
  | { readonly kind: 'last-weeks' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'not-a-year' }
  | { readonly kind: 'in-the-future' };

/** No study was logged before. */
export const EARLIEST_YEAR = 2000;

/** What the address of the last 53 weeks says. */
export const LAST_WEEKS = 'year';

/** Whether the text asks for a year, and not for a week. */
export const asksForYear = (text: string): boolean => text === LAST_WEEKS || /^\d{4}$/.test(text);

/** The calendar year of a learner's day. */
export const yearOfDay = (day: Day): number => Number(day.slice(0, 4));

/** Reads the year that an address asks for; see `asksForYear`. */
export function askedYear(text: string, today: Day): AskedYear {
  if (text === LAST_WEEKS) return { kind: 'last-weeks' };
  const year = Number(text);
  if (!asksForYear(text) || year < EARLIEST_YEAR) return { kind: 'not-a-year' };
  return year > yearOfDay(today) ? { kind: 'in-the-future' } : { kind: 'year', year };
}
