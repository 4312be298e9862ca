import { NOTE_LIMIT } from '../model/limits';
import type { TaskId } from '../model/id';
import { recordOf, revised, type Session, type SessionRecord } from '../model/session';
import { deviceOf, type Stamp } from '../model/stamp';
import { cleanLine, cleanText } from '../model/title';
import { sessionRecord } from '../sync/stored-values';
import { tidyTexts } from './draft';
import type { Known } from './drafts';
import { firstStamp, stampAfter } from './file-stamps';
import { isTakenStamp, UNSTAMPED } from './limits';
import type { OwnRow } from './own-csv';
import type { RowProblem, RowReason } from './problems';
import { reasonAgainst } from './tracker-span';

/** What the rows of a table of ours become. */
export interface OwnRecords {
  readonly records: readonly SessionRecord[];
  readonly problems: readonly RowProblem[];
}

/**
 * The rows of our own table as records. One that says what the log says is the log's own record, so
 * it changes nothing. One that says something else is an edit at `stamp`: of the start, the length,
 * the task, the title and the note, as the learner may edit them; `now` bounds what is possible.
 * A task that the log does not have there and `isKnownTask` does not know is none.
 */
export function ownRecordsOf(
  rows: readonly OwnRow[],
  known: Known,
  stamp: Stamp,
  now: number,
  isKnownTask: (id: TaskId) => boolean,
): OwnRecords {
  const records: SessionRecord[] = [];
  const problems: RowProblem[] = [];
  for (const each of rows) {
    const { row, session } = each;
    const before = known.get(session.id);
    const { task } = session;
    const isLost = task !== null && task !== before?.task && !isKnownTask(task);
    const told = tidied(isLost ? { ...session, task: null } : session, before);
    const record = recordOfRow(told, before, isLost, stamp, now);
    if (typeof record === 'string') problems.push({ kind: 'row', row, reason: record });
    else if (!sessionRecord(record) || !isTakenStamp(record.stamp)) {
      problems.push({ kind: 'row', row, reason: 'not-a-session' });
    } else {
      records.push(record);
      if (isLost) problems.push({ kind: 'unknown-task', row });
      problems.push(...cutsOf(each, record));
    }
  }
  return { records, problems };
}

function recordOfRow(
  session: Session,
  before: SessionRecord | undefined,
  isTaskLost: boolean,
  stamp: Stamp,
  now: number,
): SessionRecord | RowReason {
  const isTimed = session.start !== before?.start || session.seconds !== before.seconds;
  const reason = isTimed ? reasonAgainst({ ...session, instant: session.start }, now) : null;
  if (reason !== null) return reason;
  if (before && !before.deleted) return edited(before, session, stamp);
  const first = before ? UNSTAMPED : firstStamp(session, deviceOf(stamp));
  // Whoever has the session with its task knows better, from whenever that is.
  return recordOf(session, isTaskLost ? UNSTAMPED : first, false, first, first);
}

/** Texts that the log has as they are stay as they are, whatever is in them. */
const tidied = (session: Session, before: SessionRecord | undefined): Session => ({
  ...session,
  title: session.title === before?.title ? before.title : cleanLine(session.title),
  note: session.note === before?.note ? before.note : cleanText(session.note, NOTE_LIMIT),
});

function edited(before: SessionRecord, session: Session, stamp: Stamp): SessionRecord {
  const { start, seconds, offset, task, title, note } = session;
  const isTimed = start !== before.start || seconds !== before.seconds;
  const isTold = task !== before.task || title !== before.title || note !== before.note;
  if (!isTimed && !isTold) return before;
  const when =
    start === before.start
      ? { start, offset: before.offset }
      : { start: Math.floor(start / 1000) * 1000, offset };
  const after = { ...before, ...when, seconds, task, title, note };
  // What is not known here of a place, the table may know.
  return revised(
    before,
    { ...after, place: before.place ?? session.place },
    stampAfter(before, stamp),
  );
}

/** Where the texts of a row were cut, if it says them anew. */
function cutsOf({ row, session }: OwnRow, { title, note }: SessionRecord): readonly RowProblem[] {
  return tidyTexts(row, session.title, session.note).problems.filter(
    (problem) =>
      problem.kind !== 'cut' ||
      (problem.field === 'title' ? title !== session.title : note !== session.note),
  );
}
