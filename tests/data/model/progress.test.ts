import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roadmap } from '../../../data/content/roadmap';
import { deviceId } from '../../../data/model/id';
import {
  DEFAULT_WEEKLY_GOAL,
  isOpen,
  progressOf,
  registerName,
  type Registers,
  type RegisterValue,
} from '../../../data/model/progress';
import { stampOf } from '../../../data/model/stamp';
import { aMilestone, aProgress, everyTask, FIRST_TASK, NOW } from '../../helpers/builders';

const stamp = stampOf(NOW, 0, deviceId('00000000000000a1'));
const decided = (values: Readonly<Record<string, RegisterValue>>): Registers =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { stamp, value }]));

describe('where a learner stands', () => {
  it('is at the first task before anything was decided', () => {
    expect(progressOf({}, roadmap)).toMatchObject({
      current: FIRST_TASK,
      goal: DEFAULT_WEEKLY_GOAL,
      calendar: { dayStart: 4, weekStart: 1 },
    });
  });

  it('moves on when a task is done or skipped, and arrives', () => {
    const [first = '', second = ''] = everyTask;
    expect(aProgress({ done: [first] }).current).toBe(everyTask[1]);
    expect(aProgress({ done: [first], skipped: [second] }).current).toBe(everyTask[2]);
    expect(aProgress({ done: everyTask }).current).toBeNull();
  });

  it('is at the chosen task while that is open', () => {
    const third = everyTask[2] ?? '';
    const chosen = { [registerName.currentTask]: third };
    expect(progressOf(decided(chosen), roadmap).current).toBe(third);
    expect(progressOf(decided({ ...chosen, [`task/${third}`]: 'done' }), roadmap).current).toBe(
      FIRST_TASK,
    );
    expect(progressOf(decided({ ...chosen, [`task/${third}`]: 'doing' }), roadmap).current).toBe(
      third,
    );
  });

  it('knows the milestones that are ticked', () => {
    const registers = decided({ 'milestone/one': true, 'milestone/two': false });
    const { milestones } = progressOf(registers, roadmap);
    expect(milestones).toEqual(new Set([aMilestone('one')]));
  });

  it('does not read what makes no sense, and leaves it where it is', () => {
    const registers = decided({
      [registerName.weeklyGoal]: 1e9,
      [registerName.dayStart]: 'four',
      [registerName.weekStart]: 0,
      [registerName.currentTask]: 'no-such-task',
      'task/math-review': 'finished',
      'site/coursera': 'perhaps',
      'task/__proto__': 'done',
      'a-later-version/of-it': 7,
    });
    const before = structuredClone(registers);
    const progress = progressOf(registers, roadmap);
    expect(progress).toMatchObject({
      current: FIRST_TASK,
      goal: DEFAULT_WEEKLY_GOAL,
      calendar: { dayStart: 4, weekStart: 1 },
    });
    expect(Object.keys(progress.sites)).toEqual([]);
    expect(registers).toEqual(before);
    expect(({} as Record<string, unknown>)['done']).toBeUndefined();
  });

  it('can be read from any registers', () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), (values) => {
        const { current, goal, calendar } = progressOf(decided(values), roadmap);
        expect(current === null || everyTask.includes(current)).toBe(true);
        expect(goal).toBeGreaterThanOrEqual(0);
        expect(calendar.weekStart).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('counts a task as open until it is done or skipped', () => {
    expect(
      [undefined, 'todo', 'doing', 'done', 'skipped'].map((state) => isOpen(state as 'todo')),
    ).toEqual([true, true, true, false, false]);
  });
});
