import type { Day } from './day';
import { dayOf } from './day';
import { hashOf } from './hash';
import type { DeviceId, SiteId, TaskId } from './id';
import { DEFAULT_DAY_START, DEFAULT_WEEK_START } from './progress';
import { birthOf, birthStamp, type Birth } from './birth';
import { type SessionRecord } from './session';
import { counterOf, laterStamp, wallOf, type Stamp } from './stamp';

/** The time of one day for one task at one site. */
export interface DayTotal {
  readonly day: Day;
  readonly task: TaskId | null;
  readonly site: SiteId | null;
  readonly seconds: number;
  readonly sessions: number;
}

/**
 * A month of one device's sessions as day totals, for devices that have not received the sessions
 * themselves. It holds every session that this device made for that month, the deleted ones
 * counted among the members and with no time.
 */
export interface MonthTotals {
  readonly author: DeviceId;
  /** The month (UTC) that the sessions were born in, which no later edit changes: `2026-03`. */
  readonly month: string;
  /** How many sessions it holds, and a sum over their ids: whether two hold the same ones. */
  readonly count: number;
  readonly members: number;
  /** The latest stamp of any of them. */
  readonly stamp: Stamp;
  /** Grows with every edit of any of them: of two sums the one that knows more edits has more. */
  readonly edits: number;
  /** By day, task and site. Days begin at 4:00 here, whatever the learner has set. */
  readonly days: readonly DayTotal[];
}

/** `author month`: which sessions these are. Never changes, as an id never does. */
export type Bucket = string;
export const bucketOf = (author: DeviceId, month: string): Bucket => `${author} ${month}`;

const buckets = new WeakMap<Birth, Bucket>();

/** The bucket of a record; null for a session whose id is not of our making. */
export function bucketOfRecord(record: SessionRecord): Bucket | null {
  const birth = birthOf(record.id);
  if (!birth) return null;
  let bucket = buckets.get(birth);
  if (bucket === undefined) {
    bucket = bucketOf(birth.author, birthMonth(birth.second));
    buckets.set(birth, bucket);
  }
  return bucket;
}

const monthNames = new Map<number, string>();
/** The month (UTC) of a second since 1970. */
export function birthMonth(second: number): string {
  const day = Math.floor(second / 86_400);
  let name = monthNames.get(day);
  if (name === undefined) {
    name = new Date(second * 1000).toISOString().slice(0, 7);
    monthNames.set(day, name);
  }
  return name;
}

/** The sum over the ids of some sessions, whatever their order: 32 bits. */
export const membersOf = (records: readonly SessionRecord[]): number =>
  records.reduce((sum, { id }) => (sum + hashOf(id)) >>> 0, 0);

const CALENDAR = { dayStart: DEFAULT_DAY_START, weekStart: DEFAULT_WEEK_START };

/** A clock that is further ahead, in milliseconds, counts as this: sums stay exact. */
const FURTHEST = 1e12;

/** By how much a record was edited since its birth: it grows with its stamp. */
function editsOf(record: SessionRecord): number {
  const birth = birthOf(record.id);
  if (!birth || record.stamp === birthStamp(birth)) return 0;
  const since = wallOf(record.stamp) - birth.second * 1000;
  return Math.min(FURTHEST, Math.max(0, since)) + counterOf(record.stamp) + 1;
}

/** What a session adds to the day totals of its month when it is not deleted. */
export function dayTotalOf({ start, offset, task, site, seconds }: SessionRecord): DayTotal {
  return { day: dayOf(start, offset, CALENDAR), task, site, seconds, sessions: 1 };
}

/** The sum of day totals, one of each day, task and site, in the one order that they have. */
export function sumOfDays(totals: readonly DayTotal[]): readonly DayTotal[] {
  const rows = new Map<string, DayTotal>();
  for (const total of totals) {
    const row = JSON.stringify([total.day, total.task, total.site]);
    const before = rows.get(row);
    const seconds = (before?.seconds ?? 0) + total.seconds;
    const sessions = (before?.sessions ?? 0) + total.sessions;
    rows.set(row, before ? { ...before, seconds, sessions } : total);
  }
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
}

/** Adds up the sessions of one bucket, all of them. Throws when there is none. */
export function totalsOf(
  author: DeviceId,
  month: string,
  records: readonly SessionRecord[],
): MonthTotals {
  let latest: Stamp | null = null;
  for (const { stamp } of records) latest = laterStamp(latest, stamp);
  if (latest === null) throw new Error('an empty month has no totals');
  return {
    author,
    month,
    count: records.length,
    members: membersOf(records),
    stamp: latest,
    edits: records.reduce((sum, record) => sum + editsOf(record), 0),
    days: sumOfDays(records.filter(({ deleted }) => !deleted).map(dayTotalOf)),
  };
}

/** Which of two totals of one bucket says more: more sessions, then more edits of them. */
export function joinTotal(one: MonthTotals, other: MonthTotals): MonthTotals {
  if (one === other) return one;
  if (one.count !== other.count) return one.count > other.count ? one : other;
  if (one.edits !== other.edits) return one.edits > other.edits ? one : other;
  if (one.stamp !== other.stamp) return one.stamp > other.stamp ? one : other;
  const rank = (totals: MonthTotals) => [
    totals.members,
    totals.days.map(({ day, task, site, seconds, sessions }) => [
      day,
      task,
      site,
      seconds,
      sessions,
    ]),
  ];
  return JSON.stringify(rank(one)) >= JSON.stringify(rank(other)) ? one : other;
}

/** The join of two sets of totals: one of each bucket. Commutative, associative, idempotent. */
export function joinTotals(
  ours: readonly MonthTotals[],
  theirs: readonly MonthTotals[],
): readonly MonthTotals[] {
  const joined = new Map<Bucket, MonthTotals>();
  for (const totals of [...ours, ...theirs]) {
    const bucket = bucketOf(totals.author, totals.month);
    const before = joined.get(bucket);
    joined.set(bucket, before ? joinTotal(before, totals) : totals);
  }
  return [...joined.values()];
}

/** Groups records by their bucket; sessions with foreign ids belong to none. */
export function byBucket(
  records: readonly SessionRecord[],
): ReadonlyMap<Bucket, readonly SessionRecord[]> {
  const buckets = new Map<Bucket, SessionRecord[]>();
  for (const record of records) {
    const bucket = bucketOfRecord(record);
    if (bucket === null) continue;
    const found = buckets.get(bucket);
    if (found) found.push(record);
    else buckets.set(bucket, [record]);
  }
  return buckets;
}

/** Whether the sessions at hand are all that a total was made of. */
export const isRawEnough = (records: readonly SessionRecord[], totals: MonthTotals): boolean =>
  records.length >= totals.count;

/** What counts: sessions where all of a month are known, its day totals where not. Never both. */
export interface Counted {
  readonly records: readonly SessionRecord[];
  readonly totals: readonly MonthTotals[];
}

/** Chooses between the sessions and the totals of each bucket. */
export function counted(
  records: readonly SessionRecord[],
  totals: readonly MonthTotals[],
): Counted {
  if (totals.length === 0) return { records, totals };
  const buckets = byBucket(records);
  const used = totals.filter((each) => {
    const raw = buckets.get(bucketOf(each.author, each.month)) ?? [];
    return !isRawEnough(raw, each);
  });
  const hidden = new Set(used.map(({ author, month }) => bucketOf(author, month)));
  return {
    records:
      hidden.size === 0
        ? records
        : records.filter((record) => !hidden.has(bucketOfRecord(record) ?? '')),
    totals: used,
  };
}
