import type { TaskId } from '../../data/model/id';
import { papers } from '../../data/model/paper';
import { papersFor, paperTask } from '../../data/model/paper-evidence';
import { number } from '../format';
import { PapersOfMonth } from '../reading/PapersOfMonth';
import { plural, t } from '../text';
import { useStudy } from '../use-study';

/** For a task that counts papers: how many of the reading list count for it. */
export function TaskPapers(props: { readonly task: TaskId }) {
  const list = papers(useStudy((study) => study.registers));
  const counting = paperTask(props.task);
  if (counting === null) return null;
  const done = number(papersFor(list, counting));
  const all = counting.milestones.length;
  return (
    <section>
      <h5 tabIndex={-1}>{t('reading.ofTask')}</h5>
      <p>
        {counting.needsLink
          ? plural('reading.countShown', all, { done })
          : plural('reading.countReproduced', all, { done })}
      </p>
      <PapersOfMonth />
    </section>
  );
}
