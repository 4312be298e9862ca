import { birthOf, birthStamp } from '../../model/birth';
import { noteStamp, titleStamp, type SessionRecord } from '../../model/session';
import type { Stamp } from '../../model/stamp';

/** Stamps of a record that its birth does not explain: the learner wrote these words later. */
export function isWrittenLater(record: SessionRecord, words: Stamp | null): boolean {
  const birth = birthOf(record.id);
  return words !== null && (birth === null || words !== birthStamp(birth));
}

/** Whether a session counts as it did when it was born. */
export const isBorn = (record: SessionRecord): boolean => !isWrittenLater(record, record.stamp);

/** Whether a record is as it was born: a month's totals then say enough of it. */
export const isPristine = (record: SessionRecord): boolean =>
  isBorn(record) &&
  !isWrittenLater(record, titleStamp(record)) &&
  !isWrittenLater(record, noteStamp(record));
