import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../data/model/day';
import { taskId } from '../../../data/model/id';
import type { WeekReview } from '../../../data/model/review';
import { weekChart } from '../../../data/model/week-chart';

const HOUR = 3600;

/** A week with these seconds by day, one number for each task. */
function aWeek(days: readonly (readonly number[])[]): WeekReview {
  return {
    total: days.flat().reduce((sum, seconds) => sum + seconds, 0),
    byTask: [],
    sessions: [],
    deleted: [],
    days: days.map((seconds, index) => ({
      day: addDays('2026-11-16', index),
      total: seconds.reduce((sum, part) => sum + part, 0),
      byTask: seconds.map((part, task) => ({ task: taskId(`task-${task}`), seconds: part })),
    })),
  };
}

const seven = fc.array(fc.array(fc.integer({ min: 1, max: 30 * HOUR }), { maxLength: 4 }), {
  minLength: 7,
  maxLength: 7,
});

describe('the chart of a week', () => {
  it('stacks each day to exactly the time that was studied', () => {
    fc.assert(
      fc.property(seven, fc.integer({ min: 0, max: 6000 }), (days, goal) => {
        const chart = weekChart(aWeek(days), goal);
        for (const { bars, total } of chart.columns) {
          expect((bars.at(-1)?.to ?? 0) * chart.top).toBeCloseTo(total);
          expect(bars.at(-1)?.to ?? 0).toBeLessThanOrEqual(1);
          for (const [index, bar] of bars.entries()) {
            expect((bar.to - bar.from) * chart.top).toBeCloseTo(bar.seconds);
            expect(bar.from).toBe(bars[index - 1]?.to ?? 0);
          }
        }
      }),
    );
  });

  it('has at most five lines, the first at nothing and the last at the top', () => {
    fc.assert(
      fc.property(seven, fc.integer({ min: 0, max: 6000 }), (days, goal) => {
        const { ticks, top } = weekChart(aWeek(days), goal);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect([ticks[0], ticks.at(-1)]).toEqual([0, top]);
      }),
    );
  });

  it("shows a seventh of the weekly goal as the day's part, within the axis", () => {
    const chart = weekChart(aWeek([[], [], [], [], [], [], []]), 8 * 60);
    expect(chart.goal).toBeCloseTo((8 * HOUR) / 7);
    expect(chart.top).toBeGreaterThanOrEqual(chart.goal ?? 0);
  });

  it('has an axis of one hour for a week without study and without a goal', () => {
    expect(weekChart(aWeek([[], [], [], [], [], [], []]), 0)).toMatchObject({
      top: HOUR,
      goal: null,
    });
  });
});
