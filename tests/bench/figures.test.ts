import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf, told } from './figures';

const times = fc.array(fc.double({ min: 0, max: 10_000, noNaN: true }), { minLength: 1 });

describe('the figures of what was done again and again', () => {
  it('say what lies in the middle, and where the middle half lies', () => {
    const figures = figuresOf([50, 10, 30, 20, 40]);
    expect(figures).toEqual({ median: 30, low: 20, high: 40, times: 5 });
    expect(told(figures)).toBe('30 ms (20 – 40, 5 times)');
  });

  it('take the middle between two when the number is even', () => {
    expect(figuresOf([10, 20]).median).toBe(15);
  });

  it('do not depend on the order, and one slow opening does not move the middle', () => {
    fc.assert(
      fc.property(times, (some) => {
        const figures = figuresOf(some);
        expect(figuresOf(some.toReversed())).toEqual(figures);
        expect(figures.low).toBeLessThanOrEqual(figures.median);
        expect(figures.median).toBeLessThanOrEqual(figures.high);
      }),
    );
    expect(figuresOf([10, 11, 12, 13, 9000]).median).toBe(figuresOf([10, 11, 12, 13, 14]).median);
  });

  it('are not made of nothing', () => {
    expect(() => figuresOf([])).toThrow('Nothing was measured.');
  });
});
