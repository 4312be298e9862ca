import { useLayoutEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
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
  const summary = useRef<HTMLSpanElement>(null);
  const removing = useRef<string | null>(null);
  // The button that was pressed is gone with its link: what is nearest takes the focus at once,
  // before the page looks for a heading.
  useLayoutEffect(() => {
    if (removing.current === null || links.some(({ address }) => address === removing.current)) {
      return;
    }
    removing.current = null;
    if (document.activeElement === document.body) summary.current?.closest('summary')?.focus();
  }, [links]);
  const remove = async (link: TaskLink, name: string) => {
    removing.current = link.address;
    const others = links.filter((each) => each !== link);
    const outcome = await onChange(others, words.removed(name));
    if (!outcome.ok) removing.current = null;
  };
  return (
    <>
      {links.length > 0 && (
        <ul>
          {links.map((link) => {
            const name = link.label || shortAddress(link.address);
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
                  onClick={() => remove(link, name)}
                >
                  {t('roadmap.task.linkRemove')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <Disclosure summary={<span ref={summary}>{words.add}</span>} className="small">
        {(close) => (
          <NewLink
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

/** Why a link was refused, and the links that there were then. */
interface Wrong {
  readonly problem: string;
  readonly links: string;
}

function NewLink(props: {
  readonly links: readonly TaskLink[];
  readonly words: LinkWords;
  readonly onAdd: Keep;
}) {
  const { links, words } = props;
  const [label, setLabel] = useState('');
  const [address, setAddress] = useState('');
  // What was wrong with some links may be right with others.
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const error = wrong?.links === linksText(links) ? wrong.problem : null;
  const field = useRef<HTMLInputElement>(null);
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const adding = withLink(links, label, address);
    if (adding.ok) {
      const link = adding.links.at(-1);
      const name = link ? link.label || shortAddress(link.address) : '';
      const outcome = await props.onAdd(adding.links, words.added(name));
      if (!outcome.ok) return;
      setWrong(null);
      setLabel('');
      setAddress('');
      return;
    }
    setWrong({ problem: words.problem(adding.problem), links: linksText(links) });
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
