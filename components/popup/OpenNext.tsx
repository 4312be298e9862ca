import type { TaskId } from '../../data/model/id';
import type { Resource } from '../../data/model/roadmap';
import { Disclosure } from '../Disclosure';
import { resourcesToOpen, useNoticed } from '../resources-to-open';
import { RoadmapText } from '../Sentence';
import { plural, t } from '../text';
import { useOnce } from '../use-once';
import { useRoadmap, useStudy } from '../use-study';
import './OpenNext.css';

const FIRST = 3;

/** What the current task can be studied with, the most fitting first. */
export function OpenNext(props: { readonly task: TaskId }) {
  const resources = resourcesToOpen(useRoadmap(), props.task, useNoticed());
  if (resources.length === 0) return null;
  const [first, more] = [resources.slice(0, FIRST), resources.slice(FIRST)];
  return (
    <section aria-labelledby="open-next">
      <h2 id="open-next" tabIndex={-1}>
        {t('popup.next.title')}
      </h2>
      <Resources task={props.task} resources={first} />
      {more.length > 0 && (
        <Disclosure summary={plural('popup.next.more', more.length)} className="small">
          <Resources task={props.task} resources={more} />
        </Disclosure>
      )}
    </section>
  );
}

function Resources(props: { readonly task: TaskId; readonly resources: readonly Resource[] }) {
  const recording = useStudy((study) => study.recording);
  const isNoticed = useNoticed();
  const run = useStudy((study) => study.run);
  const once = useOnce();
  return (
    <ul className="resources">
      {props.resources.map((resource) => (
        <li key={resource.id}>
          {resource.address === null ? (
            <RoadmapText>{resource.title}</RoadmapText>
          ) : (
            <a href={resource.address} target="_blank" rel="noreferrer">
              <RoadmapText>{resource.title}</RoadmapText>
            </a>
          )}{' '}
          <span className="muted small">
            {resource.by === undefined ? (
              t(`popup.next.${resource.kind}`)
            ) : (
              <RoadmapText>{resource.by}</RoadmapText>
            )}
          </span>{' '}
          {!isNoticed(resource) && recording === null && (
            <button
              type="button"
              className="quiet small"
              aria-label={t('popup.next.timerNamed', { resource: resource.title })}
              onClick={() =>
                once(() => run({ type: 'start-timer', task: props.task, title: resource.title }))
              }
            >
              {t('popup.next.timer')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
