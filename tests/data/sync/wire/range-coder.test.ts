import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberModel } from '../../../../data/sync/wire/number-model';
import { BitModel, RangeReader, RangeWriter } from '../../../../data/sync/wire/range-coder';
import { RecentModel } from '../../../../data/sync/wire/recent-model';

const LARGEST = Number.MAX_SAFE_INTEGER;
const number = fc.oneof(
  fc.nat({ max: 40 }),
  fc.maxSafeInteger(),
  fc.constantFrom(-LARGEST, LARGEST),
);

function coded(numbers: readonly number[]): Uint8Array {
  const [coder, model] = [new RangeWriter(), new NumberModel()];
  for (const each of numbers) model.signed(coder, each);
  return coder.done();
}

describe('numbers written by how likely they are', () => {
  it('come back the same, and the reader ends where the writer did', () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 200, size: 'max' }), (numbers) => {
        const [reader, model] = [new RangeReader(coded(numbers)), new NumberModel()];
        expect(numbers.map(() => model.signed(reader, 0))).toEqual(numbers);
        expect(reader.isAtEnd).toBe(true);
      }),
    );
  });

  it('cost next to nothing when each is as the one before', () => {
    expect(coded(Array.from({ length: 10_000 }, () => 1320)).length).toBeLessThan(20_000);
    expect(coded(Array.from({ length: 10_000 }, () => 0)).length).toBeLessThan(100);
  });

  it('survive a long habit that is broken at last', () => {
    const [writer, model] = [new RangeWriter(), new BitModel()];
    const bits = [...Array.from({ length: 5000 }, () => 1), 0, 0, 1, 0];
    for (const bit of bits) writer.bit(model, bit);
    const [reader, fresh] = [new RangeReader(writer.done()), new BitModel()];
    expect(bits.map(() => reader.bit(fresh))).toEqual(bits);
  });

  it('are not read on for ever when the bytes are at their end', () => {
    const reader = new RangeReader(coded([7]));
    expect(() => {
      for (let count = 0; count < 1000; count += 1) reader.plain();
    }).toThrow('read past the end');
  });
});

describe('tasks and sites that come again and again', () => {
  it('come back the same, new ones and old ones', () => {
    const visits = fc.array(fc.nat({ max: 12 }), { maxLength: 100, size: 'max' }).map((values) => {
      const order = [...new Set([0, ...values])];
      return values.map((value) => order.indexOf(value));
    });
    fc.assert(
      fc.property(visits, (entries) => {
        const [writer, model] = [new RangeWriter(), new RecentModel(0)];
        for (const entry of entries) model.entry(writer, entry);
        const [reader, fresh] = [new RangeReader(writer.done()), new RecentModel(0)];
        expect(entries.map(() => fresh.entry(reader, 0))).toEqual(entries);
      }),
    );
  });
});
