import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { siteName } from '../../../data/content/site-names';
import { calendarOf } from '../../../data/exchange/ics-export';
import { taskId } from '../../../data/model/id';
import type { SessionRecord } from '../../../data/model/session';
import { aSession, NOW } from '../../helpers/builders';
import { anyLog, naughty } from './any-log';

const titles = (task: string) => (task === 'math-review' ? 'Review, refresh; repeat' : null);
const calendar = (records: readonly SessionRecord[]) =>
  calendarOf(records, titles, { study: 'Study time', site: siteName });

/** The events of a calendar as another program reads them. */
function eventsOf(text: string) {
  const all = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
  return all.map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      start: event.startDate.toJSDate().getTime(),
      end: event.endDate.toJSDate().getTime(),
      categories: component.getFirstProperty('categories')?.getValues() ?? [],
      transp: component.getFirstPropertyValue('transp'),
    };
  });
}

/** A text as a calendar can hold it: its lines end in one way, and nothing rings a bell. */
const held = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- calendars may not hold them
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ');

describe('the log as a calendar', () => {
  it('has an event for each session that another program reads as it was', () => {
    const session = aSession({ note: 'First line; with, marks\nsecond \\ line' });
    expect(eventsOf(calendar([session, aSession({ deleted: true })]))).toEqual([
      {
        uid: `${session.id}@milepost`,
        summary: session.title,
        description: `Review, refresh; repeat\n${session.note}`,
        start: session.start,
        end: session.start + 25 * 60_000,
        categories: ['Review, refresh; repeat'],
        transp: 'TRANSPARENT',
      },
    ]);
  });

  it('calls an event by its task, its site or just study, where it has no title', () => {
    const bare = { title: '', note: '' };
    const events = eventsOf(
      calendar([
        aSession({ ...bare, start: NOW }),
        aSession({ ...bare, start: NOW + 1000, task: taskId('own-task') }),
        aSession({ ...bare, start: NOW + 2000, task: null }),
        aSession({ ...bare, start: NOW + 3000, task: null, site: null }),
      ]),
    );
    expect(events.map(({ summary }) => summary)).toEqual([
      'Review, refresh; repeat',
      'own-task',
      '3Blue1Brown',
      'Study time',
    ]);
    expect(events.map(({ categories }) => categories.length)).toEqual([1, 1, 0, 0]);
  });

  it('says the same of a session every time, so that a calendar can bring it up to date', () => {
    const session = aSession();
    expect(calendar([session])).toBe(calendar([{ ...session }]));
    expect(calendar([session])).toContain('DTSTAMP:20261118T191500Z\r\n');
  });

  it('keeps every line within 75 octets and no character apart', () => {
    const lines = (text: string) => text.split('\r\n');
    fc.assert(
      fc.property(anyLog, fc.string({ unit: 'grapheme', maxLength: 200 }), (log, long) => {
        const text = calendar(log.map((record) => ({ ...record, note: record.note + long })));
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of lines(text)) {
          const bytes = new TextEncoder().encode(line);
          expect(bytes.length).toBeLessThanOrEqual(75);
          expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(line);
        }
      }),
    );
  });

  it('is read back with every title and note, however strange', () => {
    const strange = naughty.map((text, index) =>
      aSession({ start: NOW + index * 1000, title: text || '-', note: text, task: null }),
    );
    expect(
      eventsOf(calendar(strange)).map((event) => [event.summary, event.description ?? '']),
    ).toEqual(strange.map(({ title, note }) => [held(title), held(note)]));
  });

  it('is a calendar without events for a log without sessions', () => {
    expect(eventsOf(calendar([]))).toEqual([]);
  });

  it('lets a session without a length take no time', () => {
    const [event] = eventsOf(calendar([{ ...aSession(), seconds: 0 }]));
    expect(event?.end).toBe(event?.start);
  });
});
