import { hostOf, siteToKeep } from '../../../data/model/own-site';
import type { OwnSite, OwnSiteProblem } from '../../../data/model/own-site';
import type { TaskId } from '../../../data/model/id';

/** What stands in the form of a site of one's own. */
export interface OwnSiteDraft {
  readonly address: string;
  /** null while it is the one that is proposed from the address; the same of the next two. */
  readonly name: string | null;
  /** Whether all pages of the host are meant. */
  readonly isWhole: boolean | null;
  /** The beginnings of paths, one a line. */
  readonly paths: string | null;
  /** null for the task that is the current one then. */
  readonly task: TaskId | null;
}

/** The draft of a site that is new, with the address that the learner came with. */
export const newDraft = (address: string): OwnSiteDraft => ({
  address,
  name: null,
  isWhole: null,
  paths: null,
  task: null,
});

/** The draft of a site as it is. */
export const draftOf = ({ name, host, paths, task }: OwnSite): OwnSiteDraft => ({
  address: host,
  name,
  isWhole: paths.includes('/'),
  paths: paths.filter((path) => path !== '/').join('\n'),
  task,
});

/** The form's fields as they are shown: what is typed, else what is proposed. */
export interface OwnSiteFields {
  readonly name: string;
  readonly isWhole: boolean;
  readonly paths: string;
}

/** An address as the browser has it, where its scheme was left out as well. */
export const wholeAddress = (text: string): string =>
  /^[a-z][a-z0-9+.-]*:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;

/** The first segment of an address's path: `/course` of `https://example.org/course/1`. */
function firstSegment(address: string): string {
  const [, first = ''] = URL.parse(wholeAddress(address))?.pathname.split('/') ?? [];
  return first === '' ? '' : `/${first}`;
}

/** Proposes what the learner has not typed: the host as the name, and the first part of the path. */
export function fieldsOf(draft: OwnSiteDraft): OwnSiteFields {
  const host = hostOf(draft.address);
  const first = host === null ? '' : firstSegment(draft.address);
  return {
    name: draft.name ?? host?.replace(/^www\./, '') ?? '',
    isWhole: draft.isWhole ?? first === '',
    paths: draft.paths ?? first,
  };
}

/** A line of the beginnings: a path, or an address of which the path is meant. */
const pathOf = (line: string): string =>
  /^https?:/i.test(line) ? (URL.parse(line)?.pathname ?? line) : line;

/** The site that the form says, or what is wrong with it. */
export function siteOf(
  draft: OwnSiteDraft,
  sites: readonly OwnSite[],
  edited: OwnSite | null,
): OwnSite | OwnSiteProblem {
  const { name, isWhole, paths } = fieldsOf(draft);
  const lines = paths
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const typed = {
    name,
    address: draft.address,
    paths: isWhole ? ['/'] : lines.map(pathOf),
    task: draft.task,
  };
  return siteToKeep(typed, sites, edited?.id ?? null);
}
