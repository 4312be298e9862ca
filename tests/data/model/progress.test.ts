import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roadmap } from '../../../data/content/roadmap';
import {
  DEFAULT_WEEKLY_GOAL,
  isOpen,
  joinRegisters,
  progressOf,
  registerName,
  type Registers,
  type RegisterValue,
} from '../../../data/model/progress';
import { stampOf } from '../../../data/model/stamp';
import { aMilestone, aProgress, DEVICE, everyTask, FIRST_TASK, NOW } from '../../helpers/builders';

const stamp = stampOf(NOW, 0, DEVICE);
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

/** Registers of few names and few stamps, so that they meet, also at one stamp. */
const someRegisters = fc
  .array(
    fc.tuple(
      fc.constantFrom('task/math-review', 'current-task', '__proto__', 'constructor', 'toString'),
      fc.nat(3),
      fc.oneof(fc.constantFrom('todo', 'done'), fc.integer(), fc.boolean(), fc.constant(null)),
    ),
    { maxLength: 8 },
  )
  .map((entries) =>
    Object.fromEntries(
      entries.map(([name, at, value]) => [name, { stamp: stampOf(NOW + at, 0, DEVICE), value }]),
    ),
  );

/** As entries, because an object named `__proto__` is left out of a comparison of objects. */
const told = (registers: Registers) =>
  Object.entries(registers).toSorted(([one], [other]) => (one < other ? -1 : 1));

describe('joining what was decided on two devices', () => {
  it('gives the same in either order', () => {
    fc.assert(
      fc.property(someRegisters, someRegisters, (ours, theirs) => {
        expect(told(joinRegisters(ours, theirs))).toEqual(told(joinRegisters(theirs, ours)));
      }),
    );
  });

  it('gives the same however three are grouped', () => {
    fc.assert(
      fc.property(someRegisters, someRegisters, someRegisters, (a, b, c) => {
        expect(told(joinRegisters(joinRegisters(a, b), c))).toEqual(
          told(joinRegisters(a, joinRegisters(b, c))),
        );
      }),
    );
  });

  it('changes nothing when the same arrives again, and says so', () => {
    fc.assert(
      fc.property(someRegisters, someRegisters, (ours, theirs) => {
        const joined = joinRegisters(ours, theirs);
        expect(joinRegisters(joined, theirs)).toBe(joined);
        expect(joinRegisters(joined, ours)).toBe(joined);
        expect(joinRegisters(joined, joined)).toBe(joined);
      }),
    );
  });

  it('loses no decision and keeps the latest word on each', () => {
    fc.assert(
      fc.property(someRegisters, someRegisters, (ours, theirs) => {
        const joined = joinRegisters(ours, theirs);
        const names = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
        expect(new Set(Object.keys(joined))).toEqual(names);
        for (const [name, { stamp: before }] of [...told(ours), ...told(theirs)]) {
          const after = told(joined).find(([each]) => each === name)?.[1].stamp ?? '';
          expect(after >= before).toBe(true);
        }
      }),
    );
  });

  it('takes no name for more than a name', () => {
    const theirs = Object.fromEntries([['__proto__', { stamp, value: 'done' }]]);
    const joined = joinRegisters(decided({ 'task/math-review': 'doing' }), theirs);
    expect(Object.keys(joined).toSorted()).toEqual(['__proto__', 'task/math-review']);
    expect(Object.getPrototypeOf(joined)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['value']).toBeUndefined();
  });
});
