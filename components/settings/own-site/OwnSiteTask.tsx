import { useId } from 'react';
import type { TaskId } from '../../../data/model/id';
import { tasksOf } from '../../../data/model/roadmap-lookup';
import { TaskSelect } from '../../TaskSelect';
import { t } from '../../text';
import { useRoadmap, useStudy } from '../../use-study';

/** The task that time on a site counts for: always one, or the current one. */
export function OwnSiteTask(props: {
  readonly task: TaskId | null;
  readonly onChange: (task: TaskId | null) => void;
}) {
  const { task, onChange } = props;
  const name = useId();
  const current = useStudy((study) => study.progress.current);
  const roadmap = useRoadmap();
  const first = current ?? tasksOf(roadmap)[0]?.id ?? null;
  return (
    <fieldset>
      <legend>{t('sites.ownTask')}</legend>
      <label className="own-site-choice">
        <input type="radio" name={name} checked={task === null} onChange={() => onChange(null)} />
        {t('sites.ownCurrent')}
      </label>
      {first !== null && (
        <label className="own-site-choice">
          <input
            type="radio"
            name={name}
            checked={task !== null}
            onChange={() => onChange(first)}
          />
          {t('sites.ownOneTask')}
        </label>
      )}
      {task !== null && (
        <div className="own-site-more">
          <TaskSelect label={t('sites.ownTaskLabel')} value={task} onChange={onChange} />
        </div>
      )}
    </fieldset>
  );
}
