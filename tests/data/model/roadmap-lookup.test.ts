import { describe, expect, test } from 'vitest';
import { resourceId, taskId } from '../../../data/model/id';
import type { Resource, Roadmap, Task } from '../../../data/model/roadmap';
import {
  firstOpenTask,
  plannedHours,
  resourcesFor,
  taskById,
  tasksOf,
} from '../../../data/model/roadmap-lookup';

const aTask = (id: string, share = 0.5): Task => ({
  id: taskId(id),
  title: `Study ${id}`,
  summary: 'Study it. Done when it is understood.',
  share,
  milestones: [],
});

const aResource = (id: string, ...serves: string[]): Resource => ({
  id: resourceId(id),
  title: id,
  kind: 'course',
  address: null,
  site: null,
  serves: serves.map(taskId),
});

const aRoadmap = (overrides: Partial<Roadmap> = {}): Roadmap => ({
  id: 'short',
  title: 'A short road',
  language: 'en',
  phases: [
    {
      id: 'begin',
      title: 'Begin',
      weeks: 8,
      tasks: [aTask('algebra', 0.75), aTask('python', 0.25)],
    },
    { id: 'go-on', title: 'Go on', weeks: 4, tasks: [aTask('images')] },
  ],
  resources: [],
  firstSteps: [],
  ...overrides,
});

describe('finding the way on a roadmap', () => {
  test('tasks come in the order of the road, across phases', () => {
    expect(tasksOf(aRoadmap()).map((task) => task.id)).toEqual(['algebra', 'python', 'images']);
  });

  test('a task is found together with the phase that it lies in', () => {
    const found = taskById(aRoadmap(), taskId('images'));
    expect(found?.task.title).toBe('Study images');
    expect(found?.phase.id).toBe('go-on');
  });

  test('a task that the road does not have is not found', () => {
    expect(taskById(aRoadmap(), taskId('cooking'))).toBeNull();
  });

  test('the next task is the first open one, even in a later phase', () => {
    const done = new Set(['algebra', 'python']);
    expect(firstOpenTask(aRoadmap(), (id) => !done.has(id))?.id).toBe('images');
    expect(firstOpenTask(aRoadmap(), () => true)?.id).toBe('algebra');
  });

  test('a learner who has done every task has no next one', () => {
    expect(firstOpenTask(aRoadmap(), () => false)).toBeNull();
  });
});

describe('choosing what to study a task with', () => {
  const roadmap = aRoadmap({
    resources: [
      aResource('broad', 'algebra', 'python'),
      aResource('first', 'python'),
      aResource('other', 'images'),
      aResource('second', 'python', 'algebra'),
    ],
  });

  test('what is made for the task comes first, then the order of the catalogue', () => {
    const ids = resourcesFor(roadmap, taskId('python')).map((resource) => resource.id);
    expect(ids).toEqual(['first', 'second', 'broad']);
  });

  test('what serves other tasks only is left out', () => {
    const ids = resourcesFor(roadmap, taskId('images')).map((resource) => resource.id);
    expect(ids).toEqual(['other']);
    expect(resourcesFor(roadmap, taskId('cooking'))).toEqual([]);
  });

  test('choosing leaves the catalogue in its order', () => {
    resourcesFor(roadmap, taskId('python'));
    expect(roadmap.resources.map((resource) => resource.id)).toEqual([
      'broad',
      'first',
      'other',
      'second',
    ]);
  });
});

describe('planning hours', () => {
  test('a task is planned with its share of the weeks of its phase, at eight hours a week', () => {
    expect(plannedHours(aRoadmap(), taskId('algebra'))).toBe(48);
    expect(plannedHours(aRoadmap(), taskId('images'))).toBe(16);
  });

  test('a task for which the learner plans other hours is planned with these', () => {
    const roadmap = aRoadmap();
    const phases = roadmap.phases.map((phase) => ({
      ...phase,
      tasks: phase.tasks.map((task) => (task.id === 'algebra' ? { ...task, hours: 12.5 } : task)),
    }));
    expect(plannedHours({ ...roadmap, phases }, taskId('algebra'))).toBe(12.5);
  });

  test('a task that the road does not have is planned with no hours', () => {
    expect(plannedHours(aRoadmap(), taskId('cooking'))).toBe(0);
  });
});
