import type { Calendar } from './progress';
import type { Session } from './session';

/** A learner's day as `2026-11-22`: it begins at the learner's own hour. */
export type Day = string;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The day of an instant where local time was `offset` minutes ahead of UTC. */
export function dayOf(instant: number, offset: number, calendar: Calendar): Day {
  const local = instant + offset * MINUTE - calendar.dayStart * HOUR;
  return new Date(local).toISOString().slice(0, 10);
}

/** The day that a session belongs to, by the clock that its learner saw when it began. */
export const dayOfSession = (session: Session, calendar: Calendar): Day =>
  dayOf(session.start, session.offset, calendar);

/** The day `days` later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** The seven days of the week that a day is in, from the learner's first day of the week. */
export function weekOf(day: Day, calendar: Calendar): readonly Day[] {
  const sinceMonday = (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
  const sinceStart = (sinceMonday - (calendar.weekStart - 1) + 7) % 7;
  const first = addDays(day, -sinceStart);
  return Array.from({ length: 7 }, (_, index) => addDays(first, index));
}

/** The ISO 8601 name of the week that holds a day's Thursday: `2026-W47`. */
export function weekName(day: Day): string {
  const sinceMonday = (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
  const thursday = addDays(day, 3 - sinceMonday);
  const year = thursday.slice(0, 4);
  const days = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / DAY;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

/** The Monday of a week's ISO name; null when the text is no such name. */
export function dayOfWeekName(name: string): Day | null {
  const found = /^(\d{4})-W(\d{2})$/.exec(name);
  if (!found) return null;
  const [year, week] = [Number(found[1]), Number(found[2])];
  const fourth = `${found[1]}-01-04`;
  const sinceMonday = (new Date(Date.parse(fourth)).getUTCDay() + 6) % 7;
  const monday = addDays(fourth, (week - 1) * 7 - sinceMonday);
  return week >= 1 && year >= 1 && weekName(monday) === name ? monday : null;
}

/** The month pages (UTC) in which sessions of these days may lie, with a day of margin. */
export function monthsOf(days: readonly Day[]): readonly string[] {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const months = new Set<string>();
  for (let day = addDays(first, -1); day <= addDays(last, 2); day = addDays(day, 1)) {
    months.add(day.slice(0, 7));
  }
  return [...months];
}
