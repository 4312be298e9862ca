import { deviceId, type DeviceId } from '../../model/id';
import { itemBytes } from './accounting';
import { base92Length, fromBase92, toBase92 } from './base92';
import { decode, WireError, type ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { crc32 } from './crc32';
import type { ShardKind } from './shard-key';

/** The version of the bodies that we write. A newer one is left alone, and said. */
export const WIRE_VERSION = 1;

/** A shard as it travels: its records as bytes, and who published them when. */
export interface Envelope {
  readonly kind: ShardKind;
  readonly device: DeviceId;
  /** Six hexadecimal digits, others at each start of the browser that wrote it. */
  readonly run: string;
  /** Counts what the device has published, below 2³²: the higher one is the newer. */
  readonly generation: number;
  readonly body: Uint8Array;
}

/** What became of a text from the mailbox. */
export type Opened =
  | { readonly kind: 'good'; readonly envelope: Envelope }
  /** Written by a newer Milepost; the header alone keeps its form over all versions. */
  | { readonly kind: 'newer'; readonly envelope: Omit<Envelope, 'body'> }
  | { readonly kind: 'damaged' };

/** The order is part of the wire format: new kinds come behind. */
const KINDS = ['sessions', 'totals', 'registers', 'card'] as const satisfies readonly ShardKind[];
/** Version, kind, device, run, generation and the length of the body. */
const HEADER_BYTES = 1 + 1 + 8 + 3 + 4 + 4;
const CHECK_BYTES = 4;

const uint32 = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
};
const readUint32 = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);

/** Makes a shard into a text for the mailbox that costs one byte a character in every browser. */
export function sealShard(envelope: Envelope, version = WIRE_VERSION): string {
  const writer = new ByteWriter();
  writer.byte(version);
  writer.byte(KINDS.indexOf(envelope.kind));
  writer.hex(envelope.device);
  writer.hex(envelope.run);
  writer.bytes(uint32(envelope.generation));
  writer.bytes(uint32(envelope.body.length));
  writer.bytes(envelope.body);
  // The check comes last, lowest byte first, so that it finds every burst, also within itself.
  writer.bytes(uint32(crc32(writer.done())));
  return toBase92(writer.done());
}

function readEnvelope(reader: ByteReader): { version: number; envelope: Envelope } {
  const version = reader.byte();
  const kind = KINDS[reader.byte()];
  if (kind === undefined || version === 0) throw new WireError('no kind of shard');
  const device = deviceId(reader.hex(8));
  const run = reader.hex(3);
  const generation = readUint32(reader.bytes(4));
  const body = reader.bytes(readUint32(reader.bytes(4)));
  return { version, envelope: { kind, device, run, generation, body } };
}

/**
 * Opens what lies in the mailbox, whatever it is. Damage to one character, and any text cut short,
 * is certain to be noticed; other damage is but for one time in four thousand million.
 */
export function openShard(text: unknown, newest = WIRE_VERSION): Opened {
  const bytes = typeof text === 'string' ? fromBase92(text) : null;
  if (bytes === null || bytes.length < HEADER_BYTES + CHECK_BYTES) return { kind: 'damaged' };
  const sealed = bytes.subarray(0, -CHECK_BYTES);
  if (readUint32(bytes.subarray(-CHECK_BYTES)) !== crc32(sealed)) return { kind: 'damaged' };
  const read = decode(sealed, readEnvelope);
  if (read === null) return { kind: 'damaged' };
  if (read.version <= newest) return { kind: 'good', envelope: read.envelope };
  const { kind, device, run, generation } = read.envelope;
  return { kind: 'newer', envelope: { kind, device, run, generation } };
}

/** What an item costs whose body has so many bytes, without sealing it; as `itemBytes` counts. */
export const sizeOfShard = (key: string, bodyLength: number): number =>
  itemBytes(key, '') + base92Length(HEADER_BYTES + bodyLength + CHECK_BYTES);
