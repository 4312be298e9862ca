import type { SiteId } from '../model/id';
import type { SessionRecord } from '../model/session';
import { wallOf } from '../model/stamp';
import type { TaskTitle } from './csv-export';
import { icsLine, icsText, icsTime } from './ics-text';
import { sessionsInOrder } from './log-order';

/** The words of a calendar, in the learner's language. */
export interface CalendarWords {
  /** What an event is called that has no title, no task and no known site: “Study time”. */
  readonly study: string;
  /** What a site is called; null for one that has no name. */
  readonly site: (site: SiteId) => string | null;
}

const SECOND = 1000;

/**
 * The log as a calendar (RFC 5545), an event a session. The same session has the same UID in every
 * export, so that a calendar program brings its events up to date. Events do not make the learner
 * busy. Deleted sessions are left out.
 */
export function calendarOf(
  records: readonly SessionRecord[],
  taskTitle: TaskTitle,
  words: CalendarWords,
): string {
  const events = sessionsInOrder(records).map((each) => eventOf(each, taskTitle, words));
  return [
    icsLine('BEGIN:VCALENDAR'),
    icsLine('VERSION:2.0'),
    icsLine('PRODID:-//Milepost//Study log//EN'),
    icsLine('CALSCALE:GREGORIAN'),
    ...events,
    icsLine('END:VCALENDAR'),
  ].join('');
}

function eventOf(record: SessionRecord, taskTitle: TaskTitle, words: CalendarWords): string {
  const { id, start, seconds, site, title, note, stamp } = record;
  const task = record.task === null ? '' : (taskTitle(record.task) ?? record.task);
  const place = site === null ? null : words.site(site);
  const summary = title || task || place || words.study;
  const description = [task, note].filter((part) => part !== '').join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${icsText(id)}@milepost`,
    `DTSTAMP:${icsTime(wallOf(stamp))}`,
    `DTSTART:${icsTime(start)}`,
    // An end must lie behind the start; without one the event takes no time.
    ...(seconds > 0 ? [`DTEND:${icsTime(start + seconds * SECOND)}`] : []),
    `SUMMARY:${icsText(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${icsText(description)}`]),
    ...(task === '' ? [] : [`CATEGORIES:${icsText(task)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
    .map(icsLine)
    .join('');
}
