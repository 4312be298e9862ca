import { birthOf, birthStamp } from '../model/birth';
import type { DeviceId } from '../model/id';
import { noteStamp, titleStamp, type Session, type SessionRecord } from '../model/session';
import { deviceOf, laterStamp, nextStamp, stampOf, type Stamp } from '../model/stamp';

/**
 * The stamp of a session that a file brings for the first time: the moment that it began. Whatever
 * the learner has changed of it since, on whatever device, is later and wins; and the same file on
 * two devices makes no difference that would have to be shared.
 */
export function firstStamp({ id, start }: Session, device: DeviceId): Stamp {
  const birth = birthOf(id);
  return birth ? birthStamp(birth) : stampOf(Math.floor(start / 1000) * 1000, 0, device);
}

/** Whether a record has been left as a file brought it. */
export function isAsBrought(record: SessionRecord): boolean {
  const { stamp } = record;
  return (
    stamp === firstStamp(record, deviceOf(stamp)) &&
    titleStamp(record) === stamp &&
    noteStamp(record) === stamp
  );
}

/** The stamp of a change at `stamp` to a record, or one behind all that was written of it. */
export function stampAfter(record: SessionRecord, stamp: Stamp): Stamp {
  const latest = [titleStamp(record), noteStamp(record)].reduce<Stamp>(
    (last, each) => (each === null ? last : laterStamp(last, each)),
    record.stamp,
  );
  return stamp > latest ? stamp : nextStamp(latest, 0, deviceOf(stamp));
}
