import type { SiteId } from '../data/model/id';
import { isOwnSite } from '../data/model/own-site';
import type { Registers } from '../data/model/progress';
import { siteTitle } from '../data/model/site-title';
import { t } from './text';

/** What a site is called on screen; one of the learner's own that is gone has no name any more. */
export function siteLabel(site: SiteId, registers: Registers): string {
  const title = siteTitle(site, registers);
  return isOwnSite(title) ? t('sites.gone') : title;
}
