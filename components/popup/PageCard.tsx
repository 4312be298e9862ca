import type { PageStatus } from '../../data/model/command';
import { duration } from '../format';
import { Sentence } from '../Sentence';
import { TaskName } from '../TaskName';
import { SLOT, t } from '../text';
import { useOnce } from '../use-once';
import { useStudy } from '../use-study';
import { SiteChoiceForm } from './SiteChoiceForm';
import './PageCard.css';

/** What a study page that is not recorded would count for, and whether Milepost asks there. */
export function PageCard({ page }: { readonly page: PageStatus }) {
  return (
    <section className="page-card" aria-labelledby="this-page">
      <h2 id="this-page" className="page-card-title" tabIndex={-1}>
        {t('popup.page.title')}
      </h2>
      <CountsFor page={page} />
      <SiteChoiceForm page={page} />
    </section>
  );
}

function CountsFor({ page }: { readonly page: PageStatus }) {
  const recording = useStudy((study) => study.recording);
  const run = useStudy((study) => study.run);
  const once = useOnce();
  return (
    <>
      <p className="clamped" title={page.place}>
        <bdi>{page.place}</bdi>
      </p>
      <p className="muted small">
        <Sentence text={t('popup.page.countsFor', { task: SLOT })}>
          <TaskName id={page.task} />
        </Sentence>
      </p>
      {recording?.kind === 'timer' ? (
        <p className="small">{t('popup.page.besideTimer')}</p>
      ) : (
        <button
          type="button"
          className="primary"
          onClick={() => once(() => run({ type: 'log-page', tab: page.tab, task: null }))}
        >
          {page.seconds !== null && page.seconds >= 60
            ? t('popup.page.logTime', { time: duration(page.seconds) })
            : t('popup.page.log')}
        </button>
      )}
    </>
  );
}
