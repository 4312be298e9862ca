/** Times of one thing that was done again and again, in milliseconds. */
export interface Figures {
  readonly median: number;
  /** Half of the times lie from `low` to `high`. */
  readonly low: number;
  readonly high: number;
  readonly times: number;
}

/** The time at a part (0 to 1) of the way from the shortest to the longest. */
function at(sorted: readonly number[], part: number): number {
  const place = part * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new Error('Nothing was measured.');
  return below + (above - below) * (place - Math.floor(place));
}

/** The median of some times and how far they are spread. Throws an Error for none. */
export function figuresOf(times: readonly number[]): Figures {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    median: at(sorted, 0.5),
    low: at(sorted, 0.25),
    high: at(sorted, 0.75),
    times: sorted.length,
  };
}

/** Figures to be read: `131 ms (128 – 140, 11 times)`. */
export const told = ({ median, low, high, times }: Figures): string =>
  `${median.toFixed(0)} ms (${low.toFixed(0)} – ${high.toFixed(0)}, ${times} times)`;
