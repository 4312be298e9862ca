import { useRef, useState, type RefObject, type SubmitEvent } from 'react';
import {
  OWN_PATHS_LIMIT,
  ownMatches,
  type OwnSite,
  type OwnSiteProblem,
} from '../../../data/model/own-site';
import { ownSiteValues } from '../../../data/model/own-site-values';
import { problemText } from '../../problem-text';
import { t } from '../../text';
import { useDecide } from '../../use-decide';
import { useStudy } from '../../use-study';
import { useSiteAccess } from '../use-site-access';
import { isolated } from '../../isolated';
import { draftOf, newDraft, siteOf, type OwnSiteDraft } from './own-site-draft';

type FieldName = 'address' | 'name' | 'paths';

/** What is wrong, and the field that it is wrong in. */
const PROBLEMS = {
  'no-name': { field: 'name', text: () => t('sites.problem.noName') },
  'no-host': { field: 'address', text: () => t('sites.problem.noHost') },
  'no-path': { field: 'paths', text: () => t('sites.problem.noPath') },
  'watch-page': { field: 'paths', text: () => t('sites.problem.watchPage') },
  'star-in-path': { field: 'paths', text: () => t('sites.problem.starInPath') },
  'too-many-paths': {
    field: 'paths',
    text: () => t('sites.problem.tooManyPaths', { limit: OWN_PATHS_LIMIT }),
  },
  'already-there': { field: 'address', text: () => t('sites.problem.alreadyThere') },
} as const satisfies Record<
  OwnSiteProblem,
  { readonly field: FieldName; readonly text: () => string }
>;

/** What the form of a site of the learner's own is opened with. */
export interface OwnSiteFormProps {
  /** The site to change; null for a new one. */
  readonly edited: OwnSite | null;
  /** The address to begin a new one with. */
  readonly address: string;
  readonly sites: readonly OwnSite[];
  readonly onClose: () => void;
}

/** What stands in the form, what is wrong with it, and how it is kept. */
export interface OwnSiteFormState {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly draft: OwnSiteDraft;
  readonly change: (changes: Partial<OwnSiteDraft>) => void;
  readonly errorOf: (field: FieldName) => string | null;
  /** Why nothing could be kept, though all fields are right. */
  readonly refused: string | null;
  readonly save: (event: SubmitEvent) => Promise<void>;
}

const said = (site: OwnSite, isGranted: boolean, isNew: boolean): string => {
  const name = isolated(site.name);
  if (!isGranted) return t('sites.ownSavedNotHere', { site: name });
  return isNew ? t('sites.ownSaved', { site: name }) : t('sites.ownChanged', { site: name });
};

export function useOwnSiteForm({
  edited,
  address,
  sites,
  onClose,
}: OwnSiteFormProps): OwnSiteFormState {
  const ask = useSiteAccess((access) => access.ask);
  const giveUp = useSiteAccess((access) => access.giveUp);
  const decide = useDecide();
  const registers = useStudy((study) => study.registers);
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(edited ? draftOf(edited) : newDraft(address));
  const [problem, setProblem] = useState<OwnSiteProblem | null>(null);
  const [refused, setRefused] = useState<string | null>(null);

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const site = siteOf(draft, sites, edited);
    setProblem(typeof site === 'string' ? site : null);
    if (typeof site === 'string') {
      const name = PROBLEMS[site].field;
      return form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
    }
    // The browser asks only in answer to the press, so nothing is awaited before this.
    const isGranted = await ask(ownMatches(site));
    const values = ownSiteValues(site, edited, registers);
    const outcome = await decide(values, said(site, isGranted, edited === null));
    if (!outcome.ok) return setRefused(problemText(outcome.problem));
    onClose();
    if (edited && edited.host !== site.host) await giveUp(ownMatches(edited), null);
    return undefined;
  };

  return {
    form,
    draft,
    change: (changes) => setDraft({ ...draft, ...changes }),
    errorOf: (field) =>
      problem !== null && PROBLEMS[problem].field === field ? PROBLEMS[problem].text() : null,
    refused,
    save,
  };
}
