import type { TaskId } from '../../data/model/id';
import { hrefOf } from '../dashboard/route';

/** The pages beside the road, by what stands behind `#/roadmap/`. */
export const ROAD_PAGES = ['tailor', 'own', 'reading'] as const;
export type RoadPage = (typeof ROAD_PAGES)[number];

/** No id begins with this, so it tells a task from a page of the same name. */
const TASK_MARK = '~';

/** The page beside the road that an address asks for; null for the road, perhaps at a task. */
export const roadPageOf = (rest: string): RoadPage | null =>
  ROAD_PAGES.find((page) => page === rest) ?? null;

/** The address of a task on the road. A road of one's own may have a task with the id `reading`. */
export const hrefOfTask = (task: TaskId): string =>
  hrefOf('roadmap', roadPageOf(task) === null ? task : `${TASK_MARK}${task}`);

/** The id of the task that an address asks for; empty for none. */
export const askedTask = (rest: string): string => rest.replace(new RegExp(`^${TASK_MARK}`), '');
