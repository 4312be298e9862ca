import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { browserKinds } from '../browser/studying.ts';
import type { DrivenBrowser } from '../helpers/driven-browser.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import { openAccount, type Account, type Profile } from '../helpers/synced-browsers.ts';
import { writeTinyExtension } from '../helpers/tiny-extension.ts';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

const ITEM = 'x'.repeat(8000);
const QUOTA = 102_400;

const set = (driven: DrivenBrowser, items: Readonly<Record<string, string>>): Promise<void> =>
  driven.inExtension((items) => chrome.storage.sync.set(items), items);
const remove = (driven: DrivenBrowser, key: string): Promise<void> =>
  driven.inExtension((key) => chrome.storage.sync.remove(key), key);
const bytes = (driven: DrivenBrowser): Promise<number> =>
  driven.inExtension(() => chrome.storage.sync.getBytesInUse(null));

/** Eight items of a device, which together fill two thirds of the room of all devices. */
const eight = (name: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`${name}${index}`, ITEM]));

describe.each(browserKinds)('What the account of %s does to a learner’s devices', (kind) => {
  let extension: string;
  let hosts: StudyHosts;
  let account: Account;
  let laptop: Profile;
  let desktop: Profile;

  beforeAll(async () => {
    extension = await writeTinyExtension();
    hosts = await openStudyHosts();
  });
  afterAll(async () => {
    await hosts.close();
    await rm(extension, { recursive: true });
  });
  beforeEach(async () => {
    account = await openAccount(kind, hosts, extension);
    laptop = account.profile('laptop');
    desktop = account.profile('desktop');
  });
  afterEach(() => account.close());

  it('what one device writes reaches the others', async () => {
    await set(await laptop.open(), { evening: 'on the laptop' });
    await set(await desktop.open(), { weekend: 'on the desktop' });
    await account.exchange([laptop, desktop]);
    const both = { evening: 'on the laptop', weekend: 'on the desktop' };
    expect(await laptop.sync()).toEqual(both);
    expect(await desktop.sync()).toEqual(both);
    const tablet = account.profile('tablet');
    await account.exchange([tablet]);
    expect(await tablet.sync()).toEqual(both);
    expect(hosts.strangers()).toEqual([]);
  });

  it('of two edits of one value the one that was sent first stays, not the later one', async () => {
    await set(await laptop.open(), { goal: 'none' });
    await account.exchange([laptop, desktop]);
    await laptop.offline((driven) => set(driven, { goal: 'earlier, sent last' }));
    await desktop.offline((driven) => set(driven, { goal: 'later, sent first' }));
    await account.exchange([desktop, laptop]);
    expect(await laptop.sync()).toEqual({ goal: 'later, sent first' });
    await desktop.offline((driven) => set(driven, { goal: 'earlier, sent first' }));
    await laptop.offline((driven) => set(driven, { goal: 'later, sent last' }));
    await account.exchange([desktop, laptop]);
    expect(await laptop.sync()).toEqual({ goal: 'earlier, sent first' });
    expect(await desktop.sync()).toEqual({ goal: 'earlier, sent first' });
  });

  it('an edit survives a removal elsewhere in Chromium, and is lost in Firefox', async () => {
    await set(await laptop.open(), { note: 'as it was' });
    await account.exchange([laptop, desktop]);
    await laptop.offline((driven) => set(driven, { note: 'edited' }));
    await desktop.offline((driven) => remove(driven, 'note'));
    await account.exchange([desktop, laptop]);
    const left = kind === 'chromium' ? { note: 'edited' } : {};
    expect(await laptop.sync()).toEqual(left);
    expect(await desktop.sync()).toEqual(left);
  });

  it('a removal gives way to an edit elsewhere', async () => {
    await set(await laptop.open(), { note: 'as it was' });
    await account.exchange([laptop, desktop]);
    await laptop.offline((driven) => remove(driven, 'note'));
    await desktop.offline((driven) => set(driven, { note: 'edited' }));
    await account.exchange([desktop, laptop]);
    expect(await laptop.sync()).toEqual({ note: 'edited' });
    expect(await desktop.sync()).toEqual({ note: 'edited' });
  });

  it('removing the extension on one device empties it on the others', async () => {
    await set(await laptop.open(), { own: 'of the laptop' });
    await set(await desktop.open(), { other: 'of the desktop' });
    await account.exchange([laptop, desktop]);
    expect(Object.keys(await desktop.sync())).toHaveLength(2);
    await laptop.uninstall();
    await account.exchange([desktop]);
    expect(await desktop.sync()).toEqual({});
    expect(await laptop.sync()).toEqual({});
  });

  it('turning sync on late removes what was here alone in Chromium, not in Firefox', async () => {
    await set(await laptop.open(), { shared: 'as the account has it' });
    await account.exchange([laptop]);
    const late = account.profile('late', { sync: 'off' });
    await set(await late.open(), { shared: 'as it was here', alone: 'only here' });
    await expect(account.exchange([late])).rejects.toThrow('sync is off');
    await late.turnSyncOn();
    await account.exchange([late, laptop]);
    const alone = kind === 'chromium' ? {} : { alone: 'only here' };
    expect(await late.sync()).toEqual({ shared: 'as the account has it', ...alone });
    expect(await laptop.sync()).toEqual({ shared: 'as the account has it', ...alone });
  });

  it('two devices exceed the quota together, and then only what ends below it is taken', async () => {
    await account.exchange([laptop, desktop]);
    await laptop.offline((driven) => set(driven, eight('laptop')));
    await desktop.offline((driven) => set(driven, eight('desktop')));
    await account.exchange([laptop, desktop]);
    const driven = await desktop.open();
    expect(Object.keys(await desktop.sync())).toHaveLength(16);
    expect(await bytes(driven)).toBeGreaterThan(QUOTA);
    await expect(set(driven, { tiny: '1' })).rejects.toThrow(/quota/i);
    await expect(set(driven, { desktop0: 'shorter' })).rejects.toThrow(/quota/i);
    await remove(driven, 'desktop7');
    expect(await bytes(driven)).toBeGreaterThan(QUOTA);
    const emptied = Object.fromEntries(Object.keys(eight('desktop')).map((key) => [key, '']));
    await set(driven, emptied);
    expect(await bytes(driven)).toBeLessThan(QUOTA);
    await account.exchange([desktop, laptop]);
    expect(await laptop.sync()).toEqual({ ...eight('laptop'), ...emptied });
  });

  it('a copy of a profile, and one that was put back, go on from where they were', async () => {
    await set(await laptop.open(), { first: '1' });
    await account.exchange([laptop]);
    const saved = await laptop.save();
    const copy = await laptop.clone('copy');
    await set(await laptop.open(), { second: '2' });
    await account.exchange([laptop]);
    await laptop.restore(saved);
    await set(await copy.open(), { third: '3' });
    await account.exchange([laptop, copy]);
    const all = { first: '1', second: '2', third: '3' };
    expect(await laptop.sync()).toEqual(all);
    expect(await copy.sync()).toEqual(all);
  });
});
