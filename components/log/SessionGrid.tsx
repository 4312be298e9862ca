import { useState, type RefObject } from 'react';
import { dayOf } from '../../data/model/day';
import { loggedDay } from '../../data/model/log-filter';
import type { LogOverlaps } from '../../data/model/log-overlap';
import type { LogRow } from '../../data/model/log-rows';
import type { SessionRecord } from '../../data/model/session';
import { SessionDialog } from '../review/SessionDialog';
import { useStudy } from '../use-study';
import { DayCells } from './DayCells';
import { GridRow } from './GridRow';
import { SessionCells } from './SessionCells';
import { useActiveRow } from './use-active-row';
import type { LogActions } from './use-log-actions';
import { useRowActs } from './use-row-acts';
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
  const act = useRowActs(selection, actions, setEdited);
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
            const isActive = index === active.index;
            const isChosen = row.kind === 'session' && selection.has(row.session.id);
            const state = { row, index, top: start, isActive, isChosen };
            return (
              <GridRow key={row.key} {...state} measure={virtual.measure}>
                {row.kind === 'day' ? (
                  <DayCells row={row} today={today} />
                ) : (
                  <SessionCells
                    session={row.session}
                    partner={partners.get(row.session.id) ?? null}
                    isActive={isActive}
                    isChosen={isChosen}
                    onAct={act}
                  />
                )}
              </GridRow>
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
