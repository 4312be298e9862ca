import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Notice } from '../../data/model/notice';
import { monthOf } from '../../data/model/session';
import { localKeys, logKey } from '../../data/sync/keys';
import { until } from '../browser/studying.ts';
import type { Account, Profile } from '../helpers/synced-browsers.ts';
import {
  aSession,
  deviceOf,
  held,
  logOf,
  mailOf,
  meet,
  PUBLISH_LIMIT,
  putToSleep,
  saidIn,
  settled,
  sharingOf,
  study,
  timePasses,
} from './devices.ts';
import type { Scenario } from './scenarios.ts';

/** What befalls a learner's devices, and must cost them nothing. */

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

/** Longer than a device waits before it publishes what another has made and publishes no longer. */
const ORPHANS_TAKEN_MINUTES = 3 * 20 + 1;

const titlesOf = async (profile: Profile): Promise<readonly string[]> =>
  (await logOf(profile)).map(({ title }) => title);

async function lateSync(account: Account): Promise<void> {
  const desktop = account.profile('desktop');
  await study(desktop, aSession({ daysAgo: 3, title: 'on the desktop' }));
  await settled(desktop);
  await account.exchange([desktop]);
  const laptop = account.profile('laptop', { sync: 'off' });
  await study(laptop, aSession({ daysAgo: 2, title: 'before sync' }));
  await settled(laptop);
  await laptop.turnSyncOn();
  await account.exchange([laptop]);
  await timePasses(laptop, 2);
  await meet(account, laptop, desktop);
  expect(await titlesOf(desktop)).toEqual(['on the desktop', 'before sync']);
  expect(await titlesOf(laptop)).toEqual(['on the desktop', 'before sync']);
}

async function removedElsewhere(account: Account): Promise<void> {
  const laptop = account.profile('laptop');
  const desktop = account.profile('desktop');
  await study(laptop, aSession({ daysAgo: 3, title: 'on the laptop' }));
  await study(desktop, aSession({ daysAgo: 2, title: 'on the desktop' }));
  const before = await meet(account, laptop, desktop);
  await timePasses(desktop, 2);
  await laptop.uninstall();
  // The desktop's browser empties its mailbox, and the desktop fills it again.
  await account.exchange([desktop]);
  expect(await held(desktop)).toEqual(before);
  const own = async () => Object.values(saidIn(await mailOf(desktop)).records);
  await until(
    async () => expect(await own()).toMatchObject([{ title: 'on the desktop' }]),
    PUBLISH_LIMIT,
  );
  // What the laptop had made is orphaned now; in a while the desktop publishes that too.
  await until(async () => {
    await timePasses(desktop, ORPHANS_TAKEN_MINUTES);
    expect(saidIn(await mailOf(desktop))).toEqual(before);
  }, PUBLISH_LIMIT);
  await account.exchange([desktop]);
  expect((await deviceOf(laptop)).id).not.toBe((await deviceOf(desktop)).id);
  expect(await meet(account, desktop, laptop)).toEqual(before);
}

async function copied(account: Account): Promise<void> {
  const laptop = account.profile('laptop');
  await study(laptop, aSession({ daysAgo: 4, title: 'before the copy' }));
  await settled(laptop);
  await account.exchange([laptop]);
  const copy = await laptop.clone('copy');
  expect((await deviceOf(copy)).id).toBe((await deviceOf(laptop)).id);
  await timePasses(laptop, 2);
  await study(laptop, aSession({ daysAgo: 3, title: 'on the laptop' }));
  await timePasses(copy, 2);
  await study(copy, aSession({ daysAgo: 2, title: 'on its copy' }));
  await account.exchange([laptop, copy]);
  for (const each of [laptop, copy]) await timePasses(each, 2);
  await meet(account, laptop, copy);
  const all = ['before the copy', 'on the laptop', 'on its copy'];
  expect(await titlesOf(laptop)).toEqual(all);
  expect(await titlesOf(copy)).toEqual(all);
  expect((await deviceOf(copy)).id).not.toBe((await deviceOf(laptop)).id);
  const desktop = account.profile('desktop');
  await meet(account, laptop, copy, desktop);
  expect(await titlesOf(desktop)).toEqual(all);
}

async function restored(account: Account): Promise<void> {
  const laptop = account.profile('laptop');
  const desktop = account.profile('desktop');
  await study(laptop, aSession({ daysAgo: 4, title: 'before the backup' }));
  await meet(account, laptop, desktop);
  const saved = await laptop.save();
  const [late] = await study(laptop, aSession({ daysAgo: 3, title: 'after the backup' }));
  await meet(account, laptop, desktop);
  const { id } = await deviceOf(laptop);
  await laptop.restore(saved);
  await study(laptop, aSession({ daysAgo: 2, title: 'after it was put back' }));
  await account.exchange([laptop, desktop]);
  await timePasses(laptop, 2);
  const { records } = await meet(account, laptop, desktop);
  expect(late && records[late]).toMatchObject({ title: 'after the backup', deleted: false });
  expect(Object.keys(records)).toHaveLength(3);
  expect((await deviceOf(laptop)).id).not.toBe(id);
}

async function damagedShard(account: Account): Promise<void> {
  const laptop = account.profile('laptop');
  const desktop = account.profile('desktop');
  await study(laptop, aSession({ title: 'on the laptop' }));
  const before = await meet(account, laptop, desktop);
  await timePasses(laptop, 2);
  const driven = await laptop.open();
  await driven.inExtension(async () => {
    const keys = Object.keys(await chrome.storage.sync.get(null)).filter((key) => key[0] === 's');
    await chrome.storage.sync.set(Object.fromEntries(keys.map((key) => [key, 'garbage'])));
  });
  expect((await mailOf(laptop)).damaged).not.toEqual([]);
  await settled(laptop);
  expect(await held(laptop)).toEqual(before);
  const tablet = account.profile('tablet');
  await account.exchange([laptop, tablet]);
  await settled(tablet);
  expect(await held(tablet)).toEqual(before);
}

async function damagedMonth(account: Account): Promise<void> {
  const laptop = account.profile('laptop');
  const desktop = account.profile('desktop');
  const session = aSession({ daysAgo: 1, title: 'in the damaged month' });
  await study(laptop, session, aSession({ daysAgo: 100, title: 'in another month' }));
  const before = await meet(account, laptop, desktop);
  const driven = await putToSleep(laptop);
  const month = logKey(monthOf(session.start));
  await driven.inExtension((key) => chrome.storage.local.set({ [key]: '{"half' }), month);
  await laptop.close();
  await laptop.open();
  await until(async () => expect(await held(laptop)).toEqual(before), 30_000);
  const kept = await (await laptop.open()).storage();
  const { notices } = kept[localKeys.notices] as { readonly notices: readonly Notice[] };
  expect(notices).toContainEqual(expect.objectContaining({ kind: 'damaged', subject: month }));
  expect(notices).toContainEqual(expect.objectContaining({ kind: 'recovered', count: 1 }));
  await meet(account, laptop, desktop);
}

async function brokenStorage(account: Account): Promise<void> {
  const laptop = account.profile('laptop');
  const desktop = account.profile('desktop');
  await study(laptop, aSession({ daysAgo: 3, title: 'before it broke' }));
  await meet(account, laptop, desktop);
  await laptop.close();
  const isChromium = account.kind === 'chromium';
  const kept = isChromium ? join('Default', 'Sync Extension Settings') : 'storage-sync-v2.sqlite';
  const path = join(laptop.folder, kept);
  await rm(path, { recursive: true });
  // With a file in the place of its folder, or a folder in that of its file, it fails for good.
  if (isChromium) await writeFile(path, '');
  else await mkdir(path);
  await expect(laptop.sync()).rejects.toThrow(isChromium ? 'IO error' : 'unexpected error');
  await study(laptop, aSession({ daysAgo: 2, title: 'while it was broken' }));
  const all = ['before it broke', 'while it was broken'];
  await until(async () => {
    expect((await sharingOf(laptop)).trouble).toMatchObject({ kind: 'broken' });
    expect(await titlesOf(laptop)).toEqual(all);
  }, 30_000);
  await laptop.close();
  await rm(path, { recursive: true });
  await meet(account, laptop, desktop);
  expect(await titlesOf(desktop)).toEqual(all);
  expect((await sharingOf(laptop)).trouble).toBeNull();
}

export const mishaps: readonly Scenario[] = [
  { title: 'turning sync on late loses nothing that was logged before', run: lateSync },
  {
    title: 'removing Milepost on one computer costs the others nothing, nor it when it comes back',
    run: removedElsewhere,
  },
  { title: 'a copied profile and its original both go on, as two devices', run: copied },
  {
    title: 'a profile put back from a backup gets back what was logged since, and goes on',
    run: restored,
  },
  {
    title: 'what is damaged in the mailbox is published again',
    run: damagedShard,
    isQuick: true,
  },
  {
    title: 'a damaged month is recovered from the mailbox, and that is said',
    run: damagedMonth,
  },
  {
    title: 'a browser whose sync storage fails for good still logs, and shares again once it works',
    run: brokenStorage,
  },
];
