import type { Day } from '../../data/model/day';
import type { DayTimes } from '../../data/model/day-times';
import type { YearReview } from '../../data/model/year';
import { hrefOf } from '../dashboard/route';
import { dayRange } from '../format';
import { t } from '../text';
import { EARLIEST_YEAR, LAST_WEEKS, yearOfDay } from './asked-year';
import './YearHeader.css';

/** Which year this is, and the way to the others. */
export function YearHeader(props: {
  /** null for the last 53 weeks. */
  readonly year: number | null;
  readonly review: YearReview;
  readonly times: DayTimes;
  readonly today: Day;
  /** Whether the log is still being read. */
  readonly isReading: boolean;
}) {
  const { year, review, times, today, isReading } = props;
  return (
    <header className="year-header">
      <div>
        <p className="year-name">
          {year === null ? t('year.lastWeeks') : t('year.calendarYear')}
          {isReading && ` · ${t('year.reading')}`}
        </p>
        <h1 className="dashboard-title" tabIndex={-1} aria-live="polite">
          {year === null ? dayRange(review.from, review.to) : String(year)}
        </h1>
      </div>
      <nav className="year-steps" aria-label={t('year.years')}>
        <a href={hrefOf('review', LAST_WEEKS)} aria-current={year === null ? 'page' : undefined}>
          {t('year.lastWeeks')}
        </a>
        {yearsOf(times, year, today).map((each) => (
          <a
            key={each}
            href={hrefOf('review', String(each))}
            aria-current={each === year ? 'page' : undefined}
          >
            {each}
          </a>
        ))}
      </nav>
    </header>
  );
}

/** The years from the first study day to this one, and the one that is shown; the latest first. */
function yearsOf(times: DayTimes, shown: number | null, today: Day): readonly number[] {
  const last = yearOfDay(today);
  const [first = today] = times.keys();
  const years = new Set(shown === null ? [] : [shown]);
  for (let year = Math.max(EARLIEST_YEAR, yearOfDay(first)); year <= last; year += 1) {
    years.add(year);
  }
  return [...years].toSorted((one, other) => other - one);
}
