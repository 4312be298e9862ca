import { addDays, dayOf, type Day } from './day';
import type { Calendar } from './progress';

/** Of what the learner wants to be reminded on this device. Hours are 0 to 23 by the local clock. */
export interface Reminders {
  /** The weekly review, on an ISO day of the week (1 is Monday); null for never. */
  readonly review: { readonly day: number; readonly hour: number } | null;
  /** A nudge on these ISO days of the week when nothing was studied by then; null for never. */
  readonly nudge: { readonly days: readonly number[]; readonly hour: number } | null;
}

export const NO_REMINDERS: Reminders = { review: null, nudge: null };

/** What is remembered from one reminder to the next. */
export interface Reminding {
  readonly reminders: Reminders;
  /** When they were set, in milliseconds since 1970: nothing before it is reminded of. */
  readonly since: number;
  /** The last reminder of either kind, in milliseconds since 1970; 0 when there was none. */
  readonly last: number;
}

/** What decides whether to remind now. */
export interface ReminderSituation {
  readonly now: number;
  /** Minutes that local time is ahead of UTC at an instant. */
  readonly offset: (instant: number) => number;
  readonly calendar: Calendar;
  readonly isRecording: boolean;
  /** Seconds studied in the learner's day of now. */
  readonly studiedToday: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A review of which nobody could be reminded in time is still worth it for two days. */
const LATE_REVIEW = 48 * HOUR;
const DAY = 24 * HOUR;
/** So much study makes a day one of study, in seconds. */
const SOME_STUDY = 60;
/** While something is recorded nobody is disturbed; it is looked at again after this. */
const ASK_AGAIN = 10 * MINUTE;

const BY_THE_CLOCK: Calendar = { dayStart: 0, weekStart: 1 };

const isoWeekday = (day: Day): number => ((new Date(Date.parse(day)).getUTCDay() + 6) % 7) + 1;

/** The instant at which the local clock shows an hour of a date; in a gap, the moment after it. */
function instantOf(date: Day, hour: number, offset: ReminderSituation['offset']): number {
  const wall = Date.parse(date) + hour * HOUR;
  const ahead = Math.max(offset(wall - DAY), offset(wall + DAY));
  let instant = wall - ahead * MINUTE;
  // On the few days on which the clocks change it may be later, by as much as they change.
  while (instant + offset(instant) * MINUTE < wall) instant += MINUTE;
  return instant;
}

/** When the nudge of a learner's day comes: an hour before the day begins lies in its night. */
function nudgeMoment(day: Day, hour: number, { calendar, offset }: ReminderSituation): number {
  return instantOf(hour < calendar.dayStart ? addDays(day, 1) : day, hour, offset);
}

/** The review moments around now, earliest first. */
function reviewMoments(review: NonNullable<Reminders['review']>, at: ReminderSituation) {
  const date = dayOf(at.now, at.offset(at.now), BY_THE_CLOCK);
  return Array.from({ length: 17 }, (_, index) => addDays(date, index - 8))
    .filter((each) => isoWeekday(each) === review.day)
    .map((each) => instantOf(each, review.hour, at.offset));
}

/** Whether there was a review that nobody was reminded of, for which an instant is not too late. */
function isReviewOwed(
  { reminders: { review }, since, last }: Reminding,
  at: ReminderSituation,
  instant: number,
): boolean {
  if (!review) return false;
  const moment = reviewMoments(review, at).findLast((each) => each <= at.now) ?? -Infinity;
  return moment >= since && moment > last && instant - moment <= LATE_REVIEW;
}

/** What to remind of now; null for nothing. Never twice in one of the learner's days. */
export function dueReminder(reminding: Reminding, at: ReminderSituation): keyof Reminders | null {
  const { reminders, since, last } = reminding;
  const { now, calendar, offset } = at;
  const today = dayOf(now, offset(now), calendar);
  const hasReminded = last > 0 && dayOf(last, offset(last), calendar) >= today && last <= now;
  if (at.isRecording || hasReminded) return null;
  if (isReviewOwed(reminding, at, now)) return 'review';
  const { nudge } = reminders;
  if (nudge?.days.includes(isoWeekday(today)) && at.studiedToday < SOME_STUDY) {
    const moment = nudgeMoment(today, nudge.hour, at);
    if (moment >= since && moment <= now) return 'nudge';
  }
  return null;
}

/**
 * The next instant at which there may be something to remind of; null when there never is. A review
 * on a day that has had its nudge is reminded of as soon as the next day begins.
 */
export function nextReminder(reminding: Reminding, at: ReminderSituation): number | null {
  const { now, calendar, offset } = at;
  const { review, nudge } = reminding.reminders;
  const today = dayOf(now, offset(now), calendar);
  const nudges = Array.from({ length: 9 }, (_, index) => addDays(today, index - 1))
    .filter((day) => nudge?.days.includes(isoWeekday(day)))
    .map((day) => nudgeMoment(day, nudge?.hour ?? 0, at));
  const ahead = [...(review ? reviewMoments(review, at) : []), ...nudges].filter(
    (each) => each > now,
  );
  const tomorrow = instantOf(addDays(today, 1), calendar.dayStart, offset);
  if (isReviewOwed(reminding, at, tomorrow)) ahead.push(tomorrow);
  if (at.isRecording && (review ?? nudge)) ahead.push(now + ASK_AGAIN);
  return ahead.length === 0 ? null : Math.min(...ahead);
}
