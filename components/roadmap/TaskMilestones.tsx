import type { Task } from '../../data/model/roadmap';
import { number } from '../format';
import { RoadmapText } from '../Sentence';
import { t } from '../text';
import { useStudy } from '../use-study';
import './TaskMilestones.css';

/** The milestones of a task, to tick. */
export function TaskMilestones({ task }: { readonly task: Task }) {
  const ticked = useStudy((study) => study.progress.milestones);
  const run = useStudy((study) => study.run);
  const { milestones } = task;
  if (milestones.length === 0) return null;
  const done = milestones.filter((milestone) => ticked.has(milestone.id)).length;
  return (
    <section>
      <h5 tabIndex={-1}>
        {t('roadmap.task.milestones')}{' '}
        <span className="muted small">
          {t('roadmap.task.milestonesOf', {
            done: number(done),
            total: number(milestones.length),
          })}
        </span>
      </h5>
      <ul className="task-milestones">
        {milestones.map((milestone) => (
          <li key={milestone.id}>
            <label>
              <input
                type="checkbox"
                checked={ticked.has(milestone.id)}
                onChange={(event) =>
                  run({
                    type: 'tick-milestone',
                    milestone: milestone.id,
                    done: event.target.checked,
                  })
                }
              />
              <RoadmapText>{milestone.title}</RoadmapText>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
