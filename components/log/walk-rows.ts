import type { LogRow, SessionRow } from '../../data/model/log-rows';

/** The nearest session row from a place in the list on, in one direction; null beyond its end. */
export function sessionRowFrom(
  rows: readonly LogRow[],
  index: number,
  direction: 1 | -1,
): SessionRow | null {
  for (let at = index; at >= 0 && at < rows.length; at += direction) {
    const row = rows[at];
    if (row?.kind === 'session') return row;
  }
  return null;
}

/**
 * The session row that a key leads to from the row at `index`; null when it is no such key. `page` is
 * how many rows a page has.
 */
export function rowOfKey(
  rows: readonly LogRow[],
  key: string,
  index: number,
  page: number,
): SessionRow | null {
  const first = sessionRowFrom(rows, 0, 1);
  const last = sessionRowFrom(rows, rows.length - 1, -1);
  switch (key) {
    case 'ArrowDown':
      return sessionRowFrom(rows, index + 1, 1) ?? last;
    case 'ArrowUp':
      return sessionRowFrom(rows, index - 1, -1) ?? first;
    case 'PageDown':
      return sessionRowFrom(rows, index + page, 1) ?? last;
    case 'PageUp':
      return sessionRowFrom(rows, index - page, -1) ?? first;
    case 'Home':
      return first;
    case 'End':
      return last;
    default:
      return null;
  }
}
