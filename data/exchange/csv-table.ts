import Papa from 'papaparse';
import { columnName, sourceOf, type CsvSource } from './csv-source';
import { ROW_LIMIT } from './limits';
import type { FileProblem, RowProblem } from './problems';

/** A table of sessions as it lies in a file; nothing in it has been looked at yet. */
export interface CsvTable {
  readonly source: CsvSource;
  /** Whether there is a column of this name, in lower case. */
  readonly has: (column: string) => boolean;
  /** The rows that are not empty. */
  readonly rows: readonly CsvRow[];
  readonly problems: readonly RowProblem[];
}

export interface CsvRow {
  /** Its number as spreadsheets count: the header is row 1. */
  readonly row: number;
  /** The text in the column of this name, in lower case; nothing where there is no such column. */
  readonly cell: (column: string) => string;
}

const DELIMITERS = [',', ';', '\t'] as const;
/** What a spreadsheet may write above its table, so that it is opened as it was saved. */
const SEPARATOR_LINE = /^sep=[,;\t]\r?\n/i;
/** A header is not longer than this, in characters. */
const HEAD = 20_000;

/** Who wrote a text that is a table of sessions; null for any other text. */
export const csvSourceOf = (text: string): CsvSource | null => headerOf(text)?.source ?? null;

interface Header {
  readonly source: CsvSource;
  readonly delimiter: string;
  /** The place of each column. Of two with one name it is the first. */
  readonly columns: ReadonlyMap<string, number>;
}

/** The header is looked for with each delimiter: a table is known by its columns alone. */
function headerOf(text: string): Header | null {
  const head = text.slice(0, HEAD).replace(SEPARATOR_LINE, '');
  for (const delimiter of DELIMITERS) {
    const names = Papa.parse<string[]>(head, { delimiter, preview: 1 }).data[0] ?? [];
    const columns = new Map(
      names.map((name, index) => [columnName(name), index] as const).toReversed(),
    );
    const source = sourceOf(new Set(columns.keys()));
    if (source) return { source, delimiter, columns };
  }
  return null;
}

/** Reads a text as a table of sessions, or says why it is none. */
export function csvTable(text: string): CsvTable | FileProblem {
  const header = headerOf(text);
  if (!header) return { kind: 'unknown' };
  const { source, delimiter, columns } = header;
  const body = text.replace(SEPARATOR_LINE, '');
  const above = body === text ? 1 : 2;
  // One row more than is read tells that there are more; the last one may be empty.
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, preview: ROW_LIMIT + 3 });
  const rows: CsvRow[] = [];
  for (const [index, cells] of data.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
    rows.push({
      row: index + above,
      cell: (column) => cells[columns.get(column) ?? -1] ?? '',
    });
  }
  if (rows.length > ROW_LIMIT) return { kind: 'too-many', found: rows.length, limit: ROW_LIMIT };
  return {
    source,
    has: (column) => columns.has(column),
    rows,
    problems: errors
      .filter(({ code }) => code === 'MissingQuotes')
      .map(({ row }) => ({ kind: 'open-quote', row: (row ?? 0) + above })),
  };
}
