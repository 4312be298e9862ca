import { useEffect, useMemo } from 'react';
import { dayOf, type Day } from '../../data/model/day';
import { askedWeek } from '../../data/model/week-name';
import { weekOf } from '../../data/model/day';
import { LastingTrouble } from '../dashboard/devices/LastingTrouble';
import { useSharing } from '../dashboard/devices/use-sharing';
import { t } from '../text';
import { useStudy } from '../use-study';
import { DeletedSessions } from './DeletedSessions';
import { EmptyWeek } from './EmptyWeek';
import { SessionList } from './SessionList';
import { WeekHeader } from './WeekHeader';
import { WeekTimes } from './WeekTimes';
import { WeekTotal } from './WeekTotal';
import { pagesOf, sharedReview, totalsAround } from './shared-review';
import './ReviewView.css';

/** The weekly review: a week's time against its goal, by day and task, and its sessions. */
export function ReviewView(props: { readonly rest: string }) {
  const calendar = useStudy((study) => study.progress.calendar);
  const today = useStudy((study) => dayOf(study.now, study.offset, study.progress.calendar));
  const asked = askedWeek(props.rest, today, calendar);
  const days = asked.kind === 'week' ? asked.days : weekOf(today, calendar);
  return (
    <div className="review">
      <LastingTrouble />
      {asked.kind === 'not-a-week' && <p className="dashboard-astray">{t('review.notAWeek')}</p>}
      {asked.kind === 'in-the-future' && (
        <p className="dashboard-astray">{t('review.inTheFuture')}</p>
      )}
      <WeekHeader days={days} today={today} />
      <Week days={days} today={today} />
    </div>
  );
}

/** What was studied in these seven days; asks for the month pages that they need, and no others. */
function Week(props: { readonly days: readonly Day[]; readonly today: Day }) {
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
  const { review, elsewhere } = useMemo(() => {
    const records = months.flatMap((month) => log[month] ?? []);
    return sharedReview(records, totals, week.split(' '), calendar);
  }, [months, log, totals, week, calendar]);

  useEffect(() => {
    void load(months);
  }, [load, months]);

  if (!isShared || months.some((month) => log[month] === undefined)) {
    return <p className="muted">{t('dashboard.loading')}</p>;
  }
  const empty = review.total === 0 && review.sessions.length === 0;
  return (
    <>
      <WeekTotal review={review} goal={goal} today={today} />
      {empty ? (
        <EmptyWeek thisWeek={days.includes(today)} />
      ) : (
        <WeekTimes key={week} review={review} goal={goal} />
      )}
      <SessionList review={review} elsewhere={elsewhere} />
      {review.deleted.length > 0 && <DeletedSessions sessions={review.deleted} />}
    </>
  );
}
