import type { Site } from '../../content/sites';
import { ownMatches, type OwnSite } from '../../model/own-site';
import { covers, isGranted, mayShare } from './patterns';

/** The page script, as the manifest names it too. */
export const PAGE_SCRIPT = '/content-scripts/study.js';
/** What marks a page as one of a site that the learner has named. */
export const OWN_MARK = '/own.js';

/** A page script that the browser is to run by itself, in the browser's own words. */
export interface Registration {
  readonly id: string;
  readonly js: readonly string[];
  readonly matches: readonly string[];
  /** Pages where the same script runs by another registration, or by the manifest. */
  readonly excludeMatches: readonly string[];
  readonly runAt: 'document_start' | 'document_idle';
  readonly allFrames: false;
  readonly persistAcrossSessions: true;
}

/** What decides about the page scripts beyond those of the manifest. */
export interface SiteFacts {
  /** The hosts into which the browser lets us now, as it tells them. */
  readonly granted: readonly string[];
  readonly sites: readonly Pick<Site, 'optionalMatches'>[];
  readonly ownSites: readonly OwnSite[];
  /** Where the manifest runs the page script already. */
  readonly manifestMatches: readonly string[];
}

const unique = (patterns: readonly string[]): readonly string[] =>
  [...new Set(patterns)].toSorted();

function registration(
  id: string,
  file: string,
  runAt: Registration['runAt'],
  matches: readonly string[],
  excludeMatches: readonly string[] = [],
): readonly Registration[] {
  // A browser refuses one without a pattern.
  if (matches.length === 0) return [];
  const fixed = { runAt, allFrames: false, persistAcrossSessions: true } as const;
  return [{ id, js: [file], matches, excludeMatches, ...fixed }];
}

/**
 * The page scripts that are wanted beyond the manifest's. All sites of the catalogue are in one
 * registration, so that no page runs the script twice; the learner's own are apart, so that one of
 * them which a browser does not take costs no other place.
 */
export function registrationsFor(facts: SiteFacts): readonly Registration[] {
  const { granted, sites, ownSites, manifestMatches } = facts;
  const isOpen = (match: string): boolean => isGranted(match, granted);
  const known = unique(sites.flatMap(({ optionalMatches }) => optionalMatches))
    .filter(isOpen)
    .filter((match) => !manifestMatches.some((wide) => covers(wide, match)));
  const own = unique(ownSites.flatMap(ownMatches)).filter(isOpen);
  const others = unique([...manifestMatches, ...known]);
  const bare = own.filter((match) => !others.some((wide) => covers(wide, match)));
  const shared = others.filter((other) => bare.some((match) => mayShare(match, other)));
  return [
    ...registration('sites', PAGE_SCRIPT, 'document_idle', known),
    ...registration('own-marks', OWN_MARK, 'document_start', own),
    ...registration('own-pages', PAGE_SCRIPT, 'document_idle', bare, shared),
  ];
}

/** A script as a browser says that it is registered; what is not said is as the browser has it. */
export interface Registered {
  readonly id: string;
  readonly js?: readonly string[] | undefined;
  readonly matches?: readonly string[] | undefined;
  readonly excludeMatches?: readonly string[] | undefined;
  readonly runAt?: string | undefined;
  readonly allFrames?: boolean | undefined;
  readonly persistAcrossSessions?: boolean | undefined;
}

/** What is to be done so that what is registered is what is wanted. */
export interface RegistrationDiff {
  readonly register: readonly Registration[];
  readonly update: readonly Registration[];
  /** The ids of those that are not wanted any more. */
  readonly unregister: readonly string[];
}

const isSameSet = (some: readonly string[], others: readonly string[]): boolean =>
  new Set(some).symmetricDifference(new Set(others)).size === 0;

/** Browsers give the paths of files back without the first slash, or with it. */
const files = (js: readonly string[] = []): readonly string[] =>
  js.map((path) => path.replace(/^\//, ''));

const isAsWanted = (wanted: Registration, present: Registered): boolean =>
  isSameSet(wanted.matches, present.matches ?? []) &&
  isSameSet(wanted.excludeMatches, present.excludeMatches ?? []) &&
  isSameSet(files(wanted.js), files(present.js)) &&
  wanted.runAt === (present.runAt ?? 'document_idle') &&
  present.allFrames !== true &&
  present.persistAcrossSessions !== false;

/** Compares what is wanted with what is registered, by id; nobody else registers anything. */
export function diff(
  wanted: readonly Registration[],
  present: readonly Registered[],
): RegistrationDiff {
  const found = new Map(present.map((each) => [each.id, each]));
  const unknown = wanted.filter(({ id }) => !found.has(id));
  return {
    register: unknown,
    update: wanted.filter((each) => {
      const there = found.get(each.id);
      return there !== undefined && !isAsWanted(each, there);
    }),
    unregister: present.map(({ id }) => id).filter((id) => !wanted.some((each) => each.id === id)),
  };
}

/** Files to run in the pages of these patterns, one after the other. */
export interface Injection {
  readonly matches: readonly string[];
  readonly files: readonly string[];
}

const matchesOf = (scripts: readonly Registered[], id: string): readonly string[] =>
  scripts.find((each) => each.id === id)?.matches ?? [];

/** The patterns of the learner's own sites that are registered. */
export const ownOf = (scripts: readonly Registered[]): readonly string[] =>
  matchesOf(scripts, 'own-marks');

/**
 * What to run in the pages that are open already, as a browser runs a registered script only in
 * those that load. In a page of an own site the page script is run anew after the mark, also where
 * it runs for another reason: it reads the mark when it begins.
 */
export function injectionsFor(
  wanted: readonly Registration[],
  present: readonly Registered[],
): readonly Injection[] {
  const fresh = (id: string): readonly string[] => {
    const before = matchesOf(present, id);
    return matchesOf(wanted, id).filter((match) => !before.includes(match));
  };
  return [
    { matches: fresh('own-marks'), files: [OWN_MARK, PAGE_SCRIPT] },
    { matches: fresh('sites'), files: [PAGE_SCRIPT] },
  ].filter(({ matches }) => matches.length > 0);
}

/** The patterns on whose open pages the page script is to end, as nothing wants it there any more. */
export const endingsFor = (
  wanted: readonly Registration[],
  present: readonly Registered[],
): readonly string[] => {
  const left = new Set(['sites', 'own-pages'].flatMap((id) => matchesOf(wanted, id)));
  const before = ['sites', 'own-pages'].flatMap((id) => matchesOf(present, id));
  return before.filter((match) => !left.has(match));
};
