import { useState, type SubmitEvent } from 'react';
import { decisionName } from '../../data/model/decisions';
import { registerName, WEEKLY_GOAL_LIMIT } from '../../data/model/progress';
import { SHORTEST_GOAL } from '../dashboard/GoalForm';
import { duration } from '../format';
import { problemText } from '../problem-text';
import { t } from '../text';
import { useDecide } from '../use-decide';
import { useStudy } from '../use-study';
import { weekdayName, weekdaysFrom } from './weekdays';
import './DayGoals.css';

const HOUR = 60;
const DAY = 24 * HOUR;

/** The minutes that a text of hours means, an empty one none; null for what no day can have. */
export function dayMinutes(hours: string): number | null {
  const minutes = Math.round(Number(hours.trim().replace(',', '.')) * HOUR);
  return minutes >= 0 && minutes <= DAY ? minutes : null;
}

const hoursOf = (minutes: number): string =>
  minutes === 0 ? '' : String(Math.round((minutes / HOUR) * 100) / 100);

/** Hours for each day of the week; their sum becomes the weekly goal. */
export function DayGoals(props: {
  /** Minutes from Monday on; null where the learner has set none yet. */
  readonly days: readonly number[] | null;
  /** Minutes a week. */
  readonly goal: number;
}) {
  const { days, goal } = props;
  const weekStart = useStudy((study) => study.progress.calendar.weekStart);
  const decide = useDecide();
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  // A goal of 8 hours in even sevenths would be 1.14 hours a day; quarters are easier to change.
  const even = Math.round(goal / 7 / 15) * 15;
  const shown = (day: number) => typed[day] ?? hoursOf(days?.[day - 1] ?? even);
  const minutes = Array.from({ length: 7 }, (_, index) => dayMinutes(shown(index + 1)));
  const sum = minutes.reduce<number>((all, each) => all + (each ?? 0), 0);
  const time = duration(sum * 60);
  const problem = minutes.includes(null)
    ? t('settings.goal.tooMuch')
    : sum > WEEKLY_GOAL_LIMIT
      ? t('settings.goal.tooMuchAWeek', { time, limit: duration(WEEKLY_GOAL_LIMIT * 60) })
      : sum > 0 && sum < SHORTEST_GOAL
        ? problemText('goal-out-of-range')
        : null;

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (problem !== null) return;
    const values = {
      [decisionName.goalDays]: minutes.join(','),
      [registerName.weeklyGoal]: sum,
    };
    const said = sum === 0 ? t('common.goalNone') : t('common.goalSet', { time });
    const outcome = await decide(values, said);
    if (outcome.ok) setTyped({});
  };

  return (
    <form className="day-goals" noValidate onSubmit={save}>
      <div className="day-goals-days">
        {weekdaysFrom(weekStart).map((day) => (
          <label key={day}>
            <span aria-hidden="true">{weekdayName(day, 'short')}</span>
            <input
              aria-label={t('settings.goal.hoursOn', { day: weekdayName(day) })}
              type="number"
              inputMode="decimal"
              min={0}
              max={24}
              step="0.25"
              placeholder="0"
              aria-invalid={minutes[day - 1] === null ? true : undefined}
              value={shown(day)}
              onChange={({ target }) =>
                // What the browser cannot read as a number it gives as nothing.
                setTyped({ ...typed, [day]: target.validity.badInput ? '?' : target.value })
              }
            />
          </label>
        ))}
      </div>
      <p
        className={problem === null ? 'muted' : 'field-error'}
        role={problem === null ? undefined : 'alert'}
      >
        {problem ?? t('settings.goal.sum', { time })}
      </p>
      <button type="submit">{t('settings.goal.saveDays')}</button>
    </form>
  );
}
