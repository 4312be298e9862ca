import type { TaskId } from '../../data/model/id';
import { hrefOf } from '../dashboard/route';
import { Sentence } from '../Sentence';
import { SLOT, t } from '../text';
import { useKnownTask } from './known-tasks';

/** Says of a task that is asked for and is not on this road where it is, if anywhere. */
export function Astray(props: { readonly task: TaskId }) {
  const known = useKnownTask(props.task);
  return (
    <p className="dashboard-astray">
      {known === null ? (
        t('roadmap.noSuchTask')
      ) : (
        <>
          <Sentence text={t('roadmap.onAnotherRoad', { task: SLOT })}>
            <span lang={known.language} dir="auto">
              {known.title}
            </span>
          </Sentence>{' '}
          <a href={hrefOf('roadmap', 'own')}>{t('roadmap.toOwn')}</a>
        </>
      )}
    </p>
  );
}
