import { dayOfSession, type Day } from './day';
import type { TaskId } from './id';
import type { DayTotal } from './month-totals';
import type { Calendar } from './progress';
import type { SessionRecord } from './session';

/** A week as the review shows it. All times are whole seconds. */
export interface WeekReview {
  readonly days: readonly DayReview[];
  readonly total: number;
  /** Most time first; the task is null for time that counts for none. */
  readonly byTask: readonly TaskTime[];
  /** Newest first. */
  readonly sessions: readonly SessionRecord[];
  /** Deleted ones of this week, newest first, so that each can be brought back. */
  readonly deleted: readonly SessionRecord[];
}

export interface DayReview {
  readonly day: Day;
  readonly total: number;
  /** In the order of the week's `byTask`. */
  readonly byTask: readonly TaskTime[];
}

export interface TaskTime {
  readonly task: TaskId | null;
  readonly seconds: number;
}

/** Sums seconds by task. */
function timeByTask(times: readonly TaskTime[]): Map<TaskId | null, number> {
  const sums = new Map<TaskId | null, number>();
  for (const { task, seconds } of times) sums.set(task, (sums.get(task) ?? 0) + seconds);
  return sums;
}

const totalOf = (times: readonly TaskTime[]): number =>
  times.reduce((sum, { seconds }) => sum + seconds, 0);

/**
 * The review of the given days from whatever records are at hand. `totals` is further time of which
 * the sessions are not known; it counts by day and task, and adds no session.
 */
export function reviewOf(
  records: readonly SessionRecord[],
  days: readonly Day[],
  calendar: Calendar,
  totals: readonly DayTotal[] = [],
): WeekReview {
  const inWeek = records
    .filter((record) => days.includes(dayOfSession(record, calendar)))
    .toSorted((a, b) => b.start - a.start || (a.id < b.id ? -1 : 1));
  const sessions = inWeek.filter((record) => !record.deleted);
  const times = [
    ...sessions.map((session) => ({ ...session, day: dayOfSession(session, calendar) })),
    ...totals.filter(({ day }) => days.includes(day)),
  ];
  const byTask = [...timeByTask(times)]
    .map(([task, seconds]) => ({ task, seconds }))
    .toSorted((a, b) => b.seconds - a.seconds);
  return {
    days: days.map((day) => {
      const ofDay = times.filter((time) => time.day === day);
      const sums = timeByTask(ofDay);
      return {
        day,
        total: totalOf(ofDay),
        byTask: byTask.flatMap(({ task }) => {
          const seconds = sums.get(task);
          return seconds === undefined ? [] : [{ task, seconds }];
        }),
      };
    }),
    total: totalOf(times),
    byTask,
    sessions,
    deleted: inWeek.filter((record) => record.deleted),
  };
}
