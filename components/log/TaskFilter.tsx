import { use, useMemo } from 'react';
import { taskId, type TaskId } from '../../data/model/id';
import { tasksOf } from '../../data/model/roadmap-lookup';
import type { SessionRecord } from '../../data/model/session';
import { OtherTasks } from '../TaskName';
import { languageOf, t } from '../text';
import { useRoadmap } from '../use-study';

/** What stands for all tasks, and for none; no task has such an id, as ids hold no blank. */
const ANY = ' any';
const NONE = ' none';

const byTitle = new Intl.Collator(languageOf()).compare;

/** The tasks of the road by phase, and those of the log that this road does not have. */
export function TaskFilter(props: {
  readonly id: string;
  readonly sessions: readonly SessionRecord[];
  /** null for the time that counts for no task; undefined for all. */
  readonly value: TaskId | null | undefined;
  readonly onChange: (task: TaskId | null | undefined) => void;
}) {
  const { sessions, value } = props;
  const roadmap = useRoadmap();
  const titles = use(OtherTasks);
  const others = useMemo(() => {
    const known = new Set(tasksOf(roadmap).map(({ id }) => id));
    const found = new Set(sessions.flatMap(({ task }) => task ?? []));
    if (value) found.add(value);
    return [...found]
      .filter((id) => !known.has(id))
      .map((id) => ({ id, title: titles.get(id)?.title ?? id, language: titles.get(id)?.language }))
      .toSorted((one, other) => byTitle(one.title, other.title));
  }, [roadmap, titles, sessions, value]);
  return (
    <select
      id={props.id}
      value={value === undefined ? ANY : (value ?? NONE)}
      onChange={({ target }) =>
        props.onChange(
          target.value === ANY ? undefined : target.value === NONE ? null : taskId(target.value),
        )
      }
    >
      <option value={ANY}>{t('log.anyTask')}</option>
      <option value={NONE}>{t('common.noTask')}</option>
      {roadmap.phases.map((phase) => (
        <optgroup key={phase.id} label={phase.title} lang={roadmap.language}>
          {phase.tasks.map((task) => (
            <option key={task.id} value={task.id}>
              {task.title}
            </option>
          ))}
        </optgroup>
      ))}
      {others.length > 0 && (
        <optgroup label={t('log.otherTasks')}>
          {others.map(({ id, title, language }) => (
            <option key={id} value={id} lang={language}>
              {title}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}
