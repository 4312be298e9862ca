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

/**
 * The hours that a task is planned to take, for a learner who studies `hoursAWeek` hours a week:
 * its share of all hours of its phase. It is 0 for a task that the roadmap does not have.
 */
export function plannedHours(roadmap: Roadmap, id: TaskId, hoursAWeek: number): number {
  const found = taskById(roadmap, id);
  return found ? found.task.share * found.phase.weeks * hoursAWeek : 0;
}

/** The first task on the road that is still open; null when the learner has arrived. */
export function firstOpenTask(roadmap: Roadmap, isOpen: (id: TaskId) => boolean): Task | null {
  return tasksOf(roadmap).find((task) => isOpen(task.id)) ?? null;
}
