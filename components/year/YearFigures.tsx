import { useMemo, type ReactNode } from 'react';
import type { Day } from '../../data/model/day';
import type { DayTimes } from '../../data/model/day-times';
import type { YearReview } from '../../data/model/year';
import { dayWithYear, duration, number } from '../format';
import { plural, t } from '../text';
import { useStudy } from '../use-study';
import { yearOfDay } from './asked-year';
import { figuresOf } from './year-figures';
import './YearFigures.css';

/** A year in a few figures, each with what it is counted over. */
export function YearFigures(props: {
  readonly times: DayTimes;
  /** null for the last 53 weeks. */
  readonly year: number | null;
  readonly review: YearReview;
  readonly today: Day;
}) {
  const { times, year, review, today } = props;
  const goal = useStudy((study) => study.progress.goal);
  const calendar = useStudy((study) => study.progress.calendar);
  const { since, days, current, longest, goalWeeks } = useMemo(
    () => figuresOf(times, review, goal, calendar, today),
    [times, review, goal, calendar, today],
  );
  const { total, studiedDays, best } = review;
  const isPast = year !== null && year < yearOfDay(today);
  return (
    <section className="year-section" aria-labelledby="year-figures">
      <h2 id="year-figures" tabIndex={-1}>
        {t('year.figures')}
      </h2>
      <dl className="year-figures">
        <Figure name={t('year.total')} value={duration(total)}>
          {t('year.studyDayMean', { time: duration(total / Math.max(1, studiedDays)) })}
        </Figure>
        <Figure name={t('year.studyDays')} value={plural('year.dayCount', studiedDays)}>
          {since === review.from
            ? plural('year.studyDaysOf', days)
            : plural('year.studyDaysSince', days, { day: dayWithYear(since) })}
        </Figure>
        {isPast ? (
          <Figure name={t('year.streak')} value={plural('year.dayCount', longest)}>
            {t('year.streakInYear')}
          </Figure>
        ) : (
          <Figure name={t('year.streak')} value={plural('year.dayCount', current)}>
            {t('year.streakNow', { longest: number(Math.max(current, longest)) })}
          </Figure>
        )}
        {goalWeeks && (
          <Figure name={t('year.goalWeeks')} value={plural('year.weekCount', goalWeeks.met)}>
            {plural('year.goalWeeksOf', goalWeeks.studied)}{' '}
            {isPast
              ? t('year.goalWeeksLongest', goalWeekWords(goalWeeks.longest, goal))
              : t('year.goalWeeksRun', {
                  ...goalWeekWords(goalWeeks.longest, goal),
                  now: number(goalWeeks.current),
                })}
          </Figure>
        )}
        {best && (
          <Figure name={t('year.best')} value={duration(best.seconds)}>
            <time dateTime={best.day}>{dayWithYear(best.day)}</time>
          </Figure>
        )}
      </dl>
    </section>
  );
}

const goalWeekWords = (longest: number, goal: number) => ({
  longest: number(longest),
  goal: duration(goal * 60),
});

function Figure(props: {
  readonly name: string;
  readonly value: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="year-figure">
      <dt>{props.name}</dt>
      <dd className="year-figure-value figure">{props.value}</dd>
      <dd className="small muted">{props.children}</dd>
    </div>
  );
}
