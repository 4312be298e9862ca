import type { SessionRecord } from '../model/session';
import { readStored } from './stored';
import { monthPage, sessionRecord, type MonthPage } from './stored-values';

/** A month page as read: what is readable, and what has to be set aside. */
export interface MonthReading {
  readonly records: readonly SessionRecord[];
  /** `whole`: nothing of it can be read; `newer`: another version's; `part`: these records only. */
  readonly trouble:
    | null
    | { readonly kind: 'damaged' | 'newer' }
    | { readonly kind: 'part'; readonly bad: Readonly<Record<string, unknown>> };
}

/** Reads the raw value of a month page, record by record. */
export function readMonth(raw: unknown): MonthReading {
  const reading = readStored(monthPage, raw);
  if (reading.kind === 'missing') return { records: [], trouble: null };
  if (reading.kind !== 'good') return { records: [], trouble: { kind: reading.kind } };
  const records: SessionRecord[] = [];
  const bad: Record<string, unknown> = {};
  for (const [id, value] of Object.entries(reading.value.sessions)) {
    if (sessionRecord(value) && value.id === id) records.push(value);
    else bad[id] = value;
  }
  const isWhole = Object.keys(bad).length === 0;
  return { records, trouble: isWhole ? null : { kind: 'part', bad } };
}

/** The value to store for a month's records. */
export function writeMonth(records: readonly SessionRecord[]): MonthPage {
  return {
    version: 1,
    sessions: Object.fromEntries(records.map((record) => [record.id, record])),
  };
}
