import { useState, type SubmitEvent } from 'react';
import { WEEKLY_GOAL_LIMIT } from '../../data/model/progress';
import { Field } from '../Field';
import { duration } from '../format';
import { problemText } from '../problem-text';
import { t } from '../text';
import { useStudy } from '../use-study';
import './GoalForm.css';

const HOUR = 60;
/** A shorter goal, in minutes, is a slip of the keys. */
export const SHORTEST_GOAL = 15;

/** The minutes that a text of hours means (`7.5`, `7,5`); null when it is no possible goal. */
export function goalMinutes(hours: string): number | null {
  const exact = Number(hours.trim().replace(',', '.')) * HOUR;
  if (hours.trim() === '') return null;
  const minutes = Math.round(exact);
  const possible = exact === 0 || (minutes >= SHORTEST_GOAL && minutes <= WEEKLY_GOAL_LIMIT);
  return possible ? minutes : null;
}

const hoursOf = (minutes: number): string => String(Math.round((minutes / HOUR) * 100) / 100);

/** The weekly goal, to read and to change. */
export function GoalForm() {
  const goal = useStudy((study) => study.progress.goal);
  const run = useStudy((study) => study.run);
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const minutes = typed === null ? goal : goalMinutes(typed);
    if (minutes === null) return setError(problemText('goal-out-of-range'));
    const outcome = await run({ type: 'set-goal', minutes });
    setError(outcome.ok ? null : problemText(outcome.problem));
    if (outcome.ok) setTyped(null);
  };

  return (
    <form className="goal-form" noValidate onSubmit={save}>
      <div className="goal-form-line">
        <Field label={t('dashboard.settings.goalHours')} error={error}>
          {(described) => (
            <input
              {...described}
              type="number"
              inputMode="decimal"
              min={0}
              max={WEEKLY_GOAL_LIMIT / HOUR}
              step="0.5"
              value={typed ?? hoursOf(goal)}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <button type="submit">{t('dashboard.settings.goalSave')}</button>
      </div>
      <p className="muted">
        {goal > 0
          ? t('dashboard.settings.goalNow', {
              time: duration(goal * 60),
              day: duration((goal * 60) / 7),
            })
          : t('dashboard.settings.goalNone')}
      </p>
    </form>
  );
}
