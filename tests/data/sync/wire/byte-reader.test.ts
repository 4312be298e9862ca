import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, type ByteReader } from '../../../../data/sync/wire/byte-reader';
import { ByteWriter } from '../../../../data/sync/wire/byte-writer';
import { bytes, words } from './arbitraries';

function written(write: (writer: ByteWriter) => void): Uint8Array {
  const writer = new ByteWriter();
  write(writer);
  return writer.done();
}

const whole = fc.oneof(
  fc.nat({ max: 300 }),
  fc.maxSafeNat(),
  fc.constantFrom(0, 127, 128, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER),
);
const signed = fc.tuple(whole, fc.boolean()).map(([value, less]) => (less ? -value - 1 : value));

describe('numbers and texts as bytes', () => {
  it('come back the same, to the largest and to the last half of a character', () => {
    const amount = fc.oneof(whole, fc.double({ noNaN: true }), fc.constant(-0));
    fc.assert(
      fc.property(whole, signed, amount, words(300), (count, change, amount, title) => {
        const less = Math.max(change, Number.MIN_SAFE_INTEGER);
        const bytes = written((writer) => {
          writer.unsigned(count);
          writer.signed(less);
          writer.real(amount);
          writer.float(amount);
          writer.text(title);
          writer.hex('00ff7f');
        });
        const read = (reader: ByteReader) => [
          reader.unsigned(),
          reader.signed(),
          reader.real(),
          reader.float(),
          reader.text(),
          reader.hex(3),
        ];
        expect(decode(bytes, read)).toEqual([count, less, amount, amount, title, '00ff7f']);
      }),
    );
  });

  it('are small where the number is small', () => {
    for (const [value, length] of [
      [0, 1],
      [127, 1],
      [128, 2],
      [16_383, 2],
      [16_384, 3],
    ] as const) {
      expect(written((writer) => writer.unsigned(value))).toHaveLength(length);
    }
    for (const [value, length] of [
      [-64, 1],
      [63, 1],
      [64, 2],
      [-65, 2],
      [-8192, 2],
    ] as const) {
      expect(written((writer) => writer.signed(value))).toHaveLength(length);
    }
  });

  it('that end too early, go on too long or are none at all are noticed, and nothing throws', () => {
    const reads: readonly ((reader: ByteReader) => unknown)[] = [
      (reader) => reader.unsigned(),
      (reader) => reader.signed(),
      (reader) => reader.real(),
      (reader) => reader.text(),
      (reader) => reader.hex(4),
      (reader) => Array.from({ length: reader.count() }, () => reader.byte()),
    ];
    fc.assert(
      fc.property(bytes, fc.constantFrom(...reads), (bytes, read) => {
        const value = decode(bytes, read);
        if (typeof value === 'number') expect(value).not.toBeUndefined();
        expect(decode(new Uint8Array(), read)).toBeNull();
      }),
    );
    const long = written((writer) => writer.bytes(new Uint8Array(40).fill(255)));
    for (const read of reads.slice(0, 4)) expect(decode(long, read)).toBeNull();
    expect(decode(Uint8Array.of(1, 2), (reader) => reader.unsigned())).toBeNull();
  });

  it('that are wrong in our own code throw, so that it is found', () => {
    expect(() =>
      decode(new Uint8Array(), () => {
        throw new TypeError('a slip of ours');
      }),
    ).toThrow('a slip of ours');
  });
});
