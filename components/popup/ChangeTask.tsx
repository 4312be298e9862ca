import { useState, type SubmitEvent } from 'react';
import { isOpen } from '../../data/model/progress';
import { taskById, tasksOf } from '../../data/model/roadmap-lookup';
import { Disclosure } from '../Disclosure';
import { RoadmapText } from '../Sentence';
import { TaskSelect } from '../TaskSelect';
import { plural, t } from '../text';
import { useRoadmap, useStudy } from '../use-study';
import './ChangeTask.css';

/** What the task asks for, and the ways off it: skip it, or study another one. */
export function ChangeTask(props: { readonly onSkip: () => void; readonly onDone: () => void }) {
  const current = useStudy((study) => study.progress.current);
  const run = useStudy((study) => study.run);
  const roadmap = useRoadmap();
  const [chosen, setChosen] = useState(current);
  const choose = async (event: SubmitEvent) => {
    event.preventDefault();
    const outcome = await run({ type: 'choose-task', task: chosen });
    if (outcome.ok) props.onDone();
  };
  return (
    <div className="popup-form">
      {current !== null && (
        <>
          <p className="small">
            <RoadmapText>{taskById(roadmap, current)?.task.summary}</RoadmapText>
          </p>
          <form className="popup-form" onSubmit={choose}>
            <label>
              {t('popup.change.choose')}
              <TaskSelect value={chosen} openOnly onChange={setChosen} />
            </label>
            <div className="button-row">
              <button type="submit" className="primary">
                {t('popup.change.study')}
              </button>
              <button type="button" onClick={props.onSkip}>
                {t('popup.change.skip')}
              </button>
            </div>
          </form>
        </>
      )}
      <ClosedTasks />
    </div>
  );
}

/** Done and skipped tasks, each of which can be opened again. */
function ClosedTasks() {
  const states = useStudy((study) => study.progress.tasks);
  const run = useStudy((study) => study.run);
  const closed = tasksOf(useRoadmap()).filter((task) => !isOpen(states[task.id]));
  if (closed.length === 0) return null;
  return (
    <Disclosure summary={plural('popup.change.closed', closed.length)} className="small">
      <ul className="closed-tasks">
        {closed.map(({ id, title }) => (
          <li key={id}>
            <RoadmapText>{title}</RoadmapText>
            <button
              type="button"
              className="quiet"
              aria-label={t('popup.change.reopenNamed', { task: title })}
              onClick={() => run({ type: 'set-task', task: id, state: 'todo' })}
            >
              {t('popup.change.reopen')}
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
