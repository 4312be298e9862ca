import { placeKey, sessionId, siteId, taskId, type SessionId } from '../model/id';
import type { HowLogged, Session } from '../model/session';
import { contentIds } from './content-id';
import { withoutGuard } from './csv-cell';
import type { CsvRow, CsvTable } from './csv-table';
import { readIsoTime, type Clock } from './local-time';
import type { RowProblem, RowReason } from './problems';

/** A row of our own table as a session; its texts are as they lie in the file. */
export interface OwnRow {
  /** Its number as spreadsheets count: the header is row 1. */
  readonly row: number;
  readonly session: Session;
}

/** What a table of ours holds. */
export interface OwnReading {
  readonly kind: 'own';
  readonly rows: readonly OwnRow[];
  readonly problems: readonly RowProblem[];
}

const SECOND = 1000;

/**
 * Reads a table that `csvOf` has written and a spreadsheet may have changed. What can be computed
 * (hours, day, the title of the task) is not read, and the end only where there are no seconds.
 */
export function readOwn(table: CsvTable, clock: Clock): OwnReading {
  const idOf = contentIds('csv');
  const rows: OwnRow[] = [];
  const problems: RowProblem[] = [...table.problems];
  const seen = new Set<SessionId>();
  for (const each of table.rows) {
    const { row } = each;
    const read = sessionFrom(each, clock);
    if (typeof read === 'string') {
      problems.push({ kind: 'row', row, reason: read });
      continue;
    }
    const { start, seconds, title, note, task } = read;
    const id = read.id ?? idOf({ start, seconds, title, note, project: task ?? '' });
    if (seen.has(id)) {
      problems.push({ kind: 'row', row, reason: 'repeated-id' });
      continue;
    }
    seen.add(id);
    rows.push({ row, session: { ...read, id } });
  }
  return { kind: 'own', rows, problems };
}

type ReadSession = Omit<Session, 'id'> & { readonly id: SessionId | null };

function sessionFrom(row: CsvRow, clock: Clock): ReadSession | RowReason {
  const text = (column: string): string => withoutGuard(row.cell(column));
  const orNull = <Kept>(column: string, kept: (text: string) => Kept): Kept | null => {
    const found = text(column);
    return found.trim() === '' ? null : kept(found);
  };
  const moment = readIsoTime(text('start'), clock);
  if (typeof moment === 'string') return moment;
  const seconds = secondsOf(text('seconds'), text('end'), moment.instant, clock);
  if (typeof seconds === 'string') return seconds;
  return {
    id: orNull('id', sessionId),
    start: moment.instant,
    seconds,
    offset: moment.offset,
    task: orNull('task id', taskId),
    site: orNull('site', siteId),
    place: orNull('place', placeKey),
    title: text('title'),
    note: text('note'),
    how: howFrom(text('how')),
  };
}

/** Whole seconds; a spreadsheet may have given them places of decimals. */
const SECONDS = /^\d+(?:[.,]0+)?$/;

function secondsOf(text: string, end: string, start: number, clock: Clock): number | RowReason {
  const seconds = text.trim();
  if (SECONDS.test(seconds)) return Number.parseInt(seconds, 10);
  if (seconds !== '') return 'not-a-session';
  if (end.trim() === '') return 'no-end';
  const moment = readIsoTime(end, clock);
  if (typeof moment === 'string') return moment;
  const length = Math.floor((moment.instant - start) / SECOND);
  return length < 0 ? 'ends-before-start' : length;
}

function howFrom(text: string): HowLogged {
  const how = text.trim();
  return how === 'page' || how === 'timer' ? how : 'hand';
}
