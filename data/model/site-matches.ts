import { shippedMatches } from '../content/shipped-matches';
import { sites } from '../content/sites';
import type { SiteId } from './id';
import { isOwnSite, ownMatches, ownSites, withTwin } from './own-site';
import type { Registers } from './progress';

const shipped: readonly string[] = shippedMatches;

/** The host of a match pattern: `arxiv.org` of `https://arxiv.org/abs/*`. */
export const hostOfMatch = (match: string): string =>
  match.replace(/^https:\/\/([^/]+)\/.*$/, '$1');

/** The whole hosts of match patterns, each once: what the browser asks the learner for. */
export const originsOf = (matches: readonly string[]): readonly string[] => [
  ...new Set(matches.map((match) => `https://${hostOfMatch(match)}/*`)),
];

/** The match patterns of the pages of each site, by its id. */
function patterns(registers: Registers): ReadonlyMap<SiteId, readonly string[]> {
  return new Map([
    ...sites.map(
      ({ id, matches, optionalMatches }) =>
        [id, [...new Set([...matches, ...optionalMatches])]] as const,
    ),
    ...ownSites(registers).map((site) => [site.id, ownMatches(site)] as const),
  ]);
}

/** Whether a pattern's host is that of an address; `*.` stands for any part before it. */
function holdsHost(match: string, host: string): boolean {
  const known = hostOfMatch(match);
  return known.startsWith('*.') ? host.endsWith(known.slice(1)) : known === host;
}

/**
 * The match patterns that let Milepost into the page of a place: those of its site for the address's
 * host, else those of the site whose host it is, as a course's lecture may lie on YouTube. None
 * where no pattern holds the host.
 */
export function matchesAt(address: string, site: SiteId, registers: Registers): readonly string[] {
  const host = URL.parse(address)?.hostname ?? '';
  const all = patterns(registers);
  const ofSite = all.get(site)?.filter((match) => holdsHost(match, host)) ?? [];
  if (ofSite.length > 0) return ofSite;
  return [...all.values()].flat().filter((match) => holdsHost(match, host));
}

/**
 * What to ask the learner for where these patterns of a page are missing: everything that its site
 * may be asked for, so that one leave is enough for the site; else the page's alone. A site of the
 * learner's own may be asked for on its host and on the twin of it.
 */
export function toAskFor(missing: readonly string[], site: SiteId): readonly string[] {
  if (isOwnSite(site)) {
    return missing.flatMap((match) =>
      withTwin(hostOfMatch(match)).map((host) => match.replace(hostOfMatch(match), host)),
    );
  }
  const all = sites.find(({ id }) => id === site)?.optionalMatches ?? [];
  return missing.every((match) => all.includes(match)) ? all : missing;
}

/** Whether a pattern lies on a host of the manifest, where Milepost may be from the start. */
export const isOnShippedHost = (match: string): boolean =>
  shipped.some((each) => hostOfMatch(each) === hostOfMatch(match));
