import { deviceId } from '../../data/model/id';
import { birthMonth, byBucket, totalsOf, type MonthTotals } from '../../data/model/month-totals';
import { birthOf } from '../../data/model/birth';
import { recordOf, type SessionRecord } from '../../data/model/session';
import { ITEM_COUNT_LIMIT, ITEM_LIMIT, ROOM, totalBytes } from '../../data/sync/wire/accounting';
import { sealShard, sizeOfShard } from '../../data/sync/wire/envelope';
import { encodeSessions, withoutTitle } from '../../data/sync/wire/sessions-body';
import { shardKey, type ShardKind } from '../../data/sync/wire/shard-key';
import { encodeTotals } from '../../data/sync/wire/totals-body';
import { heavyYears } from './heavy-year';

/** What the mailbox owes: bytes a session, and sessions in the room, both without titles. */
export const BYTES_LIMIT = 8;
export const SESSIONS_LIMIT = 10_000;
/** Years of study to fill the mailbox with: more than it holds as sessions, and as day totals. */
const YEARS = 6;
const YEARS_OF_TOTALS = 16;

const DEVICE = deviceId('6f3a91c27be4d058');

/** What one form of the sessions takes. */
export interface Figures {
  readonly form: string;
  /** Bytes of the year's shards, as the browser counts that counts more, for each session. */
  readonly bytes: number;
  /** Shards of the year. */
  readonly shards: number;
  /** Sessions of the years that fit into the room, one shard after the other. */
  readonly sessions: number;
}

/** A piece of what is shared, and how many sessions it stands for. */
interface Packing<Item> {
  readonly kind: ShardKind;
  readonly encode: (items: readonly Item[]) => Uint8Array;
  readonly sessionsIn: (item: Item) => number;
}

interface Shard {
  readonly key: string;
  readonly text: string;
  readonly sessions: number;
}

/** How many of the items, from the first, fit into one shard. */
function fitting(items: number, fits: (count: number) => boolean): number {
  // Within twice the number that is enough there is one that is too many.
  let enough = 1;
  while (enough * 2 <= items && fits(enough * 2)) enough *= 2;
  let tooMany = Math.min(enough * 2, items + 1);
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2);
    if (fits(middle)) enough = middle;
    else tooMany = middle;
  }
  return enough;
}

/** Fills shards one after the other, each up to the limit of an item. */
function* shardsOf<Item>(
  items: readonly Item[],
  { kind, encode, sessionsIn }: Packing<Item>,
): Generator<Shard> {
  let from = 0;
  for (let index = 0; from < items.length; index += 1) {
    const key = shardKey(kind, DEVICE, { level: 0, index });
    const rest = items.slice(from);
    const count = fitting(
      rest.length,
      (count) => sizeOfShard(key, encode(rest.slice(0, count)).length) <= ITEM_LIMIT,
    );
    const taken = rest.slice(0, count);
    const envelope = { kind, device: DEVICE, run: '0a1b2c', generation: 1 };
    const text = sealShard({ ...envelope, body: encode(taken) });
    yield { key, text, sessions: taken.reduce((sum, item) => sum + sessionsIn(item), 0) };
    from += count;
  }
}

const bytesOf = (shards: readonly Shard[]): number =>
  totalBytes(Object.fromEntries(shards.map(({ key, text }) => [key, text])));
const sessionsOf = (shards: readonly Shard[]): number =>
  shards.reduce((sum, { sessions }) => sum + sessions, 0);

function figuresOf<Item>(
  form: string,
  year: readonly Item[],
  years: readonly Item[],
  packing: Packing<Item>,
): Figures {
  const ofYear = [...shardsOf(year, packing)];
  const inRoom: Shard[] = [];
  for (const shard of shardsOf(years, packing)) {
    const isFull = bytesOf([...inRoom, shard]) > ROOM || inRoom.length === ITEM_COUNT_LIMIT;
    if (isFull) break;
    inRoom.push(shard);
  }
  return {
    form,
    bytes: bytesOf(ofYear) / sessionsOf(ofYear),
    shards: ofYear.length,
    sessions: sessionsOf(inRoom),
  };
}

const records: Packing<SessionRecord> = {
  kind: 'sessions',
  encode: encodeSessions,
  sessionsIn: () => 1,
};
const totals: Packing<MonthTotals> = {
  kind: 'totals',
  encode: encodeTotals,
  sessionsIn: ({ count }) => count,
};

/** The same session as a page that tells milliseconds would have it. */
function atAnyMillisecond(record: SessionRecord, index: number): SessionRecord {
  const start = record.start + ((index * 7919) % 1000);
  return recordOf({ ...record, start }, record.stamp, record.deleted, null, record.noteAt ?? null);
}

function monthsOf(sessions: readonly SessionRecord[]): readonly MonthTotals[] {
  const buckets = byBucket(sessions);
  return [...buckets.values()].flatMap((bucket) => {
    const first = bucket[0];
    const birth = first && birthOf(first.id);
    return birth ? [totalsOf(birth.author, birthMonth(birth.second), bucket)] : [];
  });
}

/** The figure that is held against the limits: a heavy year without titles. */
export function figuresWithoutTitles(): Figures {
  const [year, years] = [heavyYears(1), heavyYears(YEARS)];
  return figuresOf('no titles', year.map(withoutTitle), years.map(withoutTitle), records);
}

/** All forms in which a year may be shared, from the fullest to the shortest. */
export function allFigures(): readonly Figures[] {
  const [year, years] = [heavyYears(1), heavyYears(YEARS)];
  return [
    figuresOf('titles and places', year, years, records),
    figuresOf(
      'no titles, starts in ms',
      year.map(withoutTitle).map(atAnyMillisecond),
      years.map(withoutTitle).map(atAnyMillisecond),
      records,
    ),
    figuresWithoutTitles(),
    figuresOf(
      'day totals of months',
      monthsOf(year),
      monthsOf(heavyYears(YEARS_OF_TOTALS)),
      totals,
    ),
  ];
}
