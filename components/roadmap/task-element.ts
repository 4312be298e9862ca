import type { TaskId } from '../../data/model/id';

/** The id of the element that a task's address leads to. */
export const elementOf = (task: TaskId): string => `road-task-${task}`;
