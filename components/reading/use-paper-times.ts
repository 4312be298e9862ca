import { useMemo } from 'react';
import type { Paper } from '../../data/model/paper';
import { paperTimes, type PaperTime } from '../../data/model/paper-time';
import { titleStamp } from '../../data/model/session';
import { useSharing } from '../dashboard/devices/use-sharing';
import { useStudy } from '../use-study';
import { useWholeLog } from '../use-whole-log';

/** The study time of papers over the whole log. */
export interface PaperTimes {
  readonly times: ReadonlyMap<Paper, PaperTime>;
  /** Whether the whole log is in them. */
  readonly isWhole: boolean;
  /** Whether there is study time of which it is not known here where it was spent. */
  readonly hasPlaceless: boolean;
}

/** Adds up the time of papers as the log is read, month page by month page. */
export function usePaperTimes(list: readonly Paper[]): PaperTimes {
  const log = useStudy((study) => study.log);
  const isWhole = useWholeLog();
  const hasTotals = useSharing(({ totals }) => totals.length > 0);
  const times = useMemo(() => paperTimes(list, Object.values(log)), [list, log]);
  const hasPlaceless = useMemo(
    () =>
      hasTotals ||
      Object.values(log).some((page) =>
        page.some((record) => !record.deleted && titleStamp(record) === null),
      ),
    [log, hasTotals],
  );
  return { times, isWhole, hasPlaceless };
}
