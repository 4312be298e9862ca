import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../data/model/day';
import { daysBetween } from '../../../data/model/day-times';
import { forecastOf, ratesOf, type Forecast } from '../../../data/model/forecast';

const HOUR = 3600;
const today = '2026-11-18';
const left = (hours: number) => ({ seconds: hours * HOUR, open: 5 });
const after = (weeks: readonly number[], hours = 100): Forecast =>
  forecastOf(
    left(hours),
    weeks.map((each) => each * HOUR),
    today,
  );

/** Days from today to both ends; what is beyond five years is infinitely far. */
function endsOf(forecast: Forecast): readonly [number, number] {
  if (forecast.kind === 'range') {
    return [daysBetween(today, forecast.from), daysBetween(today, forecast.to)];
  }
  if (forecast.kind !== 'far') throw new Error(`no date in ${forecast.kind}`);
  return [forecast.from === null ? Infinity : daysBetween(today, forecast.from), Infinity];
}
const widthOf = (forecast: Forecast) => endsOf(forecast)[1] - endsOf(forecast)[0];

const anyWeek = fc.integer({ min: 0, max: 60 * HOUR });
const anyWeeks = fc
  .array(anyWeek, { minLength: 3, maxLength: 8 })
  .filter((weeks) => weeks.some((seconds) => seconds > 0));
const anyLeft = fc.integer({ min: 1, max: 1000 * HOUR }).map((seconds) => ({ seconds, open: 5 }));

describe('the forecast of the finish', () => {
  it.each([
    ['too little after one full week', [8], 2],
    ['too little in the first week', [], 3],
    ['too little after two weeks, whatever they were', [40, 40], 1],
    ['too little after weeks without any study', [0, 0, 0, 0], 1],
    ['too little after two weeks without any study', [0, 0], 1],
  ])('says %s, and how many weeks are needed', (_, weeks, needed) => {
    expect(after(weeks)).toEqual({ kind: 'too-little', weeks: weeks.length, needed });
  });

  it('is a range around what the mean of the last weeks would give', () => {
    // 0.3 / √4 of ten hours: at 8.5 to 11.5 hours a week, 100 hours take 60.9 to 82.4 days.
    expect(after([10, 10, 10, 10])).toEqual({
      kind: 'range',
      rate: 10 * HOUR,
      slow: 8.5 * HOUR,
      fast: 11.5 * HOUR,
      from: addDays(today, 60),
      to: addDays(today, 83),
      weeks: 4,
    });
    // The mean difference of 4, 8 and 12 hours is 16/3; half of it lies to each side of 8.
    expect(after([12, 4, 8])).toMatchObject({
      rate: 8 * HOUR,
      slow: expect.closeTo((16 / 3) * HOUR, 6),
      fast: expect.closeTo((32 / 3) * HOUR, 6),
    });
    // Of eight weeks: Student's 1.415 · √π / 2 / √8 = 0.4434 of the mean difference, 32/7.
    expect(after([4, 12, 4, 12, 4, 12, 4, 12])).toMatchObject({
      rate: 8 * HOUR,
      slow: expect.closeTo((8 - 0.4434 * (32 / 7)) * HOUR, -1),
    });
  });

  it('looks at the last eight weeks and no further', () => {
    const eight = [5, 6, 7, 8, 9, 10, 11, 12];
    expect(after([40, 0, ...eight])).toEqual(after(eight));
  });

  it('has arrived when no task is open, and says so when the hours are used up before', () => {
    expect(forecastOf({ seconds: 0, open: 0 }, [], today)).toEqual({ kind: 'arrived' });
    expect(forecastOf({ seconds: 0, open: 2 }, [8, 8, 8], today)).toEqual({
      kind: 'used-up',
      open: 2,
    });
  });

  it('names only the early end when the late one is more than five years away', () => {
    expect(after([0, 0, 8], 300)).toEqual({
      kind: 'far',
      rate: (8 / 3) * HOUR,
      from: addDays(today, 393),
      weeks: 3,
    });
    expect(after([0, 0, 0.01], 300)).toMatchObject({ kind: 'far', from: null });
    expect(forecastOf(left(2_000), [1, 0, 0], today)).toMatchObject({ kind: 'far', from: null });
  });

  it('gets wider by a holiday week, and stays finite', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 7 * HOUR, max: 9 * HOUR }), { minLength: 3, maxLength: 8 }),
        fc.nat(7),
        (weeks, index) => {
          const holiday = weeks.with(index % weeks.length, 0);
          const [before, with0] = [weeks, holiday].map((each) =>
            forecastOf(left(100), each, today),
          );
          if (!before || !with0) throw new Error('two forecasts');
          expect([before.kind, with0.kind]).toEqual(['range', 'range']);
          expect(widthOf(with0)).toBeGreaterThan(widthOf(before));
        },
      ),
    );
    expect(after([0, 8, 0]).kind).toBe('range');
    expect(after([0, 0, 8, 0, 0, 0, 0, 0], 20).kind).toBe('range');
  });

  it('gets narrower when the same weeks go on', () => {
    for (const [some, more] of [
      [
        [8, 8, 8],
        [8, 8, 8, 8, 8, 8],
      ],
      [
        [5, 8, 11],
        [5, 8, 11, 5, 8, 11],
      ],
      [
        [2, 12, 8, 6],
        [2, 12, 8, 6, 2, 12, 8, 6],
      ],
    ] as const) {
      expect(widthOf(after(more))).toBeLessThan(widthOf(after(some)));
    }
  });

  it('never comes later, at either end, when any week was better', () => {
    fc.assert(
      fc.property(
        anyWeeks,
        fc.array(anyWeek, { minLength: 8, maxLength: 8 }),
        anyLeft,
        (weeks, gains, remaining) => {
          const better = weeks.map((seconds, index) => seconds + (gains[index] ?? 0));
          const [early, late] = endsOf(forecastOf(remaining, weeks, today));
          const [betterEarly, betterLate] = endsOf(forecastOf(remaining, better, today));
          expect(betterEarly).toBeLessThanOrEqual(early);
          expect(betterLate).toBeLessThanOrEqual(late);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never comes later when a single week was better, by a little or by far', () => {
    fc.assert(
      fc.property(
        anyWeeks,
        fc.nat(7),
        fc.integer({ min: 1, max: 100 * HOUR }),
        (weeks, at, gain) => {
          const index = at % weeks.length;
          const before = ratesOf(weeks);
          const better = ratesOf(weeks.with(index, (weeks[index] ?? 0) + gain));
          expect(better.slow).toBeGreaterThanOrEqual(before.slow - 1e-6);
          expect(better.fast).toBeGreaterThanOrEqual(before.fast - 1e-6);
          expect(better.rate).toBeGreaterThan(before.rate);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never comes earlier when more is left', () => {
    fc.assert(
      fc.property(anyWeeks, anyLeft, anyLeft, (weeks, one, other) => {
        const [less, more] = one.seconds < other.seconds ? [one, other] : [other, one];
        const [early, late] = endsOf(forecastOf(less, weeks, today));
        const [laterEarly, laterLate] = endsOf(forecastOf(more, weeks, today));
        expect(laterEarly).toBeGreaterThanOrEqual(early);
        expect(laterLate).toBeGreaterThanOrEqual(late);
      }),
    );
  });

  it('begins before it ends, not in the past, and around the mean; whatever the order of weeks', () => {
    fc.assert(
      fc.property(anyWeeks, anyLeft, (weeks, remaining) => {
        const [early, late] = endsOf(forecastOf(remaining, weeks, today));
        const { rate } = ratesOf(weeks);
        const mean = (remaining.seconds * 7) / rate;
        expect(early).toBeGreaterThanOrEqual(0);
        expect(early <= mean || early === Infinity).toBe(true);
        expect(late).toBeGreaterThanOrEqual(Math.floor(mean));
        const again = forecastOf(remaining, weeks.toReversed(), today);
        expect(endsOf(again)).toEqual([early, late]);
        expect(forecastOf(remaining, weeks, today)).toEqual(forecastOf(remaining, weeks, today));
      }),
    );
  });
});
