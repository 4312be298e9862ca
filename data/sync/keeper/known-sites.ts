import { siteName } from '../../content/site-names';
import type { SiteId } from '../../model/id';
import { ownSites } from '../../model/own-site';
import type { Registers } from '../../model/progress';

/** Whether a site is in the catalogue or is one of the learner's own. */
export const isKnownSite = (site: SiteId, registers: Registers): boolean =>
  siteName(site) !== null || ownSites(registers).some(({ id }) => id === site);
