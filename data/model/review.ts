import { dayOfSession, type Day } from './day';
import type { TaskId } from './id';
import type { Calendar } from './progress';
import type { Session, SessionRecord } from './session';

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
function timeByTask(sessions: readonly Session[]): Map<TaskId | null, number> {
  const times = new Map<TaskId | null, number>();
  for (const { task, seconds } of sessions) times.set(task, (times.get(task) ?? 0) + seconds);
  return times;
}

const totalOf = (sessions: readonly Session[]): number =>
  sessions.reduce((sum, session) => sum + session.seconds, 0);

/** The review of the given days from whatever records are at hand. */
export function reviewOf(
  records: readonly SessionRecord[],
  days: readonly Day[],
  calendar: Calendar,
): WeekReview {
  const inWeek = records
    .filter((record) => days.includes(dayOfSession(record, calendar)))
    .toSorted((a, b) => b.start - a.start || (a.id < b.id ? -1 : 1));
  const sessions = inWeek.filter((record) => !record.deleted);
  const byTask = [...timeByTask(sessions)]
    .map(([task, seconds]) => ({ task, seconds }))
    .toSorted((a, b) => b.seconds - a.seconds);
  return {
    days: days.map((day) => {
      const ofDay = sessions.filter((session) => dayOfSession(session, calendar) === day);
      const times = timeByTask(ofDay);
      return {
        day,
        total: totalOf(ofDay),
        byTask: byTask.flatMap(({ task }) => {
          const seconds = times.get(task);
          return seconds === undefined ? [] : [{ task, seconds }];
        }),
      };
    }),
    total: totalOf(sessions),
    byTask,
    sessions,
    deleted: inWeek.filter((record) => record.deleted),
  };
}
