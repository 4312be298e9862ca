import type { TaskId } from '../../data/model/id';
import { markOf } from '../../data/model/week-mark';
import { t } from '../text';
import { useRoadmap } from '../use-study';

/** What stands for a task where its title does not fit. */
export interface TaskMark {
  /** Its place on the road, such as 3.2; empty for none. */
  readonly text: string;
  /** The classes of its colour: one hue for each phase, one shade for each of its tasks. */
  readonly fillClass: string;
  /** The classes of a mark that stands on that colour. */
  readonly textClass: string;
}

/** A task's mark and colours on the roadmap that the learner follows. */
export function useTaskMark(id: TaskId | null): TaskMark {
  const mark = markOf(useRoadmap(), id);
  const colour = mark ? ` task-phase-${mark.phase} task-shade-${mark.task}` : '';
  return {
    text: mark ? t('review.mark', { phase: String(mark.phase), task: String(mark.task) }) : '',
    fillClass: `task-fill${colour}`,
    textClass: `task-mark${colour}`,
  };
}
