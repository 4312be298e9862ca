import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsOf, figuresOf } from '../../../components/roadmap/road-figures';
import { startOf } from '../../../components/roadmap/road-start';
import { roadmap } from '../../../data/content/roadmap';
import { dayTimes } from '../../../data/model/day-times';
import { taskId } from '../../../data/model/id';
import { planOf } from '../../../data/model/plan';
import { stampOf } from '../../../data/model/stamp';
import { aProgress, DEVICE, everyTask, NOW } from '../../helpers/builders';

const CALENDAR = { dayStart: 4, weekStart: 1 };
const TODAY = '2026-11-18';
const anyTask = fc.constantFrom(...everyTask, taskId('elsewhere'), null);
const anyTotal = fc.record({
  day: fc.constantFrom('2026-10-01', '2026-11-03', TODAY),
  task: anyTask,
  site: fc.constant(null),
  seconds: fc.integer({ min: 1, max: 90_000 }),
  sessions: fc.constant(1),
});

describe('the road in numbers', () => {
  it('loses no time: tasks sum to phases, phases to the road, the road and the rest to all', () => {
    fc.assert(
      fc.property(fc.array(anyTotal), fc.subarray([...everyTask]), (totals, skipped) => {
        const plan = planOf(roadmap, aProgress({ skipped }), 8, TODAY);
        const figures = figuresOf(plan, dayTimes([], totals, CALENDAR));
        const sum = (parts: readonly { logged: number; planned: number }[]) => ({
          logged: parts.reduce((seconds, part) => seconds + part.logged, 0),
          planned: parts.reduce((seconds, part) => seconds + part.planned, 0),
        });
        for (const phase of figures.phases) {
          expect(sum([...phase.tasks.values()])).toEqual({
            logged: phase.logged,
            planned: phase.planned,
          });
        }
        const { logged, planned } = figures;
        expect(sum(figures.phases)).toEqual({ logged, planned });
        const all = totals.reduce((seconds, total) => seconds + total.seconds, 0);
        expect(logged + figures.elsewhere).toBe(all);
        expect(figures.elsewhere).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('has each task in one state', () => {
    const progress = aProgress({ done: ['math-review'], skipped: ['blog-post', 'rl-or-gan'] });
    expect(countsOf(roadmap, progress)).toEqual({ all: 20, done: 1, skipped: 2, open: 17 });
  });
});

describe('the start of the road', () => {
  const times = dayTimes(
    [],
    [{ day: '2026-10-01', task: null, site: null, seconds: 60, sessions: 1 }],
    CALENDAR,
  );
  const registers = { 'road-start': { stamp: stampOf(NOW, 0, DEVICE), value: '2026-09-01' } };

  it('is the day that the learner says, else the first with study time, else today', () => {
    expect(startOf(registers, times, TODAY)).toEqual({ day: '2026-09-01', kind: 'chosen' });
    expect(startOf({}, times, TODAY)).toEqual({ day: '2026-10-01', kind: 'first-study' });
    expect(startOf({}, new Map(), TODAY)).toEqual({ day: TODAY, kind: 'today' });
  });
});
