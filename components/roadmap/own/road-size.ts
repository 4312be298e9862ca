import type { Roadmap } from '../../../data/model/roadmap';
import { plannedSeconds } from '../../../data/model/plan';

/** How large a roadmap is. */
export interface RoadSize {
  readonly phases: number;
  readonly tasks: number;
  /** Whole seconds that its tasks are planned to take. */
  readonly seconds: number;
}

/** Counts what is on a roadmap. */
export function sizeOf({ phases }: Pick<Roadmap, 'phases'>): RoadSize {
  const seconds = phases.flatMap((phase) => phase.tasks.map((task) => plannedSeconds(task, phase)));
  return {
    phases: phases.length,
    tasks: seconds.length,
    seconds: seconds.reduce((sum, each) => sum + each, 0),
  };
}
