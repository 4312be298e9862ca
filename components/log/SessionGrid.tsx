import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { dayOf } from '../../data/model/day';
import { loggedDay } from '../../data/model/log-filter';
import type { LogOverlaps } from '../../data/model/log-overlap';
import type { LogRow } from '../../data/model/log-rows';
import type { SessionRecord } from '../../data/model/session';
import { SessionDialog } from '../review/SessionDialog';
import { useStudy } from '../use-study';
import { DayCells } from './DayCells';
import { SessionCells } from './SessionCells';
import type { OnAct, RowAct } from './SessionControls';
import { useActiveRow } from './use-active-row';
import type { LogActions } from './use-log-actions';
import { useRowKeys } from './use-row-keys';
import type { Selection } from './use-selection';
import { useVirtualRows } from './use-virtual-rows';
import './SessionGrid.css';

/**
 * The rows of the log. Only those in sight are drawn, and the one that the keyboard is on, wherever
 * it is. One row is a Tab stop, with its buttons; keys walk from there to the others.
 */
export function SessionGrid(props: {
  readonly rows: readonly LogRow[];
  /** What stays above the rows, and would hide one that is scrolled beneath it. */
  readonly bar: RefObject<HTMLElement | null>;
  readonly partners: LogOverlaps['partners'];
  readonly selection: Selection;
  readonly actions: LogActions;
}) {
  const { rows, partners, selection, actions } = props;
  const calendar = useStudy((study) => study.progress.calendar);
  const today = useStudy((study) => dayOf(study.now, study.offset, study.progress.calendar));
  const [edited, setEdited] = useState<SessionRecord | null>(null);
  const active = useActiveRow(rows);
  const virtual = useVirtualRows(rows, active.index, active.grid, props.bar);
  const act = (what: RowAct, session: SessionRecord): void => {
    switch (what) {
      case 'toggle':
        return selection.toggle(session.id);
      case 'extend':
        return selection.extendTo(session.id);
      case 'open':
        return setEdited(session);
      case 'delete':
        return void actions.remove([session]);
      case 'restore':
        return void actions.restore([session]);
    }
  };
  const onAct = useSteady(act);
  const onKeyDown = useRowKeys({ rows, active, virtual, selection, actions, act });
  const close = () => {
    setEdited(null);
    // The session may have left the list meanwhile, and its row with the focus.
    if (document.activeElement === document.body) active.focus();
  };

  return (
    <>
      <div
        ref={active.grid}
        role="grid"
        tabIndex={-1}
        className="log-grid"
        aria-labelledby="log-sessions"
        aria-describedby="log-keys"
        aria-multiselectable
        aria-rowcount={rows.length}
        onKeyDown={onKeyDown}
        onFocus={active.onFocus}
        onBlur={active.onBlur}
      >
        <div role="rowgroup" className="log-rows" style={{ blockSize: virtual.size }}>
          {virtual.items.map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const shared = {
              ref: virtual.measure,
              role: 'row',
              'data-index': index,
              'aria-rowindex': index + 1,
              style: { transform: `translateY(${start}px)` },
            };
            if (row.kind === 'day') {
              return (
                <div key={row.key} className="log-row log-day" {...shared}>
                  <DayCells row={row} today={today} />
                </div>
              );
            }
            const { session } = row;
            const isActive = index === active.index;
            const isChosen = selection.has(session.id);
            return (
              <div
                key={row.key}
                className="log-row log-session"
                data-id={session.id}
                tabIndex={isActive ? 0 : -1}
                aria-selected={isChosen}
                {...shared}
              >
                <SessionCells
                  session={session}
                  day={loggedDay(session, calendar)}
                  partner={partners.get(session.id) ?? null}
                  isActive={isActive}
                  isChosen={isChosen}
                  onAct={onAct}
                />
              </div>
            );
          })}
        </div>
      </div>
      {edited && (
        <SessionDialog session={edited} days={[loggedDay(edited, calendar)]} onClose={close} />
      )}
    </>
  );
}

/** A function that stays the same and does what the latest one does, for rows that are kept. */
function useSteady(act: OnAct): OnAct {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((what, session) => latest.current(what, session), []);
}
