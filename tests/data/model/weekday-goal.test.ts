import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekOf } from '../../../data/model/day';
import { decisionName } from '../../../data/model/decisions';
import type { Registers } from '../../../data/model/progress';
import { stampOf } from '../../../data/model/stamp';
import { agreedGoalDays, dayGoals } from '../../../data/model/weekday-goal';
import { DEVICE, NOW } from '../../helpers/builders';
import { anyCalendar, anyDay, usual } from '../../helpers/study-days';

const planned = (value: string): Registers => ({
  [decisionName.goalDays]: { stamp: stampOf(NOW, 0, DEVICE), value },
});
const week = weekOf('2026-11-18', usual);
const evenings = '60,60,0,60,60,120,120';

describe('the goal of each day', () => {
  it('is what the learner set for it, from their own first day of the week on', () => {
    const minutes = dayGoals(planned(evenings), 480, week).map((seconds) => seconds / 60);
    expect(minutes).toEqual([60, 60, 0, 60, 60, 120, 120]);
    const fromSaturday = weekOf('2026-11-18', { dayStart: 4, weekStart: 6 });
    expect(dayGoals(planned(evenings), 480, fromSaturday).map((each) => each / 60)).toEqual([
      120, 120, 60, 60, 0, 60, 60,
    ]);
  });

  it.each([
    ['nothing was set', '', 480],
    ['the weekly goal was changed since', evenings, 481],
    ['what was set is no week', '480', 480],
    ['a day has more than its minutes', '2000,0,0,0,0,0,0', 2000],
  ])('is an even seventh of the week when %s', (_, text, goal) => {
    expect(agreedGoalDays(planned(text), goal)).toBeNull();
    expect(dayGoals(planned(text), goal, week)).toEqual(week.map(() => (goal * 60) / 7));
  });

  it('is nothing without a weekly goal', () => {
    expect(dayGoals({}, 0, week)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(dayGoals(planned(evenings), 0, week)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('adds up to the weekly goal in every week, whatever day it begins on', () => {
    const anyMinutes = fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(anyMinutes, anyDay, anyCalendar, (minutes, day, calendar) => {
        const goal = minutes.reduce((sum, each) => sum + each, 0);
        for (const registers of [planned(minutes.join(',')), {}]) {
          const goals = dayGoals(registers, goal, weekOf(day, calendar));
          expect(goals.reduce((sum, each) => sum + each, 0)).toBeCloseTo(goal * 60, 6);
        }
        const kept = dayGoals(planned(minutes.join(',')), goal, weekOf(day, calendar));
        const sinceMonday = (calendar.weekStart - 1) % 7;
        const inOrder = [...minutes.slice(sinceMonday), ...minutes.slice(0, sinceMonday)];
        expect(kept).toEqual(inOrder.map((each) => each * 60));
      }),
    );
  });
});
