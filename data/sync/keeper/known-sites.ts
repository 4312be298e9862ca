import { siteName } from '../../content/site-names';
import type { SiteId } from '../../model/id';

/** Whether the catalogue knows a site. */
export const isKnownSite = (site: SiteId): boolean => siteName(site) !== null;
