import { noticedSites } from '../../data/content/noticed-sites';
import { siteName } from '../../data/content/site-names';
import type { SiteChoice } from '../../data/model/command';
import { siteId } from '../../data/model/id';
import { t } from '../text';
import { useStudy } from '../use-study';
import './SiteSettings.css';

const CHOICES: readonly SiteChoice[] = ['ask', 'always', 'never'];

/** What Milepost does on each site that it notices. */
export function SiteSettings() {
  const chosen = useStudy((study) => study.progress.sites);
  const run = useStudy((study) => study.run);
  return (
    <ul className="site-settings">
      {noticedSites.flatMap((site) => {
        if (site === null) return [];
        const id = siteId(site);
        const name = siteName(site) ?? site;
        return (
          <li key={site}>
            <bdi aria-hidden="true">{name}</bdi>
            <select
              aria-label={t('settings.sites.choice', { site: name })}
              value={chosen[id] ?? 'ask'}
              onChange={({ target }) => {
                const choice = CHOICES.find((each) => each === target.value);
                if (choice) void run({ type: 'choose-site', site: id, choice });
              }}
            >
              {CHOICES.map((choice) => (
                <option key={choice} value={choice}>
                  {t(`settings.sites.${choice}`)}
                </option>
              ))}
            </select>
          </li>
        );
      })}
    </ul>
  );
}
