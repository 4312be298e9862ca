import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn, type ChildProcess } from 'node:child_process';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserWishes, DrivenBrowser, StorageArea } from './driven-browser.ts';
import { readOffer, type Offer, type OfferReach } from './offer.ts';
import type { Browser as ExtensionApi } from 'webextension-polyfill';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

/** What differs between the browsers. All that they share is in `drive` below. */
export interface Engine {
  /** Starts the browser with the extension on a profile. */
  start(profile: string): Promise<{ puppeteer: Browser; origin: string }>;
  /**
   * Tells the extension that the browser has started, which the browser does by itself only for an
   * extension that it knew before.
   */
  tellOfStart(puppeteer: Browser, origin: string): Promise<void>;
  /** Loads an address of the extension into a tab. */
  load(page: Page, address: string): Promise<void>;
  openPopup(driven: DrivenBrowser): Promise<Page>;
  killWorker(puppeteer: Browser, origin: string): Promise<void>;
  workerRuns(puppeteer: Browser, origin: string): Promise<boolean>;
  reloadExtension(driven: DrivenBrowser): Promise<void>;
  readonly reach: OfferReach;
}

/** A page of the extension that is no page: a text file with its rights and none of its code. */
const QUIET_PAGE = 'manifest.json';
const OFFER_POLL_MS = 400;

const KEEPER = `
  const [pid, profile] = process.argv.slice(1);
  process.stdin.resume().on('close', () => {
    try { process.kill(process.platform === 'win32' ? +pid : -pid, 'SIGKILL'); } catch {}
    if (profile) setTimeout(() => {
      require('node:fs').rmSync(profile, { recursive: true, force: true, maxRetries: 9 });
    }, 500);
  });
`;

/**
 * Starts a tiny process that does nothing until this one ends, in whatever way: then the pipe
 * between them closes, and it kills the browser and removes its temporary profile.
 */
function keeperOf(browser: ChildProcess, temporaryProfile: string | undefined): ChildProcess {
  const args = ['-e', KEEPER, String(browser.pid), temporaryProfile ?? ''];
  const keeper = spawn(process.execPath, args, {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  keeper.unref();
  // The pipe must not keep this process alive either; sockets of child processes can unref.
  (keeper.stdin as unknown as { unref(): void }).unref();
  return keeper;
}

function kill(browser: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const { pid } = browser;
    if (pid === undefined || browser.exitCode !== null || browser.signalCode !== null) {
      return resolve();
    }
    browser.once('exit', () => resolve());
    try {
      // The browser leads a process group of its own, with all its helpers in it.
      process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
    } catch {
      browser.kill('SIGKILL');
    }
  });
}

/** Puppeteer puts Firefox's own settings back after the end; a start in between would stumble. */
async function settled(profile: string): Promise<void> {
  const backups = ['user.js.puppeteer', 'prefs.js.puppeteer'].map((file) => join(profile, file));
  for (let tries = 0; tries < 100 && backups.some((file) => existsSync(file)); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Makes a driven browser of an engine, and starts it. */
export async function drive(wishes: BrowserWishes, engine: Engine): Promise<DrivenBrowser> {
  const profile = wishes.profile ?? (await mkdtemp(join(tmpdir(), `milepost-${wishes.kind}-`)));
  const temporary = wishes.profile === undefined ? profile : undefined;
  let current: { puppeteer: Browser; origin: string };
  let process_: ChildProcess;
  let keeper: ChildProcess;
  let kept: Promise<Page> | undefined;

  async function openQuietPage(): Promise<Page> {
    const page = await current.puppeteer.newPage({ background: true });
    await engine.load(page, `${current.origin}/${QUIET_PAGE}`);
    return page;
  }

  /** The quiet page that stays open; a new one where the browser or the extension ended its life. */
  function keptPage(): Promise<Page> {
    const before = kept ? kept.catch(() => null) : Promise.resolve(null);
    kept = before.then((page) => (page && !page.isClosed() ? page : openQuietPage()));
    return kept;
  }

  async function start() {
    kept = undefined;
    current = await engine.start(profile);
    const started = current.puppeteer.process();
    if (started === null) throw new Error('Puppeteer does not tell which process it has started.');
    process_ = started;
    keeper = keeperOf(process_, temporary);
  }

  async function stop(how: 'close' | 'sigkill') {
    if (how === 'sigkill') await kill(process_);
    // After a crash this only tells puppeteer, which then has nothing left to close.
    await current.puppeteer.close().catch(() => undefined);
    await kill(process_);
    await settled(profile);
    keeper.kill('SIGKILL');
  }

  const driven: DrivenBrowser = {
    kind: wishes.kind,
    get puppeteer() {
      return current.puppeteer;
    },
    get origin() {
      return current.origin;
    },
    newPage: () => current.puppeteer.newPage(),
    async visit(address) {
      const page = await driven.newPage();
      await page.goto(address);
      return page;
    },
    async extensionPage(path) {
      const page = await driven.newPage();
      await engine.load(page, `${current.origin}/${path.replace(/^\//, '')}`);
      return page;
    },
    openPopup: () => engine.openPopup(driven),
    killWorker: () => engine.killWorker(current.puppeteer, current.origin),
    workerRuns: () => engine.workerRuns(current.puppeteer, current.origin),
    async reloadExtension() {
      await (await kept?.catch(() => null))?.close();
      kept = undefined;
      await engine.reloadExtension(driven);
    },
    async restart(how) {
      await stop(how);
      await start();
      await engine.tellOfStart(current.puppeteer, current.origin);
    },
    async inExtension(task, ...args) {
      const page = await (wishes.keepsLooking ? keptPage() : openQuietPage());
      try {
        return (await page.evaluate(task as (...args: unknown[]) => unknown, ...args)) as never;
      } finally {
        if (!wishes.keepsLooking) await page.close();
      }
    },
    storage: (area: StorageArea = 'local') =>
      driven.inExtension(
        (name): Promise<Record<string, unknown>> => chrome.storage[name].get(null),
        area,
      ),
    badgeText: () => driven.inExtension(() => chrome.action.getBadgeText({})),
    offerOf: (page) => readOffer(page, engine.reach),
    async waitForOffer(page, limitMs = 5_000): Promise<Offer> {
      for (const end = Date.now() + limitMs; ;) {
        const offer = await readOffer(page, engine.reach);
        if (offer?.present) return offer;
        if (Date.now() > end) throw new Error(`No offer came within ${limitMs} ms.`);
        await new Promise((resume) => setTimeout(resume, OFFER_POLL_MS));
      }
    },
    async close() {
      await stop('close');
      if (temporary) await rm(temporary, { recursive: true, force: true, maxRetries: 9 });
    },
  };
  await start();
  if (wishes.known) await engine.tellOfStart(driven.puppeteer, driven.origin);
  return driven;
}
