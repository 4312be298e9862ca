import type { DeviceCard } from '../../model/device';
import { hashOf } from '../../model/hash';
import type { DeviceId } from '../../model/id';
import type { MonthTotals } from '../../model/month-totals';
import type { Registers } from '../../model/progress';
import type { SessionRecord } from '../../model/session';
import { itemBytes } from '../wire/accounting';
import { decodeCard } from '../wire/card-body';
import { openShard, type Envelope } from '../wire/envelope';
import { decodeRegisters } from '../wire/registers-body';
import { decodeSessions } from '../wire/sessions-body';
import { readShardKey } from '../wire/shard-key';
import { decodeTotals } from '../wire/totals-body';

/** A shard that could be read, with what is in it; the parts that its kind has not are empty. */
export interface Shard extends Envelope {
  readonly key: string;
  readonly bytes: number;
  readonly records: readonly SessionRecord[];
  readonly totals: readonly MonthTotals[];
  readonly registers: Registers;
  readonly card: Omit<DeviceCard, 'id'> | null;
}

/** A shard that a newer Milepost wrote: nobody's to touch but its device's. */
export interface NewerShard extends Omit<Envelope, 'body'> {
  readonly key: string;
  readonly bytes: number;
}

/** What lies in the mailbox. Keys that are no shards are counted in the bytes, and left alone. */
export interface Mail {
  readonly shards: readonly Shard[];
  readonly newer: readonly NewerShard[];
  /** Keys of shards that cannot be read, by the device that their key names. */
  readonly damaged: readonly { readonly key: string; readonly device: DeviceId }[];
  /** Bytes of each item by its key, as the worse of the two browsers counts them. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** Firefox counts the quotes of the key, a colon and a comma besides. */
export const ITEM_FRAME = 4;

/** A hash of everything that lies in the mailbox, 32 bits, whatever the order of the keys. */
export const hashOfItems = (items: Readonly<Record<string, unknown>>): number =>
  Object.entries(items).reduce(
    (sum, [key, value]) => (sum + hashOf(`${key} ${JSON.stringify(value)}`)) >>> 0,
    0,
  );

/** What an item weighs in the mailbox. */
function weightOf(key: string, value: unknown): number {
  const bytes =
    typeof value === 'string' ? itemBytes(key, value) : itemBytes(key, '') + sizeOfOther(value);
  return bytes + ITEM_FRAME;
}

function sizeOfOther(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value) ?? '').length * 6;
}

type Read =
  | { readonly kind: 'good'; readonly shard: Omit<Shard, 'key' | 'bytes'> }
  | { readonly kind: 'newer'; readonly envelope: Omit<Envelope, 'body'> }
  | { readonly kind: 'damaged' };

/**
 * Shards seldom change; what was read need not be unpacked again at the next look. In the order of
 * their last use, for a shard that has changed is not read again, and a background lives for hours.
 */
const readBefore = new Map<string, Read>();

function readText(text: unknown, newest: number): Read {
  if (typeof text !== 'string') return { kind: 'damaged' };
  const key = `${newest} ${text}`;
  const read = readBefore.get(key) ?? unpack(text, newest);
  readBefore.delete(key);
  readBefore.set(key, read);
  return read;
}

/** Keeps twice as much as one look has read, as two mailboxes may be looked at in turns. */
function forgetOld(read: number): void {
  for (const key of readBefore.keys()) {
    if (readBefore.size <= 2 * read) return;
    readBefore.delete(key);
  }
}

function unpack(text: string, newest: number): Read {
  const opened = openShard(text, newest);
  if (opened.kind !== 'good') return opened;
  const { envelope } = opened;
  const nothing = { records: [], totals: [], registers: {}, card: null };
  const contents = contentsOf(envelope);
  return contents
    ? { kind: 'good', shard: { ...envelope, ...nothing, ...contents } }
    : { kind: 'damaged' };
}

function contentsOf({ kind, body }: Envelope): Partial<Shard> | null {
  switch (kind) {
    case 'sessions': {
      const records = decodeSessions(body);
      return records && { records };
    }
    case 'totals': {
      const totals = decodeTotals(body);
      return totals && { totals };
    }
    case 'registers': {
      const registers = decodeRegisters(body);
      return registers && { registers };
    }
    case 'card': {
      const card = decodeCard(body);
      return card && { card };
    }
  }
}

/** Reads everything in the mailbox as written by a stranger. Never throws. */
export function readMail(items: Readonly<Record<string, unknown>>, newest: number): Mail {
  const shards: Shard[] = [];
  const newer: NewerShard[] = [];
  const damaged: { key: string; device: DeviceId }[] = [];
  const sizes = new Map<string, number>();
  for (const [key, value] of Object.entries(items)) {
    const bytes = weightOf(key, value);
    sizes.set(key, bytes);
    const named = readShardKey(key);
    if (!named) continue;
    const read = readText(value, newest);
    const header = read.kind === 'good' ? read.shard : read.kind === 'newer' ? read.envelope : null;
    // A shard under another's key is none of theirs.
    const isInPlace = header?.device === named.device && header.kind === named.kind;
    if (!isInPlace || read.kind === 'damaged') damaged.push({ key, device: named.device });
    else if (read.kind === 'newer') newer.push({ ...read.envelope, key, bytes });
    else shards.push({ ...read.shard, key, bytes });
  }
  forgetOld(shards.length + newer.length + damaged.length);
  return { shards, newer, damaged, sizes };
}
