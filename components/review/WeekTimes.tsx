import { useId, useState } from 'react';
import type { Day } from '../../data/model/day';
import type { WeekReview } from '../../data/model/review';
import { weekChart } from '../../data/model/week-chart';
import { Disclosure } from '../Disclosure';
import { t } from '../text';
import { TaskLegend } from './TaskLegend';
import { WeekChart } from './WeekChart';
import { WeekTable } from './WeekTable';
import './WeekTimes.css';

/** The week's time by day and task: a chart, its legend, and the same numbers as a table. */
export function WeekTimes(props: { readonly review: WeekReview; readonly goal: number }) {
  const { review, goal } = props;
  const [shown, setShown] = useState<Day | null>(null);
  const chart = weekChart(review, goal);
  const id = useId();
  return (
    <section className="week-times" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {t('review.byDay')}
      </h2>
      <div className="week-times-both">
        <WeekChart chart={chart} shown={shown} onShow={setShown} />
        <TaskLegend review={review} goalADay={chart.goal} shown={shown} />
      </div>
      <Disclosure className="week-times-table" summary={t('review.table')}>
        <WeekTable review={review} />
      </Disclosure>
    </section>
  );
}
