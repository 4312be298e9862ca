import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekOf } from '../../../data/model/day';
import { askedWeek, nameOfWeek, weekNamed, weeksBeside } from '../../../data/model/week-name';

const monday = { dayStart: 4, weekStart: 1 };
const sunday = { dayStart: 4, weekStart: 7 };

describe('the weeks of a learner', () => {
  it('run from 2026-W53 over new year into 2027-W01 and back', () => {
    const last = weekOf('2026-12-31', monday);
    expect(nameOfWeek(last)).toBe('2026-W53');
    expect(weeksBeside(last, '2027-03-01')).toEqual({ previous: '2026-W52', next: '2027-W01' });
    const first = weekNamed('2027-W01', monday);
    expect(first).toEqual(weekOf('2027-01-04', monday));
    expect(weeksBeside(first ?? [], '2027-03-01').previous).toBe('2026-W53');
  });

  it('keep their length when the clocks change in them', () => {
    expect(weekNamed('2026-W13', monday)).toEqual([
      ...['2026-03-23', '2026-03-24', '2026-03-25', '2026-03-26'],
      ...['2026-03-27', '2026-03-28', '2026-03-29'],
    ]);
    expect(weekNamed('2026-W43', monday)?.at(-1)).toBe('2026-10-25');
  });

  it('have one name each, on whatever day they begin', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 1, max: 7 }),
        (later, weekStart) => {
          const calendar = { dayStart: 4, weekStart };
          const days = weekOf(addDays('1990-01-01', later), calendar);
          expect(weekNamed(nameOfWeek(days), calendar)).toEqual(days);
          const { next, previous } = weeksBeside(days, '2999-01-01');
          expect(weekNamed(next ?? '', calendar)?.[0]).toBe(addDays(days[0] ?? '', 7));
          expect(weekNamed(previous, calendar)?.[0]).toBe(addDays(days[0] ?? '', -7));
        },
      ),
    );
  });

  it('begin on Sunday for a learner who counts so', () => {
    expect(weekNamed('2026-W47', sunday)?.[0]).toBe('2026-11-15');
    expect(weekNamed('2026-W47', monday)?.[0]).toBe('2026-11-16');
  });
});

describe('the week that an address asks for', () => {
  const today = '2026-11-22';
  it('is this week when it asks for none', () => {
    expect(askedWeek('', today, monday)).toEqual({ kind: 'week', days: weekOf(today, monday) });
  });

  it('is never one that has not begun', () => {
    expect(askedWeek('2026-W48', today, monday)).toEqual({ kind: 'in-the-future' });
    expect(askedWeek('2026-W48', today, sunday).kind).toBe('week');
    expect(weeksBeside(weekOf(today, monday), today).next).toBeNull();
  });

  it.each(['2026-W54', '2026-W00', '2025-W53', 'W47', '2026-w47', '2026-W47/x', '<b>', '0000-W01'])(
    'is no week when it says %s',
    (text) => {
      expect(askedWeek(text, today, monday)).toEqual({ kind: 'not-a-week' });
    },
  );
});
