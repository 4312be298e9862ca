import type { DayTimes } from '../../data/model/day-times';
import { useStudyTimes } from '../year/use-study-times';

/** No month is wanted before the others: every number here is one of the whole log. */
const NO_MONTH: readonly string[] = [];

/** The study time of the whole log by day; null until all of it is read. */
export function useWholeTimes(): DayTimes | null {
  const { times, isWhole } = useStudyTimes(NO_MONTH);
  return isWhole ? times : null;
}
