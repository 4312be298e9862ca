import { problemWith, typedSeconds } from '../data/model/typed-time';
import type { NewSession, Problem } from '../data/model/command';
import type { TaskId } from '../data/model/id';
import type { Session } from '../data/model/session';

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

const wallClock = (instant: number, offset: number): string =>
  new Date(instant + offset * MINUTE).toISOString().slice(0, 16);

/** Minutes that this machine's local time is ahead of UTC at an instant. */
const offsetHere = (instant: number): number => -new Date(instant).getTimezoneOffset();

/** The wall-clock time here, as a field shows it: `2026-11-22T21:05`. */
export const wallClockHere = (instant: number): string => wallClock(instant, offsetHere(instant));

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

/** The fields for a session that exists, by the clock that its learner saw. */
export const draftOf = (session: Session): SessionDraft => ({
  start: wallClock(session.start, session.offset),
  minutes: String(Math.max(1, Math.round(session.seconds / 60))),
  task: session.task,
  title: session.title,
  note: session.note,
});

/**
 * Reads a draft at an instant. Of a session that exists, a start or a length that was not touched
 * keeps its seconds, which the fields do not show.
 */
export function readDraft(draft: SessionDraft, before: Session | null, now: number): DraftReading {
  const untouched = before && draftOf(before);
  const start = untouched?.start === draft.start ? before?.start : instantOf(draft.start, before);
  const seconds =
    untouched?.minutes === draft.minutes ? before?.seconds : typedSeconds(draft.minutes);
  if (start === undefined || seconds === undefined) throw new Error('A draft lost its session.');
  const same = start === before?.start && seconds === before.seconds;
  const problem = same ? null : problemWith(start, seconds, now);
  if (problem !== null) {
    const isLength = problem === 'too-short' || problem === 'too-long';
    return { ok: false, field: isLength ? 'minutes' : 'start', problem };
  }
  const { task, title, note } = draft;
  return { ok: true, session: { start, seconds, task, title: title.trim(), note: note.trim() } };
}

/** NaN when the field holds no date. */
function instantOf(wall: string, before: Session | null): number {
  const isOfHere = before === null || before.offset === offsetHere(before.start);
  if (isOfHere) return new Date(wall).getTime();
  return Date.parse(`${wall}Z`) - before.offset * MINUTE;
}
