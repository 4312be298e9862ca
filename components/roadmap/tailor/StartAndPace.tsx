import { agreedGoalDays } from '../../../data/model/weekday-goal';
import { decisionName, roadStart } from '../../../data/model/decisions';
import { registerName, WEEKLY_GOAL_LIMIT, type RegisterValue } from '../../../data/model/progress';
import { dayWithYear, duration } from '../../format';
import { problemText } from '../../problem-text';
import { t } from '../../text';
import { useStudy } from '../../use-study';
import { DraftField } from './DraftField';
import { readGoal, readStart } from './readings';
import type { Tailoring } from './use-tailoring';
import './StartAndPace.css';

const MINUTES = 60;
const HUNDRED = 100;
/** The days that a picker offers; what is typed is read with the rule of the model. */
const [EARLIEST, LATEST] = ['2000-01-01', '2100-12-31'];

/** When the road begins, and how many hours a week go into it. */
export function StartAndPace({ tailoring }: { readonly tailoring: Tailoring }) {
  return (
    <section aria-labelledby="tailor-start">
      <h2 id="tailor-start" tabIndex={-1}>
        {t('roadmap.tailor.startAndPace')}
      </h2>
      <div className="start-and-pace">
        <StartField tailoring={tailoring} />
        <PaceField tailoring={tailoring} />
      </div>
    </section>
  );
}

function StartField({ tailoring }: { readonly tailoring: Tailoring }) {
  const kept = useStudy((study) => roadStart(study.registers));
  const name = decisionName.roadStart;
  const keep = (value: RegisterValue) => {
    const said =
      typeof value === 'string'
        ? t('roadmap.tailor.startSet', { day: dayWithYear(value) })
        : t('roadmap.tailor.startGone');
    const values = { [name]: value };
    return tailoring.change({ type: 'change-many', edits: [], values }, said, values);
  };
  return (
    <DraftField
      label={t('roadmap.tailor.start')}
      hint={t('roadmap.tailor.startHint')}
      name={name}
      kept={kept ?? ''}
      value={kept}
      drafts={tailoring.drafts}
      read={readStart}
      problem={t('roadmap.tailor.badStart')}
      onKeep={keep}
      input={{ type: 'date', min: EARLIEST, max: LATEST }}
    />
  );
}

function PaceField({ tailoring }: { readonly tailoring: Tailoring }) {
  const goal = useStudy((study) => study.progress.goal);
  const registers = useStudy((study) => study.registers);
  const hasDays = (registers[decisionName.goalDays]?.value ?? null) !== null;
  const isByDay = agreedGoalDays(registers, goal) !== null;
  const keep = (value: RegisterValue) => {
    const minutes = Number(value);
    const said =
      value === 0
        ? t('common.goalNone')
        : t('common.goalSet', { time: duration(minutes * MINUTES) });
    const values = { [registerName.weeklyGoal]: minutes };
    // Minutes for each day of the week that no longer add up to the goal are taken back with it.
    return tailoring.change(
      hasDays
        ? { type: 'change-many', edits: [], values: { ...values, [decisionName.goalDays]: null } }
        : { type: 'set-goal', minutes },
      said,
      values,
    );
  };
  return (
    <DraftField
      label={t('roadmap.tailor.hoursAWeek')}
      hint={isByDay ? t('roadmap.tailor.paceByDay') : t('roadmap.tailor.paceHint')}
      name={registerName.weeklyGoal}
      kept={String(Math.round((goal / MINUTES) * HUNDRED) / HUNDRED)}
      value={goal}
      drafts={tailoring.drafts}
      read={readGoal}
      problem={problemText('goal-out-of-range')}
      onKeep={keep}
      input={{
        type: 'number',
        inputMode: 'decimal',
        min: 0,
        max: WEEKLY_GOAL_LIMIT / MINUTES,
        step: 0.5,
      }}
    />
  );
}
