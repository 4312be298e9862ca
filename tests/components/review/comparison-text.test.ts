import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceText, totalText } from '../../../components/review/comparison-text';

describe('a difference in words', () => {
  it.each([
    [3600, 1800, '30 min more'],
    [1800, 3600, '30 min less'],
    [1810, 1800, 'the same'],
    [0, 0, 'the same'],
    // As they are shown: 31 min and 29 min.
    [31 * 60 + 1, 29 * 60 + 59, '2 min more'],
  ])('of %i s and %i s is that of the minutes that are shown', (seconds, mean, text) => {
    expect(differenceText(seconds, mean)).toBe(text);
  });

  it('names one week before as a week, and several by their mean', () => {
    expect(totalText(3600, 1800, 1)).toBe('30 min more than in the week before (30 min).');
    expect(totalText(1800, 3600, 3)).toBe('30 min less than the mean of the 3 weeks before (1 h).');
    expect(totalText(1800, 1800, 1)).toBe('As much as in the week before.');
  });

  it('has the word that is true, whatever was studied', () => {
    const times = fc.integer({ min: 0, max: 200_000 });
    fc.assert(
      fc.property(times, times, (seconds, mean) => {
        const text = differenceText(seconds, mean);
        expect(text).toMatch(/^(?:.+ more|.+ less|the same)$/);
        if (seconds - mean >= 60) expect(text.endsWith(' more')).toBe(true);
        if (mean - seconds >= 60) expect(text.endsWith(' less')).toBe(true);
      }),
    );
  });
});
