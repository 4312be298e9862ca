import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekOf } from '../../../data/model/day';
import {
  dayTimes,
  daysBetween,
  joinTimes,
  pageTimes,
  secondsByTask,
  secondsOf,
  secondsOn,
  timesOfLog,
  type DayTimes,
} from '../../../data/model/day-times';
import { siteId, taskId } from '../../../data/model/id';
import { totalsOf } from '../../../data/model/month-totals';
import { monthOf, type SessionRecord } from '../../../data/model/session';
import { aSession, DEVICE, FIRST_TASK } from '../../helpers/builders';
import { anyCalendar, anyDay, anyLog, usual } from '../../helpers/study-days';

const allOf = (times: DayTimes) => secondsOf([...times.values()].flat());
const studied = (log: readonly SessionRecord[]) =>
  log.reduce((sum, { deleted, seconds }) => sum + (deleted ? 0 : seconds), 0);
const pagesOf = (log: readonly SessionRecord[]): readonly (readonly SessionRecord[])[] =>
  Object.values(Object.groupBy(log, ({ start }) => monthOf(start))).map((page) => page ?? []);
const plain = (times: DayTimes) =>
  [...times].map(([day, ofDay]) => [
    day,
    ofDay
      .map(({ task, site, seconds, sessions }) => JSON.stringify([task, site, seconds, sessions]))
      .toSorted(),
  ]);
/** A session that began at this moment of UTC, read on a clock `offset` minutes ahead of it. */
const at = (moment: string, offset: number, minutes = 30) =>
  aSession({ start: Date.parse(`${moment}Z`), offset, minutes });

describe('study time by day', () => {
  it('is one entry for each task and site of a day, the earliest day first', () => {
    const coursera = siteId('coursera');
    const other = taskId('dl-first-course');
    const log = [
      at('2026-11-18T20:00', 60, 10),
      { ...at('2026-11-17T20:00', 60, 20), task: other, site: coursera },
      { ...at('2026-11-17T21:00', 60, 5), task: other, site: coursera },
      { ...at('2026-11-17T19:00', 60, 7), task: null, site: null },
      { ...at('2026-11-16T19:00', 60, 90), deleted: true },
    ];
    const day = '2026-11-17';
    expect([...dayTimes(log, [], usual)]).toEqual([
      [
        day,
        [
          { day, task: other, site: coursera, seconds: 1500, sessions: 2 },
          { day, task: null, site: null, seconds: 420, sessions: 1 },
        ],
      ],
      ['2026-11-18', [expect.objectContaining({ task: FIRST_TASK, seconds: 600, sessions: 1 })]],
    ]);
  });

  it.each([
    ['the night of the short day in Berlin', '2026-03-28T22:30', 60, '2026-03-28'],
    [
      '4:30 on the short day, an hour after the clock jumped',
      '2026-03-29T02:30',
      120,
      '2026-03-29',
    ],
    ['3:30 on the short day is still the evening before', '2026-03-29T01:30', 120, '2026-03-28'],
    ['2:30 for the first time on the long day', '2026-10-25T00:30', 120, '2026-10-24'],
    ['2:30 for the second time on the long day', '2026-10-25T01:30', 60, '2026-10-24'],
    ['the last minute of the long day', '2026-10-26T02:59', 60, '2026-10-25'],
    ['an evening in Tokyo', '2026-11-18T11:00', 540, '2026-11-18'],
    [
      'the same instant, seen in Los Angeles at three in the night',
      '2026-11-18T11:00',
      -480,
      '2026-11-17',
    ],
    ['half past nine in Nepal', '2026-11-18T15:45', 345, '2026-11-18'],
    ['leap day', '2028-02-29T20:00', 60, '2028-02-29'],
    ['one in the night after leap day', '2028-03-01T00:00', 60, '2028-02-29'],
    ['one in the morning of New Year', '2027-01-01T00:00', 60, '2026-12-31'],
  ])('puts %s into the right day', (_, moment, offset, day) => {
    expect([...dayTimes([at(moment, offset)], [], usual).keys()]).toEqual([day]);
  });

  it.each([
    ['23 hours where the clock jumps', '2026-03-28', '2026-03-29T01:00', 60, 120, 23],
    ['25 hours where an hour is lived twice', '2026-10-24', '2026-10-25T01:00', 120, 60, 25],
  ])('has %s, studied through from 4:00 to 4:00', (_, day, change, before, after, hours) => {
    const changed = Date.parse(`${change}Z`);
    const log = Array.from({ length: 96 }, (_, index) => {
      const start = Date.parse(day) - 24 * 3_600_000 + index * 3_600_000;
      return aSession({ start, offset: start < changed ? before : after, minutes: 60 });
    });
    const times = dayTimes(log, [], usual);
    expect(secondsOn(times, day)).toBe(hours * 3600);
    expect(secondsOn(times, addDays(day, 1))).toBe(24 * 3600);
    expect(allOf(times)).toBe(96 * 3600);
  });

  it('adds up to all that was studied, whenever days and weeks begin, and changes no session', () => {
    fc.assert(
      fc.property(anyLog, anyCalendar, (log, calendar) => {
        const before = structuredClone(log);
        const times = dayTimes(log, [], calendar);
        expect(allOf(times)).toBe(studied(log));
        expect(log).toEqual(before);
        expect([...times.keys()]).toEqual([...times.keys()].toSorted());
        const byTask = [...secondsByTask(times).values()].reduce((sum, each) => sum + each, 0);
        expect(byTask).toBe(studied(log));
      }),
    );
  });

  it('has weeks that add up to the log, each the sum of its days', () => {
    fc.assert(
      fc.property(anyLog, anyCalendar, (log, calendar) => {
        const times = dayTimes(log, [], calendar);
        const weeks = new Set([...times.keys()].map((day) => weekOf(day, calendar)[0] ?? ''));
        const sums = [...weeks].map((first) =>
          weekOf(first, calendar).reduce((sum, day) => sum + secondsOn(times, day), 0),
        );
        expect(sums.reduce((sum, each) => sum + each, 0)).toBe(studied(log));
      }),
    );
  });

  it('is the same from the pages of months as from the whole log at once', () => {
    fc.assert(
      fc.property(anyLog, anyCalendar, (log, calendar) => {
        const whole = plain(dayTimes(log, [], calendar));
        expect(plain(timesOfLog(pagesOf(log), [], calendar))).toEqual(whole);
        const halves = [log.slice(0, 9), log.slice(9)].map((part) => dayTimes(part, [], calendar));
        expect(plain(joinTimes(halves))).toEqual(whole);
        expect(plain(joinTimes(halves.toReversed()))).toEqual(whole);
      }),
    );
  });

  it('joins pages without changing what is known of each', () => {
    const late = [at('2026-10-31T23:30', 0), at('2026-10-31T20:00', 0)];
    const early = [at('2026-11-01T00:30', 0)];
    const alone = plain(pageTimes(late, usual));
    const joined = joinTimes([pageTimes(late, usual), pageTimes(early, usual)]);
    expect(secondsOn(joined, '2026-10-31')).toBe(3 * 1800);
    expect(plain(pageTimes(late, usual))).toEqual(alone);
  });

  it('is counted once for a page that stays as it was, and anew when days begin elsewhere', () => {
    const page = [at('2026-11-18T02:00', 60)];
    const known = pageTimes(page, usual);
    expect(pageTimes(page, { dayStart: 4, weekStart: 7 })).toBe(known);
    expect([...known.keys()]).toEqual(['2026-11-17']);
    expect([...pageTimes(page, { dayStart: 3, weekStart: 1 }).keys()]).toEqual(['2026-11-18']);
    expect([...pageTimes([...page], usual).keys()]).toEqual(['2026-11-17']);
    expect(pageTimes(page, usual)).toEqual(known);
  });
});

describe('study time that is known as day totals', () => {
  const log = [at('2026-03-03T18:00', 60, 25), at('2026-03-04T18:00', 60, 35)];
  const months = [totalsOf(DEVICE, '2026-03', log)];

  it('counts where sessions are missing, and the sessions where all are known', () => {
    for (const known of [[], log.slice(1), log]) {
      const times = timesOfLog(pagesOf(known), months, usual);
      expect(secondsOn(times, '2026-03-03')).toBe(25 * 60);
      expect(secondsOn(times, '2026-03-04')).toBe(35 * 60);
      expect(allOf(times)).toBe(60 * 60);
    }
  });

  it('hides no session of another month or device', () => {
    const april = at('2026-04-03T18:00', 60, 40);
    const foreign = { ...at('2026-03-04T10:00', 60, 15), id: aSession().id };
    const times = timesOfLog([[log[0] ?? april, foreign], [april]], months, usual);
    expect(allOf(times)).toBe((60 + 40 + 15) * 60);
  });
});

describe('the distance of two days', () => {
  it('is what has to be added to come from one to the other', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-11-18', '2026-11-17')).toBe(-1);
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });
});
