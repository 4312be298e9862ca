import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceId } from '../../../data/model/id';
import {
  isStamp,
  laterStamp,
  nextStamp,
  stampOf,
  wallOf,
  type Stamp,
} from '../../../data/model/stamp';
import { DEVICE, NOW } from '../../helpers/builders';

/** Every instant from 1970 on, up to a day before the last one that stamps can tell. */
const anyInstant = fc.integer({ min: 0, max: 253_402_300_799_999 - 86_400_000 });
/** Every instant that a `Date` can hold from 1970 on: what a clock may show. */
const anyClock = fc.integer({ min: 0, max: 8_640_000_000_000_000 });
const anyCounter = fc.integer({ min: 0, max: 36 ** 4 - 1 });
const anyDevice = fc
  .array(fc.nat(15), { minLength: 16, maxLength: 16 })
  .map((digits) => deviceId(digits.map((digit) => digit.toString(16)).join('')));
const anyStamp = fc.tuple(anyInstant, anyCounter, anyDevice).map((parts) => stampOf(...parts));

describe('the stamp of a decision', () => {
  it('is later than all before it on a device, whatever its clock does', () => {
    fc.assert(
      fc.property(
        fc.option(anyStamp, { nil: null }),
        fc.array(fc.oneof(anyClock, fc.constantFrom(-1, 0, 0.5, NOW, Number.NaN))),
        (first, clocks) => {
          let last: Stamp | null = first;
          for (const now of clocks) {
            const next: Stamp = nextStamp(last, now, DEVICE);
            if (last !== null) expect(next > last).toBe(true);
            expect(isStamp(next)).toBe(true);
            last = next;
          }
        },
      ),
    );
  });

  it('goes on when the counter of a millisecond is used up', () => {
    const last = stampOf(NOW, 36 ** 4 - 1, DEVICE);
    const next = nextStamp(last, NOW, DEVICE);
    expect(next > last).toBe(true);
    expect(wallOf(next)).toBe(NOW + 1);
  });

  it('follows the clock again once the clock has caught up', () => {
    const ahead = stampOf(NOW + 1000, 7, DEVICE);
    expect(wallOf(nextStamp(ahead, NOW + 1001, DEVICE))).toBe(NOW + 1001);
  });

  it('sorts as text as it sorts by time, then counter, then device', () => {
    fc.assert(
      fc.property(
        fc.tuple(anyInstant, anyCounter, anyDevice),
        fc.tuple(anyInstant, anyCounter, anyDevice),
        (one, other) => {
          const byParts =
            one[0] - other[0] ||
            one[1] - other[1] ||
            (one[2] < other[2] ? -1 : +(one[2] > other[2]));
          const [a, b] = [stampOf(...one), stampOf(...other)];
          expect(a < b ? -1 : +(a > b)).toBe(Math.sign(byParts));
          expect(laterStamp(a, b)).toBe(byParts > 0 ? a : b);
        },
      ),
    );
  });

  it('is told from other text', () => {
    for (const text of ['', 'now', `${stampOf(NOW, 0, DEVICE)}0`, 7, null, undefined, {}]) {
      expect(isStamp(text)).toBe(false);
    }
  });
});
