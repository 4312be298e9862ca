import { taskId, type TaskId } from '../../model/id';
import { placeTaskName } from '../../model/place-task-name';
import type { Registers, RegisterValue } from '../../model/progress';

/** The task that the learner once chose for a unit in place of the guess; null for none. */
export function rememberedTask(registers: Registers, unit: string): TaskId | null {
  const name = placeTaskName(unit);
  const value = Object.hasOwn(registers, name) ? registers[name]?.value : null;
  return typeof value === 'string' && value !== '' ? taskId(value) : null;
}

/** Decides that time at a unit counts for a task from now on; null goes back to the guess. */
export const remembering = (
  unit: string,
  task: TaskId | null,
): Readonly<Record<string, RegisterValue>> => ({ [placeTaskName(unit)]: task });
