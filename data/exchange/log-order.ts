import type { SessionRecord } from '../model/session';

/** The order of the log: by start, and by id where two begin at one instant. */
export const byStart = (one: SessionRecord, other: SessionRecord): number =>
  one.start - other.start || (one.id < other.id ? -1 : 1);

/** The sessions of a log in its order, without those that were deleted. */
export const sessionsInOrder = (records: readonly SessionRecord[]): readonly SessionRecord[] =>
  records.filter(({ deleted }) => !deleted).toSorted(byStart);
