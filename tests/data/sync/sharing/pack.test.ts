import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Goods } from '../../../../data/sync/sharing/home';
import { packGoods, virtualTime, type Leaf } from '../../../../data/sync/sharing/pack';
import { deviceId } from '../../../../data/model/id';
import { stampOf } from '../../../../data/model/stamp';
import { ITEM_LIMIT } from '../../../../data/sync/wire/accounting';
import { decodeRegisters } from '../../../../data/sync/wire/registers-body';
import { decodeSessions } from '../../../../data/sync/wire/sessions-body';
import { NOW } from '../../../helpers/builders';
import { HomeInMemory } from '../../../helpers/home-in-memory';

const DEVICE = deviceId('00000000000000a1');

/** A home with so many sessions in it, with titles that hardly pack. */
function studied(count: number, title: (n: number) => string = () => ''): HomeInMemory {
  const home = new HomeInMemory();
  for (let n = 0; n < count; n += 1) {
    home.log({ ago: (count - n) * 400 + ((n * 7919) % 300), title: title(n) });
  }
  return home;
}

const noise = (n: number): string =>
  Array.from({ length: 12 }, (_, k) => ((n * 7919 + k * 104_729) % 1_000_003).toString(36)).join(
    ' ',
  );

const goodsOf = ({ it }: HomeInMemory): Goods => ({
  records: it.records,
  registers: it.registers,
  totals: it.totals,
});
const recordsIn = (leaves: readonly Leaf[]) =>
  leaves
    .filter(({ kind }) => kind === 'sessions')
    .flatMap(({ body }) => decodeSessions(body) ?? [])
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
const changedKeys = (before: readonly Leaf[], after: readonly Leaf[]): readonly string[] => {
  const bodies = new Map(before.map(({ key, body }) => [key, body.join()]));
  return after.filter(({ key, body }) => bodies.get(key) !== body.join()).map(({ key }) => key);
};

describe('the shards of a log', () => {
  it('hold every session, none above the limit of a shard', () => {
    const home = studied(900, noise);
    const { leaves, unfit, untitled } = packGoods(DEVICE, goodsOf(home));
    expect(leaves.length).toBeGreaterThan(3);
    expect(Math.max(...leaves.map(({ bytes }) => bytes))).toBeLessThanOrEqual(ITEM_LIMIT);
    expect(recordsIn(leaves)).toEqual(home.it.records.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    expect([unfit, untitled]).toEqual([0, 0]);
  });

  it('are the same whatever the order of the sessions', () => {
    const goods = goodsOf(studied(300, noise));
    const turned = { ...goods, records: goods.records.toReversed() };
    const [one, other] = [packGoods(DEVICE, goods), packGoods(DEVICE, turned)];
    expect(changedKeys(one.leaves, other.leaves)).toEqual([]);
  });

  it('change in one place when a session is added or changed', () => {
    const home = studied(900, noise);
    const before = packGoods(DEVICE, goodsOf(home)).leaves;
    const some = home.it.records[200];
    if (!some) throw new Error('there are 900');
    home.edit(some.id, { seconds: 61 });
    const edited = packGoods(DEVICE, goodsOf(home)).leaves;
    expect(changedKeys(before, edited)).toHaveLength(1);
    home.log();
    expect(changedKeys(edited, packGoods(DEVICE, goodsOf(home)).leaves)).toHaveLength(1);
  });

  it('leave out the title of a session that fits in no shard by itself, never the session', () => {
    const home = new HomeInMemory();
    const huge = Array.from({ length: 2000 }, (_, n) =>
      String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000)),
    ).join('');
    home.log({ note: huge, title: huge.slice(0, 300), place: huge.slice(300, 600) as never });
    const { leaves } = packGoods(DEVICE, goodsOf(home));
    expect(recordsIn(leaves)).toHaveLength(1);
    expect(recordsIn(leaves)[0]?.note).toBe(huge);
  });

  it('hold every decision, in more than one shard where they are many', () => {
    const registers = Object.fromEntries(
      Array.from({ length: 400 }, (_, n) => [
        `note/${n}`,
        { stamp: stampOf(NOW + n, 0, DEVICE), value: noise(n) },
      ]),
    );
    const { leaves } = packGoods(DEVICE, { records: [], totals: [], registers });
    expect(leaves.length).toBeGreaterThan(1);
    const found = leaves.map(({ body }) => decodeRegisters(body) ?? {});
    expect(Object.assign({}, ...found)).toEqual(registers);
  });
});

describe('the line on which sessions lie', () => {
  it('runs forward with time, and never cuts a month in two before it has to', () => {
    const second = fc.integer({ min: 0, max: 4e9 });
    fc.assert(
      fc.property(second, second, (a, b) => {
        const [one, other] = [virtualTime(a), virtualTime(b)];
        expect(Math.sign(one - other)).toBe(Math.sign(a - b));
        const month = (at: number) => new Date(at * 1000).toISOString().slice(0, 7);
        const span = (at: number) => Math.floor(virtualTime(at) / 2 ** 22);
        expect(span(a) === span(b)).toBe(month(a) === month(b));
      }),
    );
  });
});
