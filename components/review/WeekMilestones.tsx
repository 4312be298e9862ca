import type { TickedMilestone } from '../../data/model/week-comparison';
import { dayLabel } from '../format';
import { RoadmapText } from '../Sentence';
import { t } from '../text';
import { TaskName } from '../TaskName';
import { TaskSwatch } from './TaskSwatch';
import './WeekMilestones.css';

/** The milestones that fell in a week, each with its day and its task. */
export function WeekMilestones(props: { readonly milestones: readonly TickedMilestone[] }) {
  const { milestones } = props;
  return (
    <section className="week-milestones" aria-labelledby="week-milestones">
      <h2 id="week-milestones" tabIndex={-1}>
        {t('review.milestones')}
      </h2>
      {milestones.length === 0 ? (
        <p className="muted">{t('review.noMilestones')}</p>
      ) : (
        <ul>
          {milestones.map(({ milestone, task, day }) => (
            <li key={milestone.id}>
              <TaskSwatch task={task} />
              <div>
                <p>
                  <RoadmapText>{milestone.title}</RoadmapText>
                </p>
                <p className="small muted">
                  <time dateTime={day}>{dayLabel(day)}</time> · <TaskName id={task} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
