import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import type { LogRow } from '../../data/model/log-rows';

/** Heights in pixels that rows are taken to have until they are drawn and measured. */
const DAY_HEIGHT = 56;
const SESSION_HEIGHT = 77;
/** Rows that are drawn beyond what is in sight, in each direction. */
const OVERSCAN = 8;
/** Room in pixels for the status line, which floats over the foot of the page. */
const FOOT = 88;

/** The rows that are drawn, and where they are. */
export interface VirtualRows {
  /** The height of all rows in pixels. */
  readonly size: number;
  /** In their order; `start` is in pixels from the top of the list. */
  readonly items: readonly { readonly index: number; readonly start: number }[];
  /** The `ref` of each row, which carries its index as `data-index`. */
  readonly measure: (element: HTMLElement | null) => void;
  /** How many rows are in sight. */
  readonly page: () => number;
  readonly scrollTo: (index: number) => void;
}

/** Where the list begins in the page, and how high the bar above it is, in pixels. */
function useEdges(
  grid: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLElement | null>,
): { readonly top: number; readonly head: number } {
  const [edges, setEdges] = useState({ top: 0, head: 0 });
  useLayoutEffect(() => {
    const measure = () => {
      const top = Math.round((grid.current?.getBoundingClientRect().top ?? 0) + scrollY);
      const head = bar.current?.offsetHeight ?? 0;
      setEdges((before) => (before.top === top && before.head === head ? before : { top, head }));
    };
    measure();
    // Whatever is above the list may grow and shrink: banners, filters, messages.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    if (bar.current) observer.observe(bar.current);
    return () => observer.disconnect();
  }, [grid, bar]);
  return edges;
}

/** Draws of thousands of rows those in sight, and the active one. The page itself scrolls. */
export function useVirtualRows(
  rows: readonly LogRow[],
  active: number,
  grid: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLElement | null>,
): VirtualRows {
  const { top, head } = useEdges(grid, bar);
  const withActive = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range);
      if (active < 0 || active >= range.count || inSight.includes(active)) return inSight;
      return [...inSight, active].toSorted((one, other) => one - other);
    },
    [active],
  );
  const keyOf = useCallback((index: number) => rows[index]?.key ?? index, [rows]);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count: rows.length,
    estimateSize: (index) => (rows[index]?.kind === 'day' ? DAY_HEIGHT : SESSION_HEIGHT),
    getItemKey: keyOf,
    overscan: OVERSCAN,
    rangeExtractor: withActive,
    scrollMargin: top,
    scrollPaddingStart: head,
    scrollPaddingEnd: FOOT,
  });
  return {
    size: virtualizer.getTotalSize(),
    items: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, start: start - top })),
    measure: virtualizer.measureElement,
    page: () => {
      const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
      return Math.max(1, endIndex - startIndex - 1);
    },
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  };
}
