import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roadmap } from '../../../data/content/roadmap';
import { addDays, weekOf } from '../../../data/model/day';
import { dayTimes, joinTimes } from '../../../data/model/day-times';
import { taskId } from '../../../data/model/id';
import { yearOf, type YearDay, type YearReview } from '../../../data/model/year';
import { anyCalendar, anyDay, anyLog, shortRoad, studyDays, usual } from '../../helpers/study-days';

const today = '2026-11-18';
const none = studyDays({});
const cellsOf = ({ weeks }: YearReview): readonly YearDay[] =>
  weeks.flat().flatMap((cell) => cell ?? []);
const anyYear = fc.integer({ min: 2024, max: 2031 });
const isLeap = (year: number) => year % 4 === 0;

describe('a year of study', () => {
  it.each([
    ['2026, which begins on a Thursday', 2026, 1, 365, 53, 3],
    ['2023, in weeks that begin on Sunday as it does', 2023, 7, 365, 53, 0],
    ['leap year 2028, which touches 53 weeks', 2028, 1, 366, 53, 5],
    ['leap year 2012, which touches 54 weeks from its first Sunday on', 2012, 1, 366, 54, 6],
  ])('lays out %s', (_, year, weekStart, days, weeks, blanks) => {
    const review = yearOf(none, year, roadmap, { dayStart: 4, weekStart }, today);
    expect(cellsOf(review)).toHaveLength(days);
    expect(review.weeks).toHaveLength(weeks);
    expect(review.weeks[0]?.filter((cell) => cell === null)).toHaveLength(blanks);
    expect(review.months.map(({ month }) => Number(month.slice(5)))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  it('names each month above the week in which it begins', () => {
    const { months } = yearOf(none, 2026, roadmap, usual, today);
    expect(months.slice(0, 3)).toEqual([
      { month: '2026-01', week: 0 },
      { month: '2026-02', week: 4 },
      { month: '2026-03', week: 8 },
    ]);
  });

  it('is, unless asked for, the 53 weeks that end with this one', () => {
    const review = yearOf(none, null, roadmap, usual, today);
    expect([review.from, review.to]).toEqual(['2025-11-17', '2026-11-22']);
    expect(review.weeks).toHaveLength(53);
    expect(cellsOf(review)).toHaveLength(53 * 7);
    expect(review.months[0]).toEqual({ month: '2025-12', week: 2 });
    expect(yearOf(none, null, roadmap, usual, '2026-12-30').months[0]).toEqual({
      month: '2026-01',
      week: 0,
    });
    expect(yearOf(none, null, roadmap, usual, '2026-11-08').months.slice(0, 2)).toEqual([
      { month: '2025-11', week: 0 },
      { month: '2025-12', week: 4 },
    ]);
  });

  it('shades its days by the quartiles of the studied ones', () => {
    const times = studyDays({
      '2026-03-01': 10,
      '2026-03-02': 20,
      '2026-03-03': 40,
      '2026-03-04': 80,
      '2025-03-04': 500,
    });
    const review = yearOf(times, 2026, roadmap, usual, today);
    expect(review.levels).toEqual([20 * 60, 40 * 60, 80 * 60]);
    const shaded = cellsOf(review).filter(({ level }) => level > 0);
    expect(shaded.map(({ day, level }) => [day.slice(8), level])).toEqual([
      ['01', 1],
      ['02', 2],
      ['03', 3],
      ['04', 4],
    ]);
  });

  it('says its total, its studied days and the best of them', () => {
    const times = studyDays({
      '2026-01-01': 30,
      '2026-05-01': 90,
      '2026-06-01': 90,
      '2027-01-01': 999,
    });
    expect(yearOf(times, 2026, roadmap, usual, today)).toMatchObject({
      total: 210 * 60,
      studiedDays: 3,
      best: { day: '2026-05-01', seconds: 90 * 60 },
    });
    expect(yearOf(none, 2026, roadmap, usual, today)).toMatchObject({
      total: 0,
      studiedDays: 0,
      best: null,
      levels: null,
    });
  });

  it('has its hours by phase, and under none what is off the road', () => {
    const day = '2026-03-01';
    const times = joinTimes([
      studyDays({ [day]: 10 }, { task: taskId('algebra') }),
      studyDays({ [day]: 20 }, { task: taskId('python') }),
      studyDays({ [day]: 40 }, { task: taskId('cooking') }),
      studyDays({ [day]: 80, '2025-03-01': 500 }, { task: null }),
    ]);
    expect(yearOf(times, 2026, shortRoad, usual, today).byPhase).toEqual([
      { phase: 'begin', seconds: 30 * 60 },
      { phase: 'go-on', seconds: 0 },
      { phase: null, seconds: 120 * 60 },
    ]);
  });
});

describe('any year of study', () => {
  it('has each of its days once, in weeks that begin on the chosen day', () => {
    fc.assert(
      fc.property(anyYear, anyCalendar, (year, calendar) => {
        const review = yearOf(none, year, roadmap, calendar, today);
        const days = cellsOf(review).map(({ day }) => day);
        expect(days).toHaveLength(isLeap(year) ? 366 : 365);
        expect(days).toEqual(days.map((_, index) => addDays(`${year}-01-01`, index)));
        for (const week of review.weeks) {
          expect(week).toHaveLength(7);
          const index = week.findIndex((cell) => cell !== null);
          const day = week[index]?.day ?? '';
          expect(weekOf(day, calendar)[index]).toBe(day);
        }
        expect(review.months.map(({ month }) => month)).toHaveLength(12);
      }),
    );
  });

  it('ends with the week of today when it is the last 53 weeks', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (day, calendar) => {
        const { weeks, to, months } = yearOf(none, null, roadmap, calendar, day);
        expect(weeks).toHaveLength(53);
        expect(weeks.at(-1)?.map((cell) => cell?.day)).toEqual(weekOf(day, calendar));
        expect(weeks.at(-1)?.at(-1)?.day).toBe(to);
        const gaps = months.slice(1).map(({ week }, index) => week - (months[index]?.week ?? 0));
        expect(Math.min(...gaps)).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('adds up: cells, phases and total, and all years together make the whole log', () => {
    fc.assert(
      fc.property(anyLog, anyCalendar, (log, calendar) => {
        const times = dayTimes(log, [], calendar);
        const years = [2025, 2026, 2027].map((year) =>
          yearOf(times, year, roadmap, calendar, today),
        );
        for (const review of years) {
          const cells = cellsOf(review);
          expect(cells.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(review.total);
          expect(review.byPhase.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(review.total);
          expect(cells.filter(({ seconds }) => seconds > 0)).toHaveLength(review.studiedDays);
        }
        const all = log.reduce((sum, { deleted, seconds }) => sum + (deleted ? 0 : seconds), 0);
        expect(years.reduce((sum, { total }) => sum + total, 0)).toBe(all);
      }),
    );
  });

  it('is darker where more was studied, and empty only where nothing was', () => {
    fc.assert(
      fc.property(anyLog, anyCalendar, (log, calendar) => {
        const review = yearOf(dayTimes(log, [], calendar), 2026, roadmap, calendar, today);
        const cells = cellsOf(review).toSorted((a, b) => a.seconds - b.seconds);
        const levels = cells.map(({ level }) => level);
        expect(levels).toEqual(levels.toSorted((a, b) => a - b));
        for (const { seconds, level } of cells) {
          expect(level === 0).toBe(seconds === 0);
          expect(level).toBeLessThanOrEqual(4);
        }
        if (review.best)
          expect(cells.at(-1)).toMatchObject({ seconds: review.best.seconds, level: 4 });
      }),
    );
  });
});
