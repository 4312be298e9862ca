import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOf,
  dayOfSession,
  dayOfWeekName,
  monthsOf,
  weekName,
  weekOf,
} from '../../../data/model/day';
import { monthOf } from '../../../data/model/session';
import { aSession } from '../../helpers/builders';

const usual = { dayStart: 4, weekStart: 1 };
const anyCalendar = fc.record({
  dayStart: fc.integer({ min: 0, max: 23 }),
  weekStart: fc.integer({ min: 1, max: 7 }),
});
/** An instant from 2000 to 2100. */
const anyInstant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) });
const anyDay = anyInstant.map((instant) => new Date(instant).toISOString().slice(0, 10));
const anyOffset = fc.integer({ min: -14 * 60, max: 14 * 60 });

describe('a day of study', () => {
  it('begins at 4:00, so that one in the morning belongs to the evening before', () => {
    const at = (hour: number, minute: number) => Date.UTC(2026, 10, 18, hour, minute);
    expect(dayOf(at(3, 59), 0, usual)).toBe('2026-11-17');
    expect(dayOf(at(4, 0), 0, usual)).toBe('2026-11-18');
    expect(dayOf(at(2, 59), 60, usual)).toBe('2026-11-17');
    expect(dayOf(at(3, 0), 60, usual)).toBe('2026-11-18');
    expect(dayOf(at(23, 0), -8 * 60, usual)).toBe('2026-11-18');
  });

  it('is the day of the clock that the learner saw, wherever it is read later', () => {
    const start = Date.UTC(2026, 10, 18, 20, 0);
    expect(dayOfSession(aSession({ start, offset: 9 * 60 }), usual)).toBe('2026-11-19');
    expect(dayOfSession(aSession({ start, offset: -9 * 60 }), usual)).toBe('2026-11-18');
  });

  it('is followed and preceded by the next one over leap days and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
    );
  });
});

describe('a week of study', () => {
  it('has seven days in a row, begins on the chosen day, and holds its day', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (day, calendar) => {
        const week = weekOf(day, calendar);
        const first = week[0] ?? '';
        expect(week).toHaveLength(7);
        expect(week).toContain(day);
        expect(new Date(Date.parse(first)).getUTCDay()).toBe(calendar.weekStart % 7);
        expect(week).toEqual(week.map((_, index) => addDays(first, index)));
        for (const other of week) expect(weekOf(other, calendar)).toEqual(week);
      }),
    );
  });

  it('has the name that ISO 8601 gives it, also where years meet', () => {
    expect(weekName('2026-12-28')).toBe('2026-W53');
    expect(weekName('2026-12-31')).toBe('2026-W53');
    expect(weekName('2027-01-03')).toBe('2026-W53');
    expect(weekName('2027-01-04')).toBe('2027-W01');
    expect(weekName('2026-01-01')).toBe('2026-W01');
    expect(weekName('2025-12-29')).toBe('2026-W01');
    expect(weekName('2021-01-03')).toBe('2020-W53');
    expect(weekName('2024-12-30')).toBe('2025-W01');
  });

  it('is found again by its name', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const monday = dayOfWeekName(weekName(day));
        expect(weekOf(day, usual)[0]).toBe(monday);
      }),
    );
  });

  it('is not found by a name that no week has', () => {
    const names = ['2026-W54', '2025-W53', '2026-W00', '2026-47', '', '2026-W1', '0000-W01'];
    for (const name of [...names, '2026-W47 ', '2026-w47']) expect(dayOfWeekName(name)).toBeNull();
    expect(dayOfWeekName('2026-W53')).toBe('2026-12-28');
  });

  it('lies in the month pages that are read for it, in every time zone', () => {
    fc.assert(
      fc.property(anyInstant, anyOffset, anyCalendar, (start, offset, calendar) => {
        const week = weekOf(dayOf(start, offset, calendar), calendar);
        expect(monthsOf(week)).toContain(monthOf(start));
      }),
      { numRuns: 2000 },
    );
  });

  it('needs at most two month pages, and none when there are no days', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (day, calendar) => {
        expect(monthsOf(weekOf(day, calendar)).length).toBeLessThanOrEqual(2);
      }),
    );
    expect(monthsOf([])).toEqual([]);
  });
});
