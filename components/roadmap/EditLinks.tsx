import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { linksText, type TaskLink } from '../../data/model/decisions';
import { Disclosure } from '../Disclosure';
import { Field } from '../Field';
import { t } from '../text';
import { LABEL_LIMIT, shortAddress, withLink, type Adding } from './typed-link';
import './TaskLinks.css';

type Problem = Extract<Adding, { ok: false }>['problem'];

/** What is said of links, by what they belong to. */
export interface LinkWords {
  /** Opens the form for a new link. */
  readonly add: ReactNode;
  readonly added: (link: string) => string;
  readonly removed: (link: string) => string;
  readonly problem: (problem: Problem) => string;
}

/** Keeps changed links, with a sentence that says what was done; gives whether they are kept. */
type Keep = (links: readonly TaskLink[], said: string) => Promise<{ readonly ok: boolean }>;

/** Links of the learner's own, such as a repository and a post, to open, add and remove. */
export function EditLinks(props: {
  readonly links: readonly TaskLink[];
  readonly words: LinkWords;
  readonly onChange: Keep;
}) {
  const { links, words, onChange } = props;
  return (
    <>
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
                  onClick={() => onChange(others, words.removed(name))}
                >
                  {t('roadmap.task.linkRemove')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <Disclosure summary={words.add} className="small">
        {(close) => (
          <NewLink
            key={linksText(links)}
            links={links}
            words={words}
            onAdd={async (changed, said) => {
              const outcome = await onChange(changed, said);
              if (outcome.ok) close();
              return outcome;
            }}
          />
        )}
      </Disclosure>
    </>
  );
}

function NewLink(props: {
  readonly links: readonly TaskLink[];
  readonly words: LinkWords;
  readonly onAdd: Keep;
}) {
  const { links, words } = props;
  const [label, setLabel] = useState('');
  const [address, setAddress] = useState('');
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const adding = withLink(links, label, address);
    if (adding.ok) {
      const link = adding.links.at(-1);
      const name = link ? link.label || shortAddress(link.address) : '';
      return props.onAdd(adding.links, words.added(name));
    }
    setError(words.problem(adding.problem));
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
