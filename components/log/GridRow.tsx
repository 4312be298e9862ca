import type { ReactNode } from 'react';
import type { LogRow } from '../../data/model/log-rows';

/** One row of the log, at its place among thousands that are not drawn. */
export function GridRow(props: {
  readonly row: LogRow;
  /** Where it is among all rows. */
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly measure: (element: HTMLElement | null) => void;
  /** Whether it is the Tab stop of the list. */
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly children: ReactNode;
}) {
  const { row, index } = props;
  const shared = {
    ref: props.measure,
    role: 'row',
    'data-index': index,
    'aria-rowindex': index + 1,
    style: { transform: `translateY(${props.top}px)` },
  };
  return row.kind === 'day' ? (
    <div className="log-row log-day" {...shared}>
      {props.children}
    </div>
  ) : (
    <div
      className="log-row log-session"
      data-id={row.session.id}
      tabIndex={props.isActive ? 0 : -1}
      aria-selected={props.isChosen}
      {...shared}
    >
      {props.children}
    </div>
  );
}
