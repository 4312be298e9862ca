import type { Task } from '../../data/model/roadmap';
import { TaskSwatch } from '../review/TaskSwatch';
import { RoadmapText } from '../Sentence';
import { t } from '../text';
import { useStudy } from '../use-study';
import { Chevron } from './Chevron';
import { hoursText } from './hours-text';
import type { Figures } from './road-figures';
import { StateMark } from './StateMark';
import { elementOf } from './task-element';
import { TaskPanel } from './TaskPanel';
import './TaskItem.css';

/** A task of the road in one line, with everything about it when it is open. */
export function TaskItem(props: {
  readonly task: Task;
  /** null while the log is read. */
  readonly figures: Figures | null;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}) {
  const { task, figures, isOpen } = props;
  const state = useStudy((study) => study.progress.tasks[task.id] ?? 'todo');
  const isCurrent = useStudy((study) => study.progress.current === task.id);
  const ticked = useStudy((study) => study.progress.milestones);
  const reached = task.milestones.filter(({ id }) => ticked.has(id)).length;
  return (
    <li>
      <details
        className="road-task"
        open={isOpen}
        onToggle={(event) => props.onToggle(event.currentTarget.open)}
      >
        <summary className="road-task-summary" id={elementOf(task.id)}>
          <Chevron />
          <TaskSwatch task={task.id} />
          <div className="road-task-name">
            <h4>
              <RoadmapText>{task.title}</RoadmapText>
            </h4>
            {isCurrent && <span className="road-current">{t('roadmap.task.current')}</span>}
          </div>
          <p className="road-task-facts">
            <StateMark state={state} />
            {task.milestones.length > 0 && (
              <span className="figure">
                {t('roadmap.task.milestoneCount', {
                  done: String(reached),
                  total: String(task.milestones.length),
                })}
              </span>
            )}
            {figures !== null && (
              <span className="figure">
                {figures.planned > 0
                  ? t('roadmap.timeOf', {
                      time: hoursText(figures.logged),
                      planned: hoursText(figures.planned),
                    })
                  : hoursText(figures.logged)}
              </span>
            )}
          </p>
        </summary>
        {isOpen && <TaskPanel task={task} figures={figures} />}
      </details>
    </li>
  );
}
