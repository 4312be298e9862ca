import { hashOf } from '../../model/hash';
import type { DeviceId } from '../../model/id';
import type { MonthTotals } from '../../model/month-totals';
import type { Register, Registers } from '../../model/progress';
import { birthOf } from '../../model/birth';
import { type SessionRecord } from '../../model/session';
import { ITEM_LIMIT } from '../wire/accounting';
import { sizeOfShard } from '../wire/envelope';
import { encodeRegisters } from '../wire/registers-body';
import { encodeSessions, RECORD_LIMIT, withoutTitle } from '../wire/sessions-body';
import { shardKey, type ShardKind, type Window } from '../wire/shard-key';
import { encodeTotals } from '../wire/totals-body';
import type { Goods } from './home';

/** A shard as it should lie in the mailbox; its header is added when it is sent. */
export interface Leaf {
  readonly key: string;
  readonly kind: ShardKind;
  readonly body: Uint8Array;
  readonly bytes: number;
}

/** Shards that hold some goods, and how many of these fit in none. */
export interface Pack {
  readonly leaves: readonly Leaf[];
  readonly untitled: number;
  readonly unfit: number;
}

/** What weighs more than this by the coarsest measure fits in no shard, so nobody need try. */
const MOST_IN_SHARD = 3 * ITEM_LIMIT;
/** 2 ^ 22 moments of virtual time are a month, so 2 ^ 26 are 16 of them. */
const SESSIONS_ROOT = 26;
const TOTALS_ROOT = 30;
/** Registers lie by a hash of their name, 32 bits. */
const REGISTERS_ROOT = 32;

const monthDays = new Map<number, number>();

/**
 * A moment in a calendar whose months have 32 days of 2 ^ 17 seconds, so that halving a span of it
 * never cuts through a month, nor through a day, unless it has to.
 */
export function virtualTime(second: number): number {
  const day = Math.floor(second / 86_400);
  let monthDay = monthDays.get(day);
  if (monthDay === undefined) {
    const date = new Date(day * 86_400_000);
    const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
    monthDay = month * 32 + date.getUTCDate();
    monthDays.set(day, monthDay);
  }
  return monthDay * 2 ** 17 + (second - day * 86_400);
}

/** The second since 1970 by which a session is placed: that of its birth, where it has one. */
export const secondOf = (record: SessionRecord): number =>
  birthOf(record.id)?.second ?? Math.floor(record.start / 1000);

/** What is packed, with the place that it has on the line that is halved. */
interface Placed<Item> {
  readonly at: number;
  readonly item: Item;
}

interface Packer<Item> {
  readonly kind: ShardKind;
  readonly root: number;
  readonly encode: (items: readonly Item[]) => Uint8Array;
  /** About how many bytes an item takes. */
  readonly weigh: (item: Item) => number;
  /** A smaller form of an item that fits in no shard by itself; null when there is none. */
  readonly lessOf: (item: Item) => Item | null;
}

/**
 * What was encoded in this life, by the first item and their number. The items are never changed, so
 * that they say themselves whether they are the same.
 */
const encodedBefore = new WeakMap<object, Map<number, Encoded>>();
interface Encoded {
  readonly items: readonly object[];
  readonly body: Uint8Array;
}

function encodeOnce<Item extends object>(
  items: readonly Item[],
  encode: (items: readonly Item[]) => Uint8Array,
): Uint8Array {
  const first = items[0];
  if (!first) return encode(items);
  const found = encodedBefore.get(first) ?? new Map<number, Encoded>();
  encodedBefore.set(first, found);
  const before = found.get(items.length);
  if (before?.items.every((each, n) => each === items[n])) return before.body;
  const body = encode(items);
  found.set(items.length, { items, body });
  return body;
}

/**
 * Packs by halving a window until what lies in it fits. So the shard of a session follows from its
 * birth alone: a new one changes one shard, and no change moves the others.
 */
function packWindow<Item extends object>(
  packer: Packer<Item>,
  device: DeviceId,
  placed: readonly Placed<Item>[],
  window: Window,
  tell: (found: { leaf: Leaf } | 'untitled' | 'unfit') => void,
): void {
  if (placed.length === 0) return;
  const key = shardKey(packer.kind, device, window);
  const isFew = placed.length <= RECORD_LIMIT;
  if (isFew && placed.reduce((sum, { item }) => sum + packer.weigh(item), 0) <= MOST_IN_SHARD) {
    const body = encodeOnce(
      placed.map(({ item }) => item),
      packer.encode,
    );
    const bytes = sizeOfShard(key, body.length);
    if (bytes <= ITEM_LIMIT) {
      tell({ leaf: { key, kind: packer.kind, body, bytes } });
      return;
    }
  }
  if (window.level === 0) {
    const smaller = placed.map(({ at, item }) => ({ at, item: packer.lessOf(item) ?? item }));
    const isSmaller = smaller.some(({ item }, n) => item !== placed[n]?.item);
    // No learner begins a hundred sessions in one second; what is too much goes in great steps.
    const staying = Math.floor(placed.length * 0.9);
    const gone = isSmaller ? 0 : placed.length - staying;
    for (let count = 0; count < gone; count += 1) tell('unfit');
    if (isSmaller) tell('untitled');
    packWindow(packer, device, isSmaller ? smaller : placed.slice(0, staying), window, tell);
    return;
  }
  const level = window.level - 1;
  const middle = (window.index * 2 + 1) * 2 ** level;
  const halves = [
    placed.filter(({ at }) => at < middle),
    placed.filter(({ at }) => at >= middle),
  ] as const;
  packWindow(packer, device, halves[0], { level, index: window.index * 2 }, tell);
  packWindow(packer, device, halves[1], { level, index: window.index * 2 + 1 }, tell);
}

function packAll<Item extends object>(
  packer: Packer<Item>,
  device: DeviceId,
  placed: readonly Placed<Item>[],
  tell: (found: { leaf: Leaf } | 'untitled' | 'unfit') => void,
): void {
  const roots = new Map<number, Placed<Item>[]>();
  for (const each of placed) {
    const index = Math.floor(each.at / 2 ** packer.root);
    const found = roots.get(index);
    if (found) found.push(each);
    else roots.set(index, [each]);
  }
  for (const [index, those] of roots) {
    packWindow(packer, device, those, { level: packer.root, index }, tell);
  }
}

const sessions: Packer<SessionRecord> = {
  kind: 'sessions',
  root: SESSIONS_ROOT,
  encode: encodeSessions,
  weigh: ({ title, place, note }) => 4 + (title.length + (place?.length ?? 0) + note.length) / 4,
  lessOf: (record) => (record.titleAt === null ? null : withoutTitle(record)),
};
const totals: Packer<MonthTotals> = {
  kind: 'totals',
  root: TOTALS_ROOT,
  encode: encodeTotals,
  weigh: ({ days }) => 20 + days.length,
  lessOf: () => null,
};
type Named = readonly [string, Register];
const registers: Packer<Named> = {
  kind: 'registers',
  root: REGISTERS_ROOT,
  encode: (named) => encodeRegisters(Object.fromEntries(named)),
  weigh: ([name, { value }]) => 4 + (name.length + String(value).length) / 4,
  lessOf: () => null,
};

const namedBefore = new WeakMap<Register, Named>();

/** One pair for one register, so that what was encoded before is known again. */
function named(name: string, register: Register): Named {
  const before = namedBefore.get(register);
  if (before?.[0] === name) return before;
  const pair: Named = [name, register];
  namedBefore.set(register, pair);
  return pair;
}

/** Packs everything of a device but its card. */
export function packGoods(device: DeviceId, goods: Goods): Pack {
  const leaves: Leaf[] = [];
  let untitled = 0;
  let unfit = 0;
  const tell = (found: { leaf: Leaf } | 'untitled' | 'unfit'): void => {
    if (found === 'untitled') untitled += 1;
    else if (found === 'unfit') unfit += 1;
    else leaves.push(found.leaf);
  };
  const bySecond = goods.records
    .map((item) => ({ at: virtualTime(secondOf(item)), item }))
    .toSorted((a, b) => a.at - b.at || (a.item.id < b.item.id ? -1 : 1));
  packAll(sessions, device, bySecond, tell);
  const byMonth = goods.totals
    .map((item) => ({ at: virtualTime(Date.parse(`${item.month}-01`) / 1000), item }))
    .toSorted((a, b) => a.at - b.at || (a.item.author < b.item.author ? -1 : 1));
  packAll(totals, device, byMonth, tell);
  packAll(registers, device, registersOf(goods.registers), tell);
  return { leaves, untitled, unfit };
}

const registersOf = (all: Registers): readonly Placed<Named>[] =>
  Object.entries(all)
    .map(([name, register]) => ({ at: hashOf(name), item: named(name, register) }))
    .toSorted((a, b) => a.at - b.at || (a.item[0] < b.item[0] ? -1 : 1));
