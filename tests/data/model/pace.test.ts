import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roadmap } from '../../../data/content/roadmap';
import { addDays } from '../../../data/model/day';
import { dayTimes, joinTimes, secondsOf } from '../../../data/model/day-times';
import { taskId } from '../../../data/model/id';
import { paceOf, weekStartOf } from '../../../data/model/pace';
import { planOf } from '../../../data/model/plan';
import { aProgress, FIRST_TASK } from '../../helpers/builders';
import { anyCalendar, anyDay, anyLog, shortRoad, studyDays, usual } from '../../helpers/study-days';

const HOUR = 3600;
const start = '2026-11-18';
/** 24 hours at one an evening, from a Wednesday on: it ends on Friday, 11 December. */
const plan = planOf(shortRoad, aProgress(), 7, start);
const algebra = { task: taskId('algebra') };
const hours = (seconds: number | null) => (seconds === null ? null : seconds / HOUR);

describe('planned against real hours', () => {
  it('are two lines over the weeks, the planned one on to the finish', () => {
    const times = studyDays({ '2026-11-18': 60, '2026-11-21': 120, '2026-11-24': 30 }, algebra);
    const { weeks } = paceOf(plan, times, usual, '2026-11-25');
    expect(weeks.map(({ first, planned, real }) => [first, hours(planned), hours(real)])).toEqual([
      ['2026-11-16', 5, 3],
      ['2026-11-23', 12, 3.5],
      ['2026-11-30', 19, null],
      ['2026-12-07', 24, null],
    ]);
  });

  it('go on to this week when the plan is over', () => {
    const times = studyDays({ '2027-01-02': 60 }, algebra);
    const { weeks, due, standing } = paceOf(plan, times, usual, '2027-01-04');
    expect(weeks).toHaveLength(8);
    expect(weeks.at(-1)).toEqual({ first: '2027-01-04', planned: 24 * HOUR, real: HOUR });
    expect(weeks.at(-2)).toMatchObject({ first: '2026-12-28', real: HOUR });
    expect(due).toBe(24 * HOUR);
    expect(standing).toEqual({ kind: 'behind', seconds: 23 * HOUR, days: 23 });
  });

  it.each([
    ['on pace on the first evening, before it', {}, start, 'on-pace', 0, 0],
    ['ahead after the first evening', { [start]: 60 }, start, 'ahead', 1, 1],
    ['on pace the day after', { [start]: 60 }, '2026-11-19', 'on-pace', 0, 0],
    ['behind after two evenings without study', {}, '2026-11-20', 'behind', 2, 2],
    ['on pace with twenty minutes less', { [start]: 40 }, '2026-11-19', 'on-pace', 1 / 3, 0],
    ['ahead by what a weekend brought', { '2026-11-22': 600 }, '2026-11-23', 'ahead', 5, 5],
  ])('say that the learner is %s', (_, minutes, today, kind, apart, days) => {
    const { standing } = paceOf(plan, studyDays(minutes, algebra), usual, today);
    expect(standing).toEqual({ kind, seconds: apart * HOUR, days });
  });

  it('count time on this road since the start alone, and tell other time apart', () => {
    const day = '2026-11-19';
    const walked = planOf(shortRoad, { tasks: { [taskId('python')]: 'skipped' } }, 7, start);
    const times = joinTimes([
      studyDays({ '2026-11-17': 500, [day]: 10 }, algebra),
      studyDays({ [day]: 20 }, { task: null }),
      studyDays({ [day]: 30 }, { task: taskId('python') }),
      studyDays({ '2026-11-17': 500, [day]: 40 }, { task: taskId('cooking') }),
    ]);
    const { real, other } = paceOf(walked, times, usual, day);
    expect([real, other]).toEqual([10 * 60, 90 * 60]);
  });

  it('leave out what a clock that runs ahead has put into the next week', () => {
    const times = studyDays({ [start]: 60, '2026-11-23': 60, '2026-11-30': 60 }, { task: null });
    const pace = paceOf(plan, times, usual, '2026-11-22');
    expect(pace).toMatchObject({ real: 0, other: HOUR });
    const onRoad = studyDays({ [start]: 60, '2026-11-23': 60 }, algebra);
    expect(paceOf(plan, onRoad, usual, '2026-11-22').real).toBe(HOUR);
  });

  it('wait for a road that begins later', () => {
    const times = studyDays({ '2026-10-01': 60 }, algebra);
    const pace = paceOf(plan, times, usual, '2026-10-02');
    expect(pace).toMatchObject({ due: 0, real: 0, other: 0 });
    expect(pace.standing).toEqual({ kind: 'on-pace', seconds: 0, days: 0 });
    expect(pace.weeks.every(({ real }) => real === null)).toBe(true);
    expect(pace.weeks).toHaveLength(4);
  });

  it('draw the plan of somebody who is very slow for ten years at most', () => {
    const slow = planOf(roadmap, aProgress(), 1 / 60, start);
    expect(paceOf(slow, new Map(), usual, '2026-11-25').weeks).toHaveLength(2 + 522);
  });

  it('have weeks of seven days in a row over every turn of the year', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, fc.integer({ min: 0, max: 900 }), (from, calendar, days) => {
        const today = addDays(from, days);
        const walked = planOf(shortRoad, aProgress(), 4, from);
        const { weeks } = paceOf(walked, new Map(), calendar, today);
        const firsts = weeks.map(({ first }) => first);
        expect(firsts).toContain(weekStartOf(today, calendar));
        for (const first of firsts) expect(weekStartOf(first, calendar)).toBe(first);
        expect(firsts).toEqual(firsts.map((_, week) => addDays(firsts[0] ?? '', week * 7)));
      }),
    );
  });

  it('never fall, end with the plan, and count all time once since the start', () => {
    fc.assert(
      fc.property(anyLog, anyCalendar, (log, calendar) => {
        const times = dayTimes(log, [], calendar);
        const since = '2026-01-15';
        const walked = planOf(roadmap, aProgress(), 8, since);
        const pace = paceOf(walked, times, calendar, '2027-06-30');
        const all = [...times].flatMap(([day, ofDay]) => (day < since ? [] : ofDay));
        expect(pace.real + pace.other).toBe(secondsOf(all));
        const known = [FIRST_TASK, taskId('dl-first-course')];
        const road = all.filter(({ task }) => task !== null && known.includes(task));
        expect(pace.real).toBe(secondsOf(road));
        const lines = [
          pace.weeks.map(({ planned }) => planned),
          pace.weeks.map(({ real }) => real ?? -1),
        ];
        for (const line of lines) expect(line).toEqual(line.toSorted((a, b) => a - b));
        expect(lines.map((line) => line.at(-1))).toEqual([walked.total, pace.real]);
      }),
    );
  });
});
