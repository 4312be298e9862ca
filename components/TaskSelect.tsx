import { use } from 'react';
import type { TaskState } from '../data/model/command';
import { taskId, type TaskId } from '../data/model/id';
import { isOpen } from '../data/model/progress';
import { taskById } from '../data/model/roadmap-lookup';
import { OtherTasks, taskTitle } from './TaskName';
import { t } from './text';
import { useRoadmap, useStudy } from './use-study';
import './TaskSelect.css';

/** A task of the road, chosen from a native list grouped by phase. Wrap or name it with a label. */
export function TaskSelect(props: {
  readonly id?: string;
  readonly label?: string;
  readonly value: TaskId | null;
  /** Offers "No task" as well. */
  readonly allowNone?: boolean;
  /** Leaves out what is done or skipped, except the chosen one. */
  readonly openOnly?: boolean;
  readonly onChange: (task: TaskId | null) => void;
}) {
  const roadmap = useRoadmap();
  const states = useStudy((study) => study.progress.tasks);
  const shown = (id: TaskId) => !props.openOnly || id === props.value || isOpen(states[id]);
  return (
    <select
      id={props.id}
      aria-label={props.label}
      className="task-select"
      value={props.value ?? ''}
      onChange={(event) =>
        props.onChange(event.target.value === '' ? null : taskId(event.target.value))
      }
    >
      {(props.allowNone || props.value === null) && <option value="">{t('common.noTask')}</option>}
      {props.value !== null && !taskById(roadmap, props.value) && (
        <option value={props.value}>{taskTitle(roadmap, props.value, use(OtherTasks))}</option>
      )}
      {roadmap.phases.map((phase) => {
        const tasks = phase.tasks.filter((task) => shown(task.id));
        return (
          tasks.length > 0 && (
            <optgroup key={phase.id} label={phase.title} lang={roadmap.language}>
              {tasks.map((task) => (
                <option key={task.id} value={task.id} dir="auto">
                  {marked(task.title, states[task.id])}
                </option>
              ))}
            </optgroup>
          )
        );
      })}
    </select>
  );
}

function marked(title: string, state: TaskState | undefined): string {
  if (state === 'done') return t('common.taskDone', { task: title });
  return state === 'skipped' ? t('common.taskSkipped', { task: title }) : title;
}
