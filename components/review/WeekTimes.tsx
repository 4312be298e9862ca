import { useId, useMemo, useState } from 'react';
import type { Day } from '../../data/model/day';
import type { WeekReview } from '../../data/model/review';
import { weekChart } from '../../data/model/week-chart';
import type { SiteTime } from '../../data/model/week-comparison';
import { agreedGoalDays, dayGoals } from '../../data/model/weekday-goal';
import { Disclosure } from '../Disclosure';
import { t } from '../text';
import { useStudy } from '../use-study';
import { SiteTimes } from './SiteTimes';
import { TaskLegend } from './TaskLegend';
import { WeekChart } from './WeekChart';
import { WeekTable } from './WeekTable';
import './WeekTimes.css';

const MINUTE = 60;
const DAYS = 7;

/** The week's time by day, task and site: a chart, its legend, and the same numbers as a table. */
export function WeekTimes(props: {
  readonly review: WeekReview;
  /** Minutes a week; 0 for none. */
  readonly goal: number;
  readonly sites: readonly SiteTime[];
}) {
  const { review, goal } = props;
  const registers = useStudy((study) => study.registers);
  const [shown, setShown] = useState<Day | null>(null);
  /** Seconds for each day where the learner has set them by the day of the week; else null. */
  const goals = useMemo(() => {
    const days = review.days.map(({ day }) => day);
    return agreedGoalDays(registers, goal) && dayGoals(registers, goal, days);
  }, [registers, goal, review]);
  // The chart has to be as high as the highest goal; its own even line is not drawn then.
  const highest = goals ? (Math.max(...goals) * DAYS) / MINUTE : goal;
  const chart = weekChart(review, highest);
  const id = useId();
  return (
    <section className="week-times" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {t('review.byDay')}
      </h2>
      <div className="week-times-both">
        <WeekChart chart={chart} goals={goals} shown={shown} onShow={setShown} />
        <TaskLegend review={review} goalADay={chart.goal} goals={goals} shown={shown} />
        <SiteTimes sites={props.sites} />
      </div>
      <Disclosure className="week-times-table" summary={t('review.table')}>
        <WeekTable review={review} goals={goals} />
      </Disclosure>
    </section>
  );
}
