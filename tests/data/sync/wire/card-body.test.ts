import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCard, encodeCard } from '../../../../data/sync/wire/card-body';
import { NOW } from '../../../helpers/builders';
import { bytes, damagedFrom, entries, words } from './arbitraries';

const card = entries({
  name: words(300),
  system: words(300),
  browser: words(300),
  at: fc.nat({ max: 253402300799999 }),
});

describe("a device's card", () => {
  it('arrives as it was, whatever the learner calls the device', () => {
    const desk = { name: 'Desk 🎓', system: 'linux', browser: 'Firefox', at: NOW };
    expect(decodeCard(encodeCard(desk))).toStrictEqual(desk);
    fc.assert(
      fc.property(card, (card) => {
        expect(decodeCard(encodeCard(card))).toStrictEqual(card);
      }),
    );
  });

  it('is refused when it is damaged, too long or from a year that is none', () => {
    fc.assert(
      fc.property(damagedFrom(card.map(encodeCard)), (body) => decodeCard(body) !== undefined),
    );
    fc.assert(fc.property(bytes, (bytes) => decodeCard(bytes) !== undefined));
    const desk = { name: 'Desk', system: 'linux', browser: 'Firefox', at: NOW };
    expect(decodeCard(encodeCard({ ...desk, name: 'x'.repeat(301) }))).toBeNull();
    expect(decodeCard(encodeCard({ ...desk, at: 253402300800000 }))).toBeNull();
    const body = encodeCard(desk);
    for (let length = 0; length < body.length; length += 1) {
      expect(decodeCard(body.subarray(0, length)), `cut at ${length}`).toBeNull();
    }
    expect(decodeCard(Uint8Array.of(...body, 0))).toBeNull();
  });
});
