import type { DeviceId, SessionId } from '../../model/id';
import {
  bucketOf,
  bucketOfRecord,
  byBucket,
  isRawEnough,
  joinTotal,
  membersOf,
  totalsOf,
  type Bucket,
  type MonthTotals,
} from '../../model/month-totals';
import { birthOf } from '../../model/birth';
import {
  isSameRecord,
  joinRecord,
  noteStamp,
  recordOf,
  titleStamp,
  type SessionRecord,
} from '../../model/session';
import { deviceOf } from '../../model/stamp';
import { Bearer, CARRIED, worse, type Carried, type Rank } from './bearer';
import { burdenOfRegisters } from './carry-registers';
import type { Goods, Held } from './home';
import type { Mail, Shard } from './mail';
import { isPristine, isWrittenLater } from './pristine';

/**
 * Who carries what. Each device publishes the sessions that it made and its own latest edits. What
 * belongs to a device that publishes it no longer is an orphan: another takes it over, and drops it
 * again where the author, or a device with a lower id, has it too. So nothing stays uncarried, and
 * nothing is carried twice for long.
 */
export interface Burden extends Goods {
  /** Whether something is held that nobody publishes, and that we have not taken over yet. */
  readonly hasOrphans: boolean;
}

/** Whether a record in the mailbox says all of ours that must not be lost. */
function covers(theirs: SessionRecord, ours: SessionRecord): boolean {
  if (isSameRecord(theirs, ours)) return true;
  if (theirs.stamp < ours.stamp) return false;
  const joined = joinRecord(theirs, ours);
  const [title, note] = [titleStamp(ours), noteStamp(ours)];
  const core = { ...theirs, title: joined.title, place: joined.place, note: joined.note };
  const { stamp, deleted } = theirs;
  return (
    isSameRecord(joined, recordOf(core, stamp, deleted, titleStamp(joined), noteStamp(joined))) &&
    (!isWrittenLater(ours, title) || isSameTitle(theirs, joined)) &&
    (!isWrittenLater(ours, note) || isSameNote(theirs, joined))
  );
}

const isSameTitle = (one: SessionRecord, other: SessionRecord): boolean =>
  titleStamp(one) === titleStamp(other) && one.title === other.title;
const isSameNote = (one: SessionRecord, other: SessionRecord): boolean =>
  noteStamp(one) === noteStamp(other) && one.note === other.note;

/** What is ours to publish. `others` are the shards of devices that are not forgotten. */
export function burdenOf(
  held: Held,
  mail: Mail,
  others: readonly Shard[],
  adopts: boolean,
  newer: ReadonlySet<DeviceId> = new Set(),
): Burden {
  const me = held.device.id;
  const present = new Set([...others.map(({ device }) => device), ...newer]);
  const bearer = new Bearer(held, adopts, newer, present);
  const own = mail.shards.filter((shard) => shard.device === me);
  const buckets = byBucket(held.records);
  const rank = (shard: Shard, author: DeviceId | null): Carried =>
    shard.device === author || shard.device < me ? CARRIED.better : CARRIED.spare;
  const totals = burdenOfTotals(held, own, others, buckets, bearer, rank);
  const records = burdenOfRecords(held, own, others, buckets, bearer, rank);
  // Last, as notes wait for whatever else is not to be taken over yet.
  const registers = burdenOfRegisters(held, own, others, bearer, rank);
  return { records, totals, registers, hasOrphans: bearer.hasOrphans };
}

type Buckets = ReadonlyMap<Bucket, readonly SessionRecord[]>;
const authorOf = (id: SessionId): DeviceId | null => birthOf(id)?.author ?? null;
const editorsOf = (record: SessionRecord): readonly DeviceId[] =>
  [record.stamp, titleStamp(record), noteStamp(record)].flatMap((stamp) =>
    stamp === null ? [] : deviceOf(stamp),
  );

/**
 * Whether totals hold all the sessions that we have of their month. More sessions hold those that we
 * have of them, as one device adds to one month; but where we have made some ourselves, under an id
 * that another profile had as well, only the very same sessions are certain to be ours.
 */
function isSumOf(totals: MonthTotals, buckets: Buckets, { device }: Held): boolean {
  const raw = buckets.get(bucketOf(totals.author, totals.month)) ?? [];
  const { author, count, members } = totals;
  if (count === raw.length) return members === membersOf(raw);
  return count > raw.length && !device.formerly.includes(author);
}

function burdenOfRecords(
  held: Held,
  own: readonly Shard[],
  others: readonly Shard[],
  buckets: Buckets,
  bearer: Bearer,
  rank: Rank,
): readonly SessionRecord[] {
  const ours = new Set(own.flatMap((shard) => shard.records.map(({ id }) => id)));
  const carried = new Map<SessionId, Carried>();
  const records = new Map(held.records.map((record) => [record.id, record]));
  const summed = new Map<Bucket, Carried>();
  for (const shard of others) {
    for (const record of shard.records) {
      const local = records.get(record.id);
      if (!local || !covers(record, local)) continue;
      carried.set(record.id, worse(carried.get(record.id), rank(shard, authorOf(record.id))));
    }
    for (const totals of shard.totals) {
      const bucket = bucketOf(totals.author, totals.month);
      if (!isSumOf(totals, buckets, held)) continue;
      summed.set(bucket, worse(summed.get(bucket), rank(shard, totals.author)));
    }
  }
  // What we publish as totals is ours as much as what we publish as it is.
  const sums = own.flatMap((shard) => shard.totals.filter((each) => isSumOf(each, buckets, held)));
  const ourSums = new Set(sums.map(({ author, month }) => bucketOf(author, month)));
  return held.records.filter((record) => {
    const bucket = summed.size + ourSums.size > 0 ? bucketOfRecord(record) : null;
    const sum = bucket === null ? undefined : summed.get(bucket);
    const inSum = sum !== undefined && isPristine(record) ? sum : CARRIED.none;
    return bearer.takes({
      author: authorOf(record.id),
      editors: () => editorsOf(record),
      isOurs: ours.has(record.id) || (bucket !== null && ourSums.has(bucket)),
      carried: worse(carried.get(record.id), inSum),
    });
  });
}

/**
 * The totals that we know and that nobody else says as well: those of months whose sessions we do
 * not have, and those that an edit has changed since and whose sessions we all have.
 */
function burdenOfTotals(
  held: Held,
  own: readonly Shard[],
  others: readonly Shard[],
  buckets: Buckets,
  bearer: Bearer,
  rank: Rank,
): readonly MonthTotals[] {
  const nameOf = ({ author, month }: MonthTotals) => bucketOf(author, month);
  const ours = new Set(own.flatMap((shard) => shard.totals.map(nameOf)));
  const theirs = new Map<Bucket, { readonly totals: MonthTotals; readonly shard: Shard }[]>();
  for (const shard of others) {
    for (const totals of shard.totals) {
      theirs.set(nameOf(totals), [...(theirs.get(nameOf(totals)) ?? []), { totals, shard }]);
    }
  }
  return held.totals.flatMap((known) => {
    const raw = buckets.get(nameOf(known)) ?? [];
    const said = theirs.get(nameOf(known)) ?? [];
    const isRaw = isRawEnough(raw, known);
    // The author says its months as sessions or as totals, as its room allows; not from here.
    const isWhole = raw.length === known.count && membersOf(raw) === known.members;
    const isForOthers = known.author !== held.device.id && isWhole && said.length > 0;
    if (isRaw && !isForOthers) return [];
    const latest = isWhole ? totalsOf(known.author, known.month, raw) : known;
    const carried = said
      .filter(({ totals }) => joinTotal(totals, latest) === totals)
      .reduce<Carried>((most, { shard }) => worse(most, rank(shard, known.author)), CARRIED.none);
    const isTaken = bearer.takes({
      author: known.author,
      editors: () => [deviceOf(latest.stamp)],
      isOurs: ours.has(nameOf(known)),
      carried,
    });
    return isTaken ? [latest] : [];
  });
}
