import {
  joinRecords,
  noteStamp,
  recordOf,
  titleStamp,
  type SessionRecord,
} from '../../model/session';
import { decode, WireError, type ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { decodePacked, pack } from './packing';
import { RangeReader, RangeWriter } from './range-coder';
import { SessionModel } from './session-model';
import { EMPTY_ROW, recordOfRow, rowOf, secondOf } from './session-row';
import { SessionTables } from './session-tables';

/** Records that a body may say it holds: a shard holds some 1,300, ten years hold 26,000. */
export const RECORD_LIMIT = 4_096;

/** A record as it is shared where there is no room for titles: title and place are not known. */
export const withoutTitle = (record: SessionRecord): SessionRecord =>
  recordOf(record, record.stamp, record.deleted, null, noteStamp(record));

const canonical = (record: SessionRecord): SessionRecord =>
  recordOf(record, record.stamp, record.deleted, titleStamp(record), noteStamp(record));

/** One of each session, by birth: so that what comes next is near, and any order is one. */
function inOrder(records: readonly SessionRecord[]): readonly SessionRecord[] {
  return joinRecords(records, [])
    .map((record) => ({ record: canonical(record), second: secondOf(record) }))
    .toSorted((a, b) => a.second - b.second || (a.record.id < b.record.id ? -1 : 1))
    .map(({ record }) => record);
}

/**
 * Writes session records: any order gives the same bytes. The texts and devices that they name lie
 * deflated in front, then the records as numbers. Throws a RangeError for what no reader would take:
 * more than 65,536 records, texts of more than half a megabyte, a stamp later than the year 9999.
 */
export function encodeSessions(records: readonly SessionRecord[]): Uint8Array {
  if (records.length > RECORD_LIMIT) throw new RangeError(`${records.length} are too many`);
  const sorted = inOrder(records);
  const tables = SessionTables.of(sorted);
  const front = new ByteWriter();
  front.unsigned(sorted.length);
  tables.write(front);
  const packed = pack(front.done());
  const model = new SessionModel();
  const coder = new RangeWriter();
  for (const record of sorted) model.code(coder, rowOf(record, tables));
  const writer = new ByteWriter();
  writer.unsigned(packed.length);
  writer.bytes(packed);
  writer.bytes(coder.done());
  return writer.done();
}

function readFront(reader: ByteReader): { count: number; tables: SessionTables } {
  const count = reader.unsigned();
  if (count > RECORD_LIMIT) throw new WireError('too many sessions');
  return { count, tables: SessionTables.read(reader) };
}

function readSessions(reader: ByteReader): readonly SessionRecord[] {
  const front = decodePacked(reader.bytes(reader.unsigned()), readFront);
  if (front === null) throw new WireError('no tables');
  const model = new SessionModel();
  const coder = new RangeReader(reader.bytes(reader.left));
  const records: SessionRecord[] = [];
  for (let left = front.count; left > 0; left -= 1) {
    records.push(recordOfRow(model.code(coder, EMPTY_ROW), front.tables));
  }
  if (!coder.isAtEnd) throw new WireError('more than its sessions');
  return records;
}

/** Reads session records; null if any of them is damaged. */
export const decodeSessions = (body: Uint8Array): readonly SessionRecord[] | null =>
  decode(body, readSessions);
