import type { MilestoneId } from '../../data/model/id';
import type { Registers } from '../../data/model/progress';
import type { Roadmap } from '../../data/model/roadmap';
import { tasksOf } from '../../data/model/roadmap-lookup';
import { knownRoads } from './known-tasks';

/** A milestone's title on the road that is shown or another one that is known; else its id. */
export function milestoneTitle(registers: Registers, shown: Roadmap, id: MilestoneId): string {
  for (const road of knownRoads(registers, shown)) {
    for (const { milestones } of tasksOf(road)) {
      const found = milestones.find((milestone) => milestone.id === id);
      if (found) return found.title;
    }
  }
  return id;
}
