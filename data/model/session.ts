import type { PlaceKey, SessionId, SiteId, TaskId } from './id';
import type { Stamp } from './stamp';

/** How a session was logged: measured on a page, by the timer, or written in by hand. */
export type HowLogged = 'page' | 'timer' | 'hand';

/** A finished stretch of study. Days and weeks are computed from it on reading, never stored. */
export interface Session {
  readonly id: SessionId;
  /** The instant it began, in milliseconds since 1970 (UTC). */
  readonly start: number;
  /** Whole seconds studied; pauses are not among them. */
  readonly seconds: number;
  /** Minutes that local time was ahead of UTC at the start. */
  readonly offset: number;
  /** The task it counts for; null when the learner has taken it off every task. */
  readonly task: TaskId | null;
  readonly site: SiteId | null;
  readonly place: PlaceKey | null;
  readonly title: string;
  readonly note: string;
  readonly how: HowLogged;
}

/** A session as it is kept and joined: the later stamp wins; only a tombstone deletes. */
export interface SessionRecord extends Session {
  readonly stamp: Stamp;
  /** A tombstone keeps the session's content, so that every delete can be undone. */
  readonly deleted: boolean;
  /**
   * When the title was last written; absent where that was with `stamp`. null where title and place
   * are not known here: another device has them, and had no room to share them.
   */
  readonly titleAt?: Stamp | null;
  /** The same for the note. */
  readonly noteAt?: Stamp | null;
}

/** What a learner may change of a session afterwards. */
export type SessionChanges = Partial<
  Pick<Session, 'start' | 'seconds' | 'task' | 'title' | 'note'>
>;

/** The month page that a session lies in: its start in UTC, as `2026-11`. */
export function monthOf(start: number): string {
  return new Date(start).toISOString().slice(0, 7);
}

export const titleStamp = (record: SessionRecord): Stamp | null =>
  record.titleAt === undefined ? record.stamp : record.titleAt;
export const noteStamp = (record: SessionRecord): Stamp | null =>
  record.noteAt === undefined ? record.stamp : record.noteAt;

/** A record in its one form: what was written with `stamp` has no stamp of its own. */
export function recordOf(
  session: Session,
  stamp: Stamp,
  deleted: boolean,
  titleAt: Stamp | null,
  noteAt: Stamp | null,
): SessionRecord {
  const { id, start, seconds, offset, task, site, place, title, note, how } = session;
  return {
    id,
    start,
    seconds,
    offset,
    task,
    site,
    place: titleAt === null ? null : place,
    title: titleAt === null ? '' : title,
    note: noteAt === null ? '' : note,
    how,
    stamp,
    deleted,
    ...(titleAt !== stamp && { titleAt }),
    ...(noteAt !== stamp && { noteAt }),
  };
}

/** A record after a change at a later stamp: words that stay as they were keep their own. */
export function revised(
  before: SessionRecord,
  after: Session,
  stamp: Stamp,
  deleted = before.deleted,
): SessionRecord {
  const titleAt = after.title === before.title ? titleStamp(before) : stamp;
  const noteAt = after.note === before.note ? noteStamp(before) : stamp;
  return recordOf(after, stamp, deleted, titleAt, noteAt);
}

/** Two devices that were one once may have written at one stamp: then the content decides. */
function isLater<Value>(a: Stamp | null, b: Stamp | null, one: Value, other: Value): boolean {
  if (a !== b) return (a ?? '') > (b ?? '');
  return JSON.stringify(one) > JSON.stringify(other);
}

const coreOf = ({ seconds, start, offset, task, site, how, deleted }: SessionRecord) => [
  // Of two ends of one recording the longer one holds the other.
  String(seconds).padStart(12, '0'),
  !deleted,
  start,
  offset,
  task,
  site,
  how,
];

/** Whether two records of one session say the same. */
export const isSameRecord = (one: SessionRecord, other: SessionRecord): boolean =>
  one === other ||
  (one.stamp === other.stamp &&
    one.titleAt === other.titleAt &&
    one.noteAt === other.noteAt &&
    one.deleted === other.deleted &&
    one.start === other.start &&
    one.seconds === other.seconds &&
    one.offset === other.offset &&
    one.task === other.task &&
    one.site === other.site &&
    one.place === other.place &&
    one.title === other.title &&
    one.note === other.note &&
    one.how === other.how);

/** The join of two records of one session: what was written later wins, part by part. */
export function joinRecord(one: SessionRecord, other: SessionRecord): SessionRecord {
  if (isSameRecord(one, other)) return one;
  const core = isLater(one.stamp, other.stamp, coreOf(one), coreOf(other)) ? one : other;
  const titled = isLater(titleStamp(one), titleStamp(other), one.title, other.title) ? one : other;
  const noted = isLater(noteStamp(one), noteStamp(other), one.note, other.note) ? one : other;
  // A place never changes; a device that was not told of it knows none.
  const place = (one.place ?? '') > (other.place ?? '') ? one.place : other.place;
  return recordOf(
    { ...core, title: titled.title, place, note: noted.note },
    core.stamp,
    core.deleted,
    titleStamp(titled),
    noteStamp(noted),
  );
}

/**
 * The join of two sets of records: a union by id in which the later stamp wins. Commutative,
 * associative and idempotent, so that devices agree whatever reaches them in whatever order.
 */
export function joinRecords(
  ours: readonly SessionRecord[],
  theirs: readonly SessionRecord[],
): readonly SessionRecord[] {
  const joined = new Map<SessionId, SessionRecord>();
  for (const record of [...ours, ...theirs]) {
    const before = joined.get(record.id);
    joined.set(record.id, before ? joinRecord(before, record) : record);
  }
  return [...joined.values()];
}
