import type { TaskId } from './id';
import type { Roadmap } from './roadmap';

/** Where a task stands on the road, both counted from 1: the second task of phase 3 is 3.2. */
export interface TaskMark {
  readonly phase: number;
  readonly task: number;
}

/** The mark that names a task in small places; null for no task and for one not on this road. */
export function markOf(roadmap: Roadmap, id: TaskId | null): TaskMark | null {
  for (const [phase, { tasks }] of roadmap.phases.entries()) {
    const task = tasks.findIndex((candidate) => candidate.id === id);
    if (task >= 0) return { phase: phase + 1, task: task + 1 };
  }
  return null;
}
