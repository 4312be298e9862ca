import { useId } from 'react';
import type { TaskState } from '../../data/model/command';
import { isOpen, registerName } from '../../data/model/progress';
import type { Task } from '../../data/model/roadmap';
import { firstOpenTask } from '../../data/model/roadmap-lookup';
import { t } from '../text';
import { useRoadmap, useStudy } from '../use-study';
import { StateMark, stateText } from './StateMark';
import './TaskStates.css';

const STATES = Object.keys(stateText) as readonly TaskState[];

/** The state of a task, to see and to change, and whether it is the one to study now. */
export function TaskStates({ task }: { readonly task: Task }) {
  const state = useStudy((study) => study.progress.tasks[task.id] ?? 'todo');
  const run = useStudy((study) => study.run);
  const id = useId();
  const choose = (chosen: TaskState) => {
    if (chosen === state) return;
    // An open task is said to be open again; of one that is begun there is more to say.
    const said = t('roadmap.task.nowDoing', { task: task.title });
    void run(
      { type: 'set-task', task: task.id, state: chosen },
      chosen === 'doing' ? said : undefined,
    );
  };
  return (
    <section className="task-states">
      <h5 id={id} tabIndex={-1}>
        {t('roadmap.task.state')}
      </h5>
      <div className="task-state-choices" role="group" aria-labelledby={id}>
        {STATES.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === state}
            onClick={() => choose(each)}
          >
            <StateMark state={each} />
          </button>
        ))}
      </div>
      {isOpen(state) && <CurrentTask task={task} />}
    </section>
  );
}

/** Makes an open task the current one, or goes back to the order of the road. */
function CurrentTask({ task }: { readonly task: Task }) {
  const roadmap = useRoadmap();
  const states = useStudy((study) => study.progress.tasks);
  const isCurrent = useStudy((study) => study.progress.current === task.id);
  const chosen = useStudy((study) => study.registers[registerName.currentTask]?.value);
  const run = useStudy((study) => study.run);
  const first = firstOpenTask(roadmap, (id) => isOpen(states[id]));
  if (!isCurrent) {
    return (
      <button
        type="button"
        className="primary"
        onClick={() => run({ type: 'choose-task', task: task.id })}
      >
        {t('roadmap.task.choose')}
      </button>
    );
  }
  return (
    <p className="task-is-current">
      {t('roadmap.task.isCurrent')}{' '}
      {chosen === task.id && first?.id !== task.id && (
        <button
          type="button"
          className="quiet"
          onClick={() => run({ type: 'choose-task', task: null })}
        >
          {t('roadmap.task.unchoose')}
        </button>
      )}
    </p>
  );
}
