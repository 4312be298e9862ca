import { milestoneId, taskId, type MilestoneId, type SiteId, type TaskId } from './id';
import type { SiteChoice, TaskState } from './command';
import type { Roadmap } from './roadmap';
import type { Stamp } from './stamp';

/** One small thing that the learner decided: the later stamp wins in every join. */
export interface Register {
  readonly stamp: Stamp;
  readonly value: RegisterValue;
}
export type RegisterValue = string | number | boolean | null;
export type Registers = Readonly<Record<string, Register>>;

/** Two devices that were one once may have written at one stamp: then the value decides. */
/** Whether one register wins over another in every join. */
export const isLaterRegister = (one: Register, other: Register): boolean =>
  one.stamp === other.stamp
    ? JSON.stringify(one.value) > JSON.stringify(other.value)
    : one.stamp > other.stamp;

/**
 * The join of two sets of registers: of each the one that was written later. Commutative,
 * associative and idempotent. Gives `ours` itself when there is nothing new in `theirs`.
 */
export function joinRegisters(ours: Registers, theirs: Registers): Registers {
  const news = Object.entries(theirs).filter(([name, register]) => {
    // A name may be that of a part of every object.
    const known = Object.hasOwn(ours, name) ? ours[name] : undefined;
    return !known || isLaterRegister(register, known);
  });
  // Entries become own properties, whatever their name; an assignment to `__proto__` would not.
  return news.length === 0 ? ours : Object.fromEntries([...Object.entries(ours), ...news]);
}

/** The names of registers. A name, once released, keeps its meaning. */
export const registerName = {
  task: (task: TaskId) => `task/${task}`,
  milestone: (milestone: MilestoneId) => `milestone/${milestone}`,
  site: (site: SiteId) => `site/${site}`,
  currentTask: 'current-task',
  weeklyGoal: 'weekly-goal-minutes',
  dayStart: 'day-start-hour',
  weekStart: 'week-start-day',
} as const;

export const DEFAULT_WEEKLY_GOAL = 8 * 60;
/** Study at 1:00 belongs to the evening before. */
export const DEFAULT_DAY_START = 4;
/** Monday, as ISO 8601 counts. */
export const DEFAULT_WEEK_START = 1;
export const WEEKLY_GOAL_LIMIT = 100 * 60;

/** Where the learner stands on the road, and how they want it counted. */
export interface Progress {
  readonly tasks: Readonly<Record<TaskId, TaskState>>;
  readonly milestones: ReadonlySet<MilestoneId>;
  /** The task to study next: the chosen one while it is open, else the first open one. */
  readonly current: TaskId | null;
  readonly sites: Readonly<Record<SiteId, SiteChoice>>;
  /** Minutes a week. */
  readonly goal: number;
  readonly calendar: Calendar;
}

/** Where a day and a week begin for this learner. */
export interface Calendar {
  /** Hour of the day, 0 to 23, at which a day begins. */
  readonly dayStart: number;
  /** ISO day of the week, 1 (Monday) to 7 (Sunday), on which a week begins. */
  readonly weekStart: number;
}

const isTaskState = (value: unknown): value is TaskState =>
  value === 'todo' || value === 'doing' || value === 'done' || value === 'skipped';
const isSiteChoice = (value: unknown): value is SiteChoice =>
  value === 'ask' || value === 'always' || value === 'never';

/** Whether a task is still to be studied. */
export const isOpen = (state: TaskState | undefined): boolean =>
  state !== 'done' && state !== 'skipped';

function within(value: unknown, low: number, high: number, otherwise: number): number {
  return typeof value === 'number' && value >= low && value <= high ? value : otherwise;
}

/** Reads the registers against a roadmap; what it does not know stays in the registers unread. */
export function progressOf(registers: Registers, roadmap: Roadmap): Progress {
  const tasks: Record<TaskId, TaskState> = {};
  const sites: Record<SiteId, SiteChoice> = {};
  const milestones = new Set<MilestoneId>();
  for (const [name, { value }] of Object.entries(registers)) {
    const slash = name.indexOf('/');
    const [kind, id] = [name.slice(0, slash), name.slice(slash + 1)];
    if (kind === 'task' && isTaskState(value)) tasks[taskId(id)] = value;
    if (kind === 'milestone' && value === true) milestones.add(milestoneId(id));
    if (kind === 'site' && isSiteChoice(value)) sites[id as SiteId] = value;
  }
  const chosen = registers[registerName.currentTask]?.value;
  const inOrder = roadmap.phases.flatMap((phase) => phase.tasks).map((task) => task.id);
  const open = inOrder.filter((id) => isOpen(tasks[id]));
  return {
    tasks,
    milestones,
    current: open.find((id) => id === chosen) ?? open[0] ?? null,
    sites,
    goal: within(
      registers[registerName.weeklyGoal]?.value,
      0,
      WEEKLY_GOAL_LIMIT,
      DEFAULT_WEEKLY_GOAL,
    ),
    calendar: {
      dayStart: within(registers[registerName.dayStart]?.value, 0, 23, DEFAULT_DAY_START),
      weekStart: within(registers[registerName.weekStart]?.value, 1, 7, DEFAULT_WEEK_START),
    },
  };
}
