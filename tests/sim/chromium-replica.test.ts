import { describe, expect, it } from 'vitest';
import { chromiumItemBytes } from '../../data/sync/wire/accounting';
import { totalOf } from './account';
import { agreed, contents, twoBrowsers } from './two-browsers';

describe('storage.sync of chromium', () => {
  it('keeps an edit of what was deleted elsewhere', async () => {
    const { one, other } = await agreed('chromium');
    await one.remove(['key']);
    await other.set({ key: 'edited' });
    one.sync();
    other.sync();
    one.sync();
    expect(contents(one)).toEqual({ key: 'edited' });
  });

  it('deletes what it alone has when sync is turned on', async () => {
    const { one, other } = await agreed('chromium');
    other.turnSyncOff();
    await other.set({ key: 'other', alone: '1' });
    await one.set({ more: '1' });
    one.sync();
    other.turnSyncOn();
    other.sync();
    expect(contents(other)).toEqual({ key: 'old', more: '1' });
  });

  it('delivers some keys and not others', async () => {
    const { one, other } = twoBrowsers('chromium');
    await one.set(Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`k${n}`, ''])));
    one.sync({ down: 1, up: 0.5 });
    other.sync({ down: 0.5, up: 1 });
    const arrived = other.contents.size;
    expect(arrived).toBeGreaterThan(5);
    expect(arrived).toBeLessThan(50);
    one.sync();
    other.sync();
    expect(other.contents.size).toBe(100);
  });

  it('takes 120 writes a minute, and as many removals', async () => {
    const { one, clock } = twoBrowsers('chromium');
    for (let n = 0; n < 120; n += 1) await one.set({ key: 'same' });
    await expect(one.set({ key: 'same' })).rejects.toThrow(/MAX_WRITE_OPERATIONS_PER_MINUTE/);
    await one.remove(['key']);
    clock.now += 60_000;
    await one.set({ key: 'same' });
  });

  it('takes 1,800 writes an hour', async () => {
    const { one, clock } = twoBrowsers('chromium');
    for (let n = 0; n < 1800; n += 1) {
      await one.set({ key: 'same' });
      clock.now += 600;
    }
    await expect(one.set({ key: 'same' })).rejects.toThrow(/MAX_WRITE_OPERATIONS_PER_HOUR/);
  });

  it('counts what its JSON takes, and mends lone surrogates', async () => {
    const { one } = twoBrowsers('chromium');
    await one.set({ key: '<é\uD800' });
    expect(contents(one)).toEqual({ key: '<é\uFFFD' });
    expect(totalOf('chromium', one.contents)).toBe(chromiumItemBytes('key', '<é\uFFFD'));
  });
});
