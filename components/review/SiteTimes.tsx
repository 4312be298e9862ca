import { siteName } from '../../data/content/site-names';
import type { SiteId } from '../../data/model/id';
import type { SiteTime } from '../../data/model/week-comparison';
import { duration } from '../format';
import { t } from '../text';
import './SiteTimes.css';

/** A site as a learner knows it; time may lie at none, or at one that this version does not know. */
export const siteTitle = (site: SiteId | null): string =>
  site === null ? t('review.noSite') : (siteName(site) ?? site);

/** Where a week was studied, most time first. */
export function SiteTimes(props: { readonly sites: readonly SiteTime[] }) {
  if (props.sites.length === 0) return null;
  return (
    <div className="site-times">
      <h3>{t('review.bySite')}</h3>
      <ul>
        {props.sites.map(({ site, seconds }) => (
          <li key={site}>
            <bdi>{siteTitle(site)}</bdi>
            <span className="site-times-time figure">{duration(seconds)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
