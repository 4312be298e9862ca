import { skills } from '../../content/skills';
import { ownRoads, shownRoad } from '../../model/own-road';
import { progressOf, type Progress, type Registers } from '../../model/progress';
import type { Roadmap } from '../../model/roadmap';
import { taskById, tasksOf } from '../../model/roadmap-lookup';
import { tailored } from '../../model/tailoring';
import type { MilestoneId, TaskId } from '../../model/id';

/** The road that the learner walks, and where they stand on it. */
export interface Road {
  readonly roadmap: Roadmap;
  readonly progress: Progress;
}

const roads = new WeakMap<Registers, Road>();

/** The roadmap that is shown, a learner's own or the `builtIn` one, with the hours that they plan. */
export function roadOf(registers: Registers, builtIn: Roadmap): Road {
  let road = roads.get(registers);
  if (!road) {
    const roadmap = tailored(shownRoad(registers) ?? builtIn, registers, skills);
    road = { roadmap, progress: progressOf(registers, roadmap) };
    roads.set(registers, road);
  }
  return road;
}

/** All roads that are known here, whichever of them is shown. */
const knownRoads = (registers: Registers, builtIn: Roadmap): readonly Roadmap[] => [
  builtIn,
  ...ownRoads(registers).map(({ roadmap }) => roadmap),
];

/** Whether a task is on any road that is known here: time stays with its task on all of them. */
export const isKnownTask = (registers: Registers, builtIn: Roadmap, task: TaskId): boolean =>
  knownRoads(registers, builtIn).some((road) => taskById(road, task) !== null);

/** Whether a milestone is on any road that is known here. */
export const isKnownMilestone = (
  registers: Registers,
  builtIn: Roadmap,
  milestone: MilestoneId,
): boolean =>
  knownRoads(registers, builtIn)
    .flatMap(tasksOf)
    .some(({ milestones }) => milestones.some(({ id }) => id === milestone));
