import { useState, type SubmitEvent } from 'react';
import type { Problem } from '../../data/model/command';
import { problemWith, typedSeconds } from '../../data/model/typed-time';
import { creditedSeconds } from '../../data/model/elapsed';
import type { TimerQuestion, TimerRecording } from '../../data/model/recording';
import { Disclosure } from '../Disclosure';
import { duration, timeOfDay } from '../format';
import { MinutesField } from '../MinutesField';
import { problemText } from '../problem-text';
import { t } from '../text';
import { useOnce } from '../use-once';
import { useStudy } from '../use-study';
import './TimerQuestionForm.css';

/** Asks what the time was, after an absence or after three hours; nothing is decided without it. */
export function TimerQuestionForm(props: {
  readonly timer: TimerRecording;
  readonly question: TimerQuestion;
}) {
  const { timer, question } = props;
  const run = useStudy((study) => study.run);
  const once = useOnce();
  const now = useStudy((study) => study.now);
  const clock = (instant: number) => timeOfDay(instant, timer.offset);
  const lastSeen = question.kind === 'absence' ? question.from : timer.lastSeen;
  const untilSeen = Math.floor((lastSeen - timer.start) / 1000);
  return (
    <div className="timer-question" role="group" aria-label={t('timer.question')}>
      <p>
        {question.kind === 'absence'
          ? t('timer.absence', {
              from: clock(question.from),
              to: clock(question.to),
              time: duration((question.to - question.from) / 1000),
            })
          : t('timer.long', { since: clock(question.since) })}
      </p>
      <div className="timer-answers">
        <button
          type="button"
          onClick={() => once(() => run({ type: 'answer-timer', answer: { kind: 'keep' } }))}
        >
          {t('timer.keep', { time: duration(creditedSeconds(timer, now)) })}
        </button>
        {untilSeen >= 60 && (
          <button
            type="button"
            onClick={() => once(() => run({ type: 'answer-timer', answer: { kind: 'cut' } }))}
          >
            {t('timer.cut', { at: clock(lastSeen), time: duration(untilSeen) })}
          </button>
        )}
      </div>
      <Disclosure summary={t('timer.setLength')} className="small">
        <LengthForm timer={timer} minutes={Math.max(1, Math.floor(untilSeen / 60))} />
      </Disclosure>
    </div>
  );
}

function LengthForm(props: { readonly timer: TimerRecording; readonly minutes: number }) {
  const now = useStudy((study) => study.now);
  const run = useStudy((study) => study.run);
  const [minutes, setMinutes] = useState(String(props.minutes));
  const [problem, setProblem] = useState<Problem | null>(null);
  const once = useOnce();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const seconds = typedSeconds(minutes);
    const found = problemWith(props.timer.start, seconds, now);
    setProblem(found);
    if (found !== null) return;
    await once(() => run({ type: 'answer-timer', answer: { kind: 'length', seconds } }));
  };
  return (
    <form className="timer-length" noValidate onSubmit={submit}>
      <MinutesField
        value={minutes}
        error={problem && (problem === 'in-the-future' ? t('timer.tooLong') : problemText(problem))}
        onChange={setMinutes}
      />
      <button type="submit">{t('timer.logLength')}</button>
    </form>
  );
}
