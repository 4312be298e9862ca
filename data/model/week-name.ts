import { addDays, dayOfWeekName, weekName, weekOf, type Day } from './day';
import type { Calendar } from './progress';

const TO_THURSDAY = 3;

/**
 * The name of a learner's week: the ISO 8601 name of its Thursday, whatever day it begins on, so
 * that each week has exactly one name and each name exactly one week.
 */
export function nameOfWeek(days: readonly Day[]): string {
  const thursday = days.find((day) => new Date(Date.parse(day)).getUTCDay() === 4);
  return weekName(thursday ?? days[0] ?? '1970-01-01');
}

/** The seven days of a named week for this learner; null when the text names no week. */
export function weekNamed(name: string, calendar: Calendar): readonly Day[] | null {
  const monday = dayOfWeekName(name);
  return monday === null ? null : weekOf(addDays(monday, TO_THURSDAY), calendar);
}

/** What the text after `#/review/` asks for. */
export type AskedWeek =
  | { readonly kind: 'week'; readonly days: readonly Day[] }
  | { readonly kind: 'not-a-week' }
  | { readonly kind: 'in-the-future' };

/** Reads the week that an address asks for; no text asks for the week of `today`. */
export function askedWeek(text: string, today: Day, calendar: Calendar): AskedWeek {
  const thisWeek = weekOf(today, calendar);
  if (text === '') return { kind: 'week', days: thisWeek };
  const days = weekNamed(text, calendar);
  if (!days?.[0]) return { kind: 'not-a-week' };
  return days[0] > today ? { kind: 'in-the-future' } : { kind: 'week', days };
}

/** The weeks on either side, by name; `next` is null in the week of `today` and after it. */
export function weeksBeside(
  days: readonly Day[],
  today: Day,
): { readonly previous: string; readonly next: string | null } {
  const shifted = (by: number) => days.map((day) => addDays(day, by));
  const next = shifted(7);
  return {
    previous: nameOfWeek(shifted(-7)),
    next: (next[0] ?? today) > today ? null : nameOfWeek(next),
  };
}
