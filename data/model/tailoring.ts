import { isAccepted, ownHours } from './decisions';
import type { TaskId } from './id';
import type { Registers } from './progress';
import type { Phase, Roadmap, Task } from './roadmap';
import { sharedHours } from './roadmap-lookup';
import type { Skill } from './skill';

/** Hours are told in quarters. */
const QUARTERS = 4;

/** The part of a task's hours that is left after the accepted cuts, 0 to 1. Each cuts the rest. */
export function partLeft(registers: Registers, task: TaskId, skills: readonly Skill[]): number {
  let left = 1;
  for (const { id, proposals } of skills) {
    for (const proposal of proposals) {
      if (proposal.kind !== 'shorten' || proposal.task !== task) continue;
      if (isAccepted(registers, id, task)) left *= 1 - proposal.by;
    }
  }
  return left;
}

/**
 * The hours that a task takes this learner: those that they wrote themselves, else the roadmap's
 * without what their skills spare, to a quarter of an hour. Rounding never makes a task longer.
 */
export function tailoredHours(
  registers: Registers,
  task: Task,
  phase: Phase,
  skills: readonly Skill[],
): number {
  const own = ownHours(registers, task.id);
  if (own !== null) return own;
  const shared = sharedHours(task, phase);
  const left = partLeft(registers, task.id, skills);
  if (left === 1) return task.hours ?? shared;
  return Math.min(shared, Math.round(shared * left * QUARTERS) / QUARTERS);
}

/**
 * The roadmap with the hours of this learner: `hours` is set on each task that takes others than it
 * is planned with. Gives the same roadmap when there is none. A skipped task is no matter of hours.
 */
export function tailored(
  roadmap: Roadmap,
  registers: Registers,
  skills: readonly Skill[],
): Roadmap {
  let isChanged = false;
  const phases = roadmap.phases.map((phase) => {
    const tasks = phase.tasks.map((task) => {
      const hours = tailoredHours(registers, task, phase, skills);
      if (hours === (task.hours ?? sharedHours(task, phase))) return task;
      isChanged = true;
      return { ...task, hours };
    });
    return tasks.some((task, index) => task !== phase.tasks[index]) ? { ...phase, tasks } : phase;
  });
  return isChanged ? { ...roadmap, phases } : roadmap;
}
