import type { Day } from '../../data/model/day';
import type { WeekReview } from '../../data/model/review';
import { goalStanding } from '../../data/model/week-goal';
import { hrefOf } from '../dashboard/route';
import { duration } from '../format';
import { t } from '../text';
import { Meter } from './Meter';
import { RecordingNow } from './RecordingNow';
import { standingText } from './standing-text';
import './WeekTotal.css';

/** The week's time against its goal: the figures, a meter, and what is left to do. */
export function WeekTotal(props: {
  readonly review: WeekReview;
  /** Minutes a week; 0 for none. */
  readonly goal: number;
  readonly today: Day;
}) {
  const { review, goal, today } = props;
  const days = review.days.map(({ day }) => day);
  const time = duration(review.total);
  const goalTime = duration(goal * 60);
  const standing = goalStanding(review.total, goal, days, today);
  // A week that was over before there was any study has nothing to answer for.
  const isBlank = standing.kind === 'short' && review.total === 0;
  return (
    <section className="week-total" aria-labelledby="week-total">
      <h2 id="week-total" className="spoken" tabIndex={-1}>
        {t('review.summary')}
      </h2>
      <p className="week-total-line">
        <span className="week-total-time figure">{time}</span>{' '}
        <span className="muted">
          {goal > 0 ? t('review.ofGoal', { goal: goalTime }) : t('review.studied')}
        </span>
      </p>
      {goal > 0 && (
        <Meter
          label={t('review.meter')}
          text={t('review.meterValue', { time, goal: goalTime })}
          value={review.total}
          max={goal * 60}
        />
      )}
      <p className="week-total-standing">
        <span className={standing.kind === 'reached' ? 'week-total-reached' : undefined}>
          {!isBlank && standingText(standing)}
        </span>{' '}
        <a className="week-total-goal" href={hrefOf('settings')}>
          {goal > 0 ? t('review.changeGoal') : t('review.setGoal')}
        </a>
      </p>
      {days.includes(today) && <RecordingNow />}
    </section>
  );
}
