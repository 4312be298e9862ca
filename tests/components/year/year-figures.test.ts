import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../components/year/year-figures';
import { addDays } from '../../../data/model/day';
import type { DayTimes } from '../../../data/model/day-times';
import { yearOf } from '../../../data/model/year';
import { shortRoad, studyDays, usual } from '../../helpers/study-days';

const TODAY = '2026-11-18';
const figures = (times: DayTimes, year: number | null, goal = 480, today = TODAY) =>
  figuresOf(times, yearOf(times, year, shortRoad, usual, today), goal, usual, today);

describe('the figures of a year', () => {
  it('count its days from the first study on', () => {
    const times = studyDays({ '2026-11-10': 30 });
    expect(figures(times, 2026)).toMatchObject({ since: '2026-11-10', days: 9 });
    const before = studyDays({ '2025-11-10': 30 });
    expect(figures(before, 2026)).toMatchObject({ since: '2026-01-01', days: 322 });
    expect(figures(before, 2025)).toMatchObject({ since: '2025-11-10', days: 52 });
  });

  it('have the run that goes on today, and the longest one within the year', () => {
    const days = ['2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02', '2026-01-03', TODAY];
    const times = studyDays(Object.fromEntries(days.map((day) => [day, 20])));
    expect(figures(times, 2026)).toMatchObject({ current: 1, longest: 3 });
    expect(figures(times, 2025)).toMatchObject({ longest: 2 });
    expect(figures(times, null)).toMatchObject({ longest: 5 });
  });

  it('give each week to one year, the one of its Thursday, and whole', () => {
    // The week from Monday, 29 December 2025, on is the first of 2026.
    const week = Array.from({ length: 7 }, (_, index) => addDays('2025-12-29', index));
    const times = studyDays(Object.fromEntries(week.map((day) => [day, 70])));
    expect(figures(times, 2026).goalWeeks).toMatchObject({ met: 1, studied: 1 });
    expect(figures(times, 2025).goalWeeks).toMatchObject({ met: 0, studied: 0 });
  });

  it('know no weeks that met a goal without one', () => {
    expect(figures(studyDays({ [TODAY]: 30 }), 2026, 0).goalWeeks).toBeNull();
  });
});
