import { skills } from '../../../data/content/skills';
import { decisionName, isAccepted, ownHours } from '../../../data/model/decisions';
import type { RegisterValue } from '../../../data/model/progress';
import type { Skill } from '../../../data/model/skill';
import { tasksOf } from '../../../data/model/roadmap-lookup';
import { RoadmapText } from '../../Sentence';
import { t } from '../../text';
import { useStudy } from '../../use-study';
import { exact } from './change';
import { TaskHoursRow } from './TaskHoursRow';
import type { Tailoring } from './use-tailoring';
import './TaskHours.css';

const HOUR = 3600;
const inHours = (seconds: number): string => t('roadmap.hours', { hours: exact(seconds / HOUR) });

/** The planned hours of every task, to change, each beside those of the roadmap. */
export function TaskHours({ tailoring }: { readonly tailoring: Tailoring }) {
  const { raw, known } = tailoring;
  return (
    <section aria-labelledby="tailor-hours">
      <h2 id="tailor-hours" tabIndex={-1}>
        {t('roadmap.tailor.taskHours')}
      </h2>
      <p className="muted roadmap-text">{t('roadmap.tailor.taskHoursHelp')}</p>
      <OwnHoursAgain tailoring={tailoring} />
      {raw.phases.map((phase, index) => (
        <section key={phase.id}>
          <div className="task-hours-head">
            <h3 tabIndex={-1}>
              <RoadmapText>{phase.title}</RoadmapText>
            </h3>
            {known !== null && (
              <span className="muted">
                {t('roadmap.tailor.phaseHours', {
                  after: inHours(known.after.phases[index]?.seconds ?? 0),
                  before: inHours(known.before.phases[index]?.seconds ?? 0),
                })}
              </span>
            )}
          </div>
          <ul>
            {phase.tasks.map((task) => (
              <TaskHoursRow key={task.id} task={task} phase={phase} tailoring={tailoring} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** Takes all hours back to those of the roadmap; what is skipped stays skipped. */
function OwnHoursAgain({ tailoring }: { readonly tailoring: Tailoring }) {
  const registers = useStudy((study) => study.registers);
  const values: Record<string, RegisterValue> = {};
  for (const { id } of tasksOf(tailoring.raw)) {
    if (ownHours(registers, id) !== null) values[decisionName.taskHours(id)] = null;
    for (const skill of skills as readonly Skill[]) {
      if (isAccepted(registers, skill.id, id)) values[decisionName.proposal(skill.id, id)] = false;
    }
  }
  if (Object.keys(values).length === 0) {
    return <p className="muted small">{t('roadmap.tailor.isOwn')}</p>;
  }
  return (
    <p className="own-hours-again">
      <button
        type="button"
        onClick={() =>
          tailoring.change(
            { type: 'change-many', edits: [], values },
            t('roadmap.tailor.isOwnAgain'),
            values,
          )
        }
      >
        {t('roadmap.tailor.ownAgain')}
      </button>{' '}
      <span className="muted small">{t('roadmap.tailor.ownAgainHelp')}</span>
    </p>
  );
}
