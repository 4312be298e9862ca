import { crc32 as crc32OfZip } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../../data/sync/wire/crc32';
import { bytes } from './arbitraries';

describe('the check of a shard', () => {
  it('is the CRC-32 that everyone else computes', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    fc.assert(fc.property(bytes, (bytes) => crc32(bytes) === crc32OfZip(bytes)));
  });
});
