import { csvOf, type TaskTitle } from '../../data/exchange/csv-export';
import { calendarOf } from '../../data/exchange/ics-export';
import { logMarkdown, type LogWords } from '../../data/exchange/markdown-export';
import type { Day } from '../../data/model/day';
import type { SiteId } from '../../data/model/id';
import type { Calendar, Registers } from '../../data/model/progress';
import type { SessionRecord } from '../../data/model/session';
import { siteTitle } from '../../data/model/site-title';
import { dayLabel, dayRange, duration, timeRange } from '../format';
import { t } from '../text';

/** What every export needs to know besides the sessions. */
export interface ExportContext {
  readonly calendar: Calendar;
  readonly taskTitle: TaskTitle;
  /** The names of the learner's own sites are among them. */
  readonly registers: Registers;
}

/** A kind of file that sessions can be saved as. */
export interface ExportFormat {
  /** The ending of the file's name. */
  readonly ending: 'csv' | 'ics' | 'md';
  readonly type: string;
  readonly title: () => string;
  readonly help: () => string;
  readonly write: (sessions: readonly SessionRecord[], context: ExportContext) => string;
}

const weekRange = (days: readonly Day[]): string => dayRange(days[0] ?? '', days.at(-1) ?? '');

const logWords = (): LogWords => ({
  heading: t('log.heading'),
  columns: {
    day: t('log.columnDay'),
    time: t('exchange.columnTime'),
    length: t('log.columnTime'),
    task: t('log.columnTask'),
    title: t('exchange.columnTitle'),
    note: t('exchange.columnNote'),
  },
  nothing: t('exchange.nothingLogged'),
  week: weekRange,
  day: dayLabel,
  time: timeRange,
  length: duration,
});

/** The name of a site; null for one that has none, or none any more. */
function siteNamed(site: SiteId, registers: Registers): string | null {
  const title = siteTitle(site, registers);
  return title === site ? null : title;
}

export const exportFormats: readonly ExportFormat[] = [
  {
    ending: 'csv',
    type: 'text/csv',
    title: () => t('exchange.csv'),
    help: () => t('exchange.csvHelp'),
    write: (sessions, { calendar, taskTitle }) => csvOf(sessions, calendar, taskTitle),
  },
  {
    ending: 'ics',
    type: 'text/calendar',
    title: () => t('exchange.ics'),
    help: () => t('exchange.icsHelp'),
    write: (sessions, { taskTitle, registers }) =>
      calendarOf(sessions, taskTitle, {
        study: t('session.untitled'),
        site: (site) => siteNamed(site, registers),
      }),
  },
  {
    ending: 'md',
    type: 'text/markdown',
    title: () => t('exchange.markdown'),
    help: () => t('exchange.markdownHelp'),
    write: (sessions, { calendar, taskTitle }) =>
      logMarkdown(sessions, calendar, taskTitle, logWords()),
  },
];
