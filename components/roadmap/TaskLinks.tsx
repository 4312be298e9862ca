import { decisionName, LINKS_LIMIT, linksText, taskLinks } from '../../data/model/decisions';
import type { TaskId } from '../../data/model/id';
import { number } from '../format';
import { t } from '../text';
import { useStudy } from '../use-study';
import { EditLinks, type LinkWords } from './EditLinks';
import './TaskLinks.css';

/** The learner's own links of a task: a repository, a post. */
export function TaskLinks(props: { readonly task: TaskId }) {
  const { task } = props;
  const registers = useStudy((study) => study.registers);
  const run = useStudy((study) => study.run);
  return (
    <section className="task-links">
      <h5 tabIndex={-1}>{t('roadmap.task.links')}</h5>
      <EditLinks
        links={taskLinks(registers, task)}
        words={words()}
        onChange={(changed, said) => {
          const value = changed.length === 0 ? null : linksText(changed);
          const values = { [decisionName.taskLinks(task)]: value };
          return run({ type: 'change-many', edits: [], values }, said);
        }}
      />
    </section>
  );
}

const words = (): LinkWords => ({
  add: t('roadmap.task.linkNew'),
  added: (link) => t('roadmap.task.linkAdded', { link }),
  removed: (link) => t('roadmap.task.linkRemoved', { link }),
  problem: (problem) => {
    switch (problem) {
      case 'not-a-link':
        return t('roadmap.task.notALink');
      case 'there-already':
        return t('roadmap.task.linkThere');
      case 'too-many':
        return t('roadmap.task.tooManyLinks', { most: number(LINKS_LIMIT) });
      case 'too-long':
        return t('roadmap.task.linkTooLong');
    }
  },
});
