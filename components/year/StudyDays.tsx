import { useMemo, useState } from 'react';
import type { Day } from '../../data/model/day';
import type { YearDay, YearReview } from '../../data/model/year';
import { Disclosure } from '../Disclosure';
import { duration } from '../format';
import { t } from '../text';
import { HeatLegend } from './HeatLegend';
import { HeatMap } from './HeatMap';
import { spokenDate } from './year-format';
import { YearTable } from './YearTable';
import './StudyDays.css';

/** The study days of a year as a calendar, and the same times as a table. */
export function StudyDays(props: { readonly review: YearReview; readonly today: Day }) {
  const { review, today } = props;
  const [shown, setShown] = useState<YearDay | null>(null);
  // The table has hundreds of cells, and nothing of it changes while days are pointed at.
  const table = useMemo(() => <YearTable review={review} today={today} />, [review, today]);
  return (
    <section className="year-section" aria-labelledby="study-days">
      <h2 id="study-days" tabIndex={-1}>
        {t('year.days')}
      </h2>
      <HeatMap review={review} today={today} onShow={setShown} />
      <div className="study-days-foot">
        <p className="study-days-shown">
          {shown === null ? (
            <span className="muted">{t('year.daysHint')}</span>
          ) : (
            <>
              {spokenDate(shown.day)}{' '}
              <strong className="figure">
                {shown.seconds === 0 ? t('year.notStudied') : duration(shown.seconds)}
              </strong>
            </>
          )}
        </p>
        <HeatLegend levels={review.levels} />
      </div>
      <Disclosure summary={t('year.table')}>{table}</Disclosure>
    </section>
  );
}
