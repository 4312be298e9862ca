import type { TaskId } from '../../data/model/id';
import { foldText } from '../../data/model/log-filter';
import type { Roadmap } from '../../data/model/roadmap';
import { tasksOf } from '../../data/model/roadmap-lookup';

const folded = (text: string): string => foldText(text).trim();

/** The task that a project of another program is called after; null when there is none. */
export function likelyTask(roadmap: Roadmap, project: string): TaskId | null {
  const name = folded(project);
  const found = tasksOf(roadmap).find(({ id, title }) => folded(title) === name || id === project);
  return found?.id ?? null;
}
