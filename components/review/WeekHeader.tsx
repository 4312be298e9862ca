import { useEffect, useRef } from 'react';
import type { Day } from '../../data/model/day';
import { weekOf } from '../../data/model/day';
import { nameOfWeek, weeksBeside } from '../../data/model/week-name';
import { hrefOf } from '../dashboard/route';
import { dayRange } from '../format';
import { t } from '../text';
import { useStudy } from '../use-study';
import './WeekHeader.css';

const hrefOfWeek = (name: string): string => hrefOf('review', name);
/** No study was logged before; keeps a year that is being typed (0002, 0020 …) from leading there. */
const EARLIEST: Day = '2000-01-01';

/** Which week this is, in words, and the way to the others. */
export function WeekHeader(props: { readonly days: readonly Day[]; readonly today: Day }) {
  const { days, today } = props;
  const [first = today, last = today] = [days[0], days.at(-1)];
  const name = nameOfWeek(days);
  const { previous, next } = weeksBeside(days, today);
  const isThisWeek = days.includes(today);
  return (
    <header className="week-header">
      <div>
        <p className="week-name">{isThisWeek ? t('review.thisWeekTitle') : weekInYear(name)}</p>
        <h1 className="dashboard-title" tabIndex={-1} aria-live="polite">
          {dayRange(first, last)}
        </h1>
      </div>
      <nav className="week-steps" aria-label={t('review.weeks')}>
        <a className="week-step" href={hrefOfWeek(previous)}>
          <Arrow back />
          {t('review.previous')}
        </a>
        {!isThisWeek && (
          <a className="week-step" href={hrefOf('review')}>
            {t('review.thisWeek')}
          </a>
        )}
        {next !== null && (
          <a className="week-step" href={hrefOfWeek(next)}>
            {t('review.next')}
            <Arrow />
          </a>
        )}
        <WeekPicker days={days} today={today} />
      </nav>
    </header>
  );
}

function weekInYear(name: string): string {
  const [year = '', week = ''] = name.split('-W');
  return t('review.weekOfYear', { week: String(Number(week)), year });
}

function Arrow(props: { readonly back?: boolean }) {
  return (
    <svg
      className={props.back ? 'week-arrow week-arrow-back' : 'week-arrow'}
      viewBox="0 0 8 12"
      width="8"
      height="12"
      aria-hidden="true"
    >
      <path d="m1.5 1 5 5-5 5" />
    </svg>
  );
}

/**
 * Goes to the week of a day. A date field, since not every browser has one for weeks. It keeps its
 * own text, so that a date that is being typed is not replaced by the week that it leads to.
 */
function WeekPicker(props: { readonly days: readonly Day[]; readonly today: Day }) {
  const { days, today } = props;
  const calendar = useStudy((study) => study.progress.calendar);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const input = field.current;
    if (input && !days.includes(input.value)) input.value = days[0] ?? '';
  }, [days]);

  return (
    <label className="week-picker">
      {t('review.pick')}
      <input
        ref={field}
        type="date"
        title={t('review.pickHelp')}
        min={EARLIEST}
        max={today}
        defaultValue={days[0]}
        onChange={({ target: { value } }) => {
          if (value < EARLIEST || value > today || days.includes(value)) return;
          location.hash = hrefOfWeek(nameOfWeek(weekOf(value, calendar)));
        }}
      />
    </label>
  );
}
