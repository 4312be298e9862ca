import { useMemo, useRef } from 'react';
import { isEverything, type LogFilter } from '../../data/model/log-filter';
import type { LogOverlaps } from '../../data/model/log-overlap';
import { logRows } from '../../data/model/log-rows';
import type { SessionRecord } from '../../data/model/session';
import { t } from '../text';
import { useStudy } from '../use-study';
import { LogBar } from './LogBar';
import { PrintedLog } from './PrintedLog';
import { SessionGrid } from './SessionGrid';
import { useLogActions } from './use-log-actions';
import { usePrinting } from './use-printing';
import { useSelection } from './use-selection';
import './LogSessions.css';

/** The sessions that are shown, with what can be done with those that are selected. */
export function LogSessions(props: {
  readonly sessions: readonly SessionRecord[];
  /** The whole log. */
  readonly all: readonly SessionRecord[];
  readonly filter: LogFilter;
  readonly partners: LogOverlaps['partners'];
  readonly isWhole: boolean;
  readonly onClear: () => void;
}) {
  const { sessions, filter } = props;
  const calendar = useStudy((study) => study.progress.calendar);
  const rows = useMemo(() => logRows(sessions, calendar), [sessions, calendar]);
  const selection = useSelection(sessions);
  const actions = useLogActions();
  const isPrinting = usePrinting();
  const bar = useRef<HTMLDivElement>(null);
  return (
    <section className="log-sessions" aria-labelledby="log-sessions">
      <h2 id="log-sessions" className="spoken" tabIndex={-1}>
        {t('log.sessions')}
      </h2>
      <LogBar
        bar={bar}
        sessions={sessions}
        all={props.all}
        filter={filter}
        selection={selection}
        actions={actions}
        isWhole={props.isWhole}
      />
      {sessions.length === 0 && props.isWhole && (
        <NoSession filter={filter} onClear={props.onClear} />
      )}
      {sessions.length > 0 && (
        <div className="log-on-screen">
          <SessionGrid
            rows={rows}
            bar={bar}
            partners={props.partners}
            selection={selection}
            actions={actions}
          />
        </div>
      )}
      {isPrinting && <PrintedLog sessions={sessions} />}
    </section>
  );
}

/** Says why nothing is listed, and what to do about it. */
function NoSession(props: { readonly filter: LogFilter; readonly onClear: () => void }) {
  if (isEverything(props.filter)) return <p className="log-none">{t('log.noneLeft')}</p>;
  return (
    <div className="log-none">
      <p>{props.filter.deleted ? t('log.noneDeleted') : t('log.none')}</p>
      <button type="button" onClick={props.onClear}>
        {t('log.showAll')}
      </button>
    </div>
  );
}
