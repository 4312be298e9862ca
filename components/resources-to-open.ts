import { noticedSites } from '../data/content/noticed-sites';
import type { TaskId } from '../data/model/id';
import type { Resource, Roadmap } from '../data/model/roadmap';
import { resourcesFor } from '../data/model/roadmap-lookup';

/** Whether Milepost notices study there by itself; all else is studied with the timer. */
export const isNoticed = ({ site }: Resource): boolean => noticedSites.includes(site);

/** What a task can be studied with, the most fitting first; of equals, what is noticed. */
export const resourcesToOpen = (roadmap: Roadmap, id: TaskId): readonly Resource[] => {
  const rank = (resource: Resource) =>
    2 * resource.serves.indexOf(id) - Number(isNoticed(resource));
  return resourcesFor(roadmap, id).toSorted((one, other) => rank(one) - rank(other));
};
