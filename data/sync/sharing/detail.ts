import { birthOf } from '../../model/birth';
import type { DeviceId } from '../../model/id';
import {
  birthMonth,
  bucketOf,
  byBucket,
  membersOf,
  totalsOf,
  type Bucket,
  type MonthTotals,
} from '../../model/month-totals';
import { monthOf, titleStamp, type SessionRecord } from '../../model/session';
import { withoutTitle } from '../wire/sessions-body';
import type { Goods, Held } from './home';
import { secondOf } from './pack';
import { isPristine, isWrittenLater } from './pristine';

/** How much of a month is shared: all, without titles, as day totals, or nothing. */
export type Level = 0 | 1 | 2 | 3;

/** A month of the log, `2026-03`, or a day of the last two, `2026-11-18`. */
export interface Month {
  readonly name: string;
  readonly records: readonly SessionRecord[];
}

/** The months that are never summed: the one of now, the one before, and what lies ahead. */
function firstRecent(now: number): string {
  return monthOf(Date.parse(`${monthOf(now)}-01`) - 1);
}

/** The log in the parts that give up detail one after the other: old months, then recent days. */
export function monthsIn(records: readonly SessionRecord[], now: number): readonly Month[] {
  const recent = firstRecent(now);
  const months = new Map<string, SessionRecord[]>();
  for (const record of records) {
    const second = secondOf(record);
    const month = birthMonth(second);
    const name = month < recent ? month : new Date(second * 1000).toISOString().slice(0, 10);
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
export function bare(record: SessionRecord): SessionRecord {
  if (!hasTitle(record) || isWrittenLater(record, titleStamp(record))) return record;
  const before = bareBefore.get(record);
  if (before) return before;
  const less = withoutTitle(record);
  bareBefore.set(record, less);
  return less;
}

/**
 * The months of which we may say totals instead of sessions. `present` are the devices that publish:
 * for one that is gone, whoever carries its sessions says what it has of them.
 */
export function sealable(
  held: Held,
  present: ReadonlySet<DeviceId>,
): ReadonlyMap<Bucket, MonthTotals> {
  const seals = new Map<Bucket, MonthTotals>();
  const known = new Map(held.totals.map((each) => [bucketOf(each.author, each.month), each]));
  for (const [bucket, records] of byBucket(held.records)) {
    const [author, month] = bucket.split(' ') as [DeviceId, string];
    const totals = known.get(bucket);
    // Who has made the sessions knows that these are all; others have it from its totals.
    const isWhole =
      author === held.device.id || !present.has(author)
        ? !totals || records.length >= totals.count
        : totals?.count === records.length && totals.members === membersOf(records);
    if (isWhole) seals.set(bucket, totalsOf(author, month, records));
  }
  return seals;
}

export type Seals = ReadonlyMap<Bucket, MonthTotals>;
type MonthGoods = Pick<Goods, 'records' | 'totals'>;

/** What is shared of a month at a level. */
export function atLevel(month: Month, level: Level, seals: Seals): MonthGoods {
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
export const estimate = ({ records, totals }: MonthGoods): number =>
  records.reduce(
    (sum, { title, place, note }) =>
      sum + BARE + (title.length + (place?.length ?? 0) + note.length) * 0.5,
    0,
  ) + totals.reduce((sum, { days }) => sum + 25 + days.length * 3, 0);

export type Step = readonly [Month, Level];

/** The order in which detail is given up. */
export function stepsOf(months: readonly Month[], now: number): readonly Step[] {
  const first = firstRecent(now);
  const old = months.filter(({ name }) => name < first);
  const recent = months.filter(({ name }) => name >= first);
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
