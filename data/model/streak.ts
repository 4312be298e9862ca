import { addDays, weekOf, type Day } from './day';
import { daysBetween, secondsOf, secondsOn, type DayTimes } from './day-times';
import type { Calendar } from './progress';

/** Runs of days, or of weeks. */
export interface Streak {
  /** The run that still goes on; 0 when it is broken. */
  readonly current: number;
  readonly longest: number;
}

/** The weeks that met the goal. */
export interface GoalWeeks extends Streak {
  readonly met: number;
  /** Weeks with any study. */
  readonly studied: number;
}

/** A day counts from a minute on, as a session does. */
export const LEAST_DAY = 60;

const DAYS = 7;
const MINUTE = 60;

/**
 * The runs in some days, `step` days apart, the earliest first. What has not been reached on `last`
 * does not break the run that ended one step before: it is not over yet.
 */
function runsOf(days: readonly Day[], step: number, last: Day): Streak {
  let [run, current, longest] = [0, 0, 0];
  let before: Day | null = null;
  const oneBefore = addDays(last, -step);
  for (const day of days) {
    run = before !== null && daysBetween(before, day) === step ? run + 1 : 1;
    before = day;
    longest = Math.max(longest, run);
    if (day === last || day === oneBefore) current = run;
  }
  return { current, longest };
}

/**
 * The runs of study days, each with at least a minute. Today without study breaks no run before it
 * is over.
 */
export function streakOf(times: DayTimes, today: Day): Streak {
  const days = [...times].filter(([, ofDay]) => secondsOf(ofDay) >= LEAST_DAY);
  return runsOf(
    days.map(([day]) => day),
    1,
    today,
  );
}

/**
 * The weeks that met the weekly goal, in minutes; null without a goal. This week counts once it has
 * met the goal, and breaks no run before it is over. Past weeks are held against today's goal.
 */
export function goalWeeksOf(
  times: DayTimes,
  goalMinutes: number,
  calendar: Calendar,
  today: Day,
): GoalWeeks | null {
  if (goalMinutes <= 0) return null;
  const sums = new Map<Day, number>();
  let [first, last]: readonly [Day, Day] = ['', ''];
  for (const day of times.keys()) {
    // The days come in order, so most of them lie in the week of the one before.
    if (day > last) {
      const week = weekOf(day, calendar);
      [first, last] = [week[0] ?? day, week.at(-1) ?? day];
    }
    sums.set(first, (sums.get(first) ?? 0) + secondsOn(times, day));
  }
  const studied = [...sums].filter(([, seconds]) => seconds > 0);
  const met = studied.filter(([, seconds]) => seconds >= goalMinutes * MINUTE);
  const [thisWeek = today] = weekOf(today, calendar);
  const runs = runsOf(
    met.map(([week]) => week),
    DAYS,
    thisWeek,
  );
  return { ...runs, met: met.length, studied: studied.length };
}
