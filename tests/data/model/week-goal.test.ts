import { describe, expect, it } from 'vitest';
import { weekOf } from '../../../data/model/day';
import { goalStanding } from '../../../data/model/week-goal';

const days = weekOf('2026-11-18', { dayStart: 4, weekStart: 1 });
const hours = (count: number) => count * 3600;

describe('a week against its goal', () => {
  it('says what is to go, and how much that is a day while the week runs', () => {
    expect(goalStanding(hours(5), 8 * 60, days, '2026-11-21')).toEqual({
      kind: 'to-go',
      left: hours(3),
      days: 2,
      aDay: hours(1.5),
    });
  });

  it('rounds the day up, so that the goal is reached by keeping to it', () => {
    const standing = goalStanding(1, 1, days, '2026-11-16');
    expect(standing).toMatchObject({ kind: 'to-go', left: 59, aDay: 60 });
  });

  it('says what was missing once the week is over', () => {
    expect(goalStanding(hours(5), 8 * 60, days, '2026-11-23')).toEqual({
      kind: 'short',
      left: hours(3),
    });
  });

  it('says what went beyond', () => {
    expect(goalStanding(hours(8), 8 * 60, days, '2026-11-18')).toEqual({
      kind: 'reached',
      beyond: 0,
    });
    expect(goalStanding(hours(9), 8 * 60, days, '2026-11-18')).toMatchObject({
      beyond: hours(1),
    });
  });

  it('asks for nothing without a goal', () => {
    expect(goalStanding(hours(5), 0, days, '2026-11-18')).toEqual({ kind: 'no-goal' });
  });
});
