import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DrivenBrowser } from './driven-browser.ts';
import { inChrome } from './firefox-bidi.ts';
import type { SyncEngine } from './synced-browsers.ts';

/** A record as Firefox's engine takes it: all that one extension keeps, as one text. */
interface ServerRecord {
  readonly id: string;
  /** Seconds, by the server's clock. */
  readonly modified: number;
  readonly payload: string;
}

/** The server: it keeps the latest record of each id, and understands none. */
class Relay {
  readonly #records = new Map<string, ServerRecord>();
  /** Seconds; it only ever goes on, so that no two uploads share a moment. */
  #clock = 1_000;

  get now(): number {
    return this.#clock;
  }

  newerThan(moment: number): readonly ServerRecord[] {
    return [...this.#records.values()].filter(({ modified }) => modified > moment);
  }

  take(records: readonly Pick<ServerRecord, 'id' | 'payload'>[]): void {
    for (const { id, payload } of records) {
      this.#records.set(id, { id, payload, modified: this.#clock });
    }
    this.#clock += 1;
  }
}

const ENGINE = `
  const { storageSyncService } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionStorageComponents.sys.mjs');
  const { extensionStorageSync } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionStorageSync.sys.mjs');
  const area = await storageSyncService.getStorageAreaInstance();
  const engine = await area.bridgedEngine();
`;

/** What Firefox does at a sync, from services-sync/engines/extension-storage.sys.mjs. */
const roundWith = (records: readonly ServerRecord[], now: number): string => `
  ${ENGINE}
  await engine.syncStarted();
  await engine.storeIncoming(${JSON.stringify(records.map((it) => JSON.stringify(it)))});
  const outgoing = await engine.apply();
  for (const { extId, changes } of await area.getSyncedChanges()) {
    extensionStorageSync.notifyListeners(extId, JSON.parse(changes));
  }
  await engine.setUploaded(${now * 1000}, outgoing.map((it) => JSON.parse(it).id));
  await engine.setLastSync(${now * 1000});
  await engine.syncFinished();
  return '[' + outgoing.join() + ']';
`;

/** When the profile last synced, in seconds of the server's clock; 0 if it never did. */
const LAST_SYNC = `
  ${ENGINE}
  await engine.ensureCurrentSyncId('the-account');
  return (await engine.lastSync()) / 1000;
`;

/** Firefox forgets what a removed extension kept only without the preference that the tests set. */
const uninstallOf = (id: string): string => `
  const { AddonManager } = ChromeUtils.importESModule(
    'resource://gre/modules/AddonManager.sys.mjs');
  ${ENGINE}
  Services.prefs.setBoolPref('extensions.webextensions.keepStorageOnUninstall', false);
  await (await AddonManager.getAddonByID('${id}')).uninstall();
  for (let tries = 0; (await area.get('${id}', 'null')) !== '{}'; tries += 1) {
    if (tries > 100) throw new Error('Firefox did not wipe what the extension kept.');
    await new Promise((resume) => setTimeout(resume, 50));
  }
`;

/** Firefox's engine, as it is behind an account, with a relay in the place of the server. */
export async function firefoxAccount(extension: string): Promise<SyncEngine> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const relay = new Relay();
  return {
    wishes: {},
    together: true,
    async round({ puppeteer }: DrivenBrowser) {
      const since = await inChrome<number>(puppeteer, LAST_SYNC);
      const news = relay.newerThan(since);
      relay.take(JSON.parse(await inChrome<string>(puppeteer, roundWith(news, relay.now))));
    },
    // Nothing is sent but in a round.
    cut: async () => undefined,
    async uninstall({ puppeteer }) {
      await inChrome(puppeteer, uninstallOf(id));
    },
  };
}
