import { useDeferredValue, useMemo } from 'react';
import { filterLog, type LogFilter } from '../../data/model/log-filter';
import { unlistedTime } from '../../data/model/log-unlisted';
import type { SessionRecord } from '../../data/model/session';
import { useSharing } from '../dashboard/devices/use-sharing';
import { t } from '../text';
import { useStudy } from '../use-study';
import { EmptyLog } from './EmptyLog';
import { LogFilters } from './LogFilters';
import { LogHeader } from './LogHeader';
import { LogSessions } from './LogSessions';
import { OverlapBanner } from './OverlapBanner';
import { LEAST_UNLISTED, UnlistedTime } from './UnlistedTime';
import { useLog } from './use-log';
import { useLogFilter } from './use-log-filter';

const NONE: readonly SessionRecord[] = [];
/** Filters are shown with sessions only, so without them nothing is kept back. */
const EVERYTHING: LogFilter = {};

/** Every session that a filter lets through, to look for, to change and to delete. */
export function LogPage(props: { readonly asked: LogFilter }) {
  const calendar = useStudy((study) => study.progress.calendar);
  const registers = useStudy((study) => study.registers);
  const { sessions: all, overlaps, isWhole } = useLog();
  const state = useLogFilter(props.asked);
  // Typing comes first; what it finds is drawn when there is time.
  const filter = useDeferredValue(state.filter);
  const sessions = useMemo(
    () => filterLog(all, filter, calendar, overlaps.partners, registers),
    [all, filter, calendar, overlaps, registers],
  );
  return (
    <>
      <LogHeader filter={state.filter} />
      {all.length === 0 ? (
        <NoSessions isWhole={isWhole} />
      ) : (
        <>
          <LogFilters state={state} sessions={all} />
          <OverlapBanner overlaps={overlaps} filter={state.filter} />
          {isWhole && <UnlistedTime sessions={all} filter={filter} />}
          <LogSessions
            sessions={sessions}
            all={all}
            filter={filter}
            partners={overlaps.partners}
            isWhole={isWhole}
            onClear={state.clear}
          />
        </>
      )}
    </>
  );
}

/** A log without a session: its time may be known from other devices as day totals alone. */
function NoSessions(props: { readonly isWhole: boolean }) {
  const calendar = useStudy((study) => study.progress.calendar);
  const totals = useSharing((sharing) => sharing.totals);
  const isShared = useSharing(({ status }) => status === 'ready');
  const { seconds } = useMemo(
    () => unlistedTime(NONE, totals, EVERYTHING, calendar),
    [totals, calendar],
  );
  if (!props.isWhole || !isShared) return <p className="muted">{t('log.reading')}</p>;
  if (seconds < LEAST_UNLISTED) return <EmptyLog />;
  return (
    <>
      <p>{t('log.noneHere')}</p>
      <UnlistedTime sessions={NONE} filter={EVERYTHING} />
    </>
  );
}
