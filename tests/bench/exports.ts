import { roadmap } from '../../data/content/roadmap';
import { csvOf } from '../../data/exchange/csv-export';
import { calendarOf } from '../../data/exchange/ics-export';
import { backupOf } from '../../data/exchange/json-export';
import { logMarkdown, type LogWords } from '../../data/exchange/markdown-export';
import type { TaskId } from '../../data/model/id';
import { taskById } from '../../data/model/roadmap-lookup';
import { heavyLog } from '../helpers/heavy-log';
import { figuresOf, type Figures } from './figures';

const CALENDAR = { dayStart: 4, weekStart: 1 };
const MINUTE = 60_000;

const titleOf = (task: TaskId): string | null => taskById(roadmap, task)?.task.title ?? null;

const dayText = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
const timeText = new Intl.DateTimeFormat('en', { timeStyle: 'short', timeZone: 'UTC' });

/** Words that are made as the dashboard makes them, by the browser's own formats. */
const words: LogWords = {
  heading: 'Study log',
  columns: {
    day: 'Day',
    time: 'Time',
    length: 'Length',
    task: 'Task',
    title: 'Title',
    note: 'Note',
  },
  nothing: 'Nothing was studied.',
  week: (days) => dayText.formatRange(Date.parse(days[0] ?? ''), Date.parse(days.at(-1) ?? '')),
  day: (day) => dayText.format(Date.parse(day)),
  time: (from, to, offset) => timeText.formatRange(from + offset * MINUTE, to + offset * MINUTE),
  length: (seconds) => `${Math.floor(seconds / 60)} min`,
};

/** Makes every export of the last so many sessions again and again, all four each time. */
export function exportTimes(sessions: number, times: number): Figures {
  const now = Date.now();
  const { records, registers, totals } = heavyLog({ sessions, today: now });
  const exportAll = () => [
    csvOf(records, CALENDAR, titleOf),
    backupOf({ records, registers, totals }, now),
    calendarOf(records, titleOf, { study: 'Study time', site: () => null }),
    logMarkdown(records, CALENDAR, titleOf, words),
  ];
  const once = () => {
    const begun = performance.now();
    const texts = exportAll();
    if (texts.some((text) => text.length < sessions)) throw new Error('An export is missing.');
    return performance.now() - begun;
  };
  // The learner exports once, with code that has never run: the first time counts as well.
  return figuresOf(Array.from({ length: times }, once));
}
