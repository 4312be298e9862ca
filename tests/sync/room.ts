import { expect } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { NewSession } from '../../data/model/command';
import { QUOTA } from '../../data/sync/wire/accounting';
import { until } from '../browser/studying.ts';
import type { Account, Profile } from '../helpers/synced-browsers.ts';
import {
  aSession,
  deviceOf,
  logOf,
  meet,
  onTheTrain,
  PUBLISH_LIMIT,
  settled,
  sharingOf,
  study,
  tell,
  timePasses,
} from './devices.ts';
import type { Scenario } from './scenarios.ts';

/** What many devices and much study do to the room that they share. */

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

/** So many sessions with long titles fill three quarters of the room by themselves. */
const MANY = 250;

/** A title of 280 characters that cannot be packed: the same ones at every run. */
function longTitle(seed: number): string {
  let state = seed;
  return Array.from({ length: 280 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return String.fromCharCode(0x21 + ((state >> 16) % 94));
  }).join('');
}

const muchStudy = (seed: number): readonly NewSession[] =>
  Array.from({ length: MANY }, (_, n) =>
    aSession({ daysAgo: 2 + n, minutes: 20 + (n % 40), title: longTitle(seed + n) }),
  );

const bytesOn = async (profile: Profile): Promise<number> =>
  (await profile.open()).inExtension(() => chrome.storage.sync.getBytesInUse(null));

/** Leaves nothing in the account but a value of nobody. */
async function leaveStranger(account: Account): Promise<void> {
  const tablet = account.profile('tablet');
  const driven = await tablet.open();
  await until(async () => expect((await sharingOf(tablet)).published).not.toBeNull());
  // In the minute after its card the tablet publishes nothing.
  await driven.inExtension(async () => {
    await chrome.storage.sync.clear();
    await chrome.storage.sync.set({ stranger: '1' });
  });
  await account.exchange([tablet]);
  await tablet.close();
}

/** Fills a device's mailbox while its sync is off, and turns that on; gives the bytes it brings. */
async function fill(account: Account, profile: Profile, seed: number): Promise<number> {
  await study(profile, ...muchStudy(seed));
  await timePasses(profile, 70);
  await settled(profile);
  const bytes = await bytesOn(profile);
  await profile.turnSyncOn();
  if (account.kind === 'firefox') return bytes;
  // Chromium begins with wiping where the account has anything. Milepost publishes all again in its
  // next minute, and the browser ends before that is sent.
  await account.exchange([profile]);
  expect(Object.keys(await profile.sync())).toEqual(['stranger']);
  return onTheTrain(profile, { type: 'add-session', session: aSession() });
}

/** Lets two devices shed and sync until there is room again and each knows every session. */
async function shedTogether(account: Account, all: number, ...profiles: readonly Profile[]) {
  for (let turn = 1; ; turn += 1) {
    try {
      for (const each of profiles) {
        await timePasses(each, 70);
        await until(async () => {
          expect(await bytesOn(each)).toBeLessThan(QUOTA);
          expect(await logOf(each)).toHaveLength(all);
        }, 20_000);
        await account.exchange([each]);
      }
      return;
    } catch (error) {
      if (turn === 5) throw error;
      await account.exchange(profiles);
    }
  }
}

async function overQuota(account: Account): Promise<void> {
  if (account.kind === 'chromium') await leaveStranger(account);
  const laptop = account.profile('laptop', { sync: 'off' });
  const desktop = account.profile('desktop', { sync: 'off' });
  const filled = (await fill(account, laptop, 1)) + (await fill(account, desktop, 5000));
  expect(filled).toBeGreaterThan(1.2 * QUOTA);
  const all = 2 * (account.kind === 'firefox' ? MANY : MANY + 1);
  await account.exchange([laptop, desktop]);
  await shedTogether(account, all, laptop, desktop);
  for (const each of [laptop, desktop]) {
    const { id } = await deviceOf(each);
    // A device gives up its own titles in the mailbox only.
    const own = (await logOf(each)).filter((session) => session.id.startsWith(id));
    expect(own.filter(({ title }) => title.length === 280)).toHaveLength(MANY);
  }
  const told = [await sharingOf(laptop), await sharingOf(desktop)];
  expect(told.reduce((sum, { kept }) => sum + kept.titles + kept.totals, 0)).toBeGreaterThan(0);
  // There is room for what comes next.
  await timePasses(laptop, 70);
  const before = Date.now();
  await study(laptop, aSession({ title: 'the next one' }));
  await until(async () => {
    const { published, trouble } = await sharingOf(laptop);
    expect(published).toBeGreaterThan(before);
    expect(trouble).toBeNull();
  }, PUBLISH_LIMIT);
  await account.exchange([laptop, desktop]);
  await until(async () => {
    expect((await logOf(desktop)).map(({ title }) => title)).toContain('the next one');
  });
}

async function newDevice(account: Account): Promise<void> {
  const laptop = account.profile('laptop');
  const desktop = account.profile('desktop');
  await study(laptop, ...Array.from({ length: 120 }, (_, n) => aSession({ daysAgo: n + 1 })));
  await tell(laptop, { type: 'set-goal', minutes: 480 });
  const [gone] = await study(desktop, aSession({ daysAgo: 9, title: 'a mistake' }));
  if (gone) await tell(desktop, { type: 'delete-session', id: gone });
  const before = await meet(account, laptop, desktop);
  const tablet = account.profile('tablet');
  const start = Date.now();
  await account.exchange([tablet]);
  await settled(tablet);
  expect(await meet(account, tablet, desktop)).toEqual(before);
  expect(await logOf(tablet)).toHaveLength(120);
  const { others, published } = await sharingOf(tablet);
  expect(others.map(({ id }) => id).toSorted()).toEqual(
    [(await deviceOf(laptop)).id, (await deviceOf(desktop)).id].toSorted(),
  );
  expect(published).toBeGreaterThanOrEqual(start);
}

async function listed(account: Account): Promise<void> {
  const start = Date.now();
  const laptop = account.profile('laptop');
  const desktop = account.profile('desktop');
  await tell(laptop, { type: 'name-device', name: 'The laptop' });
  const [only] = await study(laptop, aSession({ title: 'on the laptop' }));
  await meet(account, laptop, desktop);
  const { id } = await deviceOf(laptop);
  const browser = account.kind === 'firefox' ? 'Firefox' : expect.stringMatching(/Chrom/);
  const { others, own, room } = await sharingOf(desktop);
  expect(others).toMatchObject([{ id, name: 'The laptop', browser, system: 'linux' }]);
  expect(own).toMatchObject({ name: '', browser });
  expect(others[0]?.heard).toBeGreaterThanOrEqual(start);
  expect(others[0]?.heard).toBeLessThanOrEqual(Date.now());
  expect(room.used).toBeGreaterThanOrEqual(room.own + (others[0]?.bytes ?? 0));
  await timePasses(desktop, 2);
  await tell(desktop, { type: 'forget-device', device: id });
  await until(async () => expect((await sharingOf(desktop)).others).toEqual([]), PUBLISH_LIMIT);
  expect(await logOf(desktop)).toMatchObject([{ id: only }]);
  // The laptop speaks again, and is listed again.
  await account.exchange([desktop]);
  await timePasses(laptop, 2);
  await study(laptop, aSession({ daysAgo: 2, title: 'still in use' }));
  await settled(laptop);
  await account.exchange([laptop, desktop]);
  await until(async () => expect((await sharingOf(desktop)).others).toMatchObject([{ id }]));
  expect(await logOf(desktop)).toHaveLength(2);
}

export const room: readonly Scenario[] = [
  { title: 'two computers that exceed the room together lose no session', run: overQuota },
  { title: 'a new computer gets everything', run: newDevice },
  {
    title: 'the devices are listed with when they were heard of, and can be forgotten',
    run: listed,
  },
];
