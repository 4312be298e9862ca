import { useMemo } from 'react';
import { dayOf, monthsOf, type Day } from '../../data/model/day';
import type { DayTimes } from '../../data/model/day-times';
import { yearOf, type YearReview } from '../../data/model/year';
import { t } from '../text';
import { useRoadmap, useStudy } from '../use-study';
import { askedYear, yearOfDay } from './asked-year';
import { EmptyYear } from './EmptyYear';
import { Pace } from './Pace';
import { PhaseTimes } from './PhaseTimes';
import { StudyDays } from './StudyDays';
import { useStudyTimes } from './use-study-times';
import { YearFigures } from './YearFigures';
import { YearHeader } from './YearHeader';
import './YearView.css';

const NOTHING: DayTimes = new Map();

/** A calendar year, or the last 53 weeks: the pace on the road, the study days, the phases. */
export function YearView(props: { readonly rest: string }) {
  const roadmap = useRoadmap();
  const calendar = useStudy((study) => study.progress.calendar);
  const today = useStudy((study) => dayOf(study.now, study.offset, study.progress.calendar));
  const asked = askedYear(props.rest, today);
  const year = asked.kind === 'year' ? asked.year : null;
  const months = useMemo(() => {
    const { from, to } = yearOf(NOTHING, year, roadmap, calendar, today);
    return monthsOf([from, to]);
  }, [year, roadmap, calendar, today]);
  const { times, isThere, isWhole } = useStudyTimes(months);
  const review = useMemo(
    () => yearOf(times, year, roadmap, calendar, today),
    [times, year, roadmap, calendar, today],
  );
  const isPast = year !== null && year < yearOfDay(today);
  // A year that is over comes first where it was asked for; the pace is that of today.
  const pace = <Pace key="pace" times={isWhole ? times : null} />;
  return (
    <>
      {asked.kind === 'not-a-year' && <p className="dashboard-astray">{t('year.notAYear')}</p>}
      {asked.kind === 'in-the-future' && (
        <p className="dashboard-astray">{t('year.inTheFuture')}</p>
      )}
      <YearHeader year={year} review={review} times={times} today={today} isReading={!isWhole} />
      {!isPast && pace}
      {isThere && <Year times={times} year={year} review={review} today={today} />}
      {isPast && pace}
    </>
  );
}

function Year(props: {
  readonly times: DayTimes;
  readonly year: number | null;
  readonly review: YearReview;
  readonly today: Day;
}) {
  const { times, year, review, today } = props;
  if (review.total === 0) return <EmptyYear year={year} />;
  return (
    <>
      <YearFigures times={times} year={year} review={review} today={today} />
      <StudyDays key={review.from} review={review} today={today} />
      <PhaseTimes review={review} />
    </>
  );
}
