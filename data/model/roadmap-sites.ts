import { siteName } from '../content/site-names';
import type { SiteId } from './id';
import { recognise } from './recognise';
import type { Roadmap } from './roadmap';

/**
 * The study sites that a roadmap's resources name, each once and in the order in which the road
 * meets them. A roadmap of the learner's own names a site by an address that the catalogue knows.
 */
export function roadmapSites(roadmap: Roadmap): readonly SiteId[] {
  const named = roadmap.resources.flatMap(({ site, address }) => {
    if (site !== null && siteName(site) !== null) return site;
    return (address !== null && recognise(address)?.site) || [];
  });
  return [...new Set(named)];
}
