import { describe, expect, it } from 'vitest';
import { firefoxTotalBytes } from '../../data/sync/wire/accounting';
import { totalOf } from './account';
import { agreed, contents, twoBrowsers } from './two-browsers';

describe('storage.sync of firefox', () => {
  it('loses an edit of what was deleted elsewhere', async () => {
    const { one, other } = await agreed('firefox');
    await one.remove(['key']);
    await other.set({ key: 'edited' });
    one.sync();
    other.sync();
    one.sync();
    expect(contents(one)).toEqual({});
    expect(contents(other)).toEqual({});
  });

  it('keeps what it alone has when sync is turned on', async () => {
    const { one, other } = await agreed('firefox');
    other.turnSyncOff();
    await other.set({ key: 'other', alone: '1' });
    other.turnSyncOn();
    other.sync();
    one.sync();
    expect(contents(other)).toEqual({ key: 'old', alone: '1' });
    expect(contents(one)).toEqual({ key: 'old', alone: '1' });
  });

  it('delivers the whole record, or nothing', async () => {
    const { one, other } = twoBrowsers('firefox');
    const sizes = new Set<number>();
    await one.set(Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`k${n}`, ''])));
    for (let turn = 0; turn < 20; turn += 1) {
      one.sync({ down: 0.3, up: 0.3 });
      other.sync({ down: 0.3, up: 0.3 });
      sizes.add(other.contents.size);
    }
    expect([...sizes].toSorted((a, b) => a - b)).toEqual([0, 100]);
  });

  it('takes as many writes as come, but no lone surrogate', async () => {
    const { one } = twoBrowsers('firefox');
    for (let n = 0; n < 2000; n += 1) await one.set({ key: 'same' });
    await expect(one.set({ key: '\uD800' })).rejects.toThrow('An unexpected error occurred');
  });

  it('counts the one JSON object that it keeps', async () => {
    const { one } = twoBrowsers('firefox');
    await one.set({ key: '<é"', more: '1' });
    expect(totalOf('firefox', one.contents)).toBe(firefoxTotalBytes({ key: '<é"', more: '1' }));
    expect(totalOf('firefox', new Map())).toBe(0);
  });
});
