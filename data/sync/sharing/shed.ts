import type { DeviceId } from '../../model/id';
import {
  birthMonth,
  bucketOf,
  byBucket,
  joinTotals,
  membersOf,
  totalsOf,
  type Bucket,
  type MonthTotals,
} from '../../model/month-totals';
import { birthOf } from '../../model/birth';
import { monthOf, titleStamp, type SessionRecord } from '../../model/session';
import { withoutTitle } from '../wire/sessions-body';
import { isPristine, isWrittenLater } from './carry';
import type { Goods, Held } from './home';
import { ITEM_FRAME } from './mail';
import { packGoods, type Pack } from './pack';

/** How much of a month is shared: all, without titles, as day totals, or nothing. */
type Level = 0 | 1 | 2 | 3;

/** What is published within the room that there is, and what is not for want of it. */
export interface Shed extends Pack {
  readonly weight: number;
  readonly titles: number;
  readonly sealed: number;
  readonly unshared: number;
}

interface Month {
  readonly name: string;
  readonly records: readonly SessionRecord[];
}

/** What is estimated at this many times the room does not fit, and need not be tried. */
const HOPELESS = 2;

const weightOf = (pack: Pack): number =>
  pack.leaves.reduce((sum, { bytes }) => sum + bytes + ITEM_FRAME, 0);

const monthOfRecord = (record: SessionRecord): string => {
  const birth = birthOf(record.id);
  return birth ? birthMonth(birth.second) : monthOf(record.start);
};

function monthsIn(records: readonly SessionRecord[]): readonly Month[] {
  const months = new Map<string, SessionRecord[]>();
  for (const record of records) {
    const name = monthOfRecord(record);
    const found = months.get(name);
    if (found) found.push(record);
    else months.set(name, [record]);
  }
  return [...months]
    .map(([name, those]) => ({ name, records: those }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const hasTitle = ({ title, place }: SessionRecord) => title !== '' || place !== null;

const bareBefore = new WeakMap<SessionRecord, SessionRecord>();

/** The record without a title that it was born with; one that was written later stays. */
function bare(record: SessionRecord): SessionRecord {
  if (!hasTitle(record) || isWrittenLater(record, titleStamp(record))) return record;
  const before = bareBefore.get(record);
  if (before) return before;
  const less = withoutTitle(record);
  bareBefore.set(record, less);
  return less;
}

/** The months of which we may say totals instead of sessions. */
function sealable(held: Held): ReadonlyMap<Bucket, MonthTotals> {
  const seals = new Map<Bucket, MonthTotals>();
  const known = new Map(held.totals.map((each) => [bucketOf(each.author, each.month), each]));
  for (const [bucket, records] of byBucket(held.records)) {
    const [author, month] = bucket.split(' ') as [DeviceId, string];
    const totals = known.get(bucket);
    // Who has made the sessions knows that these are all; others have it from its totals.
    const isWhole =
      author === held.device.id
        ? !totals || records.length >= totals.count
        : totals?.count === records.length && totals.members === membersOf(records);
    if (isWhole) seals.set(bucket, totalsOf(author, month, records));
  }
  return seals;
}

type Seals = ReadonlyMap<Bucket, MonthTotals>;
type MonthGoods = Pick<Goods, 'records' | 'totals'>;

/** What is shared of a month at a level. */
function atLevel(month: Month, level: Level, seals: Seals): MonthGoods {
  if (level === 3) return { records: [], totals: [] };
  if (level === 0) return { records: month.records, totals: [] };
  const less = month.records.map(bare);
  if (level === 1) return { records: less, totals: [] };
  const totals = [...byBucket(less)].flatMap(([bucket, records]) => {
    const seal = seals.get(bucket);
    const born = records.filter(isPristine);
    return seal && estimate({ records: [], totals: [seal] }) < born.length * BARE ? seal : [];
  });
  const sealed = new Set(totals.map((each) => bucketOf(each.author, each.month)));
  // What was changed since its birth is said as well, so that whoever has the sessions has it too.
  const records = less.filter((record) => {
    const birth = birthOf(record.id);
    const isSealed = birth && sealed.has(bucketOf(birth.author, birthMonth(birth.second)));
    return !isSealed || !isPristine(record);
  });
  return { records, totals };
}

/** About how many bytes a session without a title takes. */
const BARE = 6.5;

/** About how many bytes of a shard some goods take: good enough to begin the search with. */
const estimate = ({ records, totals }: MonthGoods): number =>
  records.reduce(
    (sum, { title, place, note }) =>
      sum + BARE + (title.length + (place?.length ?? 0) + note.length) * 0.5,
    0,
  ) + totals.reduce((sum, { days }) => sum + 25 + days.length * 3, 0);

type Step = readonly [Month, Level];

/** The order in which detail is given up. The month of now and the one before are never summed. */
function stepsOf(months: readonly Month[], now: number): readonly Step[] {
  const thisMonth = monthOf(now);
  const lastMonth = monthOf(Date.parse(`${thisMonth}-01`) - 1);
  const old = months.filter(({ name }) => name < lastMonth);
  const recent = months.filter(({ name }) => name >= lastMonth);
  const each = (those: readonly Month[], level: Level) =>
    those.map((month) => [month, level] as const);
  return [
    ...each(old, 1),
    ...each(old, 2),
    ...each(recent, 1),
    ...each(old, 3),
    ...each(recent, 3),
  ];
}

/** Gives up old detail, in a fixed order, until what is left fits into `room` bytes. */
export function shedToFit(held: Held, goods: Goods, room: number, now: number): Shed {
  const months = monthsIn(goods.records);
  const size = estimate(goods);
  if (size < room * HOPELESS) {
    const whole = shedBy(0, { held, goods, months, steps: [], seals: new Map() });
    if (whole.weight <= room) return whole;
  }
  const search = { held, goods, months, steps: stepsOf(months, now), seals: sealable(held) };
  return fewestSteps(search, guess(search, size - room), room);
}

interface Search {
  readonly held: Held;
  readonly goods: Goods;
  readonly months: readonly Month[];
  readonly steps: readonly Step[];
  readonly seals: Seals;
}

/** Tries of the search below; each packs what the one before has not packed. */
const MOST_TRIES = 20;

/** Finds how few steps are enough: a guess from estimates, then between what was found. */
function fewestSteps(search: Search, first: number, room: number): Shed {
  const all = search.steps.length;
  let tooFew: Tried | null = null;
  let enough: Tried | null = null;
  let next = first;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const shed = shedBy(next, search);
    if (shed.weight <= room || next === all) enough = { steps: next, shed };
    else tooFew = { steps: next, shed };
    const low: number = tooFew?.steps ?? -1;
    const high: number = enough?.steps ?? all + 1;
    if (high - low <= 1) break;
    next = Math.min(all, Math.max(0, between(low, high, tooFew, enough, room)));
  }
  return enough?.shed ?? shedBy(all, search);
}

interface Tried {
  readonly steps: number;
  readonly shed: Shed;
}

/** A number of steps strictly between two, nearer to the one whose weight is nearer to the room. */
function between(
  low: number,
  high: number,
  tooFew: Tried | null,
  enough: Tried | null,
  room: number,
): number {
  const over = tooFew ? tooFew.shed.weight - room * 0.985 : 0;
  const range = tooFew && enough ? tooFew.shed.weight - enough.shed.weight : 0;
  const part = range > 0 ? over / range : 0.5;
  const target = Math.round(low + (high - low) * Math.min(0.9, Math.max(0.1, part)));
  return Math.min(high - 1, Math.max(low + 1, target));
}

/** After how many steps about so many bytes are saved. */
function guess({ steps, seals }: Search, wanted: number): number {
  let saving = 0;
  const before = new Map<Month, Level>();
  for (const [index, [month, level]] of steps.entries()) {
    saving += estimate(atLevel(month, before.get(month) ?? 0, seals));
    saving -= estimate(atLevel(month, level, seals));
    before.set(month, level);
    if (saving >= wanted) return index + 1;
  }
  return steps.length;
}

/** What is published after the first so many steps. */
function shedBy(count: number, { held, goods, months, steps, seals }: Search): Shed {
  const levels = new Map<string, Level>();
  for (const [month, level] of steps.slice(0, count)) levels.set(month.name, level);
  const shared = sharedAt(months, levels, seals, goods);
  const pack = packGoods(held.device.id, shared);
  return { ...pack, weight: weightOf(pack), ...kept(months, levels, shared, pack) };
}

function sharedAt(
  months: readonly Month[],
  levels: ReadonlyMap<string, Level>,
  seals: Seals,
  goods: Goods,
): Goods {
  const parts = months.map((month) => atLevel(month, levels.get(month.name) ?? 0, seals));
  return {
    records: parts.flatMap(({ records }) => records),
    totals: joinTotals(
      goods.totals,
      parts.flatMap(({ totals }) => totals),
    ),
    registers: goods.registers,
  };
}

function kept(
  months: readonly Month[],
  levels: ReadonlyMap<string, Level>,
  shared: Goods,
  pack: Pack,
): Pick<Shed, 'titles' | 'sealed' | 'unshared'> {
  const at = (level: Level) =>
    months.filter(({ name }) => levels.get(name) === level).flatMap(({ records }) => records);
  const sent = new Set(shared.records.map(({ id }) => id));
  return {
    titles: at(1).filter((record) => bare(record) !== record).length + pack.untitled,
    sealed: at(2).filter(({ id }) => !sent.has(id)).length,
    unshared: at(3).length + pack.unfit,
  };
}
