import { useState } from 'react';
import type { PageStatus } from '../../data/model/command';
import { hrefOfNewSite } from '../dashboard/new-site';
import { t } from '../text';
import { useStudy } from '../use-study';

/** A study page into which Milepost has yet to be let, and the button that asks for it. */
export function SiteBeside({ page }: { readonly page: PageStatus }) {
  const allow = useStudy((study) => study.allow);
  const [isRefused, setRefused] = useState(false);
  return (
    <section className="page-card" aria-labelledby="this-page">
      <h2 id="this-page" className="page-card-title" tabIndex={-1}>
        {t(page.isWithheld ? 'popup.access.withheld' : 'popup.access.count')}
      </h2>
      <p className="clamped">
        <bdi>{page.siteName}</bdi>
      </p>
      {/* The browser asks only in answer to a press, so nothing may come before it. */}
      <button
        type="button"
        className="primary"
        onClick={async () => setRefused(!(await allow(page.access ?? [])))}
      >
        {t(page.isWithheld ? 'popup.access.allowAgain' : 'popup.access.allow')}
      </button>
      <p className="muted small" role="alert">
        {isRefused && t('popup.access.refused')}
      </p>
    </section>
  );
}

/** Whether an address can be of an own site; all videos of YouTube share one path. */
export const canBeSite = (address: string): boolean =>
  /^https:\/\/(?!.*youtube\.com\/watch)[\w-]+(?:\.[\w-]+)+\//.test(address);

/** The way to make a site of the learner's own from a page that nobody knows. */
export const StudyHere = ({ address }: { readonly address: string }) => (
  <a className="small" href={`/dashboard.html${hrefOfNewSite(address)}`} target="_blank">
    {t('popup.access.own')}
  </a>
);
