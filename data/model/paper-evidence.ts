import { dayOf } from './day';
import { milestoneId, taskId, type MilestoneId, type TaskId } from './id';
import { papers, type Paper } from './paper';
import { registerName, type Calendar, type Registers, type RegisterValue } from './progress';
import type { Reached } from './reached';
import { wallOf } from './stamp';
import { tickUntouched } from './tick-untouched';
import { tried } from './tried';

/** A task of the road that counts papers. */
export interface PaperTask {
  readonly task: TaskId;
  /** Reached one after the other, each with one paper more. */
  readonly milestones: readonly MilestoneId[];
  /** Whether a paper counts only with a link of the learner's: what is shown can be looked at. */
  readonly needsLink: boolean;
}

const paperTasks: readonly PaperTask[] = [
  {
    task: taskId('two-papers'),
    milestones: ['two-papers-first', 'two-papers-second'].map(milestoneId),
    needsLink: false,
  },
  {
    task: taskId('portfolio-repo'),
    milestones: ['portfolio-repo-paper-1', 'portfolio-repo-paper-2', 'portfolio-repo-paper-3'].map(
      milestoneId,
    ),
    needsLink: true,
  },
];

/** What a task counts papers for; null for a task that counts none. */
export const paperTask = (task: TaskId): PaperTask | null =>
  paperTasks.find((each) => each.task === task) ?? null;

const counting = (list: readonly Paper[], { needsLink }: PaperTask): readonly Paper[] =>
  list.filter(({ state, links }) => state === 'reproduced' && (!needsLink || links.length > 0));

/** How many papers count for a task: those that are reproduced, where it asks so with a link. */
export const papersFor = (list: readonly Paper[], task: PaperTask): number =>
  counting(list, task).length;

/** The milestones that papers are evidence of, each with the moment at which its paper was done. */
export const reachedByPapers = (list: readonly Paper[]): readonly Reached[] =>
  paperTasks.flatMap((task) => {
    const moments = counting(list, task)
      .flatMap(({ stateAt }) => stateAt ?? [])
      .toSorted();
    return task.milestones.flatMap((milestone, index) => {
      const at = moments[index];
      return at === undefined ? [] : [{ milestone, at }];
    });
  });

/** The milestones that the states and links of papers are evidence of. */
export const evidencedBy = (list: readonly Paper[]): readonly MilestoneId[] =>
  reachedByPapers(list).map(({ milestone }) => milestone);

/** A change of the reading list with what follows from it. */
export interface PaperChange {
  /** All that is to be decided, in one. */
  readonly values: Readonly<Record<string, RegisterValue>>;
  /** Milestones that it ticks. */
  readonly ticked: readonly MilestoneId[];
  /** Milestones that stay ticked, although it takes their evidence away. */
  readonly stay: readonly MilestoneId[];
}

/**
 * A change of the reading list with the milestones that it reaches, so that one undo takes back both.
 * What the learner unticked stays so, and nothing is ever unticked.
 */
export function paperChange(registers: Registers, values: PaperChange['values']): PaperChange {
  const before = evidencedBy(papers(registers));
  const after = evidencedBy(papers(tried(registers, values)));
  const ticks = tickUntouched(registers, after);
  return {
    values: { ...values, ...ticks },
    ticked: after.filter((milestone) => Object.hasOwn(ticks, registerName.milestone(milestone))),
    stay: before.filter(
      (milestone) =>
        !after.includes(milestone) && registers[registerName.milestone(milestone)]?.value === true,
    ),
  };
}

const READ: ReadonlySet<Paper['state']> = new Set(['read', 'implementing', 'reproduced']);

/** How many papers were read, or taken further, in the month of an instant. */
export function readInMonth(
  list: readonly Paper[],
  now: number,
  offset: number,
  calendar: Calendar,
): number {
  const monthOf = (instant: number) => dayOf(instant, offset, calendar).slice(0, 7);
  return list.filter(
    ({ state, stateAt }) =>
      READ.has(state) && stateAt !== null && monthOf(wallOf(stateAt)) === monthOf(now),
  ).length;
}
