import { useDeferredValue, useMemo } from 'react';
import { filterLog, type LogFilter } from '../../data/model/log-filter';
import { t } from '../text';
import { useStudy } from '../use-study';
import { EmptyLog } from './EmptyLog';
import { LogFilters } from './LogFilters';
import { LogHeader } from './LogHeader';
import { LogSessions } from './LogSessions';
import { OverlapBanner } from './OverlapBanner';
import { UnlistedTime } from './UnlistedTime';
import { useLog } from './use-log';
import { useLogFilter } from './use-log-filter';

/** Every session that a filter lets through, to look for, to change and to delete. */
export function LogPage(props: { readonly asked: LogFilter }) {
  const calendar = useStudy((study) => study.progress.calendar);
  const { sessions: all, overlaps, isWhole } = useLog();
  const state = useLogFilter(props.asked);
  // Typing comes first; what it finds is drawn when there is time.
  const filter = useDeferredValue(state.filter);
  const sessions = useMemo(
    () => filterLog(all, filter, calendar, overlaps.partners),
    [all, filter, calendar, overlaps],
  );
  return (
    <>
      <LogHeader filter={state.filter} />
      {all.length === 0 ? (
        isWhole ? (
          <EmptyLog />
        ) : (
          <p className="muted">{t('log.reading')}</p>
        )
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
