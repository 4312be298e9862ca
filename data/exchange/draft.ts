import { NOTE_LIMIT, TITLE_LIMIT } from '../model/limits';
import { cleanLine, cleanText } from '../model/title';
import type { RowProblem } from './problems';

/** The programs whose reports are read. */
export type Tracker = 'toggl' | 'clockify';

/** A row of another program's report that can become a session. */
export interface Draft {
  readonly source: Tracker;
  /** Its number as spreadsheets count: the header is row 1. */
  readonly row: number;
  /** The instant it began, in milliseconds since 1970. */
  readonly start: number;
  /** Whole seconds. */
  readonly seconds: number;
  /** Minutes that local time was ahead of UTC at the start. */
  readonly offset: number;
  /** The project that it was logged for; empty for none. */
  readonly project: string;
  readonly title: string;
  readonly note: string;
}

/** The texts of a session, fit to keep. */
export interface TidyTexts {
  readonly title: string;
  readonly note: string;
  readonly problems: readonly RowProblem[];
}

/** Cuts the texts of a row as those that are typed in are cut, and tells where it did. */
export function tidyTexts(row: number, title: string, note: string): TidyTexts {
  const problems: RowProblem[] = [];
  if (cleanLine(title, Infinity).length > TITLE_LIMIT) {
    problems.push({ kind: 'cut', row, field: 'title' });
  }
  if (cleanText(note, Infinity).length > NOTE_LIMIT) {
    problems.push({ kind: 'cut', row, field: 'note' });
  }
  return { title: cleanLine(title), note: cleanText(note, NOTE_LIMIT), problems };
}
