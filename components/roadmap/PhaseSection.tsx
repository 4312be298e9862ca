import type { TaskId } from '../../data/model/id';
import type { Phase } from '../../data/model/roadmap';
import { dayRange, number } from '../format';
import { Meter } from '../review/Meter';
import { RoadmapText, Sentence } from '../Sentence';
import { plural, SLOT, t } from '../text';
import { useStudy } from '../use-study';
import { Chevron } from './Chevron';
import { hoursText } from './hours-text';
import { countsOf, type PhaseFigures } from './road-figures';
import { TaskItem } from './TaskItem';
import './PhaseSection.css';

/** A phase: how far it is, and its tasks when it is open. */
export function PhaseSection(props: {
  readonly phase: Phase;
  /** Its place on the road, from 1 on. */
  readonly number: number;
  /** null while the log is read. */
  readonly figures: PhaseFigures | null;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly isTaskOpen: (task: TaskId) => boolean;
  readonly onToggleTask: (task: TaskId, isOpen: boolean) => void;
}) {
  const { phase, figures } = props;
  const current = useStudy((study) => study.progress.current);
  const isCurrent = phase.tasks.some(({ id }) => id === current);
  return (
    <details
      className={isCurrent ? 'phase phase-current' : 'phase'}
      open={props.isOpen}
      onToggle={(event) => props.onToggle(event.currentTarget.open)}
    >
      <summary className="phase-summary">
        <Chevron />
        <div className="phase-name">
          <h3>
            <Sentence text={t('roadmap.phase', { number: number(props.number), title: SLOT })}>
              <RoadmapText>{phase.title}</RoadmapText>
            </Sentence>
          </h3>
          {isCurrent && <span className="road-current">{t('roadmap.youAreHere')}</span>}
        </div>
        <PhaseFacts phase={phase} figures={figures} />
      </summary>
      <ol className="phase-tasks">
        {phase.tasks.map((task) => (
          <TaskItem
            key={task.id}
            task={task}
            figures={figures?.tasks.get(task.id) ?? null}
            isOpen={props.isTaskOpen(task.id)}
            onToggle={(isOpen) => props.onToggleTask(task.id, isOpen)}
          />
        ))}
      </ol>
    </details>
  );
}

function PhaseFacts(props: { readonly phase: Phase; readonly figures: PhaseFigures | null }) {
  const { phase, figures } = props;
  const progress = useStudy((study) => study.progress);
  const counts = countsOf({ phases: [phase] }, progress);
  const tasks = plural('roadmap.tasksDone', counts.all, { done: number(counts.done) });
  const skipped = counts.skipped > 0 && ` · ${plural('roadmap.tasksSkipped', counts.skipped)}`;
  if (figures === null) {
    return (
      <div className="phase-facts">
        <p>
          {tasks}
          {skipped}
        </p>
      </div>
    );
  }
  const text = t('roadmap.timeOf', {
    time: hoursText(figures.logged),
    planned: hoursText(figures.planned),
  });
  return (
    <div className="phase-facts">
      <p>
        {tasks}
        {skipped}
        {' · '}
        <span className="figure">{text}</span>
      </p>
      {figures.planned > 0 && (
        <Meter
          label={t('roadmap.meterPhase')}
          text={text}
          value={figures.logged}
          max={figures.planned}
        />
      )}
      {figures.planned > 0 && (
        <p className="muted small">
          {t('roadmap.plannedDays', { days: dayRange(figures.from, figures.to) })}
        </p>
      )}
    </div>
  );
}
