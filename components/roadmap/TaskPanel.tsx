import type { Task } from '../../data/model/roadmap';
import { dayRange } from '../format';
import { Meter } from '../review/Meter';
import { RoadmapText } from '../Sentence';
import { t } from '../text';
import { hoursText } from './hours-text';
import type { Figures } from './road-figures';
import { TaskLinks } from './TaskLinks';
import { TaskMilestones } from './TaskMilestones';
import { TaskNote } from './TaskNote';
import { TaskPapers } from './TaskPapers';
import { TaskResources } from './TaskResources';
import { TaskStates } from './TaskStates';
import './TaskPanel.css';

/** Everything about a task: what to do, its state and times, and what the learner keeps with it. */
export function TaskPanel(props: {
  readonly task: Task;
  /** null while the log is read. */
  readonly figures: Figures | null;
}) {
  const { task, figures } = props;
  return (
    <div className="task-panel">
      <div className="task-panel-side">
        {task.summary !== '' && (
          <p className="task-panel-summary">
            <RoadmapText>{task.summary}</RoadmapText>
          </p>
        )}
        <TaskStates task={task} />
        {figures !== null && <TaskTimes figures={figures} />}
        <TaskMilestones task={task} />
        <TaskPapers task={task.id} />
      </div>
      <div className="task-panel-side">
        <TaskResources task={task.id} />
        <TaskNote task={task.id} />
        <TaskLinks task={task.id} />
      </div>
    </div>
  );
}

function TaskTimes({ figures }: { readonly figures: Figures }) {
  const { logged, planned, from, to } = figures;
  const [time, whole] = [hoursText(logged), hoursText(planned)];
  if (planned === 0) {
    return <p>{t('roadmap.task.loggedOnly', { time })}</p>;
  }
  return (
    <div className="task-times">
      <p>{t('roadmap.task.logged', { time, planned: whole })}</p>
      <Meter
        label={t('roadmap.meterTask')}
        text={t('roadmap.timeOf', { time, planned: whole })}
        value={logged}
        max={planned}
      />
      <p className="muted small">{t('roadmap.plannedDays', { days: dayRange(from, to) })}</p>
    </div>
  );
}
