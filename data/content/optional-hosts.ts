import { shippedMatches } from './shipped-matches';
import { sites } from './sites';

/** The whole host of a match pattern, as browsers grant it: `https://arxiv.org/*`. */
const hostOf = (match: string): string => match.replace(/^(https:\/\/[^/]+)\/.*$/, '$1/*');

const shippedHosts: ReadonlySet<string> = new Set(shippedMatches.map(hostOf));

/** Under this the learner's own sites are asked for, each by its own host and never as a whole. */
export const OWN_SITE_HOSTS = 'https://*/*';

/**
 * The hosts that Milepost may ask the learner for, one by one: those of the catalogue that no
 * installation has from the start, sorted, and any other for a site that the learner names. The
 * manifest reads this.
 */
export const optionalHosts: readonly string[] = [
  ...new Set(sites.flatMap(({ optionalMatches }) => optionalMatches).map(hostOf)),
]
  .filter((host) => !shippedHosts.has(host))
  .toSorted()
  .concat(OWN_SITE_HOSTS);
