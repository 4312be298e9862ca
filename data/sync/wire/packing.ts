import { deflateSync, inflateSync } from 'fflate';
import { decode, WireError, type ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';

/** Bytes that a packed body may say it holds; the fullest shard of ours holds about 60,000. */
const UNPACKED_LIMIT = 512 * 1024;

/**
 * Makes bytes smaller: how many they are, then those, deflated. Throws a RangeError for more than
 * half a megabyte, which no reader would take.
 */
export function pack(raw: Uint8Array): Uint8Array {
  if (raw.length > UNPACKED_LIMIT) throw new RangeError(`${raw.length} bytes are too many`);
  const writer = new ByteWriter();
  writer.unsigned(raw.length);
  writer.bytes(deflateSync(raw, { level: 9 }));
  return writer.done();
}

function inflated(deflated: Uint8Array, room: Uint8Array): Uint8Array {
  try {
    return inflateSync(deflated, { out: room });
  } catch {
    throw new WireError('not deflated');
  }
}

/** A few bytes can claim to hold gigabytes, so the room is made beforehand. */
function unpack(reader: ByteReader): Uint8Array {
  const length = reader.unsigned();
  if (length > UNPACKED_LIMIT) throw new WireError('too much in it');
  // fflate cuts what is too long for its room: one byte more tells that it did.
  const raw = inflated(reader.bytes(reader.left), new Uint8Array(length + 1));
  if (raw.length !== length) throw new WireError('not as long as it says');
  return raw;
}

/** Reads the bytes that `pack` was given to their very end; null where they are damaged. */
export function decodePacked<Value>(
  packed: Uint8Array,
  read: (reader: ByteReader) => Value,
): Value | null {
  const raw = decode(packed, unpack);
  return raw && decode(raw, read);
}
