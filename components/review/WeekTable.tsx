import type { WeekReview } from '../../data/model/review';
import { dayLabel, dayRange, duration } from '../format';
import { t } from '../text';
import { TaskName } from '../TaskName';
import './WeekTable.css';

/** The numbers of the chart, a row for each day and a column for each task. */
export function WeekTable(props: {
  readonly review: WeekReview;
  /** Seconds for each day, where the learner has set them so; else null. */
  readonly goals: readonly number[] | null;
}) {
  const { goals } = props;
  const { days, byTask, total } = props.review;
  const range = dayRange(days[0]?.day ?? '', days.at(-1)?.day ?? '');
  return (
    <div className="week-table" role="region" aria-label={t('review.byTask')} tabIndex={0}>
      <table>
        <caption className="spoken">{t('review.tableCaption', { range })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('review.tableDay')}</th>
            <th scope="col">{t('review.tableTotal')}</th>
            {byTask.map(({ task }) => (
              <th key={task} scope="col">
                <TaskName id={task} />
              </th>
            ))}
            {goals && <th scope="col">{t('review.tableGoal')}</th>}
          </tr>
        </thead>
        <tbody>
          {days.map((day, index) => (
            <tr key={day.day}>
              <th scope="row">{dayLabel(day.day)}</th>
              <Time seconds={day.total} />
              {byTask.map(({ task }) => (
                <Time
                  key={task}
                  seconds={day.byTask.find((time) => time.task === task)?.seconds ?? 0}
                />
              ))}
              {goals && <Time seconds={goals[index] ?? 0} />}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('review.tableTotal')}</th>
            <Time seconds={total} />
            {byTask.map(({ task, seconds }) => (
              <Time key={task} seconds={seconds} />
            ))}
            {goals && <Time seconds={goals.reduce((sum, seconds) => sum + seconds, 0)} />}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const Time = (props: { readonly seconds: number }) => (
  <td className={props.seconds === 0 ? 'muted' : undefined}>
    {props.seconds === 0 ? t('review.notStudied') : duration(props.seconds)}
  </td>
);
