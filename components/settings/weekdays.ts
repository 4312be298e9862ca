import { addDays, type Day } from '../../data/model/day';
import { weekday } from '../format';

/** A Monday, from which the names of the days of the week are taken. */
const MONDAY: Day = '2026-11-16';

/** ISO days of the week, 1 (Monday) to 7, beginning with the learner's first. */
export const weekdaysFrom = (first: number): readonly number[] =>
  Array.from({ length: 7 }, (_, index) => ((first - 1 + index) % 7) + 1);

/** The name of an ISO day of the week: `Sunday`, or `Sun`. */
export const weekdayName = (day: number, width: 'short' | 'long' = 'long'): string =>
  weekday(addDays(MONDAY, day - 1), width);
