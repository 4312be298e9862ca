import { useEffect } from 'react';
import { dayOf, monthsOf, weekOf } from '../../data/model/day';
import { duration } from '../format';
import { t } from '../text';
import { useStudy } from '../use-study';
import { dayTimes } from './day-times';
import { WeekBars } from './WeekBars';
import './ThisWeek.css';

/** Today and this week against the weekly goal. */
export function ThisWeek() {
  const now = useStudy((study) => study.now);
  const offset = useStudy((study) => study.offset);
  const { calendar, goal } = useStudy((study) => study.progress);
  const log = useStudy((study) => study.log);
  const load = useStudy((study) => study.load);
  const today = dayOf(now, offset, calendar);
  const days = weekOf(today, calendar);
  const months = monthsOf(days);
  const wanted = months.join(' ');
  useEffect(() => {
    void load(wanted.split(' '));
  }, [load, wanted]);
  const isRead = months.every((month) => log[month] !== undefined);
  const times = dayTimes(
    months.flatMap((month) => log[month] ?? []),
    days,
    calendar,
  );
  const studied = times.reduce((sum, { total }) => sum + total, 0);
  const studiedToday = times.find(({ day }) => day === today)?.total ?? 0;
  return (
    <section className="this-week" aria-labelledby="this-week" aria-busy={!isRead}>
      <h2 id="this-week" tabIndex={-1}>
        {t('popup.week.title')}
      </h2>
      {isRead && (
        <p>
          <strong className="figure">{duration(studied)}</strong>{' '}
          {goal > 0 && t('popup.week.ofGoal', { goal: duration(goal * 60) })}
          <span className="this-week-today">
            {t('popup.week.today', { time: duration(studiedToday) })}
          </span>
        </p>
      )}
      <WeekBars days={times} today={today} goal={goal} />
      {isRead && studied === 0 && <p className="muted small">{t('popup.week.empty')}</p>}
    </section>
  );
}
