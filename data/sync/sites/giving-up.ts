import { shippedMatches } from '../../content/shipped-matches';
import type { Site } from '../../content/sites';
import type { SiteId } from '../../model/id';
import { ownMatches, type OwnSite } from '../../model/own-site';
import { isGranted, mayShare, originOf, originsOf } from './patterns';

/** What decides whether a host of the learner's leave is still of use. */
export interface Needs {
  /** The hosts into which the browser lets us now, as it tells them. */
  readonly granted: readonly string[];
  readonly sites: readonly Pick<Site, 'id' | 'optionalMatches'>[];
  readonly ownSites: readonly OwnSite[];
}

const shippedHosts = originsOf(shippedMatches);

/**
 * Those of these hosts that are granted and that no site needs: none of the manifest, none of a
 * known site for which all is granted, none of the learner's own sites. `leaving` is a site that the
 * learner gives up at this moment; what only that one needs goes.
 */
export function unneeded(
  origins: readonly string[],
  { granted, sites, ownSites }: Needs,
  leaving: SiteId | null = null,
): readonly string[] {
  const known = sites.filter(
    ({ id, optionalMatches }) =>
      id !== leaving && optionalMatches.every((match) => isGranted(match, granted)),
  );
  const own = ownSites.filter(({ id }) => id !== leaving);
  const needed = originsOf([
    ...shippedHosts,
    ...known.flatMap(({ optionalMatches }) => optionalMatches),
    ...own.flatMap(ownMatches),
  ]);
  return origins.filter((origin) => !needed.includes(origin) && isGranted(origin, granted));
}

/** Whether an origin is one host and no pattern of many, which only the learner's own hand gives. */
const isOneHost = (origin: string): boolean => /^[a-z*]+:\/\/[^/*]+\//.test(origin);

/**
 * The granted hosts that are of no site at all, neither of one that is known nor of the learner's
 * own. What lies on a known site stays, as the learner may have granted it by hand.
 */
export function ofNobody({ granted, sites, ownSites }: Needs): readonly string[] {
  const named = [
    ...shippedHosts,
    ...sites.flatMap(({ optionalMatches }) => optionalMatches),
    ...ownSites.flatMap(ownMatches),
  ];
  return granted.filter(
    (origin) => isOneHost(origin) && !named.some((match) => mayShare(originOf(match), origin)),
  );
}

/** All that is granted beyond the manifest. */
export const allOptional = (granted: readonly string[]): readonly string[] =>
  granted.filter((origin) => !isGranted(origin, shippedHosts));
