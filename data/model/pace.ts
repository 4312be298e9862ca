import { addDays, weekOf, type Day } from './day';
import { daysBetween, type DayTimes } from './day-times';
import { plannedBy, walkedTasks, type Plan } from './plan';
import type { Calendar } from './progress';

/**
 * The planned hours against the real ones. Real is the study time since the plan's start, through the
 * week of today, on tasks of this road that are not skipped, and nothing else: neither time for no
 * task, nor time on skipped tasks or on tasks of another road. That time is told apart as `other`.
 */
export interface Pace {
  /** From the week of the start to that of today or of the planned finish, whichever is later. */
  readonly weeks: readonly PaceWeek[];
  /** Whole seconds that the plan asks for by now. Today's part is due when today is over. */
  readonly due: number;
  readonly real: number;
  readonly other: number;
  readonly standing: Standing;
}

/** A week as a point on two lines. Both count whole seconds from the start on. */
export interface PaceWeek {
  /** The week's first day. */
  readonly first: Day;
  /** Planned by the end of the week. */
  readonly planned: number;
  /** Studied by the end of the week, or so far in this week; null for weeks to come. */
  readonly real: number | null;
}

/** `seconds` and `days` say how far from the plan, at the plan's own speed; neither is negative. */
export interface Standing {
  /** On pace is what is less than half a planned day away: `days` is 0 then. */
  readonly kind: 'ahead' | 'behind' | 'on-pace';
  readonly seconds: number;
  /** Whole days of the plan. */
  readonly days: number;
}

const DAYS = 7;
/** The planned line is drawn so many weeks beyond this one at most: ten years. */
const WEEKS_AHEAD = 522;

/** The study time in weeks in a row: whole seconds on the road's tasks, and on anything else. */
export interface WeekTimes {
  readonly road: readonly number[];
  readonly other: readonly number[];
}

/**
 * The study time of `count` weeks from the one that begins on `first`. What was studied before the
 * plan's start is left out.
 */
export function weekTimes(plan: Plan, times: DayTimes, first: Day, count: number): WeekTimes {
  const road = Array.from({ length: count }, () => 0);
  const other = Array.from({ length: count }, () => 0);
  const walked = walkedTasks(plan);
  for (const [day, ofDay] of times) {
    if (day < plan.start || day < first) continue;
    const week = Math.floor(daysBetween(first, day) / DAYS);
    if (week >= count) continue;
    for (const { task, seconds } of ofDay) {
      const sums = task !== null && walked.has(task) ? road : other;
      sums[week] = (sums[week] ?? 0) + seconds;
    }
  }
  return { road, other };
}

/** The first day of the week that a day is in. */
export const weekStartOf = (day: Day, calendar: Calendar): Day => weekOf(day, calendar)[0] ?? day;

function standingOf(real: number, due: number, secondsAWeek: number): Standing {
  const seconds = Math.abs(real - due);
  const days = Math.round((seconds * DAYS) / secondsAWeek);
  const kind = days === 0 ? 'on-pace' : real > due ? 'ahead' : 'behind';
  return { kind, seconds, days };
}

/** Compares the plan with what was studied until now. */
export function paceOf(plan: Plan, times: DayTimes, calendar: Calendar, today: Day): Pace {
  const first = weekStartOf(plan.start, calendar);
  const thisWeek = daysBetween(first, weekStartOf(today, calendar)) / DAYS;
  const lastWeek = daysBetween(first, weekStartOf(plan.finish, calendar)) / DAYS;
  const count = Math.max(0, thisWeek, Math.min(lastWeek, thisWeek + WEEKS_AHEAD)) + 1;

  const { road, other } = weekTimes(plan, times, first, Math.max(0, thisWeek + 1));
  let real = 0;
  const weeks = Array.from({ length: count }, (_, week): PaceWeek => {
    real += road[week] ?? 0;
    const begin = addDays(first, week * DAYS);
    const planned = plannedBy(plan, addDays(begin, DAYS - 1));
    return { first: begin, planned, real: week <= thisWeek ? real : null };
  });
  const due = plannedBy(plan, addDays(today, -1));
  return {
    weeks,
    due,
    real,
    other: other.reduce((sum, seconds) => sum + seconds, 0),
    standing: standingOf(real, due, plan.secondsAWeek),
  };
}
