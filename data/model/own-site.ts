import { plainAddress } from './address';
import { hashOf } from './hash';
import { placeKey, siteId, taskId, type SiteId, type TaskId } from './id';
import type { Place } from './place';
import type { Registers } from './progress';
import { cleanLine } from './title';

/** A place of study that the learner has named: paths of one host. It travels as a register. */
export interface OwnSite {
  /** `own-` and eight hexadecimal digits; kept when the site is named anew or its paths change. */
  readonly id: SiteId;
  readonly name: string;
  /** The whole host, as the address bar shows it in ASCII: `www.example.org`. */
  readonly host: string;
  /** What a path begins with, whole segments: `/course` holds `/course/1`; `/` holds everything. */
  readonly paths: readonly string[];
  /** The task that time here counts for; null for the current one. */
  readonly task: TaskId | null;
}

/** The register of an own site; its value is JSON, or null when the learner has taken it away. */
export const ownSiteName = (site: SiteId): string => `${PREFIX}${site}`;
const PREFIX = 'own-site/';

/** A learner has at most so many sites of their own; what another device names beyond is left out. */
export const OWN_SITES_LIMIT = 50;
/** A site has at most so many beginnings of paths. */
export const OWN_PATHS_LIMIT = 8;
const PATH_LIMIT = 150;
const NAME_LIMIT = 60;
/** A key longer than this is no place that could be kept; its end becomes a hash. */
const KEY_LIMIT = 160;

/** The unit of all places of an own site: what a correction of its task is remembered for. */
export const ownUnit = (site: SiteId): string => `own/${site}`;

/** Whether a site is one that the learner has named, also where it is not known any more. */
export const isOwnSite = (site: string): boolean => /^own-[0-9a-f]{8}$/.test(site);

/** What can be wrong with what the learner has typed of a site. */
export type OwnSiteProblem =
  | 'no-name'
  | 'no-host'
  | 'no-path'
  | 'star-in-path'
  | 'watch-page'
  | 'too-many-paths'
  | 'already-there';

/** What a learner types of a site of their own. */
export interface TypedSite {
  readonly name: string;
  /** An address or a host, with or without its scheme. */
  readonly address: string;
  readonly paths: readonly string[];
  readonly task: TaskId | null;
}

/** `course/` becomes `/course`, and so does `/course/*`; null for what is no path of an address. */
function tidyPath(path: string): string | null {
  const url = URL.parse(path.trim().replace(/^\/*/, '/'), 'https://host.example');
  if (url?.host !== 'host.example' || url.pathname.length > PATH_LIMIT) return null;
  const [plain = ''] = url.pathname.split(/\*+\/*$/);
  return plain.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
}

/** Where all videos share one path, and what tells them apart is not kept. */
const YOUTUBE = /(?:^|\.)(?:youtube\.com|youtu\.be)$/;

/** A star within a path would be one of the address, which no place of study has. */
const hasStar = (path: string): boolean => path.includes('*');

/** The host of an https address that pages of study can have; null for another one. */
export function hostOf(address: string): string | null {
  const text = address.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '') return null;
  return /^(?:[\w-]+\.)+[\w-]+$/.test(url.hostname) ? url.hostname : null;
}

/** Makes a site of what was typed, with the id that it has or is to get; or says what is wrong. */
export function typedSite(typed: TypedSite, id: SiteId | null = null): OwnSite | OwnSiteProblem {
  const name = cleanLine(typed.name, NAME_LIMIT);
  const host = hostOf(typed.address);
  const paths = [...new Set(typed.paths.flatMap((path) => tidyPath(path) ?? []))];
  if (host === null) return 'no-host';
  if (name === '') return 'no-name';
  if (paths.length === 0) return 'no-path';
  if (paths.some(hasStar)) return 'star-in-path';
  if (YOUTUBE.test(host) && paths.some((path) => /^\/(?:watch)?$/.test(path))) return 'watch-page';
  if (paths.length > OWN_PATHS_LIMIT) return 'too-many-paths';
  return { id: id ?? birthId(pagesOf({ host, paths })), name, host, paths, task: typed.task };
}

const birthId = (birth: string): SiteId =>
  siteId(`own-${hashOf(birth).toString(16).padStart(8, '0')}`);

/** The pages of a site as one text, whatever the order of their paths. */
const pagesOf = ({ host, paths }: Pick<OwnSite, 'host' | 'paths'>): string =>
  `${bare(host)} ${paths.toSorted().join(' ')}`;

const bare = (host: string): string => host.replace(/^www\./, '');

/**
 * What was typed as a site that can be kept beside the others: a new one, or the one with this id
 * changed. A new one never takes the id of another, which may once have had its paths.
 */
export function siteToKeep(
  typed: TypedSite,
  sites: readonly OwnSite[],
  id: SiteId | null = null,
): OwnSite | OwnSiteProblem {
  const site = typedSite(typed, id);
  if (typeof site === 'string') return site;
  const pages = pagesOf(site);
  const others = sites.filter((each) => each.id !== id);
  if (others.some((each) => pagesOf(each) === pages)) return 'already-there';
  let fresh = site.id;
  for (let turn = 2; others.some((each) => each.id === fresh); turn += 1) {
    fresh = birthId(`${pages} ${turn}`);
  }
  return { ...site, id: fresh };
}

/** A site as its register keeps it. */
export const ownSiteText = ({ name, host, paths, task }: OwnSite): string =>
  JSON.stringify({ name, host, paths, task });

function readSite(id: string, text: unknown): OwnSite | null {
  if (typeof text !== 'string' || !isOwnSite(id)) return null;
  try {
    const { name, host, paths, task } = JSON.parse(text) as Partial<Record<string, unknown>>;
    if (typeof name !== 'string' || typeof host !== 'string' || !Array.isArray(paths)) return null;
    const typed = {
      name,
      address: host,
      paths: paths.filter((path) => typeof path === 'string' && !hasStar(tidyPath(path) ?? '')),
      task: typeof task === 'string' && task !== '' ? taskId(task) : null,
    };
    const site = typedSite(typed, siteId(id));
    return typeof site === 'string' ? null : site;
  } catch {
    return null;
  }
}

/** The order of two texts by their code units, which is the same on every device. */
const inOrder = (one: string, other: string): number => Number(one > other) - Number(one < other);

const known = new WeakMap<Registers, readonly OwnSite[]>();

/** The learner's own sites, by name; a register that cannot be read is left as it is. */
export function ownSites(registers: Registers): readonly OwnSite[] {
  let sites = known.get(registers);
  if (!sites) {
    sites = Object.entries(registers)
      .filter(([name]) => name.startsWith(PREFIX))
      .flatMap(([name, { value }]) => readSite(name.slice(PREFIX.length), value) ?? [])
      .toSorted((one, other) => inOrder(one.name, other.name) || inOrder(one.id, other.id))
      .slice(0, OWN_SITES_LIMIT);
    known.set(registers, sites);
  }
  return sites;
}

/** Whether a path is one of those that begin so, by whole segments. */
const holdsPath = (start: string, path: string): boolean =>
  start === '/' || path === start || path.startsWith(`${start}/`);

/**
 * The site whose pages hold a path most closely: that with the longest beginning, and among such the
 * one with the first id, so that all devices agree.
 */
function siteAt(host: string, path: string, sites: readonly OwnSite[]): OwnSite | null {
  const [closest] = sites
    .filter((each) => host !== '' && bare(each.host) === host)
    .flatMap((site) =>
      site.paths
        .filter((start) => holdsPath(start, path))
        .map((start) => ({ site, depth: start.length })),
    )
    .toSorted((one, other) => other.depth - one.depth || inOrder(one.site.id, other.site.id));
  return closest?.site ?? null;
}

/**
 * The place of an own site that an address shows; null when it shows none. `recognise` goes first:
 * what the catalogue knows keeps its own name and tasks.
 */
export function ownPlace(address: string, sites: readonly OwnSite[]): Place | null {
  const plain = plainAddress(address).replace(/\?.*$/, '');
  const slash = plain.indexOf('/');
  const [host, path] = slash < 0 ? [plain, '/'] : [plain.slice(0, slash), plain.slice(slash)];
  const site = siteAt(host, path, sites);
  if (!site) return null;
  const key = `own/${plain}`;
  const tail = hashOf(key).toString(16).padStart(8, '0');
  return {
    site: site.id,
    kind: 'own',
    key: placeKey(key.length > KEY_LIMIT ? `${key.slice(0, KEY_LIMIT - 9)}-${tail}` : key),
    unit: ownUnit(site.id),
    resource: null,
    label: site.name,
    serves: site.task === null ? [] : [site.task],
  };
}

/**
 * A host and its twin with `www.` before it or without, as both show the same site and learners type
 * either. An address in numbers has none.
 */
export function withTwin(host: string): readonly string[] {
  const plain = bare(host);
  const isName = plain.includes('.') && !plain.startsWith('www.') && !/\.\d+$/.test(plain);
  if (!isName) return [host];
  return [host, host === plain ? `www.${host}` : plain];
}

/**
 * The match patterns of the pages of an own site, for the browser: no page beside its paths. A
 * pattern is held against path and query, so that `/course*` would hold `/coursework` as well.
 */
export const ownMatches = ({ host, paths }: OwnSite): readonly string[] =>
  withTwin(host).flatMap((name) =>
    paths.flatMap((path) =>
      (path === '/' ? ['/*'] : [path, `${path}/*`, `${path}?*`]).map(
        (pages) => `https://${name}${pages}`,
      ),
    ),
  );
