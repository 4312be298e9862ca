import type { TaskId } from '../../data/model/id';
import type { Resource } from '../../data/model/roadmap';
import { resourcesToOpen, useNoticed } from '../resources-to-open';
import { RoadmapText } from '../Sentence';
import { t } from '../text';
import { useOnce } from '../use-once';
import { useRoadmap, useStudy } from '../use-study';
import { ResourceLink } from './ResourceLink';
import { ResourceParts } from './ResourceParts';
import './TaskResources.css';

/** What a task can be studied with, the most fitting first; what is not noticed with the timer. */
export function TaskResources(props: { readonly task: TaskId }) {
  const resources = resourcesToOpen(useRoadmap(), props.task, useNoticed());
  if (resources.length === 0) return null;
  return (
    <section>
      <h5 tabIndex={-1}>{t('roadmap.task.resources')}</h5>
      <p className="muted small">{t('roadmap.task.resourcesHelp')}</p>
      <ul className="task-resources">
        {resources.map((resource) => (
          <li key={resource.id}>
            <ResourceLink resource={resource} />{' '}
            <span className="muted small">
              {resource.by === undefined ? (
                t(`popup.next.${resource.kind}`)
              ) : (
                <RoadmapText>{resource.by}</RoadmapText>
              )}
            </span>{' '}
            <TimerStart resource={resource} task={props.task} />
            <ResourceParts resource={resource} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TimerStart(props: { readonly resource: Resource; readonly task: TaskId }) {
  const { resource, task } = props;
  const isNoticed = useNoticed();
  const isRecording = useStudy((study) => study.recording !== null);
  const run = useStudy((study) => study.run);
  const once = useOnce();
  if (isNoticed(resource) || isRecording) return null;
  return (
    <button
      type="button"
      className="quiet small task-resource-timer"
      aria-label={t('popup.next.timerNamed', { resource: resource.title })}
      onClick={() => once(() => run({ type: 'start-timer', task, title: resource.title }))}
    >
      {t('popup.next.timer')}
    </button>
  );
}
