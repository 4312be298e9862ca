import type { SiteId, TaskId } from '../../model/id';
import { joinTotals, type DayTotal, type MonthTotals } from '../../model/month-totals';
import { deviceOf } from '../../model/stamp';
import { monthTotals } from '../sharing-values';
import { WireError, type ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { DeviceTable } from './device-table';
import { decodePacked, pack } from './packing';
import { readStamp, writeStamp } from './stamp-codec';
import { TextTable } from './text-table';

/** The tables that all months of a shard share. */
interface Tables {
  readonly devices: DeviceTable;
  readonly tasks: TextTable<TaskId>;
  readonly sites: TextTable<SiteId>;
}

const order = (totals: MonthTotals): string => `${totals.author} ${totals.month}`;
const digits = (text: string): number => Number(text.replaceAll('-', ''));
const padded = (value: number, length: number): string => String(value).padStart(length, '0');
/** The end of a month, roughly, so that its last edit is a small number. Part of the format. */
const nearMonth = (month: string): number =>
  Math.max(0, (Number(month.slice(0, 4)) - 1970) * 12 + Number(month.slice(5))) * 2_629_800_000;

function writeDays(writer: ByteWriter, { month, days }: MonthTotals, { tasks, sites }: Tables) {
  writer.unsigned(days.length);
  let before = digits(month) * 100;
  for (const { day } of days) {
    writer.signed(digits(day) - before);
    before = digits(day);
  }
  for (const { task } of days) writer.unsigned(tasks.numberOf(task));
  for (const { site } of days) writer.unsigned(sites.numberOf(site));
  for (const { sessions } of days) writer.unsigned(sessions);
  for (const { seconds } of days) writer.real(seconds);
}

function readDays(reader: ByteReader, month: string, { tasks, sites }: Tables): DayTotal[] {
  const none = Array.from({ length: reader.count() }, () => null);
  let before = digits(month) * 100;
  const days = none.map(() => {
    before += reader.signed();
    const text = padded(before, 8);
    return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  });
  const task = none.map(() => tasks.at(reader.unsigned()));
  const site = none.map(() => sites.at(reader.unsigned()));
  const sessions = none.map(() => reader.unsigned());
  return days.map((day, index) => ({
    day,
    task: task[index] ?? null,
    site: site[index] ?? null,
    seconds: reader.real(),
    sessions: sessions[index] ?? 0,
  }));
}

/**
 * Writes months in the order of their names: any order gives the same bytes. Throws a RangeError
 * for a stamp later than the year 9999.
 */
export function encodeTotals(totals: readonly MonthTotals[]): Uint8Array {
  const sorted = joinTotals(totals, []).toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  const days = sorted.flatMap((month) => month.days);
  const tables = {
    devices: new DeviceTable(sorted.flatMap(({ author, stamp }) => [author, deviceOf(stamp)])),
    tasks: new TextTable(days.map(({ task }) => task)),
    sites: new TextTable(days.map(({ site }) => site)),
  };
  const writer = new ByteWriter();
  for (const table of [tables.devices, tables.tasks, tables.sites]) table.write(writer);
  writer.unsigned(sorted.length);
  for (const month of sorted) {
    writer.unsigned(tables.devices.numberOf(month.author));
    writer.unsigned(digits(month.month));
    writer.unsigned(month.count);
    writer.unsigned(month.members);
    writer.unsigned(month.edits);
    writeStamp(writer, tables.devices, month.stamp, nearMonth(month.month));
    writeDays(writer, month, tables);
  }
  return pack(writer.done());
}

function readMonth(reader: ByteReader, tables: Tables): MonthTotals {
  const author = tables.devices.at(reader.unsigned());
  const name = padded(reader.unsigned(), 6);
  const month = `${name.slice(0, 4)}-${name.slice(4)}`;
  const [count, members, edits] = [reader.unsigned(), reader.unsigned(), reader.unsigned()];
  const stamp = readStamp(reader, tables.devices, nearMonth(month));
  const days = readDays(reader, month, tables);
  const totals = { author, month, count, members, stamp, edits, days };
  if (!monthTotals(totals)) throw new WireError('not the totals of a month');
  return totals;
}

function readTotals(reader: ByteReader): readonly MonthTotals[] {
  const tables = {
    devices: DeviceTable.read(reader),
    tasks: TextTable.read<TaskId>(reader),
    sites: TextTable.read<SiteId>(reader),
  };
  return Array.from({ length: reader.count() }, () => readMonth(reader, tables));
}

/** Reads months; null if any of them is damaged. */
export const decodeTotals = (body: Uint8Array): readonly MonthTotals[] | null =>
  decodePacked(body, readTotals);
