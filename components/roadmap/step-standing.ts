import type { Progress } from '../../data/model/progress';
import type { FirstStep, Roadmap } from '../../data/model/roadmap';
import { taskById } from '../../data/model/roadmap-lookup';
import { stepMilestones } from './step-milestones';

/** How far a first step is, as its task and its milestones say it. */
export type StepStanding =
  | { readonly kind: 'done' }
  | { readonly kind: 'skipped' }
  /** Some of several milestones are ticked. */
  | { readonly kind: 'begun'; readonly ticked: number; readonly of: number }
  | { readonly kind: 'open' };

/** Reads how far a step is from what the learner has said of its task and milestones. */
export function standingOf(
  step: FirstStep,
  roadmap: Roadmap,
  { tasks, milestones }: Pick<Progress, 'tasks' | 'milestones'>,
): StepStanding {
  const state = tasks[step.task];
  const known = new Set(taskMilestones(roadmap));
  const own = Object.hasOwn(stepMilestones, step.id) ? (stepMilestones[step.id] ?? []) : [];
  const asked = own.filter((id) => known.has(id));
  const ticked = asked.filter((id) => milestones.has(id)).length;
  if (state === 'done' || (asked.length > 0 && ticked === asked.length)) return { kind: 'done' };
  if (state === 'skipped') return { kind: 'skipped' };
  return ticked > 0 ? { kind: 'begun', ticked, of: asked.length } : { kind: 'open' };
}

const taskMilestones = (roadmap: Roadmap) =>
  roadmap.phases.flatMap(({ tasks }) =>
    tasks.flatMap((task) => task.milestones.map(({ id }) => id)),
  );

/** Whether a step can be shown: its task is on the road. */
export const isOnRoad = (step: FirstStep, roadmap: Roadmap): boolean =>
  taskById(roadmap, step.task) !== null;
