import { deviceOf, LAST_WALL, stampOf, wallOf, type Stamp } from '../../model/stamp';
import { WireError, type ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';
import type { DeviceTable } from './device-table';

const COUNTER_LIMIT = 36 ** 4;

/** A stamp as numbers: milliseconds since a moment near it, the counter, the device's number. */
export interface StampParts {
  readonly since: number;
  readonly counter: number;
  readonly device: number;
}

/** Takes a stamp apart. */
export function partsOf(stamp: Stamp, near: number, devices: DeviceTable): StampParts {
  return {
    since: wallOf(stamp) - near,
    counter: Number.parseInt(stamp.slice(12, 16), 36),
    device: devices.numberOf(deviceOf(stamp)),
  };
}

/** Puts a stamp together; parts that make none are a WireError. */
export function stampFrom(parts: StampParts, near: number, devices: DeviceTable): Stamp {
  const wall = near + parts.since;
  const isStamp = wall >= 0 && wall <= LAST_WALL && parts.counter < COUNTER_LIMIT;
  if (!isStamp) throw new WireError('no such stamp');
  return stampOf(wall, parts.counter, devices.at(parts.device));
}

/** Writes a stamp against a moment near it, in milliseconds since 1970. */
export function writeStamp(
  writer: ByteWriter,
  devices: DeviceTable,
  stamp: Stamp,
  near: number,
): void {
  const { since, counter, device } = partsOf(stamp, near, devices);
  writer.signed(since);
  writer.unsigned(counter);
  writer.unsigned(device);
}

/** Reads a stamp that was written against the same moment. */
export function readStamp(reader: ByteReader, devices: DeviceTable, near: number): Stamp {
  const parts = {
    since: reader.signed(),
    counter: reader.unsigned(),
    device: reader.unsigned(),
  };
  return stampFrom(parts, near, devices);
}
