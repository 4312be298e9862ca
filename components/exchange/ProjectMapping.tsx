import { useId } from 'react';
import type { Mapping, ProjectTime } from '../../data/exchange/drafts';
import type { TaskId } from '../../data/model/id';
import { duration } from '../format';
import { TaskSelect } from '../TaskSelect';
import { plural, t } from '../text';
import './ProjectMapping.css';

/** More projects than this are not asked about one by one; they are those with the least time. */
const ASKED = 100;

/** Asks what each project of another program is on the road, or whether it stays out. */
export function ProjectMapping(props: {
  readonly projects: readonly ProjectTime[];
  readonly mapping: Mapping;
  readonly onChange: (project: string, task: TaskId | null | 'leave-out') => void;
}) {
  const { projects } = props;
  return (
    <section className="import-part" aria-labelledby="import-projects">
      <h2 id="import-projects" tabIndex={-1}>
        {t('exchange.projects')}
      </h2>
      <p>{t('exchange.projectsHelp')}</p>
      <ul className="projects">
        {projects.slice(0, ASKED).map((time) => (
          <Project
            key={time.project}
            time={time}
            task={props.mapping.get(time.project) ?? null}
            onChange={(task) => props.onChange(time.project, task)}
          />
        ))}
      </ul>
      {projects.length > ASKED && (
        <p className="muted">{plural('exchange.moreProjects', projects.length - ASKED)}</p>
      )}
    </section>
  );
}

function Project(props: {
  readonly time: ProjectTime;
  readonly task: TaskId | null | 'leave-out';
  readonly onChange: (task: TaskId | null | 'leave-out') => void;
}) {
  const { task, onChange } = props;
  const { project, count, seconds } = props.time;
  const id = useId();
  const name = project || t('exchange.noProject');
  const isIn = task !== 'leave-out';
  return (
    <li className="project">
      <label className="project-name">
        <input
          type="checkbox"
          checked={isIn}
          aria-describedby={`${id}-time`}
          onChange={() => onChange(isIn ? 'leave-out' : null)}
        />
        <bdi>{name}</bdi>
      </label>
      <span id={`${id}-time`} className="project-time muted">
        {plural('log.shown', count, { time: duration(seconds) })}
      </span>
      {isIn ? (
        <TaskSelect
          label={t('exchange.taskOf', { project: name })}
          value={task}
          allowNone
          onChange={onChange}
        />
      ) : (
        <span className="muted">{t('exchange.leftOut')}</span>
      )}
    </li>
  );
}
