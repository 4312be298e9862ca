import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceId } from '../../../../data/model/id';
import { itemBytes, ITEM_LIMIT } from '../../../../data/sync/wire/accounting';
import { fromBase92, toBase92 } from '../../../../data/sync/wire/base92';
import {
  openShard,
  sealShard,
  sizeOfShard,
  WIRE_VERSION,
  type Envelope,
} from '../../../../data/sync/wire/envelope';
import { encodeSessions } from '../../../../data/sync/wire/sessions-body';
import { shardKey, type ShardKind } from '../../../../data/sync/wire/shard-key';
import { heavyYears } from '../../../check/heavy-year';
import { bytes, device, entries, run } from './arbitraries';

const envelope: fc.Arbitrary<Envelope> = entries({
  kind: fc.constantFrom<ShardKind>('sessions', 'totals', 'registers', 'card'),
  device,
  run,
  generation: fc.nat({ max: 2 ** 32 - 1 }),
  body: bytes,
});
const ALPHABET = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).filter(
  (character) => !'"\\<'.includes(character),
);

/** A shard of real sessions that is as full as it may be. */
function fullShard(): string {
  const device = deviceId('6f3a91c27be4d058');
  const key = shardKey('sessions', device, { level: 0, index: 0 });
  const year = heavyYears(1);
  let count = 600;
  while (sizeOfShard(key, encodeSessions(year.slice(0, count)).length) > ITEM_LIMIT) count -= 2;
  const body = encodeSessions(year.slice(0, count));
  return sealShard({ kind: 'sessions', device, run: '0a1b2c', generation: 7, body });
}

const replaced = (text: string, at: number, character: string): string =>
  text.slice(0, at) + character + text.slice(at + 1);

describe('a shard in its envelope', () => {
  it('comes back as it was sealed', () => {
    fc.assert(
      fc.property(envelope, (envelope) => {
        expect(openShard(sealShard(envelope))).toEqual({ kind: 'good', envelope });
      }),
    );
  });

  it('has the size that was foretold', () => {
    fc.assert(
      fc.property(envelope, fc.nat({ max: 999 }), (envelope, index) => {
        const key = shardKey(envelope.kind, envelope.device, { level: 1, index });
        const size = sizeOfShard(key, envelope.body.length);
        expect(size).toBe(itemBytes(key, sealShard(envelope)));
      }),
    );
  });

  it('of a newer Milepost still says who wrote it, and is not taken for damaged', () => {
    fc.assert(
      fc.property(
        envelope,
        fc.integer({ min: WIRE_VERSION + 1, max: 255 }),
        (envelope, version) => {
          const { kind, device, run, generation } = envelope;
          const text = sealShard(envelope, version);
          expect(openShard(text)).toEqual({
            kind: 'newer',
            envelope: { kind, device, run, generation },
          });
          expect(openShard(text, version).kind).toBe('good');
        },
      ),
    );
  });

  it('is damaged when anything else lies in its place', () => {
    const others = ['', ' ', 'on', 'undefined', sealedWithout('kind'), sealedWithout('version')];
    for (const text of [...others, undefined, null, 7, {}, [], ['x'], true]) {
      expect(openShard(text)).toEqual({ kind: 'damaged' });
    }
    fc.assert(fc.property(fc.anything(), (thing) => openShard(thing).kind === 'damaged'));
  });
});

/** A whole shard with a good check whose header names no kind, or no version. */
function sealedWithout(part: 'kind' | 'version'): string {
  const device = deviceId('6f3a91c27be4d058');
  const envelope = { kind: 'card', device, run: '0a1b2c', generation: 7 } as const;
  if (part === 'version') return sealShard({ ...envelope, body: new Uint8Array() }, 0);
  return sealShard({ ...envelope, kind: 'none' as 'card', body: new Uint8Array() });
}

describe('damage to a full shard', () => {
  const text = fullShard();

  it('is worth looking for: the shard is full, and good', () => {
    expect(text.length).toBeGreaterThan(ITEM_LIMIT - 200);
    expect(openShard(text).kind).toBe('good');
  });

  it('is noticed at every bit of every character', () => {
    const places = [...Array(text.length).keys()];
    const unnoticed = places.filter((at) =>
      [1, 2, 4, 8, 16, 32, 64, 128].some((bit) => {
        const other = String.fromCharCode(text.charCodeAt(at) ^ bit);
        return openShard(replaced(text, at, other)).kind !== 'damaged';
      }),
    );
    expect(unnoticed).toEqual([]);
  });

  it('is noticed for every other character in the header and the check, and here and there', () => {
    const edges = [...Array(40).keys()].flatMap((at) => [at, text.length - 1 - at]);
    const between = [...Array(8).keys()].map((part) => 1001 * part);
    for (const at of [...edges, ...between]) {
      for (const other of ALPHABET.filter((character) => character !== text[at])) {
        expect(openShard(replaced(text, at, other)).kind).toBe('damaged');
      }
    }
  });

  it('is noticed wherever the shard was cut short, at its end or its beginning', () => {
    const lengths = [...Array(text.length).keys()];
    const pieces = lengths.flatMap((length) => [text.slice(0, length), text.slice(length + 1)]);
    expect(pieces.filter((piece) => openShard(piece).kind !== 'damaged')).toEqual([]);
  });

  it('is noticed where bytes came in behind or fell out', () => {
    const bytes = fromBase92(text) ?? new Uint8Array();
    for (const longer of [Uint8Array.of(...bytes, 0), Uint8Array.of(0, ...bytes)]) {
      expect(openShard(toBase92(longer)).kind).toBe('damaged');
    }
    for (const at of [0, 5, 21, 400, bytes.length - 5]) {
      const shorter = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)]);
      expect(openShard(toBase92(shorter)).kind).toBe('damaged');
    }
  });
});
