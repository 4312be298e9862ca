import { useMemo, useState } from 'react';
import { OWN_SITES_LIMIT, ownMatches, ownSites, type OwnSite } from '../../../data/model/own-site';
import { t } from '../../text';
import { useStudy } from '../../use-study';
import { useMayRun } from '../use-site-access';
import { askedSite } from './asked-site';
import { OwnSiteForm } from './OwnSiteForm';
import { OwnSiteRow } from './OwnSiteRow';
import './OwnSites.css';

/** Which form is open: that of a new site, with an address, or that of one that is there. */
type Open = { readonly address: string } | { readonly edited: OwnSite } | null;

/** The sites that the learner has named; an address in the page's own address opens the form. */
export function OwnSites({ asked }: { readonly asked: string }) {
  return (
    <section aria-labelledby="sites-own">
      <h3 id="sites-own" tabIndex={-1}>
        {t('sites.own')}
      </h3>
      <p className="muted small">{t('sites.ownHelp')}</p>
      <List key={asked} asked={askedSite(asked)} />
    </section>
  );
}

function List({ asked }: { readonly asked: string | null }) {
  const sites = ownSites(useStudy((study) => study.registers));
  const mayRun = useMayRun(useMemo(() => sites.flatMap(ownMatches), [sites]));
  const [open, setOpen] = useState<Open>(asked === null ? null : { address: asked });
  const close = () => {
    setOpen(null);
    // Whoever opens the page again has not asked for that site again.
    if (asked !== null) history.replaceState(null, '', '#/settings');
  };
  const edited = open && 'edited' in open ? open.edited : null;
  const isFull = sites.length >= OWN_SITES_LIMIT;
  return (
    <>
      {sites.length === 0 && open === null && <p>{t('sites.ownNone')}</p>}
      <ul>
        {sites.map((site) =>
          site.id === edited?.id ? (
            <li key={site.id}>
              <OwnSiteForm edited={site} address="" sites={sites} onClose={close} />
            </li>
          ) : (
            <OwnSiteRow
              key={site.id}
              site={site}
              mayRun={mayRun(ownMatches(site))}
              onEdit={() => setOpen({ edited: site })}
            />
          ),
        )}
      </ul>
      {isFull ? (
        <p className="muted">{t('sites.ownLimit', { count: OWN_SITES_LIMIT })}</p>
      ) : open && 'address' in open ? (
        <OwnSiteForm edited={null} address={open.address} sites={sites} onClose={close} />
      ) : (
        <p>
          <button type="button" onClick={() => setOpen({ address: '' })}>
            {t('sites.ownAdd')}
          </button>
        </p>
      )}
    </>
  );
}
