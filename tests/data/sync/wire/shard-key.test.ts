import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceId } from '../../../../data/model/id';
import { itemBytes } from '../../../../data/sync/wire/accounting';
import {
  readShardKey,
  shardKey,
  type ShardKind,
  type Window,
} from '../../../../data/sync/wire/shard-key';
import { device, entries } from './arbitraries';

const DEVICE = deviceId('00ff10203040507f');
const index = fc.oneof(fc.nat({ max: 40 }), fc.nat({ max: 36 ** 10 - 1 }));
const window: fc.Arbitrary<Window> = entries({ level: index, index });
const kind = fc.constantFrom<ShardKind>('sessions', 'totals', 'registers', 'card');

describe('the key of a shard', () => {
  it('says what is in it, whose it is and which part it is', () => {
    fc.assert(
      fc.property(kind, device, fc.option(window), (kind, device, window) => {
        const part = kind === 'card' ? null : window;
        const key = shardKey(kind, device, part);
        expect(readShardKey(key)).toEqual({ kind, device, window: part });
        expect(itemBytes(key, '')).toBe(key.length + 2);
      }),
    );
  });

  it('stays as it was released', () => {
    expect(shardKey('sessions', DEVICE, { level: 3, index: 40 })).toBe('sAP8QIDBAUH8.3.14');
    expect(shardKey('totals', DEVICE, { level: 0, index: 0 })).toBe('tAP8QIDBAUH8.0.0');
    expect(shardKey('registers', DEVICE, { level: 0, index: 0 })).toBe('rAP8QIDBAUH8.0.0');
    expect(shardKey('card', DEVICE, null)).toBe('dAP8QIDBAUH8');
  });

  it('is not seen in a key of another maker, nor in one that only looks alike', () => {
    const others = [
      ['', 's', 'settings', '__proto__', 'constructor', 'milepost.device', 'sAP8QIDBAUH'],
      ['sAP8QIDBAUH9.0.0', 'sAP8QIDBAUH8.00.0', 'sAP8QIDBAUH8.0.01', 'sAP8QIDBAUH8.A.0'],
      ['sAP8QIDBAUH8.0', 'sAP8QIDBAUH8.0.0.0', 'sAP8QIDBAUH8.', 'sAP8QIDBAUH8.-1.0'],
      ['dAP8QIDBAUH8.0.0', 'xAP8QIDBAUH8.0.0', 'SAP8QIDBAUH8.0.0', 'sAP8QIDBAUH8.0.0\n'],
      ['sAP8QIDBAUH8= .0.0', 'sAP+QIDBAUH8.0.0', 'sAP8QIDBAUH8.0.zzzzzzzzzzz', ' sAP8QIDBAUH8'],
    ].flat();
    for (const key of others) expect(readShardKey(key), key).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = readShardKey(text);
        if (found) expect(shardKey(found.kind, found.device, found.window)).toBe(text);
      }),
    );
  });
});
