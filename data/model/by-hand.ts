import type { NewSession, Problem } from './command';
import { NOTE_LIMIT } from './limits';
import type { Session, SessionChanges } from './session';
import { cleanLine, cleanText } from './title';
import { problemWith } from './typed-time';

/** A hand-written session with its texts made fit to keep. */
export function tidyNew(session: NewSession): NewSession {
  return {
    start: Math.floor(session.start),
    seconds: Math.round(session.seconds),
    task: session.task,
    title: cleanLine(session.title),
    note: tidyNote(session.note),
  };
}

/**
 * The session after an edit, or what is wrong with the edit. Nothing is wrong with an undo: what it
 * gives back was there, though it may have been measured and never typed.
 */
export function editedSession<Kept extends Session>(
  session: Kept,
  changes: SessionChanges,
  now: number,
  isUndo = false,
): Kept | Problem {
  const start = Math.floor(changes.start ?? session.start);
  const seconds = Math.round(changes.seconds ?? session.seconds);
  const timed = start !== session.start || seconds !== session.seconds;
  const problem = timed && !isUndo ? problemWith(start, seconds, now) : null;
  if (problem !== null) return problem;
  return {
    ...session,
    start,
    seconds,
    task: changes.task === undefined ? session.task : changes.task,
    title: changes.title === undefined ? session.title : cleanLine(changes.title),
    note: changes.note === undefined ? session.note : tidyNote(changes.note),
  };
}

const tidyNote = (note: string): string => cleanText(note, NOTE_LIMIT);

/** The changes that give back what an edit has taken: only that, so that other edits stay. */
export function wayBackOf(before: Session, after: Session): SessionChanges {
  return {
    ...(before.start !== after.start && { start: before.start }),
    ...(before.seconds !== after.seconds && { seconds: before.seconds }),
    ...(before.task !== after.task && { task: before.task }),
    ...(before.title !== after.title && { title: before.title }),
    ...(before.note !== after.note && { note: before.note }),
  };
}
