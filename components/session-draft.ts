import { problemWith, typedSeconds } from '../data/model/typed-time';
import type { NewSession, Problem } from '../data/model/command';
import type { TaskId } from '../data/model/id';

/** What stands in the fields of the session form while the learner types. */
export interface SessionDraft {
  /** A wall-clock time as `2026-11-22T21:05`. */
  readonly start: string;
  readonly minutes: string;
  readonly task: TaskId | null;
  readonly title: string;
  readonly note: string;
}

/** A draft that can be kept, or which field has to change and why. */
export type DraftReading =
  | { readonly ok: true; readonly session: NewSession }
  | { readonly ok: false; readonly field: 'start' | 'minutes'; readonly problem: Problem };

const MINUTE = 60_000;
const NEW_MINUTES = 30;

/**
 * The wall-clock time of an instant where local time is `offset` minutes ahead of UTC, as a field
 * shows it: `2026-11-22T21:05`.
 */
export const wallClock = (instant: number, offset: number): string =>
  new Date(instant + offset * MINUTE).toISOString().slice(0, 16);

/** The wall-clock time here. */
export const wallClockHere = (instant: number): string =>
  wallClock(instant, 0 - new Date(instant).getTimezoneOffset());

/** A start that lets `minutes` of study end about now. */
export const startFor = (minutes: number, now: number): string =>
  wallClockHere(now - minutes * MINUTE);

/** The fields for a session that is written in now, half an hour up to this moment. */
export const newDraft = (now: number, task: TaskId | null): SessionDraft => ({
  start: startFor(NEW_MINUTES, now),
  minutes: String(NEW_MINUTES),
  task,
  title: '',
  note: '',
});

/** What comes of a draft whose start and seconds were read, and are right unless `problem` says so. */
export function readingOf(
  { task, title, note }: SessionDraft,
  start: number,
  seconds: number,
  problem: Problem | null,
): DraftReading {
  if (problem !== null) {
    const isLength = problem === 'too-short' || problem === 'too-long';
    return { ok: false, field: isLength ? 'minutes' : 'start', problem };
  }
  return { ok: true, session: { start, seconds, task, title: title.trim(), note: note.trim() } };
}

/** Reads the draft of a session that is written in, at an instant and by the clock here. */
export function readDraft(draft: SessionDraft, now: number): DraftReading {
  // NaN when the field holds no date.
  const start = new Date(draft.start).getTime();
  const seconds = typedSeconds(draft.minutes);
  return readingOf(draft, start, seconds, problemWith(start, seconds, now));
}
