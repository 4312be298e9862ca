import { dayOf, weekOf } from '../../data/model/day';
import { askedWeek } from '../../data/model/week-name';
import { LastingTrouble } from '../dashboard/devices/LastingTrouble';
import { t } from '../text';
import { useStudy } from '../use-study';
import { asksForYear } from '../year/asked-year';
import { YearView } from '../year/YearView';
import { ReviewSwitch } from './ReviewSwitch';
import { WeekHeader } from './WeekHeader';
import { WeekView } from './WeekView';
import './ReviewView.css';

/** The review of a week (`2026-W47`; this one by itself), or of a year (`2026`, `year`). */
export function ReviewView(props: { readonly rest: string }) {
  const isYear = asksForYear(props.rest);
  return (
    <div className="review">
      <LastingTrouble />
      <ReviewSwitch span={isYear ? 'year' : 'week'} />
      {isYear ? <YearView rest={props.rest} /> : <WeekReview rest={props.rest} />}
    </div>
  );
}

function WeekReview(props: { readonly rest: string }) {
  const calendar = useStudy((study) => study.progress.calendar);
  const today = useStudy((study) => dayOf(study.now, study.offset, study.progress.calendar));
  const asked = askedWeek(props.rest, today, calendar);
  const days = asked.kind === 'week' ? asked.days : weekOf(today, calendar);
  return (
    <>
      {asked.kind === 'not-a-week' && <p className="dashboard-astray">{t('review.notAWeek')}</p>}
      {asked.kind === 'in-the-future' && (
        <p className="dashboard-astray">{t('review.inTheFuture')}</p>
      )}
      <WeekHeader days={days} today={today} />
      <WeekView days={days} today={today} />
    </>
  );
}
