import type { Day } from '../../data/model/day';
import type { TaskId } from '../../data/model/id';
import type { WeekReview } from '../../data/model/review';
import { dayName, duration } from '../format';
import { t } from '../text';
import { TaskName } from '../TaskName';
import { TaskSwatch } from './TaskSwatch';
import './TaskLegend.css';

/**
 * The tasks of the chart, with the week's time for each; while a day is walked to or pointed at,
 * with that day's.
 */
export function TaskLegend(props: {
  readonly review: WeekReview;
  /** Seconds a day that reach the weekly goal; null without one. */
  readonly goalADay: number | null;
  /** Seconds for each of the week's days, where the learner has set them so; else null. */
  readonly goals: readonly number[] | null;
  readonly shown: Day | null;
}) {
  const { review, goalADay, goals, shown } = props;
  const dayIndex = review.days.findIndex((candidate) => candidate.day === shown);
  const day = review.days[dayIndex];
  const secondsOf = (task: TaskId | null): number | undefined =>
    (day ?? review).byTask.find((time) => time.task === task)?.seconds;
  return (
    <div className="task-legend">
      <h3>{t('review.byTask')}</h3>
      <p className="task-legend-span">
        {day ? dayName(day.day) : t('review.wholeWeek')}
        <span className="task-legend-time figure">{duration((day ?? review).total)}</span>
      </p>
      <ul>
        {review.byTask.map(({ task }) => {
          const seconds = secondsOf(task);
          return (
            <li
              key={task}
              className={seconds === undefined ? 'task-legend-row muted' : 'task-legend-row'}
            >
              <TaskSwatch task={task} />
              <span>
                <TaskName id={task} />
              </span>
              <span className="task-legend-time figure">
                {seconds === undefined ? t('review.notStudied') : duration(seconds)}
              </span>
            </li>
          );
        })}
      </ul>
      {goalADay !== null && (
        <p className="task-legend-row task-legend-goal muted">
          <svg width="28" height="20" aria-hidden="true">
            <line className="week-chart-goal" x1="0" x2="28" y1="10" y2="10" />
          </svg>
          <span>
            {goals ? goalText(goals[dayIndex]) : t('review.goalLine', { time: duration(goalADay) })}
          </span>
        </p>
      )}
    </div>
  );
}

/** What the mark over a day says; without a day, what the marks are. */
function goalText(seconds: number | undefined): string {
  if (seconds === undefined) return t('review.goalMarks');
  return seconds === 0
    ? t('review.noGoalOfDay')
    : t('review.goalOfDay', { time: duration(seconds) });
}
