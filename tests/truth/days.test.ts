import { describe, expect, it } from 'vitest';
import { daysTable, errorOf, fastDays } from './days';

const DAYS = 8;
/** Each session is rounded to a second; a day has some ten. */
const ROUNDING = 3000;
/** Sleep adds at most this much, in milliseconds. */
const SLEEP_ADDS = 15_000;

describe('whole days of study, lived in fast motion', () => {
  it('are counted as they were studied, and no day by more', async () => {
    const result = await fastDays(DAYS, 1);
    const { days } = result;
    expect(days).toHaveLength(DAYS);
    for (const { seed, studied, counted, wall, mishaps } of days) {
      expect({ seed, isMuch: studied > 3_600_000 }).toEqual({ seed, isMuch: true });
      const most = Math.min(wall, studied + ROUNDING + mishaps.sleeps * SLEEP_ADDS);
      expect({ seed, above: Math.max(0, counted - most) }).toEqual({ seed, above: 0 });
    }
    expect(Math.abs(errorOf(days)), daysTable(result)).toBeLessThanOrEqual(0.002);
  }, 300_000);

  it('are the same days for the same seed', async () => {
    const [one, again] = [await fastDays(1, 5), await fastDays(1, 5)];
    expect(again).toEqual(one);
  }, 120_000);
});
