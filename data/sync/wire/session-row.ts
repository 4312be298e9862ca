import { sessionId, type SessionId } from '../../model/id';
import { birthOf, birthStamp, type Birth } from '../../model/birth';
import {
  noteStamp,
  recordOf,
  titleStamp,
  type HowLogged,
  type SessionRecord,
} from '../../model/session';
import type { Stamp } from '../../model/stamp';
import { sessionRecord } from '../stored-values';
import { WireError } from './byte-reader';
import type { SessionTables } from './session-tables';
import { partsOf, stampFrom, type StampParts } from './stamp-codec';

/** Where a stamp is: told elsewhere, nowhere, or here. The numbers are part of the wire format. */
export const WHERE = { withStamp: 0, unknown: 1, atBirth: 2, here: 3 } as const;
/** The order is part of the wire format: new ways come behind. */
const HOW = ['page', 'timer', 'hand'] as const satisfies readonly HowLogged[];

/** A stamp in a row; the parts count only where it is told here. */
export interface RowStamp extends StampParts {
  readonly where: number;
}

/** A session record as numbers; texts and devices are numbers of their tables. */
export interface SessionRow {
  /** The device that made it, from 1; 0 where the id is not of our making. */
  readonly author: number;
  /** The run of the browser, below 2²⁴. */
  readonly run: number;
  /** The second of its birth; for an id not of our making, of its start. */
  readonly second: number;
  /** Milliseconds from that second to the start. */
  readonly late: number;
  readonly seconds: number;
  readonly offset: number;
  readonly task: number;
  readonly site: number;
  readonly how: number;
  readonly deleted: number;
  readonly stamp: RowStamp;
  readonly titleAt: RowStamp;
  readonly place: number;
  readonly title: number;
  readonly noteAt: RowStamp;
  readonly note: number;
}

/** The second that a record is sorted by, and sent against. */
export const secondOf = (record: SessionRecord): number =>
  birthOf(record.id)?.second ?? Math.floor(record.start / 1000);

const NO_STAMP = { where: WHERE.withStamp, since: 0, counter: 0, device: 0 };

/** A row to read into: it says nothing. */
export const EMPTY_ROW: SessionRow = {
  author: 0,
  run: 0,
  second: 0,
  late: 0,
  seconds: 0,
  offset: 0,
  task: 0,
  site: 0,
  how: 0,
  deleted: 0,
  stamp: NO_STAMP,
  titleAt: NO_STAMP,
  place: 0,
  title: 0,
  noteAt: NO_STAMP,
  note: 0,
};

/** Makes a record in its one form into a row. */
export function rowOf(record: SessionRecord, tables: SessionTables): SessionRow {
  const { devices, texts } = tables;
  const birth = birthOf(record.id);
  const second = secondOf(record);
  const whereIs = (stamp: Stamp | null, above: Stamp | null): RowStamp => {
    if (stamp === null) return { ...NO_STAMP, where: WHERE.unknown };
    if (stamp === above) return NO_STAMP;
    if (birth && stamp === birthStamp(birth)) return { ...NO_STAMP, where: WHERE.atBirth };
    return { where: WHERE.here, ...partsOf(stamp, second * 1000, devices) };
  };
  return {
    author: birth ? devices.numberOf(birth.author) + 1 : 0,
    run: birth ? Number.parseInt(birth.run, 16) : 0,
    second,
    late: record.start - second * 1000,
    seconds: record.seconds,
    offset: record.offset,
    task: texts.task.numberOf(record.task),
    site: texts.site.numberOf(record.site),
    how: HOW.indexOf(record.how),
    deleted: record.deleted ? 1 : 0,
    stamp: whereIs(record.stamp, null),
    titleAt: whereIs(titleStamp(record), record.stamp),
    place: texts.place.numberOf(record.place),
    title: texts.title.numberOf(record.title || null),
    noteAt: whereIs(noteStamp(record), record.stamp),
    note: texts.note.numberOf(record.note || null),
  };
}

function birthFrom({ author, run, second }: SessionRow, { devices }: SessionTables): Birth | null {
  if (author === 0) return null;
  return { author: devices.at(author - 1), second, run: run.toString(16).padStart(6, '0') };
}

function idOf(birth: Birth): SessionId {
  const id = sessionId(`${birth.author}-${birth.second.toString(36)}-${birth.run}`);
  if (birthOf(id) === null) throw new WireError('no such birth');
  return id;
}

/** Makes a row into a record; what would be none is a WireError. */
export function recordOfRow(row: SessionRow, tables: SessionTables): SessionRecord {
  const { devices, texts } = tables;
  const birth = birthFrom(row, tables);
  const stampAt = ({ where, ...parts }: RowStamp, above: Stamp | null): Stamp | null => {
    if (where === WHERE.unknown) return null;
    if (where === WHERE.withStamp) return above;
    if (where === WHERE.here) return stampFrom(parts, row.second * 1000, devices);
    if (where === WHERE.atBirth && birth) return birthStamp(birth);
    throw new WireError('no such stamp');
  };
  const stamp = stampAt(row.stamp, null);
  const titleAt = stampAt(row.titleAt, stamp);
  const noteAt = stampAt(row.noteAt, stamp);
  const how = HOW[row.how];
  if (stamp === null || how === undefined) throw new WireError('no such session');
  const session = {
    id: birth ? idOf(birth) : tables.nextForeignId(),
    start: row.second * 1000 + row.late,
    seconds: row.seconds,
    offset: row.offset,
    task: texts.task.at(row.task),
    site: texts.site.at(row.site),
    place: texts.place.at(row.place),
    title: texts.title.at(row.title) ?? '',
    note: texts.note.at(row.note) ?? '',
    how,
  };
  const record = recordOf(session, stamp, row.deleted === 1, titleAt, noteAt);
  if (!sessionRecord(record)) throw new WireError('no such session');
  return record;
}
