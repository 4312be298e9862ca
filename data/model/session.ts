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
}

/** What a learner may change of a session afterwards. */
export type SessionChanges = Partial<
  Pick<Session, 'start' | 'seconds' | 'task' | 'title' | 'note'>
>;

/** The month page that a session lies in: its start in UTC, as `2026-11`. */
export function monthOf(start: number): string {
  return new Date(start).toISOString().slice(0, 7);
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
    if (!before || before.stamp < record.stamp) joined.set(record.id, record);
  }
  return [...joined.values()];
}
