import { skills } from '../../content/skills';
import { ownRoads, shownRoad } from '../../model/own-road';
import { progressOf, type Progress, type Registers } from '../../model/progress';
import type { Roadmap } from '../../model/roadmap';
import { taskById } from '../../model/roadmap-lookup';
import { tailored } from '../../model/tailoring';
import type { TaskId } from '../../model/id';

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

/** Whether a task is on any road that is known here: time stays with its task on all of them. */
export const isKnownTask = (registers: Registers, builtIn: Roadmap, task: TaskId): boolean =>
  taskById(builtIn, task) !== null ||
  ownRoads(registers).some(({ roadmap }) => taskById(roadmap, task) !== null);
