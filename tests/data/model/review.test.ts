import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfSession, weekOf } from '../../../data/model/day';
import { taskId } from '../../../data/model/id';
import { reviewOf, type TaskTime } from '../../../data/model/review';
import { aSession, FIRST_TASK, NOW } from '../../helpers/builders';

const usual = { dayStart: 4, weekStart: 1 };
const week = weekOf('2026-11-18', usual);
const anyCalendar = fc.record({
  dayStart: fc.integer({ min: 0, max: 23 }),
  weekStart: fc.integer({ min: 1, max: 7 }),
});
const sum = (times: readonly TaskTime[]) => times.reduce((all, { seconds }) => all + seconds, 0);

const aRecord = fc
  .record({
    minutesAgo: fc.integer({ min: -3 * 24 * 60, max: 14 * 24 * 60 }),
    minutes: fc.integer({ min: 1, max: 300 }),
    offset: fc.integer({ min: -840, max: 840 }),
    task: fc.constantFrom(FIRST_TASK, taskId('dl-first-course'), null),
    deleted: fc.boolean(),
  })
  .map(aSession);
const aTotal = fc.record({
  day: fc.integer({ min: 10, max: 27 }).map((day) => `2026-11-${day}`),
  task: fc.constantFrom(FIRST_TASK, taskId('dl-first-course'), null),
  site: fc.constant(null),
  seconds: fc.integer({ min: 1, max: 40_000 }),
  sessions: fc.integer({ min: 1, max: 9 }),
});
const records = fc.array(aRecord, { maxLength: 30 });

describe('the review of a week', () => {
  it('has days that add up to the week, and tasks that add up to the total', () => {
    fc.assert(
      fc.property(records, anyCalendar, (log, calendar) => {
        const review = reviewOf(log, weekOf('2026-11-18', calendar), calendar);
        const days = review.days.reduce((all, { total }) => all + total, 0);
        expect(days).toBe(review.total);
        expect(sum(review.byTask)).toBe(review.total);
        for (const day of review.days) expect(sum(day.byTask)).toBe(day.total);
        expect(review.total).toBe(review.sessions.reduce((all, { seconds }) => all + seconds, 0));
      }),
    );
  });

  it('adds the time of day totals to the days and tasks, and no session', () => {
    fc.assert(
      fc.property(
        records,
        fc.array(aTotal, { maxLength: 20 }),
        anyCalendar,
        (log, totals, calendar) => {
          const days = weekOf('2026-11-18', calendar);
          const without = reviewOf(log, days, calendar);
          const review = reviewOf(log, days, calendar, totals);
          const inWeek = totals.filter(({ day }) => days.includes(day));
          expect(review.total).toBe(without.total + sum(inWeek));
          expect(sum(review.byTask)).toBe(review.total);
          expect(review.days.reduce((all, { total }) => all + total, 0)).toBe(review.total);
          for (const day of review.days) expect(sum(day.byTask)).toBe(day.total);
          expect(review.sessions).toEqual(without.sessions);
          expect(review.deleted).toEqual(without.deleted);
        },
      ),
    );
  });

  it('counts each session in exactly one day, and in exactly one week', () => {
    fc.assert(
      fc.property(records, anyCalendar, (log, calendar) => {
        const weeks = ['2026-10-28', '2026-11-04', '2026-11-11', '2026-11-18', '2026-11-25'].map(
          (day) => reviewOf(log, weekOf(day, calendar), calendar),
        );
        const seen = weeks.flatMap(({ sessions, deleted }) => [...sessions, ...deleted]);
        expect(seen.map(({ id }) => id).toSorted()).toEqual(log.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('changes no session, whatever the learner sets', () => {
    fc.assert(
      fc.property(records, anyCalendar, (log, calendar) => {
        const before = structuredClone(log);
        const { sessions, deleted } = reviewOf(log, weekOf('2026-11-18', calendar), calendar);
        expect(log).toEqual(before);
        for (const session of [...sessions, ...deleted]) expect(log).toContain(session);
      }),
    );
  });

  it('leaves out what was deleted, and keeps it at hand', () => {
    const gone = aSession({ deleted: true });
    const review = reviewOf([aSession({ minutes: 25 }), gone], week, usual);
    expect(review.total).toBe(25 * 60);
    expect(review.deleted).toEqual([gone]);
  });

  it('shows the newest session first and the longest task first', () => {
    const other = taskId('dl-first-course');
    const old = aSession({ minutesAgo: 300, minutes: 10 });
    const young = aSession({ minutesAgo: 30, minutes: 20, task: other });
    const review = reviewOf([old, young], week, usual);
    expect(review.sessions).toEqual([young, old]);
    expect(review.byTask).toEqual([
      { task: other, seconds: 1200 },
      { task: FIRST_TASK, seconds: 600 },
    ]);
    expect(review.days.find(({ total }) => total > 0)?.byTask).toEqual(review.byTask);
  });

  it('puts study after midnight into the evening before', () => {
    const late = aSession({ start: NOW + 5 * 3_600_000 });
    expect(dayOfSession(late, usual)).toBe('2026-11-18');
    const review = reviewOf([late], week, usual);
    expect(review.days[2]).toMatchObject({ day: '2026-11-18', total: 1500 });
  });
});
