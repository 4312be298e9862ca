import { useRef, useState, type SubmitEvent } from 'react';
import {
  decisionName,
  LINKS_LIMIT,
  linksText,
  taskLinks,
  type TaskLink,
} from '../../data/model/decisions';
import type { TaskId } from '../../data/model/id';
import { Disclosure } from '../Disclosure';
import { Field } from '../Field';
import { number } from '../format';
import { t } from '../text';
import { useStudy } from '../use-study';
import { LABEL_LIMIT, shortAddress, withLink, type Adding } from './typed-link';
import './TaskLinks.css';

/** The learner's own links of a task: a repository, a post. */
export function TaskLinks(props: { readonly task: TaskId }) {
  const { task } = props;
  const registers = useStudy((study) => study.registers);
  const run = useStudy((study) => study.run);
  const links = taskLinks(registers, task);
  const keep = (changed: readonly TaskLink[], said: string) => {
    const value = changed.length === 0 ? null : linksText(changed);
    const values = { [decisionName.taskLinks(task)]: value };
    return run({ type: 'change-many', edits: [], values }, said);
  };
  return (
    <section className="task-links">
      <h5 tabIndex={-1}>{t('roadmap.task.links')}</h5>
      {links.length > 0 && (
        <ul>
          {links.map((link) => {
            const name = link.label || shortAddress(link.address);
            const others = links.filter((each) => each !== link);
            return (
              <li key={link.address} className="task-link">
                <a href={link.address} target="_blank" rel="noreferrer" title={link.address}>
                  <bdi>{name}</bdi>
                  <span className="spoken"> {t('review.newTab')}</span>
                </a>
                <button
                  type="button"
                  className="quiet small"
                  aria-label={t('roadmap.task.linkRemoveNamed', { link: name })}
                  onClick={() => keep(others, t('roadmap.task.linkRemoved', { link: name }))}
                >
                  {t('roadmap.task.linkRemove')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <Disclosure summary={t('roadmap.task.linkNew')} className="small">
        {(close) => (
          <NewLink
            key={linksText(links)}
            links={links}
            onAdd={async (changed, said) => {
              const outcome = await keep(changed, said);
              if (outcome.ok) close();
            }}
          />
        )}
      </Disclosure>
    </section>
  );
}

function NewLink(props: {
  readonly links: readonly TaskLink[];
  readonly onAdd: (links: readonly TaskLink[], said: string) => Promise<unknown>;
}) {
  const [label, setLabel] = useState('');
  const [address, setAddress] = useState('');
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const adding = withLink(props.links, label, address);
    if (adding.ok) {
      const link = adding.links.at(-1);
      const name = link ? link.label || shortAddress(link.address) : '';
      return props.onAdd(adding.links, t('roadmap.task.linkAdded', { link: name }));
    }
    setError(problemText(adding));
    field.current?.focus();
  };
  return (
    <form className="task-link-new" noValidate onSubmit={add}>
      <Field label={t('roadmap.task.linkAddress')} error={error}>
        {(described) => (
          <input
            {...described}
            ref={field}
            type="url"
            dir="ltr"
            autoComplete="off"
            placeholder="https://"
            value={address}
            onChange={({ target }) => setAddress(target.value)}
          />
        )}
      </Field>
      <Field label={t('roadmap.task.linkLabel')} error={null} hint={t('roadmap.task.linkHint')}>
        {(described) => (
          <input
            {...described}
            dir="auto"
            autoComplete="off"
            maxLength={LABEL_LIMIT}
            value={label}
            onChange={({ target }) => setLabel(target.value)}
          />
        )}
      </Field>
      <button type="submit">{t('roadmap.task.linkAdd')}</button>
    </form>
  );
}

function problemText({ problem }: Extract<Adding, { ok: false }>): string {
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
}
