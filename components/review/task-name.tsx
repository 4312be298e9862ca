import { roadmap } from '../../data/content/roadmap';
import type { TaskId } from '../../data/model/id';
import { taskById } from '../../data/model/roadmap-lookup';
import { markOf } from '../../data/model/week-mark';
import { RoadmapText } from '../Sentence';
import { t } from '../text';

/** A task's title as text; time may count for no task, or for one that this road does not have. */
export function taskTitle(id: TaskId | null): string {
  if (id === null) return t('common.noTask');
  return taskById(roadmap, id)?.task.title ?? t('review.unknownTask');
}

/** A task's title as an element in the roadmap's own language. */
export function TaskName(props: { readonly id: TaskId | null }) {
  const found = props.id === null ? null : taskById(roadmap, props.id);
  return found ? <RoadmapText>{found.task.title}</RoadmapText> : <>{taskTitle(props.id)}</>;
}

/** A task's place on the road, such as 3.2, for where its title does not fit; empty for none. */
export function taskMark(id: TaskId | null): string {
  const mark = markOf(roadmap, id);
  return mark ? t('review.mark', { phase: String(mark.phase), task: String(mark.task) }) : '';
}

const colourOf = (id: TaskId | null): string => {
  const mark = markOf(roadmap, id);
  return mark ? ` task-phase-${mark.phase} task-shade-${mark.task}` : '';
};

/** The classes of a task's colour: one hue for each phase, one shade for each of its tasks. */
export const taskClass = (id: TaskId | null): string => `task-fill${colourOf(id)}`;

/** The classes of a mark that stands on a task's colour. */
export const markClass = (id: TaskId | null): string => `task-mark${colourOf(id)}`;
