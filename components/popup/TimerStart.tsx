import { useState, type SubmitEvent } from 'react';
import { TITLE_LIMIT } from '../../data/model/limits';
import { TaskSelect } from '../TaskSelect';
import { t } from '../text';
import { useOnce } from '../use-once';
import { useStudy } from '../use-study';

/** Starts the timer for books, papers on paper, and code in an editor. */
export function TimerStart(props: { readonly onDone: () => void }) {
  const current = useStudy((study) => study.progress.current);
  const run = useStudy((study) => study.run);
  const [title, setTitle] = useState('');
  const [task, setTask] = useState(current);
  const [taskMissing, setTaskMissing] = useState(false);
  const once = useOnce();
  const start = async (event: SubmitEvent) => {
    event.preventDefault();
    setTaskMissing(task === null);
    if (task === null) return;
    await once(async () => {
      const outcome = await run({ type: 'start-timer', task, title: title.trim() });
      if (!outcome.ok) return;
      setTitle('');
      props.onDone();
    });
  };
  return (
    <form className="popup-form" onSubmit={start}>
      <p className="muted small">{t('timer.help')}</p>
      <label>
        {t('timer.title')}
        <input
          dir="auto"
          maxLength={TITLE_LIMIT}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <label>
        {t('form.task')}
        <TaskSelect value={task} onChange={setTask} />
      </label>
      {taskMissing && (
        <p className="field-error" role="alert">
          {t('timer.taskMissing')}
        </p>
      )}
      <div className="button-row">
        <button type="submit" className="primary">
          {t('timer.start')}
        </button>
      </div>
    </form>
  );
}
