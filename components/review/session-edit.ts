import { problemWith, typedSeconds } from '../../data/model/typed-time';
import type { Session } from '../../data/model/session';
import type { SessionEdit } from '../SessionForm';
import { readingOf, wallClock, type DraftReading, type SessionDraft } from '../session-draft';
import { offsetHere } from './zone';

const MINUTE = 60_000;

/** The fields for a session that exists, by the clock that its learner saw. */
export const draftOf = (session: Session): SessionDraft => ({
  start: wallClock(session.start, session.offset),
  minutes: String(Math.max(1, Math.round(session.seconds / 60))),
  task: session.task,
  title: session.title,
  note: session.note,
});

/**
 * Reads the changed fields of a session at an instant. A start or a length that was not touched
 * keeps its seconds, which the fields do not show.
 */
export function readEdit(draft: SessionDraft, before: Session, now: number): DraftReading {
  const untouched = draftOf(before);
  const start = untouched.start === draft.start ? before.start : instantOf(draft.start, before);
  const seconds =
    untouched.minutes === draft.minutes ? before.seconds : typedSeconds(draft.minutes);
  const same = start === before.start && seconds === before.seconds;
  return readingOf(draft, start, seconds, same ? null : problemWith(start, seconds, now));
}

/** What the form needs to change a session. */
export const editOf = (session: Session): SessionEdit => ({
  draft: draftOf(session),
  read: (draft, now) => readEdit(draft, session, now),
});

/** NaN when the field holds no date. */
function instantOf(wall: string, before: Session): number {
  const isOfHere = before.offset === offsetHere(before.start);
  if (isOfHere) return new Date(wall).getTime();
  return Date.parse(`${wall}Z`) - before.offset * MINUTE;
}
