import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANGES_AN_HOUR, growthOf, slopeOf, tableOf, type Sample } from './growth';

const samplesOf = (values: readonly number[]): readonly Sample[] =>
  values.map((value, index) => ({ changes: index * 3, value }));
const watched = { name: 'listeners of the page', unit: '', allowed: 1 } as const;

describe('What grows while somebody studies', () => {
  it('is found exactly where it grows evenly', () => {
    const anyLine = [
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.integer({ min: -50, max: 50 }),
    ] as const;
    fc.assert(
      fc.property(...anyLine, fc.integer({ min: 2, max: 60 }), (start, step, count) => {
        const values = Array.from({ length: count }, (_, index) => start + 3 * step * index);
        expect(slopeOf(samplesOf(values))).toBeCloseTo(step, 6);
      }),
    );
  });

  it('is not made up of a few looks that were far off', () => {
    const values = Array.from({ length: 50 }, () => 100);
    values[3] = 1e9;
    values[20] = -1e9;
    values[48] = 1e9;
    expect(slopeOf(samplesOf(values))).toBe(0);
  });

  it('does not hang on the order of the looks', () => {
    const anyValues = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 });
    fc.assert(
      fc.property(anyValues, (values) => {
        const samples = samplesOf(values);
        expect(slopeOf(samples.toReversed())).toBeCloseTo(slopeOf(samples), 9);
      }),
    );
  });

  it('cannot be told from one look', () => {
    expect(() => slopeOf(samplesOf([5]))).toThrow('Nothing was measured.');
  });

  it('is said for an hour, and is a leak beyond what is allowed', () => {
    const one = growthOf({ ...watched, samples: samplesOf([10, 13, 16]) });
    expect(one).toMatchObject({ start: 10, end: 16, slope: CHANGES_AN_HOUR, isLeak: true });
    const still = growthOf({ ...watched, samples: samplesOf([10, 11, 10, 11, 10, 11]) });
    expect(still).toMatchObject({ isLeak: false });
    const shrinking = growthOf({ ...watched, samples: samplesOf([10, 9, 8]) });
    expect(shrinking).toMatchObject({ isLeak: false });
  });

  it('is a leak when a single listener stays behind at each third page', () => {
    const values = Array.from({ length: 40 }, (_, index) => 20 + index);
    expect(growthOf({ ...watched, samples: samplesOf(values) })).toMatchObject({ isLeak: true });
  });

  it('can be read as a table', () => {
    const rows = [
      growthOf({ ...watched, samples: samplesOf([20, 20, 20]) }),
      growthOf({ name: 'heap', unit: 'KB', allowed: 300, samples: samplesOf([1000, 1090, 1180]) }),
    ];
    expect(tableOf(rows).split('\n')).toEqual([
      '                       start   end  growth an hour  allowed',
      'listeners of the page     20    20               0        1  ok',
      'heap (KB)               1000  1180            5400      300  LEAK',
    ]);
  });
});
