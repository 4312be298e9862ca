import type { Register, Registers, RegisterValue } from '../../model/progress';
import { deviceOf, wallOf } from '../../model/stamp';
import { register } from '../stored-values';
import { WireError, type ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { DeviceTable } from './device-table';
import { decodePacked, pack } from './packing';
import { readStamp, writeStamp } from './stamp-codec';

/** What a value is; the numbers are part of the wire format. */
const TAG = { null: 0, false: 1, true: 2, whole: 3, float: 4, text: 5 } as const;

function writeValue(writer: ByteWriter, value: RegisterValue): void {
  if (value === null) return writer.byte(TAG.null);
  if (typeof value === 'boolean') return writer.byte(value ? TAG.true : TAG.false);
  if (typeof value === 'string') {
    writer.byte(TAG.text);
    return writer.text(value);
  }
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) {
    writer.byte(TAG.whole);
    return writer.signed(value);
  }
  writer.byte(TAG.float);
  writer.float(value);
}

function readValue(reader: ByteReader): RegisterValue {
  switch (reader.byte()) {
    case TAG.null:
      return null;
    case TAG.false:
      return false;
    case TAG.true:
      return true;
    case TAG.whole:
      return reader.signed();
    case TAG.float:
      return reader.float();
    case TAG.text:
      return reader.text();
    default:
      throw new WireError('no such value');
  }
}

/**
 * Writes registers in the order of their names: any order gives the same bytes. Throws a RangeError
 * for a stamp later than the year 9999.
 */
export function encodeRegisters(registers: Registers): Uint8Array {
  const entries = Object.entries(registers).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const devices = new DeviceTable(entries.map(([, { stamp }]) => deviceOf(stamp)));
  const writer = new ByteWriter();
  devices.write(writer);
  writer.unsigned(entries.length);
  for (const [name] of entries) writer.text(name);
  for (const [, { value }] of entries) writeValue(writer, value);
  let near = 0;
  for (const [, { stamp }] of entries) {
    writeStamp(writer, devices, stamp, near);
    near = wallOf(stamp);
  }
  return pack(writer.done());
}

function readRegisters(reader: ByteReader): Registers {
  const devices = DeviceTable.read(reader);
  const names = Array.from({ length: reader.count() }, () => reader.text());
  const values = names.map(() => readValue(reader));
  let near = 0;
  const entries = names.map((name, index): [string, Register] => {
    const stamp = readStamp(reader, devices, near);
    near = wallOf(stamp);
    const read = { stamp, value: values[index] };
    if (!register(read)) throw new WireError('not a register');
    return [name, read];
  });
  // A register may have any name, also `__proto__`: here that is a name like the others.
  return Object.fromEntries(entries);
}

/** Reads registers; null if any of them is damaged. */
export const decodeRegisters = (body: Uint8Array): Registers | null =>
  decodePacked(body, readRegisters);
