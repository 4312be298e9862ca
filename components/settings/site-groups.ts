import { sites, type Site } from '../../data/content/sites';
import { roadmapSites } from '../../data/model/roadmap-sites';
import type { Roadmap } from '../../data/model/roadmap';
import { hostOfMatch } from '../../data/model/site-matches';

/** The catalogue as the settings show it. */
export interface SiteGroups {
  /** Those that every installation counts on. */
  readonly started: readonly Site[];
  /** Those that the roadmap names besides, in its order. */
  readonly ofRoadmap: readonly Site[];
  readonly others: readonly Site[];
}

/** The catalogue's sites that a roadmap names, in its order. */
export const sitesNamed = (roadmap: Roadmap): readonly Site[] =>
  roadmapSites(roadmap).flatMap((named) => sites.find(({ id }) => id === named) ?? []);

/** The catalogue's sites by what they are to a roadmap; each is in one group. */
export function siteGroups(roadmap: Roadmap): SiteGroups {
  const named = sitesNamed(roadmap);
  return {
    started: sites.filter(({ shipped }) => shipped),
    ofRoadmap: named.filter(({ shipped }) => !shipped),
    others: sites.filter((site) => !site.shipped && !named.includes(site)),
  };
}

/** The match patterns of everything that can be asked for, site by site. */
export const optionalOf = (group: readonly Site[]): readonly string[] =>
  group.flatMap(({ optionalMatches }) => optionalMatches);

/** Hosts as a learner knows them, each once: `coursera.org, labs.coursera.org`. */
export const hostsText = (matches: readonly string[]): string =>
  [...new Set(matches.map((match) => hostOfMatch(match).replace(/^(?:www|m|\*)\./, '')))].join(
    ', ',
  );
