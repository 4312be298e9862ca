import { useEffect, useRef, useState } from 'react';
import type { TaskId } from '../../data/model/id';
import type { Roadmap } from '../../data/model/roadmap';
import { taskById } from '../../data/model/roadmap-lookup';
import { t } from '../text';
import { useRoadmap, useStudy } from '../use-study';
import { PhaseSection } from './PhaseSection';
import type { RoadFigures } from './road-figures';
import { elementOf } from './task-element';

type Opened = ReadonlySet<string>;
const phaseKey = (phase: string): string => `phase ${phase}`;
const taskKey = (task: TaskId): string => `task ${task}`;

/** What is open so that a task can be seen: its phase, and the task itself. */
function around(roadmap: Roadmap, task: TaskId | null): readonly string[] {
  const found = task === null ? null : taskById(roadmap, task);
  return found ? [phaseKey(found.phase.id), taskKey(found.task.id)] : [];
}

function toggled(opened: Opened, key: string, isOpen: boolean): Opened {
  if (opened.has(key) === isOpen) return opened;
  return isOpen ? new Set([...opened, key]) : new Set([...opened].filter((each) => each !== key));
}

/**
 * The phases with their tasks. The current task is open at first, and so is the one that the address
 * asks for, which gets the focus too. What the learner opens and closes stays so.
 */
export function Phases(props: {
  /** null while the log is read. */
  readonly figures: RoadFigures | null;
  /** A task of this road; null for none. */
  readonly asked: TaskId | null;
}) {
  const { figures, asked } = props;
  const roadmap = useRoadmap();
  const current = useStudy((study) => study.progress.current);
  const [opened, setOpened] = useState<Opened>(
    () => new Set([...around(roadmap, current), ...around(roadmap, asked)]),
  );
  const [followed, setFollowed] = useState({ asked, current });
  if (followed.asked !== asked || followed.current !== current) {
    setFollowed({ asked, current });
    const toSee = followed.asked === asked ? [] : around(roadmap, asked);
    // Of a task that has become the current one only the phase: what is read now must not move.
    setOpened(new Set([...opened, ...toSee, ...around(roadmap, current).slice(0, 1)]));
  }
  useFocusOn(asked, figures !== null);
  return (
    <section className="road-phases" aria-labelledby="road-phases">
      <h2 id="road-phases" className="spoken" tabIndex={-1}>
        {t('roadmap.phases')}
      </h2>
      {roadmap.phases.map((phase, index) => (
        <PhaseSection
          key={phase.id}
          phase={phase}
          number={index + 1}
          figures={figures?.phases[index] ?? null}
          isOpen={opened.has(phaseKey(phase.id))}
          onToggle={(isOpen) => setOpened((all) => toggled(all, phaseKey(phase.id), isOpen))}
          isTaskOpen={(task) => opened.has(taskKey(task))}
          onToggleTask={(task, isOpen) => setOpened((all) => toggled(all, taskKey(task), isOpen))}
        />
      ))}
    </section>
  );
}

/** Puts the focus on the task that is asked for, and keeps it in sight when the numbers come in. */
function useFocusOn(asked: TaskId | null, isRead: boolean): void {
  const found = useRef<{ readonly task: TaskId; readonly isRead: boolean } | null>(null);
  useEffect(() => {
    const isNew = asked !== null && found.current?.task !== asked;
    found.current = asked === null ? null : { task: asked, isRead };
    if (asked === null) return;
    // The dashboard leads the focus into a view that was chosen; this is where it leads to.
    queueMicrotask(() => {
      const element = document.querySelector<HTMLElement>(`#${CSS.escape(elementOf(asked))}`);
      if (element === null || (!isNew && document.activeElement !== element)) return;
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'start' });
    });
  }, [asked, isRead]);
}
