import type { TaskId } from '../../data/model/id';
import { markClass, taskClass, taskMark } from './task-name';
import './TaskSwatch.css';

/** A task's colour with its mark on it, as in the chart: the mark tells what the colour cannot. */
export function TaskSwatch(props: { readonly task: TaskId | null }) {
  return (
    <svg className="task-swatch" width="28" height="20" aria-hidden="true">
      <rect className={taskClass(props.task)} width="28" height="20" rx="4" />
      <text className={markClass(props.task)} x="14" y="10" dy="0.35em">
        {taskMark(props.task)}
      </text>
    </svg>
  );
}
