import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recentWrites, retryAt, writeAt } from '../../../../data/sync/sharing/pace';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.UTC(2026, 10, 18, 20);

describe('the pace of publishing', () => {
  it('is at once after a quiet time, and once a minute after that', () => {
    expect(writeAt([], 1, NOW)).toBe(NOW);
    expect(writeAt([NOW - 20_000], 1, NOW)).toBe(NOW + 40_000);
    expect(writeAt([NOW - 2 * MINUTE], 2, NOW)).toBe(NOW);
  });

  it('is twelve writes in any hour, however many are wished for', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 20 * MINUTE }), { maxLength: 200 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 2 }), (wishes, calls) => {
        const made: number[] = [];
        let writes: readonly number[] = [];
        let now = NOW;
        for (const gap of wishes) {
          now += gap;
          if (writeAt(writes, calls, now) > now) continue;
          for (let call = 0; call < calls; call += 1) made.push(now);
          writes = [...recentWrites(writes, now), ...Array.from({ length: calls }, () => now)];
        }
        for (const at of made) {
          const hour = made.filter((each) => each > at - HOUR && each <= at);
          expect(hour.length).toBeLessThanOrEqual(12);
        }
      }),
    );
  });

  it('never waits for more than an hour, also after the clock was set back', () => {
    const writes = fc.array(fc.integer({ min: NOW - 3 * HOUR, max: NOW + 3 * HOUR }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(writes, (made) => {
        expect(writeAt(made, 2, NOW)).toBeLessThanOrEqual(NOW + HOUR);
      }),
    );
  });

  it('is slower after each failure, up to an hour or a little more', () => {
    const waits = [1, 2, 3, 4, 12].map((failures) => retryAt(failures, 0.5, NOW) - NOW);
    expect(waits).toEqual([MINUTE, 2 * MINUTE, 4 * MINUTE, 8 * MINUTE, HOUR]);
    expect(retryAt(30, 0.999, NOW)).toBeLessThan(NOW + 1.25 * HOUR);
  });
});
