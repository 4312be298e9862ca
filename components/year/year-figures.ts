import { addDays, weekOf, type Day } from '../../data/model/day';
import type { DayTimes } from '../../data/model/day-times';
import { daysBetween } from '../../data/model/day-times';
import type { Calendar } from '../../data/model/progress';
import { goalWeeksOf, streakOf, type GoalWeeks } from '../../data/model/streak';
import type { YearReview } from '../../data/model/year';

const THURSDAY = 4;
const isoDay = (day: Day): number => new Date(Date.parse(day)).getUTCDay() || 7;

/** The figures of a year that are not in its review. */
export interface YearFigures {
  /** Its first day, or the learner's first day of study if that came later. */
  readonly since: Day;
  /** How many days there have been since then, today among them. */
  readonly days: number;
  /** Study days in a row: those that go on today, and the most within the year. */
  readonly current: number;
  readonly longest: number;
  /** Of the weeks whose Thursday lies in the year; null without a weekly goal. */
  readonly goalWeeks: GoalWeeks | null;
}

/** A part of the times, from one day to another, both among them. */
const within = (times: DayTimes, from: Day, to: Day): DayTimes =>
  new Map([...times].filter(([day]) => day >= from && day <= to));

/** The first day of the week whose Thursday comes first from a day on. */
function firstWeekFrom(day: Day, calendar: Calendar): Day {
  const thursday = addDays(day, (THURSDAY - isoDay(day) + 7) % 7);
  return weekOf(thursday, calendar)[0] ?? day;
}

/**
 * Computes the figures of a year. Each week belongs to the year of its Thursday, as its name does,
 * so that one at the turn of the year is counted once and whole. `goal` is in minutes a week.
 */
export function figuresOf(
  times: DayTimes,
  review: YearReview,
  goal: number,
  calendar: Calendar,
  today: Day,
): YearFigures {
  const first = firstWeekFrom(review.from, calendar);
  const last = addDays(firstWeekFrom(addDays(review.to, 1), calendar), -1);
  const [firstStudied = review.from] = times.keys();
  const since = firstStudied > review.from ? firstStudied : review.from;
  const end = review.to < today ? review.to : today;
  return {
    since,
    days: Math.max(0, daysBetween(since, end) + 1),
    current: streakOf(times, today).current,
    longest: streakOf(within(times, review.from, review.to), today).longest,
    goalWeeks: goalWeeksOf(within(times, first, last), goal, calendar, today),
  };
}
