import type { TaskId } from '../data/model/id';
import type { Roadmap } from '../data/model/roadmap';
import { taskById } from '../data/model/roadmap-lookup';
import { RoadmapText } from './Sentence';
import { t } from './text';
import { useRoadmap } from './use-study';

/** A task's title as text; time may count for no task, or for one that this road does not have. */
export function taskTitle(roadmap: Roadmap, id: TaskId | null): string {
  if (id === null) return t('common.noTask');
  return taskById(roadmap, id)?.task.title ?? t('common.unknownTask');
}

/** A task's title as an element in the roadmap's own language. */
export function TaskName({ id }: { readonly id: TaskId | null }) {
  const roadmap = useRoadmap();
  const title = taskTitle(roadmap, id);
  const isOnRoad = id !== null && taskById(roadmap, id) !== null;
  return isOnRoad ? <RoadmapText>{title}</RoadmapText> : <>{title}</>;
}
