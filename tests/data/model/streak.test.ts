import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekOf, type Day } from '../../../data/model/day';
import { dayTimes, secondsOn } from '../../../data/model/day-times';
import { goalWeeksOf, streakOf } from '../../../data/model/streak';
import { aSession } from '../../helpers/builders';
import { anyCalendar, anyDay, anyLog, studyDays, usual } from '../../helpers/study-days';

/** `xx.x` is study on two days, none on the third, and some on the last, which is `last`. */
const daysUntil = (last: Day, pattern: string, step = 1) =>
  studyDays(
    Object.fromEntries(
      pattern
        .split('')
        .flatMap((each, index) =>
          each === 'x' ? [[addDays(last, (index + 1 - pattern.length) * step), 60]] : [],
        ),
    ),
  );

describe('a streak of study days', () => {
  const today = '2028-03-01';

  it.each([
    ['begins today', 'x', 1, 1],
    ['runs over leap day', 'xxxx', 4, 4],
    ['is not broken by today before it is over', 'xxx.', 3, 3],
    ['is broken by a whole day without study', 'xxx..', 0, 3],
    ['began anew after a gap', 'xxxx.xx', 2, 4],
    ['was longer once', 'xxxxx..x.', 1, 5],
    ['is nothing without study', '.', 0, 0],
  ])('%s', (_, pattern, current, longest) => {
    expect(streakOf(daysUntil(today, pattern), today)).toEqual({ current, longest });
  });

  it('needs a minute on each day, in one session or in several', () => {
    const at = (day: Day, seconds: number) => ({
      ...aSession({ start: Date.parse(`${day}T12:00Z`), offset: 0 }),
      seconds,
    });
    const log = [at('2028-02-28', 60), at('2028-02-29', 30), at('2028-02-29', 30)];
    expect(streakOf(dayTimes(log, [], usual), today).current).toBe(2);
    const less = [...log, at(today, 59)];
    expect(streakOf(dayTimes(less, [], usual), '2028-03-02').current).toBe(0);
  });

  it('goes on over the turn of a year and the days on which clocks change', () => {
    for (const last of ['2027-01-02', '2026-03-30', '2026-10-26']) {
      expect(streakOf(daysUntil(last, 'xxxxx'), last).current).toBe(5);
    }
  });

  it('goes on for who studies each evening, wherever they are', () => {
    const evenings = [60, 60, -480, -480, 540, 540].map((offset, index) => {
      const day = addDays('2026-11-10', index);
      return aSession({ start: Date.parse(`${day}T20:00Z`) - offset * 60_000, offset });
    });
    expect(streakOf(dayTimes(evenings, [], usual), '2026-11-15').current).toBe(6);
  });

  it('is what counting back day by day finds', () => {
    fc.assert(
      fc.property(anyLog, anyCalendar, (log, calendar) => {
        const times = dayTimes(log, [], calendar);
        for (const today of times.keys()) {
          for (const now of [today, addDays(today, 1), addDays(today, 2)]) {
            let count = 0;
            let day = secondsOn(times, now) > 0 ? now : addDays(now, -1);
            for (; secondsOn(times, day) > 0; day = addDays(day, -1)) count += 1;
            const streak = streakOf(times, now);
            expect(streak.current).toBe(count);
            expect(streak.longest).toBeGreaterThanOrEqual(count);
            expect(streak.longest).toBeLessThanOrEqual(times.size);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the weeks that met the goal', () => {
  const today = '2027-01-13';

  it.each([
    ['count this week once it has', 'xxx', 3, 3],
    ['are not broken by this week before it is over', 'xxx.', 3, 3],
    ['are broken by a whole week', 'xx..', 0, 2],
    ['run over a week 53 and the turn of the year', 'xxxx', 4, 4],
  ])('%s', (_, pattern, current, met) => {
    const weeks = daysUntil(today, pattern, 7);
    expect(goalWeeksOf(weeks, 60, usual, today)).toEqual({
      current,
      longest: met,
      met,
      studied: met,
    });
  });

  it('are counted among the weeks with any study', () => {
    const times = studyDays({
      '2027-01-04': 40,
      '2027-01-10': 20,
      '2026-12-30': 59,
      '2026-12-16': 90,
      '2026-12-09': 60,
    });
    expect(goalWeeksOf(times, 60, usual, today)).toEqual({
      current: 1,
      longest: 2,
      met: 3,
      studied: 4,
    });
    const fromSunday = { dayStart: 4, weekStart: 7 };
    expect(goalWeeksOf(times, 60, fromSunday, today)).toMatchObject({ current: 0, met: 2 });
  });

  it('are none without a goal', () => {
    expect(goalWeeksOf(studyDays({ [today]: 60 }), 0, usual, today)).toBeNull();
  });

  it('are what adding up each week finds', () => {
    fc.assert(
      fc.property(
        anyLog,
        anyCalendar,
        anyDay,
        fc.integer({ min: 1, max: 400 }),
        (log, calendar, day, goal) => {
          const times = dayTimes(log, [], calendar);
          const weeks = new Set([...times.keys()].map((each) => weekOf(each, calendar)[0] ?? ''));
          const met = [...weeks].filter(
            (first) =>
              weekOf(first, calendar).reduce((sum, each) => sum + secondsOn(times, each), 0) >=
              goal * 60,
          );
          const found = goalWeeksOf(times, goal, calendar, day);
          expect(found).toMatchObject({ met: met.length, studied: weeks.size });
          expect(found?.current).toBeLessThanOrEqual(found?.longest ?? -1);
          expect(found?.longest).toBeLessThanOrEqual(met.length);
        },
      ),
    );
  });
});
