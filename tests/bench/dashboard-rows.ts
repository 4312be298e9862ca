import { believableYear } from '../helpers/believable-year';
import { heavyLog } from '../helpers/heavy-log';
import { openStudyHosts } from '../helpers/study-hosts';
import { exportTimes } from './exports';
import { told, type Figures } from './figures';
import { openings } from './opening';
import type { Finding, Row } from './row';

const EXPORTS = 5;

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

async function openAll(
  extension: string,
  times: number,
): Promise<Readonly<Record<LogName, Figures>>> {
  const hosts = await openStudyHosts();
  try {
    return await openings(extension, hosts, allLogs(), times);
  } finally {
    await hosts.close();
  }
}

async function exporting(sessions: number): Promise<Finding> {
  const figures = exportTimes(sessions, EXPORTS);
  return { value: figures.median / 1000, detail: told(figures) };
}

/** The rows of the dashboard: so many openings with each log, and the exports of the log in Node. */
export function dashboardRows(extension: string, times: number): readonly Row[] {
  let opened: Promise<Readonly<Record<LogName, Figures>>> | null = null;
  const opening = async (log: LogName, against: LogName): Promise<Finding> => {
    opened ??= openAll(extension, times);
    const { [log]: one, [against]: other } = await opened;
    return { value: one.median / other.median, detail: `${told(one)} against ${told(other)}` };
  };
  return [
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
}
