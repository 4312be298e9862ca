import type { Day } from './day';
import type { TaskId } from './id';
import type { Registers, RegisterValue } from './progress';

/**
 * What the learner decides in the dashboard, as registers: each travels to the other devices and the
 * later one wins. The names stand beside those of `progress.ts`, which the popup reads too. A name,
 * once released, keeps its meaning.
 */
export const decisionName = {
  /** The day on which the learner began to walk the road. */
  roadStart: 'road-start',
  /** Hours that the learner plans for a task, in place of the roadmap's. */
  taskHours: (task: TaskId) => `hours/${task}`,
  /** Whether a skill that the learner brings shortens a task. */
  proposal: (skill: string, task: TaskId) => `brings/${skill}/${task}`,
  taskNote: (task: TaskId) => `task-note/${task}`,
  taskLinks: (task: TaskId) => `task-links/${task}`,
  /** What the learner writes to themselves under a week such as `2026-W47`. */
  weekNote: (week: string) => `week-note/${week}`,
  /** Minutes for each day of the week from Monday on, as `60,60,0,60,60,120,120`. */
  goalDays: 'goal-days',
  /** Minutes without a sign of life after which reading does not count. */
  pauseMinutes: 'pause-minutes',
  /** Whether a lecture that plays in a hidden tab counts. */
  hiddenLecture: 'hidden-lecture',
  /** The own roadmap that is shown; null shows the one that comes with Milepost. */
  road: 'road',
  roadPiece: (road: string, piece: number) => `road-piece/${road}/${piece}`,
} as const;

/** A task takes at most this many planned hours. */
export const TASK_HOURS_LIMIT = 2_000;
/** Bounds of `pauseMinutes`, in minutes. */
export const SHORTEST_PAUSE = 1;
export const LONGEST_PAUSE = 15;
export const DEFAULT_PAUSE = 3;
/** Links that a task may have. */
export const LINKS_LIMIT = 10;

/** Something of the learner's own that belongs to a task: a repository, a post. */
export interface TaskLink {
  readonly label: string;
  /** An address that begins with `https:` or `http:`. */
  readonly address: string;
}

const valueOf = (registers: Registers, name: string): RegisterValue =>
  Object.hasOwn(registers, name) ? (registers[name]?.value ?? null) : null;

const textOf = (registers: Registers, name: string): string => {
  const value = valueOf(registers, name);
  return typeof value === 'string' ? value : '';
};

/** Whether a text is a day that exists, such as `2026-11-22`. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(text);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
}

/** A road of a hundred years is a slip of the keys. */
const EARLIEST_START: Day = '2000-01-01';
const LATEST_START: Day = '2100-12-31';

/** Whether a road may begin on this day. */
export const isRoadStart = (text: string): text is Day =>
  isDay(text) && text >= EARLIEST_START && text <= LATEST_START;

/** The day on which the road began; null while the learner has not said. */
export function roadStart(registers: Registers): Day | null {
  const text = textOf(registers, decisionName.roadStart);
  return isRoadStart(text) ? text : null;
}

/** The hours that the learner plans for a task; null keeps the roadmap's. */
export function ownHours(registers: Registers, task: TaskId): number | null {
  const value = valueOf(registers, decisionName.taskHours(task));
  return typeof value === 'number' && value >= 0 && value <= TASK_HOURS_LIMIT ? value : null;
}

/** Whether the learner has let a skill shorten a task. */
export const isAccepted = (registers: Registers, skill: string, task: TaskId): boolean =>
  valueOf(registers, decisionName.proposal(skill, task)) === true;

export const taskNote = (registers: Registers, task: TaskId): string =>
  textOf(registers, decisionName.taskNote(task));

export const weekNote = (registers: Registers, week: string): string =>
  textOf(registers, decisionName.weekNote(week));

/** Whether an address is one that a link may open. */
export const isLinkAddress = (address: string): boolean =>
  /^https?:\/\//i.test(address) && URL.canParse(address);

/** The links in a text as a register keeps them; what is no link is left out. */
export const linksIn = (text: string): readonly TaskLink[] =>
  text.split('\n').flatMap((line): TaskLink[] => {
    const space = line.indexOf(' ');
    const address = space < 0 ? line : line.slice(0, space);
    if (!isLinkAddress(address)) return [];
    return [{ address, label: space < 0 ? '' : line.slice(space + 1).trim() }];
  });

/** The links of a task. */
export const taskLinks = (registers: Registers, task: TaskId): readonly TaskLink[] =>
  linksIn(textOf(registers, decisionName.taskLinks(task)));

/** Links as the register keeps them: a line each, the address first. */
export const linksText = (links: readonly TaskLink[]): string =>
  links
    .map(({ address, label }) => `${address} ${label.replaceAll(/\s+/g, ' ')}`.trim())
    .join('\n');

/** Minutes for each day of the week from Monday on; null where only the week has a goal. */
export function goalDays(registers: Registers): readonly number[] | null {
  const minutes = textOf(registers, decisionName.goalDays).split(',').map(Number);
  const isPossible = minutes.every((each) => Number.isInteger(each) && each >= 0 && each <= 1440);
  return minutes.length === 7 && isPossible ? minutes : null;
}

/** Minutes without a sign of life after which reading does not count. */
export function pauseMinutes(registers: Registers): number {
  const value = valueOf(registers, decisionName.pauseMinutes);
  const isPossible = typeof value === 'number' && value >= SHORTEST_PAUSE && value <= LONGEST_PAUSE;
  return isPossible ? value : DEFAULT_PAUSE;
}

/** Whether a lecture that plays in a hidden tab counts. */
export const countsHiddenLecture = (registers: Registers): boolean =>
  valueOf(registers, decisionName.hiddenLecture) === true;
