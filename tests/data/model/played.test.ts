import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FASTEST,
  isPlayedThrough,
  isVideoLength,
  playedLength,
  playedOn,
  seeded,
  withPart,
  type Parts,
  type Sample,
} from '../../../data/model/played';

const none: Parts = [];
const DURATION = 600;

/** What a player reports of a stretch: a sample every quarter of a second. */
function stretch(at: number, from: number, seconds: number, rate = 1): readonly Sample[] {
  return Array.from({ length: Math.floor(seconds * 4) + 1 }, (_, index) => ({
    at: at + index / 4,
    position: from + (index / 4) * rate,
    rate,
  }));
}

/** The parts after samples in a row; a new row begins where the player was moved. */
const after = (rows: readonly (readonly Sample[])[], parts: Parts = none): Parts =>
  rows.reduce(
    (all, row) =>
      row.reduce((kept, now, index) => {
        const before = row[index - 1];
        return before ? playedOn(kept, before, now) : kept;
      }, all),
    parts,
  );

const anySample = fc.record({
  step: fc.double({ min: 0, max: 20, noNaN: true }),
  position: fc.double({ min: 0, max: DURATION, noNaN: true }),
  rate: fc.double({ min: 0, max: 20, noNaN: true }),
});
const anyWalk = fc.array(
  fc.oneof(
    anySample,
    // Mostly a player that plays on, with a clock that is read a little late.
    fc.record({
      step: fc.double({ min: 0.2, max: 0.4, noNaN: true }),
      move: fc.double({ min: 0, max: 1.2, noNaN: true }),
      rate: fc.constantFrom(0.5, 1, 2, 2.5),
    }),
  ),
  { maxLength: 60 },
);

describe('what was played of a video', () => {
  it('is never more than the time that passed allows, nor more than the video', () => {
    fc.assert(
      fc.property(anyWalk, (walk) => {
        let now: Sample = { at: 0, position: 0, rate: 1 };
        let parts = none;
        for (const { step, rate, ...move } of walk) {
          const position =
            'position' in move ? move.position : Math.min(DURATION, now.position + move.move);
          const next = { at: now.at + step, position, rate };
          parts = playedOn(parts, now, next);
          now = next;
        }
        expect(playedLength(parts)).toBeLessThanOrEqual(now.at * FASTEST + 1e-6);
        expect(playedLength(parts)).toBeLessThanOrEqual(DURATION);
        expect(
          parts.every(([from, to], index) => from < to && to < (parts[index + 1]?.[0] ?? Infinity)),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which its parts were played', () => {
    const anyParts = fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 30 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        anyParts.chain((parts) =>
          fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })),
        ),
        ([one, other]) => {
          const rows = (parts: typeof one) =>
            parts.map(([from, seconds], index) => stretch(index * 100, from, seconds));
          expect(after(rows(other))).toEqual(after(rows(one)));
        },
      ),
    );
  });

  it('does not grow by playing a part again', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.integer({ min: 2, max: 60 }),
        fc.nat(5),
        (from, seconds, more) => {
          const once = after([stretch(0, from, seconds)]);
          const loops = Array.from({ length: more }, (_, index) =>
            stretch(1000 * (index + 1), from, seconds),
          );
          expect(after(loops, once)).toEqual(once);
          expect(playedLength(once)).toBeCloseTo(seconds);
        },
      ),
    );
  });

  it.each([0.5, 1, 1.5, 2, 2.5])('counts all of it at %d times the speed', (rate) => {
    const all = after([stretch(0, 0, DURATION / rate, rate)]);
    expect(playedLength(all)).toBeCloseTo(DURATION);
    expect(isPlayedThrough(all, DURATION)).toBe(true);
  });

  it.each([2.6, 4, 16])('is nothing at %d times the speed', (rate) => {
    expect(after([stretch(0, 0, DURATION / rate, rate)])).toEqual([]);
  });

  it('is nothing where a faster player says that it is slow', () => {
    const lies = stretch(0, 0, DURATION / 16, 16).map((sample) => ({ ...sample, rate: 1 }));
    expect(after([lies])).toEqual([]);
  });

  it('leaves out what was jumped over, and what a sleeping machine has not seen', () => {
    const jump = [...stretch(0, 0, 10), ...stretch(10.25, 500, 10)];
    expect(after([jump])).toEqual([
      [0, 10],
      [500, 510],
    ]);
    const sleep = [...stretch(0, 0, 10), ...stretch(3600, 300, 10)];
    expect(playedLength(after([sleep]))).toBe(20);
  });

  it('is enough from nine tenths on, whichever they are', () => {
    expect(isPlayedThrough([[60, DURATION]], DURATION)).toBe(true);
    expect(
      isPlayedThrough(
        [
          [0, 300],
          [350, DURATION],
        ],
        DURATION,
      ),
    ).toBe(true);
    expect(isPlayedThrough([[61, DURATION]], DURATION)).toBe(false);
    expect(isPlayedThrough(none, DURATION)).toBe(false);
  });

  it('stays small for who jumps about for hours', () => {
    const parts = Array.from({ length: 5000 }, (_, index) => index * 2).reduce(
      (kept: Parts, from) => withPart(kept, from, from + 1),
      none,
    );
    expect(parts).toHaveLength(500);
    expect(withPart(parts, 0, 10_000)).toEqual([[0, 10_000]]);
    expect(withPart(parts, Number.NaN, 5)).toBe(parts);
  });
});

describe('what a player says that it has played', () => {
  it('is believed as far as the time since the page was opened allows', () => {
    expect(seeded([[0, 40]], 20)).toEqual([[0, 40]]);
    expect(seeded([[0, 400]], 20)).toEqual([[0, 50]]);
    expect(
      seeded(
        [
          [0, 30],
          [100, 160],
        ],
        20,
      ),
    ).toEqual([
      [0, 30],
      [100, 120],
    ]);
    expect(seeded([[0, 500]], 86_400)).toEqual([[0, 120]]);
    expect(seeded([], 10)).toEqual([]);
  });
});

describe('the length of a video', () => {
  it.each([20, 60, 3600, 43_200])('of %d seconds can be watched', (seconds) => {
    expect(isVideoLength(seconds)).toBe(true);
  });

  it.each([Number.NaN, Infinity, -1, 0, 19.9, 43_201])('of %d seconds cannot', (seconds) => {
    expect(isVideoLength(seconds)).toBe(false);
  });
});
