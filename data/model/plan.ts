import { addDays, type Day } from './day';
import { daysBetween } from './day-times';
import type { TaskId } from './id';
import type { Progress } from './progress';
import type { Phase, Roadmap, Task } from './roadmap';
import { HOURS_A_WEEK, sharedHours } from './roadmap-lookup';

/**
 * When each task is studied if the road is walked in its order, from its start on, with the same
 * time every day. A plan says how it was meant: what was studied does not change it.
 */
export interface Plan {
  readonly start: Day;
  /** Whole seconds, above 0. */
  readonly secondsAWeek: number;
  readonly phases: readonly PlannedPhase[];
  /** Seconds of all tasks. */
  readonly total: number;
  /** The day on which the last second is studied; the start when there is nothing to study. */
  readonly finish: Day;
}

export interface PlannedPhase {
  readonly id: string;
  readonly seconds: number;
  readonly from: Day;
  /** The last day, itself among them. */
  readonly to: Day;
  readonly tasks: readonly PlannedTask[];
}

export interface PlannedTask {
  readonly task: TaskId;
  /** Whole seconds; 0 for a skipped task. */
  readonly seconds: number;
  readonly isSkipped: boolean;
  readonly from: Day;
  /** The last day, itself among them. The next task may begin on it. */
  readonly to: Day;
}

const HOUR = 3600;
const DAYS = 7;
/** A day's name has a year of four digits, however slowly somebody plans to study. */
const LAST_DAY: Day = '9999-12-31';

const later = (start: Day, days: number): Day =>
  days < daysBetween(start, LAST_DAY) ? addDays(start, days) : LAST_DAY;

/** The whole seconds that a task is planned to take, whatever became of it. */
export const plannedSeconds = (task: Task, phase: Phase): number =>
  Math.round((task.hours ?? sharedHours(task, phase)) * HOUR);

/** Plans the road from its first day on. With no hours a week the roadmap's own are taken. */
export function planOf(
  roadmap: Roadmap,
  { tasks: states }: Pick<Progress, 'tasks'>,
  hoursAWeek: number,
  start: Day,
): Plan {
  const wished = Math.round(hoursAWeek * HOUR);
  const secondsAWeek = wished > 0 ? wished : HOURS_A_WEEK * HOUR;
  const secondsOfTask = (task: Task, phase: Phase) =>
    states[task.id] === 'skipped' ? 0 : plannedSeconds(task, phase);
  const total = roadmap.phases
    .flatMap((phase) => phase.tasks.map((task) => secondsOfTask(task, phase)))
    .reduce((sum, seconds) => sum + seconds, 0);

  // Whole numbers are divided last, so that a week's seconds end on its seventh day exactly.
  const lastDay = Math.max(0, Math.ceil((total * DAYS) / secondsAWeek) - 1);
  const beginOn = (seconds: number) =>
    later(start, Math.min(lastDay, Math.floor((seconds * DAYS) / secondsAWeek)));
  const endOn = (seconds: number) =>
    later(start, Math.max(0, Math.ceil((seconds * DAYS) / secondsAWeek) - 1));

  let studied = 0;
  const phases = roadmap.phases.map((phase): PlannedPhase => {
    const before = studied;
    const tasks = phase.tasks.map((task): PlannedTask => {
      const seconds = secondsOfTask(task, phase);
      const from = beginOn(studied);
      studied += seconds;
      const to = seconds === 0 ? from : endOn(studied);
      return { task: task.id, seconds, isSkipped: states[task.id] === 'skipped', from, to };
    });
    const seconds = studied - before;
    const from = beginOn(before);
    return { id: phase.id, seconds, from, to: seconds === 0 ? from : endOn(studied), tasks };
  });
  return { start, secondsAWeek, phases, total, finish: later(start, lastDay) };
}

/** All tasks of a plan in the order of the road. */
export const plannedTasks = (plan: Plan): readonly PlannedTask[] =>
  plan.phases.flatMap(({ tasks }) => tasks);

/** The tasks of which the time counts for the plan: those that are not skipped. */
export const walkedTasks = (plan: Plan): ReadonlySet<TaskId> =>
  new Set(plannedTasks(plan).flatMap(({ task, isSkipped }) => (isSkipped ? [] : [task])));

/** Whole seconds that are planned from the start to the end of a day: a straight line. */
export function plannedBy(plan: Plan, day: Day): number {
  const days = daysBetween(plan.start, day) + 1;
  if (days <= 0) return 0;
  return Math.min(plan.total, Math.round((days * plan.secondsAWeek) / DAYS));
}
