import { useDeferredValue, useEffect, useMemo } from 'react';
import type { Day } from '../../data/model/day';
import { siteTimes } from '../../data/model/week-comparison';
import { timesOfLog } from '../../data/model/day-times';
import { useSharing } from '../dashboard/devices/use-sharing';
import { t } from '../text';
import { useStudy } from '../use-study';
import { Comparison } from './Comparison';
import { DeletedSessions } from './DeletedSessions';
import { EmptyWeek } from './EmptyWeek';
import { SessionList } from './SessionList';
import { WeekTimes } from './WeekTimes';
import { WeekTotal } from './WeekTotal';
import { WeekWords } from './WeekWords';
import { pagesOf, sharedReview, totalsAround } from './shared-review';

/** What was studied in these seven days; asks for the month pages that they need, and no others. */
export function WeekView(props: { readonly days: readonly Day[]; readonly today: Day }) {
  const { days, today } = props;
  const log = useStudy((study) => study.log);
  const load = useStudy((study) => study.load);
  const goal = useStudy((study) => study.progress.goal);
  const calendar = useStudy((study) => study.progress.calendar);
  const isShared = useSharing(({ status }) => status === 'ready');
  const allTotals = useSharing((sharing) => sharing.totals);
  const week = days.join(' ');
  const totals = useMemo(() => totalsAround(allTotals, week.split(' ')), [allTotals, week]);
  const months = useMemo(() => pagesOf(totals, week.split(' ')), [totals, week]);
  const { review, elsewhere, sites } = useMemo(() => {
    const pages = months.map((month) => log[month] ?? []);
    const times = timesOfLog(pages, totals, calendar);
    return {
      ...sharedReview(pages.flat(), totals, week.split(' '), calendar),
      sites: siteTimes(times, week.split(' ')),
    };
  }, [months, log, totals, week, calendar]);

  useEffect(() => {
    void load(months);
  }, [load, months]);

  // The total is to be read at once; the rest is drawn when that has been painted.
  const later = useDeferredValue(review, null);

  if (!isShared || months.some((month) => log[month] === undefined)) {
    return <p className="muted">{t('dashboard.loading')}</p>;
  }
  const empty = review.total === 0 && review.sessions.length === 0;
  return (
    <>
      <WeekTotal review={review} goal={goal} today={today} />
      {empty && <EmptyWeek thisWeek={days.includes(today)} />}
      {later && !empty && (
        <>
          <WeekTimes key={week} review={review} goal={goal} sites={sites} />
          <Comparison days={days} isOver={(days.at(-1) ?? today) < today} />
        </>
      )}
      {later && (
        <>
          <WeekWords key={`words ${week}`} review={later} days={days} goal={goal} today={today} />
          <SessionList review={later} elsewhere={elsewhere} />
          {later.deleted.length > 0 && <DeletedSessions sessions={later.deleted} />}
        </>
      )}
    </>
  );
}
