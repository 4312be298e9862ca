import type { WeekComparison } from '../../data/model/week-comparison';
import { duration } from '../format';
import { t } from '../text';
import { TaskName } from '../TaskName';
import { differenceText } from './comparison-text';
import { TaskSwatch } from './TaskSwatch';

/** The time for each task in a week and in a mean week before it. */
export function ComparisonTable(props: { readonly comparison: WeekComparison }) {
  return (
    <table className="comparison-table">
      <caption className="spoken">{t('review.comparisonCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('review.comparisonTask')}</th>
          <th scope="col">{t('review.comparisonNow')}</th>
          <th scope="col">{t('review.comparisonMean')}</th>
          <th scope="col">{t('review.comparisonDifference')}</th>
        </tr>
      </thead>
      <tbody>
        {props.comparison.byTask.map(({ task, seconds, mean }) => (
          <tr key={task}>
            <th scope="row">
              <span className="comparison-task">
                <TaskSwatch task={task} />
                <span>
                  <TaskName id={task} />
                </span>
              </span>
            </th>
            <Time seconds={seconds} />
            <Time seconds={mean ?? 0} />
            <td className="figure">{differenceText(seconds, mean ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Time = (props: { readonly seconds: number }) => (
  <td className={props.seconds === 0 ? 'figure muted' : 'figure'}>
    {props.seconds === 0 ? t('review.notStudied') : duration(props.seconds)}
  </td>
);
