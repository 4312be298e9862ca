import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOfSession, monthsOf } from '../../../data/model/day';
import { sessionId, siteId, taskId } from '../../../data/model/id';
import {
  filterLog,
  foldText,
  isEverything,
  newestFirst,
  type LogFilter,
} from '../../../data/model/log-filter';
import { ownSiteName, ownSiteText, typedSite } from '../../../data/model/own-site';
import type { Registers } from '../../../data/model/progress';
import { logRows, secondsOfSessions } from '../../../data/model/log-rows';
import { monthOf, type SessionRecord } from '../../../data/model/session';
import { stampOf } from '../../../data/model/stamp';
import { aSession, DEVICE, NOW } from '../../helpers/builders';

const CALENDAR = { dayStart: 4, weekStart: 1 };
const HOUR = 3_600_000;
const at = (iso: string) => Date.parse(iso);

/** Month pages as the store holds them. */
function logOf(sessions: readonly SessionRecord[]) {
  const log: Record<string, SessionRecord[]> = {};
  for (const session of sessions) (log[monthOf(session.start)] ??= []).push(session);
  return log;
}

const titles = (sessions: readonly SessionRecord[]) => sessions.map(({ title }) => title);
const found = (sessions: readonly SessionRecord[], filter: LogFilter) =>
  titles(filterLog(sessions, filter, CALENDAR));

describe('the order of the log', () => {
  it('begins with the latest day, and within a day with what began last', () => {
    const log = logOf([
      aSession({ title: 'October', start: at('2026-10-30T18:00Z') }),
      aSession({ title: 'evening', start: at('2026-11-17T19:00Z') }),
      aSession({ title: 'night', start: at('2026-11-18T01:00Z') }),
      aSession({ title: 'morning', start: at('2026-11-17T07:00Z') }),
    ]);
    expect(titles(newestFirst(log, CALENDAR))).toEqual(['night', 'evening', 'morning', 'October']);
  });

  it('keeps a day together when its sessions were studied by several clocks', () => {
    const log = logOf([
      aSession({ title: 'Auckland', start: at('2026-11-30T22:00Z'), offset: 780 }),
      aSession({ title: 'Honolulu', start: at('2026-12-01T05:00Z'), offset: -600 }),
      aSession({ title: 'Auckland, earlier', start: at('2026-11-30T21:00Z'), offset: 780 }),
    ]);
    const sorted = newestFirst(log, CALENDAR);
    expect(titles(sorted)).toEqual(['Auckland', 'Auckland, earlier', 'Honolulu']);
    expect(logRows(sorted, CALENDAR).filter(({ kind }) => kind === 'day')).toHaveLength(2);
  });

  it('follows the hour at which the learner lets a day begin', () => {
    const log = logOf([aSession({ start: at('2026-11-18T01:00Z'), offset: 0 })]);
    const dayWith = (dayStart: number) => {
      const calendar = { dayStart, weekStart: 1 };
      const [row] = logRows(newestFirst(log, calendar), calendar);
      return row?.kind === 'day' ? row.day : null;
    };
    expect([dayWith(4), dayWith(0), dayWith(4)]).toEqual([
      '2026-11-17',
      '2026-11-18',
      '2026-11-17',
    ]);
  });
});

describe('the days of the log', () => {
  const sessionArbitrary = fc
    .record({
      hours: fc.integer({ min: 0, max: 24 * 70 }),
      minutes: fc.integer({ min: 1, max: 300 }),
      offset: fc.integer({ min: -44, max: 56 }).map((quarters) => quarters * 15),
    })
    .map(({ hours, minutes, offset }) => aSession({ start: NOW - hours * HOUR, minutes, offset }));

  it('hold every session once, each below its own day, and sum to the whole', () => {
    fc.assert(
      fc.property(fc.array(sessionArbitrary), fc.nat(23), (sessions, dayStart) => {
        const calendar = { dayStart, weekStart: 1 };
        const rows = logRows(newestFirst(logOf(sessions), calendar), calendar);
        const days = rows.flatMap((row) => (row.kind === 'day' ? [row] : []));
        const listed = rows.flatMap((row) => (row.kind === 'session' ? [row.session] : []));
        expect(new Set(listed)).toEqual(new Set(sessions));
        expect(listed).toHaveLength(sessions.length);
        expect(days.map(({ day }) => day)).toEqual(
          [...new Set(sessions.map((each) => dayOfSession(each, calendar)))]
            .toSorted()
            .toReversed(),
        );
        expect(days.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(
          secondsOfSessions(sessions),
        );
        let day = '';
        for (const row of rows) {
          if (row.kind === 'day') day = row.day;
          else expect(dayOfSession(row.session, calendar)).toBe(day);
        }
      }),
    );
  });
});

describe('a filter of the log', () => {
  it('lets everything through but what is deleted, and that alone when it is asked for', () => {
    const sessions = [aSession({ title: 'Kept' }), aSession({ title: 'Gone', deleted: true })];
    expect(found(sessions, {})).toEqual(['Kept']);
    expect(found(sessions, { deleted: true })).toEqual(['Gone']);
  });

  it('finds the sessions of a task, and those that count for none', () => {
    const sessions = [
      aSession({ title: 'Math' }),
      aSession({ title: 'Papers', task: taskId('two-papers') }),
      aSession({ title: 'Free', task: null }),
    ];
    expect(found(sessions, { task: taskId('two-papers') })).toEqual(['Papers']);
    expect(found(sessions, { task: null })).toEqual(['Free']);
  });

  it('finds the sessions of a site, and those at none', () => {
    const sessions = [
      aSession({ title: 'Lecture', site: siteId('coursera') }),
      aSession({ title: 'Book', site: null, place: null }),
    ];
    expect(found(sessions, { site: siteId('coursera') })).toEqual(['Lecture']);
    expect(found(sessions, { site: null })).toEqual(['Book']);
  });

  it('takes in the first and the last of its days, as the learner counts days', () => {
    const sessions = ['2026-11-16T12:00Z', '2026-11-17T12:00Z', '2026-11-19T01:30Z'].map((start) =>
      aSession({ title: start.slice(8, 10), start: at(start) }),
    );
    expect(found(sessions, { from: '2026-11-17', to: '2026-11-18' })).toEqual(['17', '19']);
    expect(found(sessions, { from: '2026-11-19' })).toEqual([]);
    expect(found(sessions, { to: '2026-11-16' })).toEqual(['16']);
  });

  it('shows what overlaps, when only that is asked for', () => {
    const [one, two] = [aSession({ title: 'One' }), aSession({ title: 'Two' })];
    const shown = filterLog([one, two], { overlapping: true }, CALENDAR, new Set([two.id]));
    expect(titles(shown)).toEqual(['Two']);
  });

  it.each([
    ['poincare', true],
    ['POINCARÉ conjecture', true],
    ['conjecture poincare', true],
    ['strasse', true],
    ['κοσμοσ', true],
    ['stanford', true],
    ['3blue1brown', true],
    ['eola', true],
    ['  ', true],
    ['poincare riemann', false],
    ['poin care', true],
    ['conjectures', false],
    ['coursera', false],
  ])('finds "%s" in title, note and place however it is written: %s', (words, isFound) => {
    const session = aSession({
      title: 'The Poincaré conjecture',
      note: 'Straße zum ΚΌΣΜΟΣ\nlecture of Stanford',
    });
    expect(filterLog([session], { words }, CALENDAR)).toHaveLength(isFound ? 1 : 0);
  });

  it('finds a site of the learner’s own by its name, also after it was named anew', () => {
    const named = (name: string) => {
      const site = typedSite({ name, address: 'notes.example', paths: ['/'], task: null });
      if (typeof site === 'string') throw new Error(site);
      const register = { stamp: stampOf(NOW, 0, DEVICE), value: ownSiteText(site) };
      return { site: site.id, registers: { [ownSiteName(site.id)]: register } };
    };
    const { site, registers } = named('Poincaré’s notes');
    const session = aSession({ site, place: null, title: 'Lecture 1' });
    const count = (words: string, known: Registers) =>
      filterLog([session], { words }, CALENDAR, undefined, known).length;
    expect(count('poincare lecture', registers)).toBe(1);
    expect(count('poincare', named('Riemann').registers)).toBe(0);
    expect(count('riemann', named('Riemann').registers)).toBe(1);
    expect(count('poincare', {})).toBe(0);
  });

  it('finds the words of a title after it has been changed', () => {
    const before = aSession({ title: 'Vectors' });
    expect(found([before], { words: 'matrix' })).toEqual([]);
    expect(found([{ ...before, title: 'Matrix' }], { words: 'matrix' })).toEqual(['Matrix']);
  });

  it('keeps letters apart that are none but look alike without their marks', () => {
    expect(foldText('か')).not.toBe(foldText('が'));
    expect(foldText('ﬁeld')).toBe('FIELD');
    expect(foldText('İstanbul')).toBe('ISTANBUL');
  });

  it('knows whether it leaves anything out', () => {
    expect(isEverything({})).toBe(true);
    expect(isEverything({ words: ' ', overlapping: false })).toBe(true);
    expect(isEverything({ task: null })).toBe(false);
    expect(isEverything({ words: 'a' })).toBe(false);
    expect(isEverything({ from: '2026-11-17' })).toBe(false);
  });

  it('goes through 26,000 sessions without losing or doubling one', () => {
    const sessions = Array.from({ length: 26_000 }, (_, index) =>
      aSession({
        id: sessionId(`session-${index}`),
        minutesAgo: index * 200,
        title: index % 100 === 0 ? 'Éléments de géométrie' : 'Linear algebra',
      }),
    );
    const all = newestFirst(logOf(sessions), CALENDAR);
    expect(all).toHaveLength(26_000);
    expect(filterLog(all, { words: 'elements geometrie' }, CALENDAR)).toHaveLength(260);
    const from = addDays('2026-11-18', -365);
    const year = filterLog(all, { from }, CALENDAR);
    expect(new Set(year.map(({ start }) => monthOf(start))).size).toBeLessThanOrEqual(
      monthsOf([from, '2026-11-18']).length,
    );
    expect(year.length).toBe(all.filter((each) => dayOfSession(each, CALENDAR) >= from).length);
  });
});
