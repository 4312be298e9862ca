import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ByteReader } from '../../../../data/sync/wire/byte-reader';
import { ByteWriter } from '../../../../data/sync/wire/byte-writer';
import { decodePacked, pack } from '../../../../data/sync/wire/packing';
import { bytes, damagedFrom } from './arbitraries';

const all = (reader: ByteReader): Uint8Array => reader.bytes(reader.left).slice();

/** A body that says how long it is, truly or not. */
function claiming(length: number, deflated: Uint8Array): Uint8Array {
  const writer = new ByteWriter();
  writer.unsigned(length);
  writer.bytes(deflated);
  return writer.done();
}

describe('a packed body', () => {
  it('comes back the same', () => {
    fc.assert(
      fc.property(bytes, (raw) => {
        expect(decodePacked(pack(raw), all)).toEqual(raw);
      }),
    );
  });

  it('is refused when it holds more or less than it says, or nothing that was packed', () => {
    const deflated = deflateRawSync(new Uint8Array(1000));
    expect(decodePacked(claiming(1000, deflated), all)).toHaveLength(1000);
    for (const length of [0, 999, 1001]) {
      expect(decodePacked(claiming(length, deflated), all)).toBeNull();
    }
    fc.assert(
      fc.property(damagedFrom(bytes.map(pack)), (body) => {
        expect(() => decodePacked(body, all)).not.toThrow();
      }),
    );
  });

  it('is not made of more than would be unpacked', () => {
    expect(decodePacked(pack(new Uint8Array(512 * 1024)), all)).toHaveLength(512 * 1024);
    expect(() => pack(new Uint8Array(512 * 1024 + 1))).toThrow(RangeError);
  });

  it('is never unpacked beyond half a megabyte, whatever it holds', () => {
    const bomb = deflateRawSync(new Uint8Array(16 * 1024 * 1024));
    for (const length of [10, 512 * 1024, 16 * 1024 * 1024]) {
      expect(decodePacked(claiming(length, bomb), all)).toBeNull();
    }
  });
});
