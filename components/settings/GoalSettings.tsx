import { useState } from 'react';
import { decisionName } from '../../data/model/decisions';
import { agreedGoalDays } from '../../data/model/weekday-goal';
import { GoalForm } from '../dashboard/GoalForm';
import { t } from '../text';
import { useDecide } from '../use-decide';
import { useStudy } from '../use-study';
import { DayGoals } from './DayGoals';
import './GoalSettings.css';

/** The weekly goal: one number of hours, or hours for each day of the week. */
export function GoalSettings() {
  const goal = useStudy((study) => study.progress.goal);
  const registers = useStudy((study) => study.registers);
  const days = agreedGoalDays(registers, goal);
  const [isByDay, setByDay] = useState(days !== null);
  const [kept, setKept] = useState(days !== null);
  const decide = useDecide();
  // Saved, undone, or changed on another device: the form follows.
  if (kept !== (days !== null)) {
    setKept(days !== null);
    setByDay(days !== null);
  }
  const chooseWeek = () => {
    setByDay(false);
    if (days !== null) void decide({ [decisionName.goalDays]: null }, t('settings.goal.weekSaid'));
  };
  return (
    <>
      <fieldset className="goal-kind">
        <legend className="spoken">{t('settings.goal.kind')}</legend>
        <label>
          <input type="radio" name="goal-kind" checked={!isByDay} onChange={chooseWeek} />
          {t('settings.goal.week')}
        </label>
        <label>
          <input type="radio" name="goal-kind" checked={isByDay} onChange={() => setByDay(true)} />
          {t('settings.goal.days')}
        </label>
      </fieldset>
      {isByDay ? <DayGoals days={days} goal={goal} /> : <GoalForm />}
    </>
  );
}
