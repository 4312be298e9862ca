import type { SessionId } from '../../model/id';
import { joinTotals, type MonthTotals } from '../../model/month-totals';
import type { Notice } from '../../model/notice';
import { joinRecords, monthOf, type SessionRecord } from '../../model/session';
import { asideKey, localKeys, logKey } from '../keys';
import { readMonth, writeMonth } from '../month-page';
import { isSameValue } from '../same-value';
import { totalsValue } from '../sharing-values';
import { readStored } from '../stored';
import { asideNotice } from './load';
import type { World } from './world';

/** What a change does to what is too large to be held in memory: the log, and months as totals. */
export interface PageChange {
  readonly records?: readonly SessionRecord[];
  /** Records that leave a month page, because their start moved to another month. */
  readonly leaving?: readonly Leaving[];
  /** Month pages to read and write once, so that what is damaged in them is set aside. */
  readonly mend?: readonly string[];
  /** Totals to join with those that are kept; with none, what is damaged of them is set aside. */
  readonly totals?: readonly MonthTotals[];
}

/** A record and the month page in which it lies. */
export interface Leaving {
  readonly id: SessionId;
  readonly month: string;
}

/** What a record leaves when it is written in another form: a page, if its month is another one. */
export const leavingOf = (before: SessionRecord, after: SessionRecord): readonly Leaving[] =>
  monthOf(before.start) === monthOf(after.start)
    ? []
    : [{ id: before.id, month: monthOf(before.start) }];

/** Values to write, and what the learner is to be told of those that could not be read. */
interface Pages {
  readonly items: Record<string, unknown>;
  readonly notices: Notice[];
}

/** The pages of storage after a change. Reads only those that the change touches. */
export async function pagesWith(world: World, change: PageChange): Promise<Pages> {
  const { records = [], leaving = [], mend = [], totals } = change;
  const pages: Pages = { items: {}, notices: [] };
  const coming = Map.groupBy(records, ({ start }) => monthOf(start));
  const left = leaving.map(({ month }) => month);
  const months = [...new Set([...coming.keys(), ...left, ...mend])];
  const keys = [...months.map(logKey), ...(totals ? [localKeys.totals] : [])];
  if (keys.length === 0) return pages;
  const raw = await world.local.get(keys);
  const gone = new Set(leaving.map(({ id }) => id));
  for (const month of months) {
    const staying = mended(world, month, raw, pages).filter(({ id }) => !gone.has(id));
    pages.items[logKey(month)] = writeMonth(joinRecords(staying, coming.get(month) ?? []));
  }
  if (totals) joinKeptTotals(world, raw[localKeys.totals], totals, pages);
  return pages;
}

/** The records of a month page; what cannot be read of it is set aside. */
function mended(
  world: World,
  month: string,
  raw: Readonly<Record<string, unknown>>,
  { items, notices }: Pages,
): readonly SessionRecord[] {
  const key = logKey(month);
  const { records, trouble } = readMonth(raw[key]);
  if (trouble) {
    const isPart = trouble.kind === 'part';
    const count = isPart ? Object.keys(trouble.bad).length : 0;
    items[asideKey(key, world.now())] = isPart ? { version: 1, sessions: trouble.bad } : raw[key];
    notices.push(asideNotice(world, isPart ? 'damaged' : trouble.kind, key, count));
  }
  return records;
}

function joinKeptTotals(
  world: World,
  raw: unknown,
  totals: readonly MonthTotals[],
  { items, notices }: Pages,
): void {
  const key = localKeys.totals;
  const reading = readStored(totalsValue, raw);
  const kept = reading.kind === 'good' ? reading.value.totals : [];
  const isBad = reading.kind === 'damaged' || reading.kind === 'newer';
  if (isBad) {
    items[asideKey(key, world.now())] = raw;
    notices.push(asideNotice(world, reading.kind, key, 0));
  }
  const joined = joinTotals(kept, totals);
  if (isBad || !isSameValue(joined, kept)) items[key] = { version: 1, totals: joined };
}
