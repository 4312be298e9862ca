import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { deviceId } from '../../data/model/id';
import { monthOf, type SessionRecord } from '../../data/model/session';
import { deviceOf, laterStamp, type Stamp } from '../../data/model/stamp';
import { memoryArea } from '../../data/sync/area';
import { localKeys, logKey } from '../../data/sync/keys';
import { writeMonth } from '../../data/sync/month-page';
import type { StudyDevice, StudyYear } from './believable-year';
import type { DrivenBrowser } from './driven-browser';
import { HomeInMemory } from './home-in-memory';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

/** Hexadecimal digits of the run in which another device has published. */
const RUN = 'a1b2c3';
const ROUNDS = 10;

/** The stored form of a year on its own device, by key. */
function localItems(year: StudyYear, shares: boolean): Record<string, unknown> {
  const { records, registers, totals, devices } = year;
  const months = Map.groupBy(records, ({ start }) => monthOf(start));
  const pages = [...months].map(([month, page]) => [logKey(month), writeMonth(page)] as const);
  const stamp = latestOf(year);
  const { id, name } = devices[0];
  const device = { version: 2, id, name, generation: 0, publishedRun: null, formerly: [] };
  return {
    ...Object.fromEntries(pages),
    [localKeys.registers]: { version: 1, registers },
    [localKeys.device]: shares ? device : { ...device, shares: false },
    ...(stamp && { [localKeys.clock]: { version: 1, stamp } }),
    ...(totals.length > 0 && { [localKeys.totals]: { version: 1, totals } }),
  };
}

function latestOf({ records, registers }: StudyYear): Stamp | null {
  const stamps = [...records, ...Object.values(registers)].map(({ stamp }) => stamp);
  return stamps.reduce<Stamp | null>(laterStamp, null);
}

/** What the other devices have in the mailbox: what they themselves have studied and decided. */
async function mailItems({ records, registers, devices }: StudyYear) {
  const mailbox = memoryArea();
  for (const device of devices.slice(1)) {
    const made = records.filter(({ id }) => deviceId(id.slice(0, 16)) === device.id);
    const decided = Object.entries(registers).filter(
      ([, { stamp }]) => deviceOf(stamp) === device.id,
    );
    const home = new HomeInMemory(mailbox, undefined, {
      device: ownOf(device),
      records: made,
      registers: Object.fromEntries(decided),
    });
    home.now = lastMoment(made);
    for (let round = 0; round < ROUNDS; round += 1) {
      const again = await home.sharer.round();
      if (again === null) break;
      home.now = again;
    }
  }
  return mailbox.get(null);
}

const ownOf = (device: StudyDevice) => ({
  ...device,
  run: RUN,
  generation: 0,
  publishedRun: null,
  formerly: [],
});

const lastMoment = (records: readonly SessionRecord[]): number =>
  records.reduce((last, { start, seconds }) => Math.max(last, start + seconds * 1000), 0);

/**
 * Puts a year of study into a browser with the built extension, in place of all that it keeps: the
 * log of its own device in local storage, and what the other devices share in the mailbox. Then it
 * wakes the background. Without `shares` the device takes no part in sharing, so that nothing works
 * in the background afterwards.
 */
export async function writeYear(
  driven: DrivenBrowser,
  year: StudyYear,
  { shares = true }: { readonly shares?: boolean } = {},
): Promise<void> {
  const items = localItems(year, shares);
  const mail = shares ? await mailItems(year) : {};
  // A new installation is at work until it answers.
  await wake(driven);
  // What is awake holds the state of before, and would write it again.
  await driven.killWorker();
  await driven.inExtension(
    async (local, sync) => {
      const { storage } = chrome;
      // The device is never without an id, for which the background would make another one.
      const before = Object.keys(await storage.local.get(null));
      await storage.local.set(local);
      await storage.local.remove(before.filter((key) => !Object.hasOwn(local, key)));
      await storage.session.clear();
      // A change of the mailbox wakes the background, so all else is there by now.
      await storage.sync.clear();
      await storage.sync.set(sync);
    },
    items,
    mail,
  );
  await driven.killWorker();
  await wake(driven);
}

/** Gives when the background has read what is kept. */
const wake = (driven: DrivenBrowser): Promise<unknown> =>
  driven.inExtension(() => chrome.runtime.sendMessage({ type: 'wake' }));
