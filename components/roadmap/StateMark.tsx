import type { TaskState } from '../../data/model/command';
import { t } from '../text';
import './StateMark.css';

/** The words of each state of a task. */
export const stateText = {
  todo: () => t('roadmap.state.todo'),
  doing: () => t('roadmap.state.doing'),
  done: () => t('roadmap.state.done'),
  skipped: () => t('roadmap.state.skipped'),
} as const satisfies Record<TaskState, () => string>;

/** The state of a task as a word, with a sign that can be found at a glance. */
export function StateMark(props: { readonly state: TaskState }) {
  const { state } = props;
  return (
    <span className={`state-mark state-${state}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.25" />
        {state === 'doing' && <path className="state-half" d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" />}
        {state === 'done' && <path className="state-tick" d="m5 8.2 2.1 2.1L11 6.2" />}
        {state === 'skipped' && <path className="state-line" d="M5 8h6" />}
      </svg>
      {stateText[state]()}
    </span>
  );
}
