import { siteName } from '../content/site-names';
import type { SiteId } from './id';
import { ownSites } from './own-site';
import type { Registers } from './progress';

/** The name of a site to show: the catalogue's, the learner's own, else its id. */
export const siteTitle = (site: SiteId, registers: Registers): string =>
  siteName(site) ?? ownSites(registers).find(({ id }) => id === site)?.name ?? site;
