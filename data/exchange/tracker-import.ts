import { TITLE_LIMIT } from '../model/limits';
import { cleanLine } from '../model/title';
import type { CsvRow, CsvTable } from './csv-table';
import { dateOrderOf, type DateOrder } from './date-order';
import { tidyTexts, type Draft, type TidyTexts, type Tracker } from './draft';
import type { Clock } from './local-time';
import type { RowProblem } from './problems';
import { spanOf } from './tracker-span';

/** What a report of another program holds. */
export interface TrackerReading {
  readonly kind: 'tracker';
  readonly source: Tracker;
  /** None while the order of the dates is ambiguous and nobody has chosen one. */
  readonly drafts: readonly Draft[];
  /** As the dates show it, whatever was chosen. */
  readonly dateOrder: DateOrder | 'ambiguous';
  readonly problems: readonly RowProblem[];
}

/** The columns of both programs, under every name that they have had. */
const COLUMNS = {
  startDate: ['start date'],
  startTime: ['start time'],
  endDate: ['end date', 'stop date'],
  endTime: ['end time', 'stop time'],
  length: ['duration', 'duration (h)'],
  project: ['project'],
  task: ['task'],
  description: ['description'],
  tags: ['tags', 'tag'],
  type: ['type'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Field = keyof typeof COLUMNS;
type Cells = (field: Field) => string;

/** Toggl Track writes this where there is nothing. */
const NOTHING = '-';
/** Kinds of entries in Clockify that are not the learner's work. */
const NOT_WORK: ReadonlySet<string> = new Set(['break', 'holiday', 'time off']);

/**
 * Reads a report of another program. Its times are local ones, so it has to be read on a machine
 * of the zone that it was made in. `chosen` is the order of the dates where they do not show it.
 */
export function readTracker(
  table: CsvTable & { readonly source: Tracker },
  clock: Clock,
  chosen: DateOrder | null,
): TrackerReading {
  const { source } = table;
  const rows = table.rows.map((row) => ({ row: row.row, cells: cellsOf(row, table) }));
  const dateOrder = dateOrderOf(
    rows.flatMap(({ cells }) => [cells('startDate'), cells('endDate')]),
  );
  const order = dateOrder === 'ambiguous' ? chosen : dateOrder;
  const reading = { kind: 'tracker', source, dateOrder } as const;
  if (order === null) return { ...reading, drafts: [], problems: table.problems };
  const drafts: Draft[] = [];
  const problems: RowProblem[] = [...table.problems];
  for (const { row, cells } of rows) {
    const span = NOT_WORK.has(cells('type').trim().toLowerCase())
      ? 'not-work'
      : spanOf(timesOf(cells), order, clock);
    if (typeof span === 'string') {
      problems.push({ kind: 'row', row, reason: span });
      continue;
    }
    const { title, note, problems: cuts } = textsOf(row, cells);
    problems.push(...cuts);
    const { instant: start, offset, seconds } = span;
    const project = cleanLine(cells('project'));
    drafts.push({ source, row, start, seconds, offset, project, title, note });
  }
  return { ...reading, drafts, problems };
}

function cellsOf(row: CsvRow, table: CsvTable): Cells {
  return (field) => {
    const name = COLUMNS[field].find((each) => table.has(each));
    const cell = name === undefined ? '' : row.cell(name);
    return cell.trim() === NOTHING ? '' : cell;
  };
}

const timesOf = (cells: Cells) => ({
  startDate: cells('startDate'),
  startTime: cells('startTime'),
  endDate: cells('endDate') || (cells('endTime') && cells('startDate')),
  endTime: cells('endTime'),
  length: cells('length'),
});

/**
 * The title is what was written, else the task or the project of it. What a title has no room for
 * stands in the note, with the task and the tags.
 */
function textsOf(row: number, cells: Cells): TidyTexts {
  const [description, task] = [cells('description').trim(), cells('task').trim()];
  const title = description || task || cells('project').trim();
  const rest = [
    cleanLine(title, Infinity).length > TITLE_LIMIT ? title : '',
    description === '' ? '' : task,
    cells('tags').trim(),
  ];
  return tidyTexts(row, title, rest.filter((part) => part !== '').join('\n'));
}
