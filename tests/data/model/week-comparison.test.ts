import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roadmap } from '../../../data/content/roadmap';
import { addDays, weekOf } from '../../../data/model/day';
import { dayTimes, joinTimes, secondsOn } from '../../../data/model/day-times';
import { withEvidence } from '../../../data/model/evidence';
import { milestoneId, siteId, taskId } from '../../../data/model/id';
import type { Registers } from '../../../data/model/progress';
import { stampOf } from '../../../data/model/stamp';
import { compareWeek, milestonesOf, siteTimes } from '../../../data/model/week-comparison';
import { DEVICE, FIRST_TASK } from '../../helpers/builders';
import { anyCalendar, anyDay, anyLog, studyDays, usual } from '../../helpers/study-days';

const days = weekOf('2026-11-18', usual);
const coursera = siteId('coursera');
const other = taskId('dl-first-course');
const sum = (all: readonly { readonly seconds: number }[]) =>
  all.reduce((total, { seconds }) => total + seconds, 0);

describe('a week beside the four weeks before it', () => {
  it('says what it has and what their mean is, in all, by task and by site', () => {
    const times = joinTimes([
      studyDays({ '2026-11-16': 30, '2026-11-22': 60, '2026-11-15': 120, '2026-10-19': 20 }),
      studyDays({ '2026-11-17': 100, '2026-10-18': 999 }, { task: other, site: coursera }),
      studyDays({ '2026-11-01': 40 }, { task: null }),
    ]);
    expect(compareWeek(times, days)).toEqual({
      weeks: 4,
      total: { seconds: 190 * 60, mean: 45 * 60 },
      byTask: [
        { task: other, seconds: 100 * 60, mean: 0 },
        { task: FIRST_TASK, seconds: 90 * 60, mean: 35 * 60 },
        { task: null, seconds: 0, mean: 10 * 60 },
      ],
      bySite: [
        { site: coursera, seconds: 100 * 60, mean: 0 },
        { site: null, seconds: 90 * 60, mean: 45 * 60 },
      ],
    });
  });

  it.each([
    ['the week in which the log began counts', '2026-11-08', 2],
    ['a week without study counts when the log is older', '2026-10-25', 4],
    ['years of log are four weeks', '2019-01-01', 4],
  ])('uses fewer weeks where the log is younger: %s', (_, first, weeks) => {
    const times = studyDays({ [first]: 60, '2026-11-10': 60, '2026-11-18': 30 });
    const { weeks: used, total } = compareWeek(times, days);
    expect(used).toBe(weeks);
    const before = first < '2026-10-19' ? 60 : 120;
    expect(total).toEqual({ seconds: 1800, mean: (before * 60) / weeks });
  });

  it('has no mean in the first week, nor before it, nor without study', () => {
    for (const times of [
      studyDays({ '2026-11-18': 30 }),
      studyDays({ '2027-01-01': 30 }),
      studyDays({}),
    ]) {
      const { weeks, total } = compareWeek(times, days);
      expect(weeks).toBe(0);
      expect(total.mean).toBeNull();
    }
  });

  it('looks back over the turn of a year with 53 weeks', () => {
    const week = weekOf('2027-01-13', usual);
    const times = studyDays({
      '2026-12-14': 4,
      '2026-12-28': 8,
      '2027-01-03': 12,
      '2026-12-13': 99,
    });
    expect(compareWeek(times, week)).toMatchObject({ weeks: 4, total: { seconds: 0, mean: 360 } });
  });

  it('adds up: days, tasks and sites each make the week', () => {
    fc.assert(
      fc.property(anyLog, anyCalendar, anyDay, (log, calendar, day) => {
        const times = dayTimes(log, [], calendar);
        for (const first of [...times.keys(), day]) {
          const week = weekOf(first, calendar);
          const { total, byTask, bySite, weeks } = compareWeek(times, week);
          const ofDays = week.reduce((all, each) => all + secondsOn(times, each), 0);
          expect([sum(byTask), sum(bySite), sum(siteTimes(times, week))]).toEqual([
            ofDays,
            ofDays,
            ofDays,
          ]);
          expect(total.seconds).toBe(ofDays);
          expect(total.mean === null).toBe(weeks === 0);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the time of a week by site', () => {
  it('has the most time first, and time at no site under none', () => {
    const times = joinTimes([
      studyDays({ '2026-11-16': 10, '2026-11-18': 20 }),
      studyDays({ '2026-11-17': 45, '2026-11-23': 500 }, { site: coursera, task: other }),
    ]);
    expect(siteTimes(times, days)).toEqual([
      { site: coursera, seconds: 45 * 60 },
      { site: null, seconds: 30 * 60 },
    ]);
  });
});

describe('the milestones of a week', () => {
  const tick = (moment: string, value: boolean) => ({
    stamp: stampOf(Date.parse(`${moment}Z`), 0, DEVICE),
    value,
  });
  const registers: Registers = {
    'milestone/math-review-calculus': tick('2026-11-18T20:00', true),
    'milestone/math-review-video-1': tick('2026-11-16T02:30', true),
    'milestone/dl-first-course-dls-1': tick('2026-11-23T02:30', true),
    'milestone/math-review-video-2': tick('2026-11-16T03:30', true),
    'milestone/math-review-video-3': tick('2026-11-18T12:00', false),
    'milestone/baking-bread': tick('2026-11-18T12:00', true),
    'task/math-review': tick('2026-11-18T12:00', true),
  };
  const ticked = (offset: number, calendar = usual) =>
    milestonesOf(registers, [roadmap], weekOf('2026-11-18', calendar), offset, calendar).map(
      ({ milestone, task, day }) => [milestone.id, task, day],
    );

  it('are those that were ticked in it and still are, with their task, the earliest first', () => {
    expect(ticked(60)).toEqual([
      ['math-review-video-2', 'math-review', '2026-11-16'],
      ['math-review-calculus', 'math-review', '2026-11-18'],
      ['dl-first-course-dls-1', 'dl-first-course', '2026-11-22'],
    ]);
  });

  it('have the day of the lesson that reached them where nobody ticked them', () => {
    const watched = withEvidence({ 'watched/vectors': tick('2026-11-17T20:00', true) });
    expect(
      milestonesOf(watched, [roadmap], weekOf('2026-11-18', usual), 60, usual).map(
        ({ milestone, day }) => [milestone.id, day],
      ),
    ).toEqual([['math-review-video-2', '2026-11-17']]);
  });

  it('stay whichever road is shown, and are told once where two roads have them', () => {
    const bread = {
      ...roadmap,
      id: 'bread',
      phases: [
        {
          id: 'oven',
          title: 'Oven',
          weeks: 1,
          tasks: [
            {
              id: taskId('bread'),
              title: 'Bake',
              summary: '',
              share: 1,
              milestones: [
                { id: milestoneId('baking-bread'), title: 'A loaf' },
                { id: milestoneId('math-review-calculus'), title: 'Calculus' },
              ],
            },
          ],
        },
      ],
    };
    const week = weekOf('2026-11-18', usual);
    const found = milestonesOf(registers, [bread, roadmap], week, 60, usual);
    expect(found.map(({ milestone }) => milestone.id)).toEqual([
      'math-review-video-2',
      'baking-bread',
      'math-review-calculus',
      'dl-first-course-dls-1',
    ]);
  });

  it('lie in the week of the clock and of the days that the learner has', () => {
    expect(ticked(120).map(([id]) => id)).toEqual([
      'math-review-video-1',
      'math-review-video-2',
      'math-review-calculus',
    ]);
    expect(ticked(60, { dayStart: 4, weekStart: 7 })).toHaveLength(3);
    expect(ticked(60, { dayStart: 0, weekStart: 1 }).map(([id]) => id)).toEqual([
      'math-review-video-1',
      'math-review-video-2',
      'math-review-calculus',
    ]);
  });

  it('lie each in one week', () => {
    fc.assert(
      fc.property(anyCalendar, fc.integer({ min: -840, max: 840 }), (calendar, offset) => {
        const weeks = [-14, -7, 0, 7, 14].map((shift) =>
          weekOf(addDays('2026-11-18', shift), calendar),
        );
        const found = weeks.flatMap((week) =>
          milestonesOf(registers, [roadmap], week, offset, calendar),
        );
        expect(found).toHaveLength(4);
      }),
    );
  });
});
