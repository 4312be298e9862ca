import { useMemo } from 'react';
import { sites, type Site } from '../../../data/content/sites';
import { recognise } from '../../../data/model/recognise';
import { matchesAt, toAskFor } from '../../../data/model/site-matches';
import { t } from '../../text';
import { CountButton } from '../SiteRow';
import { useMayRun } from '../use-site-access';
import { useSiteAsking } from '../use-site-asking';
import { wholeAddress } from './own-site-draft';

/** A site of the catalogue, with what lets Milepost into the page that was named. */
export interface KnownSite {
  readonly site: Site;
  readonly matches: readonly string[];
}

/** The site of the catalogue that counts an address already, or would; null when none does. */
export function knownSite(typed: string): KnownSite | null {
  const address = wholeAddress(typed);
  const place = recognise(address);
  const site = sites.find(({ id }) => id === place?.site);
  if (!site) return null;
  const here = matchesAt(address, site.id, {});
  // Some copies lie on hosts that the catalogue knows and does not ask for.
  if (here.length === 0) return null;
  return { site, matches: toAskFor(here, site.id) };
}

/** Says that a place needs no site of one's own, and offers what it needs instead. */
export function KnownPlace({ site: { site, matches } }: { readonly site: KnownSite }) {
  const { name } = site;
  const text = matches.join(' ');
  const followed = useMemo(() => text.split(' '), [text]);
  const mayRun = useMayRun(followed)(matches);
  const { count } = useSiteAsking();
  return (
    <div className="own-site-known" aria-live="polite">
      <p>
        {t('sites.ownKnown', { site: name })} {mayRun === true && t('sites.ownKnownCounted')}
        {mayRun === false && t('sites.ownKnownOpen')}
      </p>
      {mayRun === false && (
        <CountButton
          site={name}
          onCount={() => void count(matches, t('sites.countsNow', { site: name }))}
        />
      )}
    </div>
  );
}
