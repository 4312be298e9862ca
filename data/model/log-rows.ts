import type { Day } from './day';
import { loggedDay } from './log-filter';
import type { Calendar } from './progress';
import type { SessionRecord } from './session';

/** A day of the log, above its sessions. */
export interface DayRow {
  readonly kind: 'day';
  readonly key: string;
  readonly day: Day;
  /** Whole seconds of the sessions that are shown below it. */
  readonly seconds: number;
}

/** A session of the log; its key is its id. */
export interface SessionRow {
  readonly kind: 'session';
  readonly key: string;
  readonly session: SessionRecord;
}

export type LogRow = DayRow | SessionRow;

/** Sessions with a row for each day above them. They come day by day, as `newestFirst` has them. */
export function logRows(sessions: readonly SessionRecord[], calendar: Calendar): readonly LogRow[] {
  const rows: LogRow[] = [];
  let heading = { kind: 'day' as const, key: '', day: '', seconds: 0 };
  for (const session of sessions) {
    const day = loggedDay(session, calendar);
    if (heading.day !== day) {
      heading = { kind: 'day', key: `day ${day}`, day, seconds: 0 };
      rows.push(heading);
    }
    heading.seconds += session.seconds;
    rows.push({ kind: 'session', key: session.id, session });
  }
  return rows;
}

/** Whole seconds of some sessions together. */
export const secondsOfSessions = (sessions: readonly SessionRecord[]): number =>
  sessions.reduce((sum, { seconds }) => sum + seconds, 0);
