import type { TaskId } from '../../model/id';
import type { Resource, Roadmap } from '../../model/roadmap';
import { tasksOf } from '../../model/roadmap-lookup';

/** A resource with the tasks that it serves besides the one that it is written under. */
export interface PlacedResource {
  readonly resource: Resource;
  readonly others: readonly TaskId[];
}

/** Where the resources of a roadmap stand in a file. */
export interface PlacedResources {
  readonly under: ReadonlyMap<TaskId, readonly PlacedResource[]>;
  readonly rest: readonly PlacedResource[];
}

/**
 * Each resource is written under the task that it serves best, as long as that keeps their order;
 * from the first on that stands before its place, all are in a list of their own after the tasks.
 * So a file gives them back in the order in which the roadmap has them.
 */
export function placedResources(roadmap: Roadmap): PlacedResources {
  const order = new Map(tasksOf(roadmap).map((task, index) => [task.id, index]));
  const under = new Map<TaskId, PlacedResource[]>();
  let last = 0;
  let count = 0;
  for (const resource of roadmap.resources) {
    const [task, ...others] = resource.serves;
    const place = task === undefined ? undefined : order.get(task);
    if (task === undefined || place === undefined || place < last) break;
    last = place;
    count += 1;
    under.set(task, [...(under.get(task) ?? []), { resource, others }]);
  }
  const rest = roadmap.resources.slice(count);
  return { under, rest: rest.map((resource) => ({ resource, others: resource.serves })) };
}
