import type { TaskId } from '../../data/model/id';
import { useTaskMark } from './use-task-mark';
import './TaskSwatch.css';

/** A task's colour with its mark on it, as in the chart: the mark tells what the colour cannot. */
export function TaskSwatch(props: { readonly task: TaskId | null }) {
  const mark = useTaskMark(props.task);
  return (
    <svg className="task-swatch" width="28" height="20" aria-hidden="true">
      <rect className={mark.fillClass} width="28" height="20" rx="4" />
      <text className={mark.textClass} x="14" y="10" dy="0.35em">
        {mark.text}
      </text>
    </svg>
  );
}
