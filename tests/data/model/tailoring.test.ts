import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roadmap } from '../../../data/content/roadmap';
import { skills } from '../../../data/content/skills';
import { decisionName } from '../../../data/model/decisions';
import { taskId } from '../../../data/model/id';
import type { Registers, RegisterValue } from '../../../data/model/progress';
import { plannedHours, sharedHours, tasksOf } from '../../../data/model/roadmap-lookup';
import type { Skill } from '../../../data/model/skill';
import { stampOf } from '../../../data/model/stamp';
import { tailored } from '../../../data/model/tailoring';
import { DEVICE, NOW } from '../../helpers/builders';
import { shortRoad } from '../../helpers/study-days';

const decided = (values: Readonly<Record<string, RegisterValue>>): Registers =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { stamp: stampOf(NOW, 0, DEVICE), value },
    ]),
  );
const algebra = taskId('algebra');
const aSkill = (id: string, by: number): Skill => ({
  id,
  title: id,
  why: 'It counts.',
  proposals: [{ kind: 'shorten', task: algebra, by, reason: 'It is known.' }],
});
const yes = (skill: string) => ({ [decisionName.proposal(skill, algebra)]: true });
const own = (hours: RegisterValue) => ({ [decisionName.taskHours(algebra)]: hours });

describe('a roadmap that is fitted to its learner', () => {
  it('is the very same roadmap while nothing was decided', () => {
    expect(tailored(roadmap, {}, skills)).toBe(roadmap);
    const no = decided({ ...own(null), [decisionName.proposal('sql', algebra)]: false });
    expect(tailored(shortRoad, no, [aSkill('sql', 0.5)])).toBe(shortRoad);
  });

  it.each([
    ['a quarter less by one skill', yes('sql'), 9],
    ['each skill cuts what the other one leaves', { ...yes('sql'), ...yes('api') }, 4.5],
    ['to a quarter of an hour', yes('odd'), 7.75],
    ['own hours whatever the skills say', { ...yes('sql'), ...own(30) }, 30],
    ['own hours to the minute', own(1.1), 1.1],
    ['no hours, if the learner says so', own(0), 0],
    ['the hours of the road, when own hours make no sense', own(-3), 12],
    ['the hours of the road, when own hours are the same', own(12), 12],
  ])('plans %s', (_, values, hours) => {
    const all = [aSkill('sql', 0.25), aSkill('api', 0.5), aSkill('odd', 0.35)];
    const fitted = tailored(shortRoad, decided(values), all);
    expect(plannedHours(fitted, algebra)).toBe(hours);
    expect(plannedHours(fitted, taskId('python'))).toBe(4);
    expect(fitted === shortRoad).toBe(hours === 12);
  });

  it('leaves the phases alone in which nothing differs', () => {
    const fitted = tailored(shortRoad, decided(own(3)), []);
    expect(fitted.phases[1]).toBe(shortRoad.phases[1]);
    expect(fitted.phases[0]?.tasks[1]).toBe(shortRoad.phases[0]?.tasks[1]);
    expect(shortRoad.phases[0]?.tasks[0]).not.toHaveProperty('hours');
  });

  it('does not take a task to be shorter because it may be skipped', () => {
    const skip: Skill = {
      ...aSkill('sql', 0.5),
      proposals: [{ kind: 'skip', task: algebra, reason: 'It is known.' }],
    };
    expect(tailored(shortRoad, decided(yes('sql')), [skip])).toBe(shortRoad);
  });

  it('never plans more hours for a learner who brings more, and plans it twice the same', () => {
    const names = skills.flatMap(({ id, proposals }) =>
      proposals.map(({ task }) => decisionName.proposal(id, task)),
    );
    fc.assert(
      fc.property(fc.subarray(names), fc.subarray(names), (some, others) => {
        const accept = (accepted: readonly string[]) =>
          decided(Object.fromEntries(accepted.map((name) => [name, true])));
        const few = tailored(roadmap, accept(some), skills);
        const many = tailored(roadmap, accept([...some, ...others]), skills);
        for (const phase of roadmap.phases) {
          for (const task of phase.tasks) {
            const hours = plannedHours(few, task.id);
            expect(plannedHours(many, task.id)).toBeLessThanOrEqual(hours);
            expect(hours).toBeLessThanOrEqual(sharedHours(task, phase));
            expect(hours).toBeGreaterThan(0.25 * sharedHours(task, phase));
          }
        }
        expect(tailored(few, accept(some), skills)).toBe(few);
        expect(tasksOf(many).map(({ id }) => id)).toEqual(tasksOf(roadmap).map(({ id }) => id));
      }),
    );
  });
});
