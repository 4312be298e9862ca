import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type RefObject,
} from 'react';
import type { SessionId } from '../../data/model/id';
import type { LogRow, SessionRow } from '../../data/model/log-rows';
import { sessionRowFrom } from './walk-rows';

/** The row that the keyboard is on, or would come to with Tab. */
export interface ActiveRow {
  readonly grid: RefObject<HTMLDivElement | null>;
  /** Where it is among the rows; -1 when there is none. */
  readonly index: number;
  /** Goes to a row, and takes the focus there. */
  readonly goTo: (row: SessionRow) => void;
  /** Takes the focus to the row as soon as it is drawn. */
  readonly focus: () => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Follows one row by the id of its session, through whatever happens to the list. When that session
 * leaves the list, the row that takes its place is the active one, and has the focus if it had.
 */
export function useActiveRow(rows: readonly LogRow[]): ActiveRow {
  const grid = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<SessionId | null>(null);
  const [asked, setAsked] = useState(0);
  const lastIndex = useRef(0);
  const hasFocus = useRef(false);
  const focused = useRef(0);
  const indexOf = useMemo(() => new Map(rows.map(({ key }, index) => [key, index])), [rows]);
  const first = sessionRowFrom(rows, 0, 1);
  const known = active === null ? undefined : indexOf.get(active);
  const index = known ?? (first ? (indexOf.get(first.key) ?? -1) : -1);
  const focus = useCallback(() => setAsked((times) => times + 1), []);

  useLayoutEffect(() => {
    if (active === null) return;
    if (known !== undefined) {
      lastIndex.current = known;
      return;
    }
    const from = Math.min(lastIndex.current, rows.length - 1);
    const near = sessionRowFrom(rows, from, 1) ?? sessionRowFrom(rows, from, -1);
    setActive(near?.session.id ?? null);
    if (near && hasFocus.current) focus();
  }, [active, known, rows, focus]);

  useLayoutEffect(() => {
    if (focused.current === asked || active === null) return;
    const row = grid.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(active)}"]`);
    if (!row) return;
    focused.current = asked;
    row.focus({ preventScroll: true });
  });

  return {
    grid,
    index,
    goTo: (row) => {
      setActive(row.session.id);
      focus();
    },
    focus,
    onFocus: ({ target }) => {
      hasFocus.current = true;
      const row = target.closest<HTMLElement>('[data-id]');
      if (row?.dataset['id'] !== undefined) setActive(row.dataset['id'] as SessionId);
    },
    // Not told of a row that is taken away: then the focus is still to be given to another one.
    onBlur: () => {
      hasFocus.current = false;
    },
  };
}
