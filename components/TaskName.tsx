import { createContext, use } from 'react';
import type { TaskId } from '../data/model/id';
import type { Roadmap } from '../data/model/roadmap';
import { taskById } from '../data/model/roadmap-lookup';
import { RoadmapText } from './Sentence';
import { t } from './text';
import { useRoadmap } from './use-study';

/** A task's title, and the language that it is written in as a BCP 47 tag. */
export interface KnownTask {
  readonly title: string;
  readonly language: string;
}

/** Tasks that are known by their ids, whichever road they are on. */
export type KnownTasks = ReadonlyMap<TaskId, KnownTask>;

/** The tasks of other roads than the one that is shown, where a page of ours knows any. */
export const OtherTasks = createContext<KnownTasks>(new Map());

/** A task's title as text; time may count for no task, or for one that no road here has. */
export function taskTitle(roadmap: Roadmap, id: TaskId | null, others?: KnownTasks): string {
  if (id === null) return t('common.noTask');
  return taskById(roadmap, id)?.task.title ?? others?.get(id)?.title ?? t('common.unknownTask');
}

/** A task's title as an element in the language of its roadmap. */
export function TaskName({ id }: { readonly id: TaskId | null }) {
  const roadmap = useRoadmap();
  const others = use(OtherTasks);
  const title = taskTitle(roadmap, id, others);
  if (id !== null && taskById(roadmap, id)) return <RoadmapText>{title}</RoadmapText>;
  const language = id === null ? undefined : others.get(id)?.language;
  return language === undefined ? (
    <>{title}</>
  ) : (
    <span lang={language} dir="auto">
      {title}
    </span>
  );
}
