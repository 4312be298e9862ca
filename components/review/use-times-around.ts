import { useEffect, useMemo } from 'react';
import { addDays, type Day } from '../../data/model/day';
import { timesOfLog, type DayTimes } from '../../data/model/day-times';
import { useSharing } from '../dashboard/devices/use-sharing';
import { useStudy } from '../use-study';
import { pagesOf, totalsAround } from './shared-review';

const DAYS = 7;

/** The days of a week and of those before it, the earliest first. */
export const weeksUpTo = (days: readonly Day[], before: number): readonly Day[] =>
  Array.from({ length: before + 1 }, (_, index) => index - before).flatMap((shift) =>
    days.map((day) => addDays(day, shift * DAYS)),
  );

/**
 * The study times of some days in a row, and of whatever else lies in their month pages; null until
 * these have been read.
 */
export function useTimesAround(days: readonly Day[]): DayTimes | null {
  const log = useStudy((study) => study.log);
  const load = useStudy((study) => study.load);
  const calendar = useStudy((study) => study.progress.calendar);
  const allTotals = useSharing((sharing) => sharing.totals);
  const span = days.join(' ');
  const totals = useMemo(() => totalsAround(allTotals, span.split(' ')), [allTotals, span]);
  const months = useMemo(() => pagesOf(totals, span.split(' ')), [totals, span]);

  useEffect(() => {
    void load(months);
  }, [load, months]);

  return useMemo(() => {
    const pages = months.flatMap((month) => (log[month] ? [log[month]] : []));
    return pages.length < months.length ? null : timesOfLog(pages, totals, calendar);
  }, [months, log, totals, calendar]);
}
