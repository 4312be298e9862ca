import { useEffect, useRef } from 'react';
import type { TaskId } from '../../data/model/id';
import type { Phase, Task } from '../../data/model/roadmap';
import { plannedHours, taskById } from '../../data/model/roadmap-lookup';
import { number } from '../format';
import { RoadmapText, Sentence } from '../Sentence';
import { plural, SLOT, t } from '../text';
import { useRoadmap } from '../use-study';
import { rememberTask } from './last-task';

/** The current task and its place on the road, or that the whole road is done. */
export function TaskHeading(props: { readonly task: TaskId | null }) {
  const roadmap = useRoadmap();
  const found = props.task === null ? null : taskById(roadmap, props.task);
  return found ? <OpenTask {...found} /> : <RoadDone />;
}

function OpenTask({ task, phase }: { readonly task: Task; readonly phase: Phase }) {
  const roadmap = useRoadmap();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const shown = line.current?.textContent ?? '';
    rememberTask({ title: task.title, phase: shown, language: roadmap.language });
  }, [task, roadmap]);
  const hours = Math.round(plannedHours(roadmap, task.id));
  return (
    <section>
      <p className="task-phase" ref={line}>
        <Sentence
          text={t('popup.task.phase', {
            number: number(roadmap.phases.indexOf(phase) + 1),
            total: number(roadmap.phases.length),
            title: SLOT,
          })}
        >
          <RoadmapText>{phase.title}</RoadmapText>
        </Sentence>
      </p>
      <h1 className="task-title" lang={roadmap.language} dir="auto" tabIndex={-1}>
        {task.title}
      </h1>
      <p className="task-position">
        {t('popup.task.position', {
          number: number(phase.tasks.indexOf(task) + 1),
          total: number(phase.tasks.length),
          weeks: plural('popup.task.weeks', Math.round(phase.weeks)),
        })}
        {hours > 0 && ` · ${plural('popup.task.planned', hours)}`}
      </p>
    </section>
  );
}

function RoadDone() {
  return (
    <section>
      <p className="task-phase">{t('popup.task.arrived')}</p>
      <h1 className="task-title" tabIndex={-1}>
        {t('popup.task.allDone')}
      </h1>
      <p className="muted small">{t('popup.task.allDoneHelp')}</p>
    </section>
  );
}
