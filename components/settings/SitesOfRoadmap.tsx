import { useMemo, useRef } from 'react';
import { Disclosure } from '../Disclosure';
import { plural, t } from '../text';
import { useRoadmap } from '../use-study';
import { optionalOf, sitesNamed } from './site-groups';
import { useMayRun } from './use-site-access';
import { useSiteAsking } from './use-site-asking';
import './SitesOfRoadmap.css';

/** Lets Milepost into all sites that the shown roadmap names, in one press and one question. */
export function SitesOfRoadmap(props: { readonly isSkippable?: boolean }) {
  const roadmap = useRoadmap();
  const named = useMemo(() => sitesNamed(roadmap), [roadmap]);
  const patterns = useMemo(() => optionalOf(named), [named]);
  const mayRun = useMayRun(patterns);
  const { count } = useSiteAsking();
  const wasPressed = useRef(false);
  if (patterns.length === 0 || mayRun(patterns) === null) return null;
  const missing = named.filter(({ optionalMatches }) => mayRun(optionalMatches) === false);
  if (missing.length === 0) {
    // The button is gone that had the focus: what it has done takes its place.
    const heed = (done: HTMLElement | null) => {
      if (wasPressed.current) done?.focus();
      wasPressed.current = false;
    };
    return (
      <p className="small" tabIndex={-1} ref={heed}>
        {t('sites.allDone')}
      </p>
    );
  }
  return (
    <div className="sites-of-roadmap">
      <p>
        <button
          type="button"
          onClick={() => {
            wasPressed.current = true;
            void count(
              optionalOf(missing).filter((match) => mayRun([match]) === false),
              t('sites.allCounted'),
            );
          }}
        >
          {t('sites.all')}
        </button>
      </p>
      <p className="muted small">
        {plural('sites.allHelp', missing.length)} {t('sites.allMeans')}
        {props.isSkippable && ` ${t('sites.allSkip')}`}
      </p>
      {props.isSkippable && (
        <Disclosure summary={t('sites.allNames')} className="small">
          <ul className="sites-of-roadmap-names">
            {missing.map(({ id, name }) => (
              <li key={id}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
