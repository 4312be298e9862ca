/** One look at a thing: how many page changes there had been, and how much of it there was. */
export interface Sample {
  readonly changes: number;
  readonly value: number;
}

/** A thing that may not grow while somebody studies. */
export interface Watched {
  readonly name: string;
  readonly unit: 'KB' | 'bytes' | '';
  /** By how much it may grow in an hour of study, in its unit. */
  readonly allowed: number;
  readonly samples: readonly Sample[];
}

/** How a thing has grown: its first and last values, its growth in an hour of study, the verdict. */
export interface Growth {
  readonly name: string;
  readonly unit: Watched['unit'];
  readonly start: number;
  readonly end: number;
  readonly slope: number;
  readonly allowed: number;
  readonly isLeak: boolean;
}

/** Page changes in an hour of study, with one every 20 seconds. */
export const CHANGES_AN_HOUR = 180;

/** The middle value. Throws an Error for none. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  if (low === undefined || high === undefined) throw new Error('Nothing was measured.');
  return (low + high) / 2;
}

/**
 * The growth for each page change, by Theil and Sen: the median of the slopes between all pairs of
 * samples. Up to a quarter of the samples may be far off without moving it much. Throws an Error for
 * less than two samples at different times.
 */
export function slopeOf(samples: readonly Sample[]): number {
  const slopes = samples.flatMap((one, index) =>
    samples
      .slice(index + 1)
      .filter((other) => other.changes !== one.changes)
      .map((other) => (other.value - one.value) / (other.changes - one.changes)),
  );
  return median(slopes);
}

/** Whether a thing has grown by more than it may. */
export function growthOf({ name, unit, allowed, samples }: Watched): Growth {
  const slope = slopeOf(samples) * CHANGES_AN_HOUR;
  const [start, end] = [samples[0]?.value ?? 0, samples.at(-1)?.value ?? 0];
  return { name, unit, start, end, slope, allowed, isLeak: slope > allowed };
}

const figure = (value: number): string =>
  Math.abs(value) < 100 ? String(Number(value.toFixed(1))) : Math.round(value).toString();

/** What has grown as a table to be read, one line a thing. */
export function tableOf(growths: readonly Growth[]): string {
  const head = ['', 'start', 'end', 'growth an hour', 'allowed', ''];
  const rows = growths.map(({ name, unit, start, end, slope, allowed, isLeak }) => [
    unit === '' ? name : `${name} (${unit})`,
    figure(start),
    figure(end),
    figure(slope),
    figure(allowed),
    isLeak ? 'LEAK' : 'ok',
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const lineOf = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 || column === row.length - 1
          ? cell.padEnd(width)
          : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return [head, ...rows].map(lineOf).join('\n');
}
