import type { TaskId } from './id';
import type { Phase, Resource, Roadmap, Task } from './roadmap';

/** All tasks of the roadmap in the order in which they are meant to be walked. */
export function tasksOf(roadmap: Roadmap): readonly Task[] {
  return roadmap.phases.flatMap((phase) => phase.tasks);
}

/** The task with this id and the phase that it lies in; null when the roadmap has no such task. */
export function taskById(
  roadmap: Roadmap,
  id: TaskId,
): { readonly task: Task; readonly phase: Phase } | null {
  for (const phase of roadmap.phases) {
    const task = phase.tasks.find((candidate) => candidate.id === id);
    if (task) return { task, phase };
  }
  return null;
}

/**
 * What a task can be studied with, best first: a resource made for this task comes before one that
 * serves another task better, and equals keep the order of the catalogue.
 */
export function resourcesFor(roadmap: Roadmap, id: TaskId): readonly Resource[] {
  return roadmap.resources
    .filter((resource) => resource.serves.includes(id))
    .sort((one, other) => one.serves.indexOf(id) - other.serves.indexOf(id));
}

/** The study hours in each of a roadmap's weeks, by which its shares become hours. */
export const HOURS_A_WEEK = 8;

/** The hours that a roadmap itself plans for a task: its share of all hours of its phase. */
export const sharedHours = (task: Task, phase: Phase): number =>
  task.share * phase.weeks * HOURS_A_WEEK;

/** The hours that a task is planned to take; 0 for one that the roadmap does not have. */
export function plannedHours(roadmap: Roadmap, id: TaskId): number {
  const found = taskById(roadmap, id);
  return found ? (found.task.hours ?? sharedHours(found.task, found.phase)) : 0;
}

/** The first task on the road that is still open; null when the learner has arrived. */
export function firstOpenTask(roadmap: Roadmap, isOpen: (id: TaskId) => boolean): Task | null {
  return tasksOf(roadmap).find((task) => isOpen(task.id)) ?? null;
}
