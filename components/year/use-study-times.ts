import { useMemo, useState } from 'react';
import { timesOfLog, type DayTimes } from '../../data/model/day-times';
import type { StudyState } from '../../data/store/study-state';
import { portionsOfLog } from '../../data/store/whole-log';
import { useSharing } from '../dashboard/devices/use-sharing';
import { useStudy } from '../use-study';
import { useWholeLog } from '../use-whole-log';

/** The study time of the log by day. */
export interface StudyTimes {
  readonly times: DayTimes;
  /** Whether the months that were asked for first are in it. */
  readonly isThere: boolean;
  /** Whether the whole log is in it, the day totals of other devices among it. */
  readonly isWhole: boolean;
}

type Log = StudyState['log'];

const hasAll = (log: Log, months: readonly string[]): boolean =>
  months.every((month) => month in log);

/** Whether the log has been read before, as by another view: then there is nothing to wait for. */
function useIsRead(log: Log): boolean {
  const isRead = useWholeLog();
  const year = useStudy(({ now }) => new Date(now).getUTCFullYear());
  return useMemo(
    () => isRead || portionsOfLog(Date.UTC(year, 6)).every((months) => hasAll(log, months)),
    [isRead, log, year],
  );
}

/**
 * Reads the whole log, and gives its times by day: first when the months that are wanted are there,
 * then when all of it is, and from then on with each change. Between these the times stay as they
 * are, so that ten years are not counted and drawn a dozen times while they come in. Each month
 * page is counted once for as long as it stays the same.
 */
export function useStudyTimes(wanted: readonly string[]): StudyTimes {
  const log = useStudy((study) => study.log);
  const isRead = useIsRead(log);
  const calendar = useStudy((study) => study.progress.calendar);
  const totals = useSharing((sharing) => sharing.totals);
  const isShared = useSharing(({ status }) => status === 'ready');
  const [held, setHeld] = useState(log);
  const isDue = isRead || (hasAll(log, wanted) && !hasAll(held, wanted));
  if (isDue && held !== log) setHeld(log);
  const times = useMemo(() => {
    const pages = Object.values(held).filter((page) => page.length > 0);
    return timesOfLog(pages, totals, calendar);
  }, [held, totals, calendar]);
  return { times, isThere: isRead || hasAll(held, wanted), isWhole: isShared && isRead };
}
