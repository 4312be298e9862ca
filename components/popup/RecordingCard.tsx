import { creditedSeconds } from '../../data/model/elapsed';
import type { Recording } from '../../data/model/recording';
import { liveDuration } from '../format';
import { TaskSelect } from '../TaskSelect';
import { t } from '../text';
import { useOnce } from '../use-once';
import { useStudy } from '../use-study';
import { SiteChoiceForm } from './SiteChoiceForm';
import { TimerQuestionForm } from './TimerQuestionForm';
import './RecordingCard.css';

/** What is being recorded now: its time, where, the task it counts for, and Stop. */
export function RecordingCard({ recording }: { readonly recording: Recording }) {
  const now = useStudy((study) => study.now);
  const page = useStudy((study) => study.page);
  const run = useStudy((study) => study.run);
  const once = useOnce();
  const isTimer = recording.kind === 'timer';
  return (
    <section className="recording" aria-labelledby="recording">
      <div className="recording-head">
        <h2 id="recording" tabIndex={-1}>
          <span className="recording-dot" aria-hidden="true" />
          {t(`popup.recording.${recording.kind}`)}
        </h2>
        <span className="recording-time figure" role="timer">
          {liveDuration(creditedSeconds(recording, now))}
        </span>
        <button type="button" className="primary" onClick={() => once(() => run({ type: 'stop' }))}>
          {t('popup.recording.stop')}
        </button>
      </div>
      <Where recording={recording} />
      {isTimer && recording.question && (
        <TimerQuestionForm timer={recording} question={recording.question} />
      )}
      <label className="recording-task">
        {t('popup.recording.task')}
        <TaskSelect
          value={recording.task}
          onChange={(task) => task !== null && run({ type: 'retask-recording', task })}
        />
      </label>
      {page?.counting && <SiteChoiceForm page={page} />}
    </section>
  );
}

/** The place, or the book. */
function Where({ recording }: { readonly recording: Recording }) {
  const title = recording.kind === 'timer' ? recording.title : recording.places.at(-1)?.title;
  if (!title) return null;
  return (
    <p className="recording-where">
      <bdi className="clamped" title={title}>
        {title}
      </bdi>
    </p>
  );
}
