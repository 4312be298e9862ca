import { describe, expect, it } from 'vitest';
import { areaCases } from '../helpers/area-suite';
import { totalOf, type BrowserKind } from './account';
import { agreed, contents, inAccount, twoBrowsers } from './two-browsers';

const KINDS = ['chromium', 'firefox'] as const satisfies readonly BrowserKind[];

describe.each(KINDS)('storage.sync of %s', (kind) => {
  it.each(areaCases)('as any area, $title', async (areaCase) => {
    await expect(areaCase.run(twoBrowsers(kind).one)).resolves.toBeUndefined();
  });

  it('brings what one browser set to the other', async () => {
    const { other } = await agreed(kind);
    expect(contents(other)).toEqual({ key: 'old' });
  });

  it('keeps the edit that reached the account first, whichever was made later', async () => {
    const { account, one, other } = await agreed(kind);
    await one.set({ key: 'first in the account' });
    await other.set({ key: 'later' });
    one.sync();
    other.sync();
    one.sync();
    expect(contents(other)).toEqual({ key: 'first in the account' });
    expect(inAccount(account)).toEqual({ key: 'first in the account' });
  });

  it('keeps both keys where each browser wrote its own', async () => {
    const { one, other } = await agreed(kind);
    await one.set({ mine: '1' });
    await other.set({ theirs: '2' });
    one.sync();
    other.sync();
    one.sync();
    expect(contents(one)).toEqual({ key: 'old', mine: '1', theirs: '2' });
    expect(contents(other)).toEqual(contents(one));
  });

  it('brings a key back that was deleted here and edited elsewhere', async () => {
    const { one, other } = await agreed(kind);
    await one.set({ key: 'edited' });
    await other.remove(['key']);
    one.sync();
    other.sync();
    one.sync();
    expect(contents(one)).toEqual({ key: 'edited' });
    expect(contents(other)).toEqual({ key: 'edited' });
  });

  it('deletes elsewhere what an uninstalled extension had, also in the account', async () => {
    const { account, one, other } = await agreed(kind);
    one.uninstall();
    one.sync();
    other.sync();
    expect(contents(one)).toEqual({});
    expect(contents(other)).toEqual({});
    expect(inAccount(account)).toEqual({});
  });

  it('leaves what was written elsewhere since the uninstalled one saw the account', async () => {
    const { account, one, other } = await agreed(kind);
    one.uninstall();
    await other.set({ key: 'edited', more: '1' });
    other.sync();
    one.sync();
    expect(inAccount(account)).toEqual({ key: 'edited', more: '1' });
  });

  it('says what it will change in the account', async () => {
    const { one, other } = await agreed(kind);
    await other.set({ more: '1' });
    other.sync();
    one.uninstall();
    await one.set({ own: '1' });
    const pending = [...one.pending].map(([key, item]) => [key, item?.value]);
    expect(pending).toEqual([
      ['key', undefined],
      ['own', '1'],
    ]);
    await other.set({ key: 'edited' });
    other.sync();
    expect([...one.pending.keys()]).toEqual(['own']);
  });

  it('keeps what it has, and hears nothing, while it is offline or sync is off', async () => {
    const { one, other } = await agreed(kind);
    other.isOnline = false;
    await one.set({ key: 'new' });
    one.sync();
    other.sync();
    expect(contents(other)).toEqual({ key: 'old' });
    other.isOnline = true;
    other.turnSyncOff();
    other.sync();
    expect(contents(other)).toEqual({ key: 'old' });
  });

  it('sends what was written offline once it is online', async () => {
    const { account, one } = await agreed(kind);
    one.isOnline = false;
    await one.set({ late: '1' });
    one.sync();
    expect(inAccount(account)).toEqual({ key: 'old' });
    one.isOnline = true;
    one.sync();
    expect(inAccount(account)).toEqual({ key: 'old', late: '1' });
  });

  it('uploads all that it has to an empty account when sync is turned on', async () => {
    const { account, one } = twoBrowsers(kind);
    one.turnSyncOff();
    await one.set({ key: '1' });
    one.turnSyncOn();
    one.sync();
    expect(inAccount(account)).toEqual({ key: '1' });
    expect(contents(one)).toEqual({ key: '1' });
  });

  it('takes an item of 8,192 bytes and none of one more, and then nothing of the set', async () => {
    const { one } = twoBrowsers(kind);
    await one.set({ key: 'x'.repeat(8192 - 3 - 2) });
    await expect(one.set({ small: '', key: 'x'.repeat(8192 - 3 - 1) })).rejects.toThrow(/quota/i);
    expect(Object.keys(contents(one))).toEqual(['key']);
  });

  it('takes 512 items and no more', async () => {
    const { one } = twoBrowsers(kind);
    await one.set(Object.fromEntries(Array.from({ length: 512 }, (_, n) => [`k${n}`, ''])));
    await expect(one.set({ more: '' })).rejects.toThrow(/quota/i);
    await one.set({ k0: 'changed' });
  });

  it('can be over the quota by a merge, and then takes only what makes it fit', async () => {
    const { one, other } = await agreed(kind, 1000);
    await one.set({ a: 'a'.repeat(400), b: 'b'.repeat(200) });
    await other.set({ c: 'c'.repeat(400), d: 'd'.repeat(200) });
    one.sync();
    other.sync();
    expect(totalOf(kind, other.contents)).toBeGreaterThan(1200);
    await expect(other.set({ tiny: '' })).rejects.toThrow(/quota/i);
    await expect(other.set({ d: '' })).rejects.toThrow(/quota/i);
    await other.set({ c: '', d: '' });
    await one.remove(['a', 'b']);
    one.sync();
    other.sync();
    expect(contents(other)).toEqual({ key: 'old', c: '', d: '' });
  });

  it('fails at everything while it is broken, and at some writes while it is flaky', async () => {
    const { one } = await agreed(kind);
    one.health = 'broken';
    await expect(one.get(null)).rejects.toThrow('An unexpected error occurred');
    await expect(one.set({ a: '1' })).rejects.toThrow('An unexpected error occurred');
    await expect(one.remove(['key'])).rejects.toThrow('An unexpected error occurred');
    one.health = 'flaky';
    const tries = await Promise.allSettled(
      Array.from({ length: 100 }, (_, n) => one.set({ key: `${n}` })),
    );
    const refused = tries.filter(({ status }) => status === 'rejected').length;
    expect(refused).toBeGreaterThan(10);
    expect(refused).toBeLessThan(45);
    await one.get(null);
  });

  it('goes on by itself in a copied profile', async () => {
    const { one } = await agreed(kind);
    await one.set({ mine: '1' });
    const copy = one.copy();
    await one.set({ mine: '2' });
    expect(contents(copy)).toEqual({ key: 'old', mine: '1' });
    one.sync();
    copy.sync();
    expect(contents(copy)).toEqual({ key: 'old', mine: '2' });
  });

  it('delivers a value anew that was damaged on one computer', async () => {
    const { account, other } = await agreed(kind);
    other.spoil('key', 'o');
    expect(contents(other)).toEqual({ key: 'o' });
    other.sync();
    expect(contents(other)).toEqual({ key: 'old' });
    expect(inAccount(account)).toEqual({ key: 'old' });
  });
});
