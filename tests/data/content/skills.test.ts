import { describe, expect, test } from 'vitest';
import { roadmap } from '../../../data/content/roadmap';
import { skills } from '../../../data/content/skills';
import { tasksOf } from '../../../data/model/roadmap-lookup';
import type { Proposal, Skill } from '../../../data/model/skill';

/** Every id that a learner's yes may hang on. Add to it; never take away. */
const released = [
  'python',
  'api-development',
  'cloud-platforms',
  'architecture-devops',
  'sql-data',
];

const all: readonly Skill[] = skills;
const proposals: readonly Proposal[] = all.flatMap((skill) => skill.proposals);
const cutsOf = (task: string) =>
  proposals.flatMap((each) => (each.kind === 'shorten' && each.task === task ? [each.by] : []));

describe('the skills that a backend developer brings', () => {
  test('have ids that are each its own, and that are never taken away', () => {
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(released));
    // They are parts of registers' names, in which a slash parts the skill from the task.
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test('propose something for tasks that the road has, once for each', () => {
    const tasks: readonly string[] = tasksOf(roadmap).map(({ id }) => id);
    for (const skill of all) {
      const named = skill.proposals.map(({ task }) => task);
      expect(skill.proposals.length, skill.id).toBeGreaterThan(0);
      expect(new Set(named).size, skill.id).toBe(named.length);
      for (const task of named) expect(tasks).toContain(task);
    }
  });

  test('spare a real part of a task, and all together never more than 70 % of it', () => {
    for (const { id } of tasksOf(roadmap)) {
      const cuts = cutsOf(id);
      for (const by of cuts) {
        expect(by).toBeGreaterThan(0);
        expect(by).toBeLessThanOrEqual(0.5);
      }
      expect(
        cuts.reduce((sum, by) => sum + by, 0),
        id,
      ).toBeLessThanOrEqual(0.7);
    }
  });

  test('spare little of the whole road, since most of it is new to a backend developer', () => {
    const [whole, left] = roadmap.phases.reduce(
      ([before, after], { weeks, tasks }) => [
        before + weeks,
        after +
          tasks.reduce(
            (sum, task) =>
              sum + cutsOf(task.id).reduce((part, by) => part * (1 - by), 1) * task.share,
            0,
          ) *
            weeks,
      ],
      [0, 0],
    );
    expect(left / whole).toBeGreaterThan(0.9);
    expect(left / whole).toBeLessThan(1);
  });

  test('propose to skip two tasks at most, and none of mathematics, models and papers', () => {
    const skips = proposals.filter(({ kind }) => kind === 'skip').map(({ task }) => task);
    expect(skips.length).toBeLessThanOrEqual(2);
    const production = roadmap.phases.find(({ id }) => id === 'production');
    for (const task of skips) expect(production?.tasks.map(({ id }) => id)).toContain(task);
  });

  test('say in one plain sentence each why they count and what is known', () => {
    for (const text of [...all.map(({ why }) => why), ...proposals.map(({ reason }) => reason)]) {
      expect(text).toMatch(/^[A-Z][^.!?]+\.$/);
      expect(text.length).toBeLessThanOrEqual(120);
    }
  });
});
