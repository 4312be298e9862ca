import type { SiteId } from '../../data/model/id';
import type { SiteTime } from '../../data/model/week-comparison';
import { duration } from '../format';
import { SiteName } from '../SiteName';
import { t } from '../text';
import './SiteTimes.css';

/** A site as a learner knows it; time may lie at none. */
export const SiteTitle = ({ site }: { readonly site: SiteId | null }) =>
  site === null ? <bdi>{t('review.noSite')}</bdi> : <SiteName id={site} />;

/** Where a week was studied, most time first. */
export function SiteTimes(props: { readonly sites: readonly SiteTime[] }) {
  if (props.sites.length === 0) return null;
  return (
    <div className="site-times">
      <h3>{t('review.bySite')}</h3>
      <ul>
        {props.sites.map(({ site, seconds }) => (
          <li key={site}>
            <SiteTitle site={site} />
            <span className="site-times-time figure">{duration(seconds)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
