import type { SessionRecord } from '../model/session';
import { readParts, type PartsTrouble } from './stored-parts';
import { monthPage, sessionRecord, type MonthPage } from './stored-values';

/** A month page as read: what is readable, and what has to be set aside. */
export interface MonthReading {
  readonly records: readonly SessionRecord[];
  readonly trouble: PartsTrouble;
}

/** Reads the raw value of a month page, record by record. */
export function readMonth(raw: unknown): MonthReading {
  const { good, trouble } = readParts(
    monthPage,
    raw,
    ({ sessions }) => sessions,
    (record, id): record is SessionRecord => sessionRecord(record) && record.id === id,
  );
  return { records: good.map(([, record]) => record), trouble };
}

/** The value to store for a month's records. */
export function writeMonth(records: readonly SessionRecord[]): MonthPage {
  return {
    version: 1,
    sessions: Object.fromEntries(records.map((record) => [record.id, record])),
  };
}
