import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roadmap } from '../../../data/content/roadmap';
import { addDays } from '../../../data/model/day';
import { daysBetween } from '../../../data/model/day-times';
import { taskId } from '../../../data/model/id';
import {
  plannedBy,
  plannedTasks,
  planOf,
  walkedTasks,
  type PlannedPhase,
} from '../../../data/model/plan';
import { aProgress, everyTask } from '../../helpers/builders';
import { anyDay, shortRoad } from '../../helpers/study-days';

const HOUR = 3600;
const fresh = aProgress();
const anyHours = fc.integer({ min: 1, max: 100 * 60 }).map((minutes) => minutes / 60);
const anySkipped = fc.subarray([...everyTask]);

const rows = (phases: readonly PlannedPhase[]) =>
  phases.flatMap(({ tasks }) =>
    tasks.map(({ task, seconds, from, to }) => [task, seconds / HOUR, from, to]),
  );

describe('a plan of the road', () => {
  it('gives each task its days in the order of the road', () => {
    const plan = planOf(shortRoad, fresh, 7, '2026-12-20');
    expect(rows(plan.phases)).toEqual([
      ['algebra', 12, '2026-12-20', '2026-12-31'],
      ['python', 4, '2027-01-01', '2027-01-04'],
      ['images', 8, '2027-01-05', '2027-01-12'],
    ]);
    expect(plan.phases.map(({ id, seconds, from, to }) => [id, seconds / HOUR, from, to])).toEqual([
      ['begin', 16, '2026-12-20', '2027-01-04'],
      ['go-on', 8, '2027-01-05', '2027-01-12'],
    ]);
    expect(plan).toMatchObject({ start: '2026-12-20', finish: '2027-01-12', total: 24 * HOUR });
  });

  it('lets the next task begin on the day on which the one before ends', () => {
    const plan = planOf(shortRoad, fresh, 35, '2026-11-16');
    expect(rows(plan.phases)).toEqual([
      ['algebra', 12, '2026-11-16', '2026-11-18'],
      ['python', 4, '2026-11-18', '2026-11-19'],
      ['images', 8, '2026-11-19', '2026-11-20'],
    ]);
  });

  it('takes the forty weeks of the road at the hours that the road is made for', () => {
    for (const hours of [8, 0, -1, Number.NaN]) {
      const plan = planOf(roadmap, fresh, hours, '2026-11-16');
      expect(plan.total).toBe(320 * HOUR);
      expect(plan.finish).toBe(addDays('2026-11-16', 40 * 7 - 1));
      expect(plan.phases.map(({ from }) => daysBetween('2026-11-16', from))).toEqual([
        0, 56, 112, 168, 224,
      ]);
    }
  });

  it('needs no time for skipped tasks, and keeps the time that done ones were planned with', () => {
    const [skipped, done] = [taskId('algebra'), taskId('python')];
    const states = { [skipped]: 'skipped', [done]: 'done' } as const;
    const plan = planOf(shortRoad, { tasks: states }, 7, '2026-11-16');
    expect(rows(plan.phases)).toEqual([
      ['algebra', 0, '2026-11-16', '2026-11-16'],
      ['python', 4, '2026-11-16', '2026-11-19'],
      ['images', 8, '2026-11-20', '2026-11-27'],
    ]);
    expect([...walkedTasks(plan)]).toEqual(['python', 'images']);
  });

  it('has one day when there is nothing left to plan', () => {
    const skipped = everyTask.map((id) => [id, 'skipped'] as const);
    const plan = planOf(roadmap, { tasks: Object.fromEntries(skipped) }, 8, '2026-11-16');
    expect(plan).toMatchObject({ total: 0, finish: '2026-11-16' });
    expect(plannedBy(plan, '2030-01-01')).toBe(0);
  });

  it('takes the hours that a learner plans for a task', () => {
    const own = {
      ...shortRoad,
      phases: shortRoad.phases.map((phase) => ({
        ...phase,
        tasks: phase.tasks.map((task) => ({ ...task, hours: 1.25 })),
      })),
    };
    expect(planOf(own, fresh, 7, '2026-11-16').total).toBe(3.75 * HOUR);
  });

  it('ends with the calendar for somebody who plans a minute a week', () => {
    const tasks = everyTask.map((id) => ({
      id,
      title: '',
      summary: '',
      share: 0,
      hours: 2000,
      milestones: [],
    }));
    const endless = { ...roadmap, phases: [{ id: '', title: '', weeks: 1, tasks }] };
    expect(planOf(endless, fresh, 1 / 60, '2026-11-16').finish).toBe('9999-12-31');
  });
});

describe('any plan', () => {
  const anyPlan = fc
    .tuple(anySkipped, anyHours, anyDay)
    .map(([skipped, hours, start]) => planOf(roadmap, aProgress({ skipped }), hours, start));

  it('has tasks that follow each other without a gap and fill it to the second', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const tasks = plannedTasks(plan);
        expect(tasks.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(plan.total);
        let end = addDays(plan.start, -1);
        for (const { seconds, from, to } of tasks) {
          expect(from <= to).toBe(true);
          expect(from <= plan.finish && to <= plan.finish).toBe(true);
          if (seconds === 0) continue;
          expect([end, addDays(end, 1)]).toContain(from);
          end = to;
        }
        if (plan.total > 0) expect(end).toBe(plan.finish);
      }),
    );
  });

  it('has a line that begins at nothing, never falls, and ends with all of it on the last day', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const length = daysBetween(plan.start, plan.finish);
        expect(plannedBy(plan, addDays(plan.start, -1))).toBe(0);
        expect(plannedBy(plan, plan.finish)).toBe(plan.total);
        expect(plannedBy(plan, addDays(plan.finish, 400))).toBe(plan.total);
        if (length > 0) {
          expect(plannedBy(plan, addDays(plan.finish, -1))).toBeLessThan(plan.total);
        }
        const steps = [0, 0.2, 0.4, 0.6, 0.8, 1].map((part) =>
          plannedBy(plan, addDays(plan.start, Math.floor(part * length))),
        );
        expect(steps).toEqual(steps.toSorted((a, b) => a - b));
        const week = plannedBy(plan, addDays(plan.start, 6));
        expect(week).toBe(Math.min(plan.total, plan.secondsAWeek));
      }),
    );
  });

  it('never finishes later with more hours a week, or with one more task skipped', () => {
    fc.assert(
      fc.property(anySkipped, anyHours, anyHours, anyDay, (skipped, one, other, start) => {
        const [few, many] = [Math.min(one, other), Math.max(one, other)];
        const plan = planOf(roadmap, aProgress({ skipped }), few, start);
        expect(planOf(roadmap, aProgress({ skipped }), many, start).finish <= plan.finish).toBe(
          true,
        );
        const more = aProgress({ skipped: [...skipped, 'rnn-text'] });
        expect(planOf(roadmap, more, few, start).finish <= plan.finish).toBe(true);
      }),
    );
  });
});
