import type { DeviceId } from './id';
import { loggedDay, type LogFilter } from './log-filter';
import { bucketOf, bucketOfRecord, counted, type MonthTotals } from './month-totals';
import type { Calendar } from './progress';
import type { SessionRecord } from './session';

/** Time that counts and is in no session known here. */
export interface Unlisted {
  /** Whole seconds. */
  readonly seconds: number;
  /** The devices that have those sessions. */
  readonly devices: readonly DeviceId[];
}

type Timed = Pick<SessionRecord, 'task' | 'site' | 'seconds'>;

/**
 * The time that is known as day totals only, beyond the sessions that are here, of the task, the site
 * and the days of a filter. Words cannot be looked for in totals.
 */
export function unlistedTime(
  sessions: readonly SessionRecord[],
  totals: readonly MonthTotals[],
  filter: LogFilter,
  calendar: Calendar,
): Unlisted {
  const used = counted(sessions, totals).totals;
  if (used.length === 0) return { seconds: 0, devices: [] };
  const isMeant = ({ task, site }: Timed, day: string): boolean =>
    (filter.task === undefined || filter.task === task) &&
    (filter.site === undefined || filter.site === site) &&
    (filter.from === undefined || filter.from <= day) &&
    (filter.to === undefined || filter.to >= day);
  const listed = new Map<string, number>();
  for (const session of sessions) {
    if (session.deleted || !isMeant(session, loggedDay(session, calendar))) continue;
    const bucket = bucketOfRecord(session) ?? '';
    listed.set(bucket, (listed.get(bucket) ?? 0) + session.seconds);
  }
  const missing = used.map(({ author, month, days }) => {
    const meant = days.filter((time) => isMeant(time, time.day));
    const all = meant.reduce((sum, { seconds }) => sum + seconds, 0);
    return { author, seconds: Math.max(0, all - (listed.get(bucketOf(author, month)) ?? 0)) };
  });
  return {
    seconds: missing.reduce((sum, { seconds }) => sum + seconds, 0),
    devices: [...new Set(missing.flatMap((one) => (one.seconds > 0 ? one.author : [])))],
  };
}
