import { noticedSites } from '../data/content/noticed-sites';
import type { TaskId } from '../data/model/id';
import type { Resource, Roadmap } from '../data/model/roadmap';
import { resourcesFor } from '../data/model/roadmap-lookup';
import { useStudy } from './use-study';

/**
 * Whether Milepost notices study there by itself: on the sites of every installation, and on those
 * that the learner has let it into; all else is studied with the timer.
 */
export function useNoticed(): ({ site }: Resource) => boolean {
  const counted = useStudy((study) => study.counted);
  return ({ site }) => noticedSites.includes(site) || (site !== null && counted.includes(site));
}

/** What a task can be studied with, the most fitting first; of equals, what is noticed. */
export const resourcesToOpen = (
  roadmap: Roadmap,
  id: TaskId,
  isNoticed: (resource: Resource) => boolean,
): readonly Resource[] => {
  const rank = (resource: Resource) =>
    2 * resource.serves.indexOf(id) - Number(isNoticed(resource));
  return resourcesFor(roadmap, id).toSorted((one, other) => rank(one) - rank(other));
};
