import { existsSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { believableYear } from '../helpers/believable-year';
import { heavyLog } from '../helpers/heavy-log';
import { openStudyHosts } from '../helpers/study-hosts';
import { exportTimes } from './exports';
import { told, type Figures } from './figures';
import { openings } from './opening';
import type { Row } from './row';

/**
 * Measures what is promised of speed, on the built extension in the real Chromium and in Node:
 * `npm run bench`. It prints, and fails only with `--strict`: times hang on the machine and on what
 * else it does. `--openings 21` opens the dashboard so many times with each log; `--only export`
 * measures the rows with that word in their name.
 */
const EXTENSION = `${process.env['MILEPOST_OUTPUT'] ?? '.output'}/chrome-mv3`;
const EXPORTS = 5;

const { values: wishes } = parseArgs({
  options: {
    strict: { type: 'boolean', default: false },
    openings: { type: 'string', default: '11' },
    only: { type: 'string', default: '' },
  },
});

/**
 * The logs that the dashboard is opened with: a year of evenings and weekends; a year and ten years
 * of a learner who studies a great deal, with the same last weeks; and one of the same decisions
 * without any session, to hold them against.
 */
function allLogs() {
  const today = Date.now();
  const tenYears = heavyLog({ sessions: 26_000, today });
  return {
    none: { ...tenYears, records: [] },
    evenings: believableYear({ today }),
    year: heavyLog({ sessions: 2600, today }),
    tenYears,
  };
}
type LogName = keyof ReturnType<typeof allLogs>;

let opened: Promise<Readonly<Record<LogName, Figures>>> | null = null;

async function openAll(): Promise<Readonly<Record<LogName, Figures>>> {
  if (!existsSync(EXTENSION)) throw new Error('Nothing is built yet: run "npm run build" first.');
  const hosts = await openStudyHosts();
  try {
    return await openings(EXTENSION, hosts, allLogs(), Number(wishes.openings));
  } finally {
    await hosts.close();
  }
}

/** The dashboard's opening with one log against its opening with another, in one run. */
async function opening(log: LogName, against: LogName) {
  opened ??= openAll();
  const { [log]: one, [against]: other } = await opened;
  return { value: one.median / other.median, detail: `${told(one)} against ${told(other)}` };
}

async function exporting(sessions: number) {
  const figures = exportTimes(sessions, EXPORTS);
  return { value: figures.median / 1000, detail: told(figures) };
}

const rows: readonly Row[] = [
  {
    name: 'dashboard opens with 26,000 sessions (ten years), against none',
    limit: 1.5,
    unit: '×',
    measure: () => opening('tenYears', 'none'),
  },
  {
    name: 'dashboard opens with 2,600 sessions (a year), against none',
    limit: 1.5,
    unit: '×',
    measure: () => opening('year', 'none'),
  },
  {
    name: 'dashboard opens with a year of evenings and weekends, against none',
    limit: null,
    unit: '×',
    measure: () => opening('evenings', 'none'),
  },
  {
    // What the years alone cost: both show the same week.
    name: 'dashboard opens with 26,000 sessions, against 2,600',
    limit: null,
    unit: '×',
    measure: () => opening('tenYears', 'year'),
  },
  {
    name: 'export of a year (2,600 sessions) as CSV, JSON, ICS and Markdown',
    limit: 1,
    unit: 's',
    measure: () => exporting(2600),
  },
  {
    name: 'export of ten years (26,000 sessions), the same four',
    limit: null,
    unit: 's',
    measure: () => exporting(26_000),
  },
];

let isOver = false;
for (const row of rows.filter(({ name }) => name.includes(wishes.only))) {
  const { name, limit, unit } = row;
  const { value, detail } = await row.measure();
  const holds = limit === null || value <= limit;
  isOver ||= !holds;
  const sign = limit === null ? '    ' : holds ? 'ok  ' : 'OVER';
  const promise = limit === null ? 'no limit' : `at most ${limit} ${unit}`;
  console.log(`${sign} ${name}: ${value.toFixed(2)} ${unit} (${promise})\n       ${detail}`);
}
if (isOver && wishes.strict) process.exitCode = 1;
