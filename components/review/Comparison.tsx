import { useId, useMemo } from 'react';
import { addDays, type Day } from '../../data/model/day';
import type { DayTimes } from '../../data/model/day-times';
import { compareWeek } from '../../data/model/week-comparison';
import { t } from '../text';
import { useStudyTimes } from '../year/use-study-times';
import { ComparisonTable } from './ComparisonTable';
import { aloneText, totalText } from './comparison-text';
import { useTimesAround, weeksUpTo } from './use-times-around';
import './Comparison.css';

const WEEKS = 4;
/** A part of the log is of no use here. */
const NOTHING_FIRST: readonly string[] = [];
const DAYS = 7;

interface Props {
  readonly days: readonly Day[];
  /** Whether the week is over; a running one is compared as far as it is. */
  readonly isOver: boolean;
}

/** A week beside the mean of the four before it, in all, by task and by site. */
export function Comparison(props: Props) {
  const id = useId();
  return (
    <section className="comparison" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {t('review.comparison')}
      </h2>
      <OfPages {...props} />
    </section>
  );
}

/**
 * Five weeks of month pages are enough where they reach back to a study day before the last of the
 * four weeks. Else only the whole log knows whether the learner paused then, or had not begun.
 */
function OfPages(props: Props) {
  const { days } = props;
  const times = useTimesAround(weeksUpTo(days, WEEKS));
  if (times === null) return <p className="muted">{t('review.comparisonReading')}</p>;
  const [earliest] = times.keys();
  const lastOfFirstWeek = addDays(days.at(-1) ?? '', -WEEKS * DAYS);
  const isEnough = earliest !== undefined && earliest <= lastOfFirstWeek;
  return isEnough ? <Compared {...props} times={times} /> : <OfWholeLog {...props} />;
}

function OfWholeLog(props: Props) {
  const { times, isWhole } = useStudyTimes(NOTHING_FIRST);
  if (!isWhole) return <p className="muted">{t('review.comparisonReading')}</p>;
  return <Compared {...props} times={times} />;
}

function Compared(props: Props & { readonly times: DayTimes }) {
  const { days, times, isOver } = props;
  const comparison = useMemo(() => compareWeek(times, days), [times, days]);
  const { weeks, total } = comparison;
  if (total.mean === null) return <p className="muted">{t('review.noneBefore')}</p>;
  return (
    <>
      <p>
        {totalText(total.seconds, total.mean, weeks)}
        {!isOver && ` ${t('review.comparisonSoFar')}`}
        {weeks < WEEKS && ` ${aloneText(weeks)}`}
      </p>
      <ComparisonTable comparison={comparison} />
    </>
  );
}
