import { roadmap as builtIn } from '../../data/content/roadmap';
import type { TaskId } from '../../data/model/id';
import { ownRoads } from '../../data/model/own-road';
import type { Registers } from '../../data/model/progress';
import type { Roadmap } from '../../data/model/roadmap';
import { tasksOf } from '../../data/model/roadmap-lookup';
import type { KnownTask, KnownTasks } from '../TaskName';
import { useRoadmap, useStudy } from '../use-study';

/** All roads that are known here: the one that is shown, the one that comes along, and all own. */
export const knownRoads = (registers: Registers, shown: Roadmap): readonly Roadmap[] => [
  shown,
  builtIn,
  ...ownRoads(registers).map(({ roadmap }) => roadmap),
];

const known = new WeakMap<Registers, WeakMap<Roadmap, KnownTasks>>();

/**
 * The tasks of all roads that are known here: of the one that is shown, the one that comes with
 * Milepost, and the learner's own. A task that several roads have is called as on the first of them.
 */
export function knownTasks(registers: Registers, shown: Roadmap): KnownTasks {
  const byRoad = known.get(registers) ?? new WeakMap<Roadmap, KnownTasks>();
  known.set(registers, byRoad);
  const before = byRoad.get(shown);
  if (before) return before;
  const tasks = new Map<TaskId, KnownTask>();
  for (const road of knownRoads(registers, shown)) {
    for (const { id, title } of tasksOf(road)) {
      if (!tasks.has(id)) tasks.set(id, { title, language: road.language });
    }
  }
  byRoad.set(shown, tasks);
  return tasks;
}

/** All tasks that are known here, for a view that shows many of them. */
export const useKnownTasks = (): KnownTasks =>
  knownTasks(
    useStudy((study) => study.registers),
    useRoadmap(),
  );

/** A task of any road that is known here; null for none, and for one that no road has. */
export function useKnownTask(id: TaskId | null): KnownTask | null {
  const tasks = useKnownTasks();
  return id === null ? null : (tasks.get(id) ?? null);
}
