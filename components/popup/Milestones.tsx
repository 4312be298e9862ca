import { useState } from 'react';
import type { TaskId } from '../../data/model/id';
import type { Milestone } from '../../data/model/roadmap';
import { taskById } from '../../data/model/roadmap-lookup';
import { Disclosure } from '../Disclosure';
import { number } from '../format';
import { plural, t } from '../text';
import { RoadmapText } from '../Sentence';
import { useRoadmap, useStudy } from '../use-study';
import './Milestones.css';

const FIRST = 2;

/** The milestones of a task: the next ones at hand, the others a step away. */
export function Milestones(props: { readonly task: TaskId }) {
  const ticked = useStudy((study) => study.progress.milestones);
  const roadmap = useRoadmap();
  const all = taskById(roadmap, props.task)?.task.milestones ?? [];
  // Chosen once, so that a milestone stays where it is when it is ticked.
  const [next] = useState(() => {
    const open = all.filter((milestone) => !ticked.has(milestone.id));
    return (open.length > 0 ? open : all).slice(0, FIRST);
  });
  if (all.length === 0) return null;
  const others = all.filter((milestone) => !next.includes(milestone));
  const done = all.filter((milestone) => ticked.has(milestone.id)).length;
  return (
    <section aria-labelledby="milestones">
      <h2 id="milestones" tabIndex={-1}>
        {t('popup.milestones.title')}{' '}
        <span className="milestone-count">
          {t('popup.milestones.count', { done: number(done), total: number(all.length) })}
        </span>
      </h2>
      <Ticks milestones={next} />
      {others.length > 0 && (
        <Disclosure summary={plural('popup.milestones.more', others.length)} className="small">
          <Ticks milestones={others} />
        </Disclosure>
      )}
    </section>
  );
}

function Ticks(props: { readonly milestones: readonly Milestone[] }) {
  const ticked = useStudy((study) => study.progress.milestones);
  const run = useStudy((study) => study.run);
  return (
    <ul className="milestones">
      {props.milestones.map(({ id, title }) => (
        <li key={id}>
          <label>
            <input
              type="checkbox"
              checked={ticked.has(id)}
              onChange={(event) =>
                run({ type: 'tick-milestone', milestone: id, done: event.target.checked })
              }
            />
            <RoadmapText>{title}</RoadmapText>
          </label>
        </li>
      ))}
    </ul>
  );
}
