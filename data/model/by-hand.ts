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

/** The session after an edit, or what is wrong with the edit. */
export function editedSession<Kept extends Session>(
  session: Kept,
  changes: SessionChanges,
  now: number,
): Kept | Problem {
  const start = Math.floor(changes.start ?? session.start);
  const seconds = Math.round(changes.seconds ?? session.seconds);
  const timed = start !== session.start || seconds !== session.seconds;
  const problem = timed ? problemWith(start, seconds, now) : null;
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
