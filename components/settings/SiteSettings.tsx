import { useMemo } from 'react';
import { sites, type Site } from '../../data/content/sites';
import { Disclosure } from '../Disclosure';
import { languageOf, t } from '../text';
import { useRoadmap } from '../use-study';
import { OwnSites } from './own-site/OwnSites';
import { optionalOf, siteGroups } from './site-groups';
import { OptionalSite, StartedSite } from './SiteRow';
import { SitesOfRoadmap } from './SitesOfRoadmap';
import { useMayRun, useSiteAccess } from './use-site-access';
import { useSiteAsking } from './use-site-asking';
import './SiteSettings.css';

const optional = optionalOf(sites);

/** Where Milepost runs and what it does there: the catalogue's sites, and the learner's own. */
export function SiteSettings(props: { readonly asked: string }) {
  const roadmap = useRoadmap();
  const { started, ofRoadmap, others } = useMemo(() => siteGroups(roadmap), [roadmap]);
  const mayRun = useMayRun(optional);
  return (
    <div className="site-settings">
      <section aria-labelledby="sites-started">
        <h3 id="sites-started" tabIndex={-1}>
          {t('sites.started')}
        </h3>
        <Withheld started={started} />
        <ul>
          {started.map((site) => (
            <StartedSite key={site.id} site={site} mayRun={mayRun(site.optionalMatches)} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="sites-more">
        <h3 id="sites-more" tabIndex={-1}>
          {t('sites.more')}
        </h3>
        <SitesOfRoadmap />
        <Group title={t('sites.ofRoadmap')} group={ofRoadmap} mayRun={mayRun} />
        <Group title={t('sites.others')} group={others} mayRun={mayRun} />
      </section>
      <OwnSites asked={props.asked} />
    </div>
  );
}

/** Sites that wait for the learner's leave; they are many, so they open when they are wanted. */
function Group(props: {
  readonly title: string;
  readonly group: readonly Site[];
  readonly mayRun: (matches: readonly string[]) => boolean | null;
}) {
  const { group, mayRun } = props;
  if (group.length === 0) return null;
  const done = group.filter(({ optionalMatches }) => mayRun(optionalMatches) === true).length;
  return (
    <Disclosure
      summary={
        <>
          {props.title}
          {' · '}
          {t('sites.counted', { done, count: group.length })}
        </>
      }
    >
      <ul>
        {group.map((site) => (
          <OptionalSite key={site.id} site={site} mayRun={mayRun(site.optionalMatches)} />
        ))}
      </ul>
    </Disclosure>
  );
}

/** Says which sites from the start the browser keeps Milepost off, and asks for them again. */
function Withheld(props: { readonly started: readonly Site[] }) {
  const withheld = useSiteAccess((access) => access.withheld);
  const { count } = useSiteAsking();
  if (withheld.length === 0) return null;
  const names = props.started
    .filter(({ matches }) => matches.some((match) => withheld.includes(match)))
    .map(({ name }) => name);
  const list = new Intl.ListFormat(languageOf()).format(names);
  return (
    <p className="site-withheld">
      {t('sites.withheld', { sites: list })}{' '}
      <button type="button" onClick={() => count(withheld, t('sites.countsNow', { site: list }))}>
        {t('sites.allowAgain')}
      </button>
    </p>
  );
}
