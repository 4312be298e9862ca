import type { ReactNode, RefObject } from 'react';
import type { Site } from '../../data/content/sites';
import { isOnShippedHost } from '../../data/model/site-matches';
import { t } from '../text';
import { hostsText } from './site-groups';
import { SiteChoice } from './SiteChoice';
import { useLineFocus } from './use-line-focus';
import { useSiteAsking } from './use-site-asking';
import './SiteRow.css';

/** A line of the list of sites: what it is, and what can be done about it. */
export const SiteLine = (props: {
  /** The element of its controls. */
  readonly controls?: RefObject<HTMLDivElement | null>;
  readonly name: string;
  readonly about: ReactNode;
  readonly children: ReactNode;
}) => (
  <li className="site-line">
    <div className="site-line-what">
      <bdi>{props.name}</bdi>
      <div className="muted small">{props.about}</div>
    </div>
    <div ref={props.controls} className="site-line-acts">
      {props.children}
    </div>
  </li>
);

interface SiteRowProps {
  readonly site: Site;
  /** Whether Milepost may run on all that can be asked for; null while that is not known. */
  readonly mayRun: boolean | null;
}

/** A site that is counted from the start, and the further hosts on which it can be. */
export function StartedSite({ site, mayRun }: SiteRowProps) {
  const { id, name, matches, optionalMatches: more } = site;
  const shown = mayRun === true ? [...matches, ...more] : matches;
  const isMore = more.length > 0 && mayRun !== null;
  return (
    <SiteLine name={name} about={<bdi>{hostsText(shown)}</bdi>}>
      <SiteChoice site={id} name={name} />
      {isMore && <More site={site} mayRun={mayRun} hosts={hostsText(more)} />}
    </SiteLine>
  );
}

function More({ site, mayRun, hosts }: SiteRowProps & { readonly hosts: string }) {
  const { count, stop } = useSiteAsking();
  const { id, optionalMatches: more } = site;
  return mayRun ? (
    <StopButton
      label={t('sites.stopMore')}
      site={hosts}
      onStop={() => stop(id, more, t('sites.stopped', { site: hosts }))}
    />
  ) : (
    <button
      type="button"
      className="quiet site-line-more"
      onClick={() => count(more, t('sites.countsNow', { site: hosts }))}
    >
      {t('sites.countMore', { hosts })}
    </button>
  );
}

/** A site that waits for the learner's leave, or has it. */
export function OptionalSite({ site, mayRun }: SiteRowProps) {
  const { count, stop } = useSiteAsking();
  const { line, pressed } = useLineFocus<HTMLDivElement>(mayRun);
  const { id, name, optionalMatches } = site;
  return (
    <SiteLine name={name} about={<bdi>{hostsText(optionalMatches)}</bdi>} controls={line}>
      {mayRun === true && (
        <>
          <SiteChoice site={id} name={name} />
          {!optionalMatches.some(isOnShippedHost) && (
            <StopButton
              site={name}
              onStop={() => {
                pressed();
                void stop(id, optionalMatches, t('sites.stopped', { site: name }));
              }}
            />
          )}
        </>
      )}
      {mayRun === false && (
        <CountButton
          site={name}
          onCount={() => {
            pressed();
            void count(optionalMatches, t('sites.countsNow', { site: name }));
          }}
        />
      )}
    </SiteLine>
  );
}

/** Asks the browser for a site; there are many of them, so that its name tells it from the rest. */
export const CountButton = (props: { readonly site: string; readonly onCount: () => void }) => (
  <button
    type="button"
    aria-label={t('sites.named', { what: t('sites.count'), site: props.site })}
    onClick={props.onCount}
  >
    {t('sites.count')}
  </button>
);

/** Gives a site back to the browser. */
const StopButton = (props: {
  readonly label?: string;
  readonly site: string;
  readonly onStop: () => void;
}) => (
  <button
    type="button"
    className="quiet"
    aria-label={t('sites.named', { what: props.label ?? t('sites.stop'), site: props.site })}
    onClick={props.onStop}
  >
    {props.label ?? t('sites.stop')}
  </button>
);
