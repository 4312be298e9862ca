import type { NewSession, Problem } from './command';
import { LONGEST_BY_HAND, NOTE_LIMIT, SHORTEST_BY_HAND } from './limits';
import type { Session, SessionChanges } from './session';
import { cleanLine, cleanText } from './title';

/** The earliest instant that a session can be written in for: 1 January 2000. */
const EARLIEST = Date.UTC(2000, 0, 1);

const MINUTE = 60_000;

/** What is wrong with a start and a length that were typed in; null when nothing is. */
export function problemWith(start: number, seconds: number, now: number): Problem | null {
  if (!Number.isFinite(start) || start < EARLIEST) return 'not-a-date';
  if (!Number.isFinite(seconds) || seconds < SHORTEST_BY_HAND) return 'too-short';
  if (seconds > LONGEST_BY_HAND) return 'too-long';
  // A form knows minutes only, so the running minute is not held against it.
  return start + seconds * 1000 > now + MINUTE ? 'in-the-future' : null;
}

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
