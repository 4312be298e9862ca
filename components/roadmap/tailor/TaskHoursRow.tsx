import { skills } from '../../../data/content/skills';
import { decisionName, ownHours, TASK_HOURS_LIMIT } from '../../../data/model/decisions';
import type { RegisterValue } from '../../../data/model/progress';
import type { Phase, Task } from '../../../data/model/roadmap';
import { plannedHours, sharedHours } from '../../../data/model/roadmap-lookup';
import { tailoredHours } from '../../../data/model/tailoring';
import { number } from '../../format';
import { RoadmapText } from '../../Sentence';
import { t } from '../../text';
import { useStudy } from '../../use-study';
import { changeOf, exact, toCents } from './change';
import { DraftField } from './DraftField';
import { readHours } from './readings';
import type { Tailoring } from './use-tailoring';
import { withValues } from './with-values';

/** The planned hours of a task: the roadmap's, the learner's, and what that changes. */
export function TaskHoursRow(props: {
  readonly task: Task;
  readonly phase: Phase;
  readonly tailoring: Tailoring;
}) {
  const { task, phase, tailoring } = props;
  const registers = useStudy((study) => study.registers);
  const isSkipped = useStudy((study) => study.progress.tasks[task.id] === 'skipped');
  const name = decisionName.taskHours(task.id);
  const kept = ownHours(registers, task.id);
  const ofRoadmap = toCents(task.hours ?? sharedHours(task, phase));
  // What the task takes without hours of its own: the roadmap's, less what skills spare.
  const otherwise = tailoredHours(withValues(registers, { [name]: null }), task, phase, skills);
  const planned = plannedHours(tailoring.road, task.id);
  const keep = (value: RegisterValue) => {
    const said =
      typeof value === 'number'
        ? t('roadmap.tailor.hoursSet', { task: task.title, hours: exact(value) })
        : t('roadmap.tailor.hoursGone', { task: task.title });
    const values = { [name]: value };
    return tailoring.change({ type: 'change-many', edits: [], values }, said, values);
  };
  return (
    <li className="task-hours-row">
      <p className="task-hours-task" aria-hidden="true">
        <RoadmapText>{task.title}</RoadmapText>
      </p>
      <p className="task-hours-own muted">
        {t('roadmap.tailor.ofRoadmap', { hours: exact(ofRoadmap) })}
      </p>
      <DraftField
        label={t('roadmap.tailor.hoursOf', { task: task.title })}
        name={name}
        kept={kept === null ? '' : String(kept)}
        value={kept}
        drafts={tailoring.drafts}
        read={readHours}
        problem={t('roadmap.tailor.badHours', { most: number(TASK_HOURS_LIMIT) })}
        onKeep={keep}
        input={{
          type: 'number',
          inputMode: 'decimal',
          min: 0,
          max: TASK_HOURS_LIMIT,
          step: 0.25,
          placeholder: exact(otherwise),
        }}
      />
      <p className="task-hours-change">
        {isSkipped ? t('roadmap.tailor.isSkipped') : changeText(ofRoadmap, toCents(planned))}
      </p>
    </li>
  );
}

function changeText(before: number, after: number): string {
  const change = changeOf(before, after);
  return change === null ? t('roadmap.tailor.same') : t('roadmap.hours', { hours: change });
}
