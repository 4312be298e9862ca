import { dayOfSession } from '../model/day';
import type { TaskId } from '../model/id';
import type { Calendar } from '../model/progress';
import type { SessionRecord } from '../model/session';
import { ROW_END, textCell } from './csv-cell';
import { isoTime } from './local-time';
import { sessionsInOrder } from './log-order';

/** The columns of our table, in their order. A name, once released, keeps its meaning. */
export const CSV_COLUMNS = [
  'id',
  'start',
  'end',
  'seconds',
  'hours',
  'day',
  'task id',
  'task',
  'site',
  'place',
  'title',
  'note',
  'how',
] as const;

/** The title of a task; null for one that the roadmap does not have. */
export type TaskTitle = (task: TaskId) => string | null;

const BYTE_ORDER_MARK = '\ufeff';
const SECOND = 1000;
const HOUR = 3600;

/**
 * The log as a table (RFC 4180) with a byte order mark, by which spreadsheets know that it is
 * UTF-8. Times are by the clock that the learner saw, with its offset; the end is the start and the
 * seconds studied, so pauses are not in it. Deleted sessions are left out.
 */
export function csvOf(
  records: readonly SessionRecord[],
  calendar: Calendar,
  taskTitle: TaskTitle,
): string {
  const rows = sessionsInOrder(records).map((record) => {
    const { id, start, seconds, offset, task, site, place, title, note, how } = record;
    return [
      textCell(id),
      textCell(isoTime(start, offset)),
      textCell(isoTime(start + seconds * SECOND, offset)),
      String(seconds),
      (seconds / HOUR).toFixed(4),
      textCell(dayOfSession(record, calendar)),
      textCell(task ?? ''),
      textCell(task === null ? '' : (taskTitle(task) ?? '')),
      textCell(site ?? ''),
      textCell(place ?? ''),
      textCell(title),
      textCell(note),
      how,
    ].join(',');
  });
  return `${BYTE_ORDER_MARK}${[CSV_COLUMNS.join(','), ...rows, ''].join(ROW_END)}`;
}
