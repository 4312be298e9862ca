import { describe, expect, it } from 'vitest';
import { placeAfter } from '../../../components/year/walk';

const steps = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 7, ArrowLeft: -7 };

describe('walking through the days of a chart', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 3, 2],
    ['ArrowRight', 3, 10],
    ['ArrowLeft', 10, 3],
    ['Home', 10, 0],
    ['End', 3, 20],
  ])('%s leads on', (key, from, to) => {
    expect(placeAfter(key, from, 21, steps)).toBe(to);
  });

  it('ends at its ends', () => {
    expect(placeAfter('ArrowLeft', 6, 21, steps)).toBe(6);
    expect(placeAfter('ArrowDown', 20, 21, steps)).toBe(20);
  });

  it('leaves other keys to the page', () => {
    expect(placeAfter('Tab', 3, 21, steps)).toBeNull();
    expect(placeAfter('toString', 3, 21, steps)).toBeNull();
  });
});
