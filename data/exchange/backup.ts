import type { MonthTotals } from '../model/month-totals';
import { noteStamp, recordOf, titleStamp, type SessionRecord } from '../model/session';
import type { FileProblem } from './problems';

/** What the first line of a backup says it is. */
export const BACKUP_FORMAT = 'milepost-backup';
/** The version of backups that are written here, and the latest that are read. */
export const BACKUP_VERSION = 1;

/** A record as it is written and read: its own fields in one order, and no others. */
export const inOneForm = (record: SessionRecord): SessionRecord =>
  recordOf(record, record.stamp, record.deleted, titleStamp(record), noteStamp(record));

/** The same for the day totals of a month. */
export function totalsInOneForm(totals: MonthTotals): MonthTotals {
  const { author, month, count, members, stamp, edits } = totals;
  const days = totals.days.map(({ day, task, site, seconds, sessions }) => ({
    day,
    task,
    site,
    seconds,
    sessions,
  }));
  return { author, month, count, members, stamp, edits, days };
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts of a backup as they lie in its file, none of them looked at yet. */
export interface Backup {
  readonly sessions: unknown;
  readonly registers: unknown;
  readonly totals: unknown;
}

/** Opens a text as a backup, or says why it is none that can be read. */
export function openBackup(text: string): Backup | FileProblem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'broken' };
  }
  if (!isObject(value) || value['format'] !== BACKUP_FORMAT) return { kind: 'unknown' };
  const { version } = value;
  if (typeof version !== 'number' || version < BACKUP_VERSION) return { kind: 'unknown' };
  if (version > BACKUP_VERSION) return { kind: 'newer', version };
  return { sessions: value['sessions'], registers: value['registers'], totals: value['totals'] };
}
