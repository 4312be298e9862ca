import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, {
  ProtocolError,
  TargetType,
  type Browser,
  type Page,
  type Target,
} from 'puppeteer-core';
import type { BrowserWishes, DrivenBrowser } from './driven-browser.ts';
import { drive } from './engine.ts';
import { OFFER_HOST } from './offer.ts';
import { provideBrowser } from './provide-browser.ts';
import type { Browser as ExtensionApi } from 'webextension-polyfill';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

/** A browser that has just started on a busy machine takes its time to start the extension too. */
const WORKER_START_LIMIT_MS = 30_000;
/** A worker that an event woke in this moment is told once more to end. */
const WORKER_END_TRIES = 12;
/** How often it is looked for, or at, 20 ms apart; a machine that stands still looks no less often. */
const WORKER_LOOKS = 100;

/** Opens Chromium with an unpacked extension, whose id follows from the path of its folder. */
export async function openChromium(wishes: BrowserWishes): Promise<DrivenBrowser> {
  const executablePath = await provideBrowser('chromium');
  const args = [
    `--proxy-server=127.0.0.1:${wishes.hosts.port}`,
    '--proxy-bypass-list=<-loopback>',
    '--ignore-certificate-errors',
    '--disable-quic',
    '--hide-crash-restore-bubble',
    '--window-size=1280,900',
  ];
  // Chromium refuses to start its sandbox as root, and only then do we go without.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const { syncServer } = wishes;
  if (syncServer !== undefined) {
    // The switch is called a folder and takes a file; with a folder nothing would be kept.
    args.push('--enable-local-sync-backend', `--local-sync-backend-dir=${syncServer}`);
  }

  let isInstalled = false;

  return drive(wishes, {
    async start(profile) {
      const installed = wishes.remembered ? await keepInstalled(profile, wishes.extension) : null;
      isInstalled = installed !== null;
      const browser = await puppeteer.launch({
        browser: 'chrome',
        executablePath,
        headless: wishes.headless ?? true,
        pipe: true,
        userDataDir: profile,
        defaultViewport: null,
        acceptInsecureCerts: true,
        args,
        ignoreDefaultArgs: syncServer === undefined ? [] : ['--disable-sync'],
        enableExtensions: true,
      });
      const id = installed ?? (await browser.installExtension(wishes.extension));
      return { puppeteer: browser, origin: `chrome-extension://${id}` };
    },
    async tellOfStart(browser, origin) {
      const target = await browser.waitForTarget((it) => isWorker(it, origin), {
        timeout: WORKER_START_LIMIT_MS,
      });
      if (isInstalled) return;
      const worker = await target.worker();
      // Events of Chromium's extensions can be dispatched by hand, though types do not say so. A
      // worker can be met a moment before it is given what belongs to its extension.
      const tell = () =>
        worker?.evaluate(() => {
          if (!('chrome' in globalThis) || !chrome.runtime?.onStartup) return false;
          (chrome.runtime.onStartup as unknown as { dispatch(): void }).dispatch();
          return true;
        });
      for (let tries = 0; (await tell()) === false; tries += 1) {
        if (tries === WORKER_LOOKS) throw new Error('The service worker does not begin.');
        await new Promise((resume) => setTimeout(resume, 20));
      }
    },
    async load(page, address) {
      await page.goto(address);
    },
    openPopup,
    async killWorker(browser, origin) {
      const target = workerOf(browser, origin);
      if (!target) return;
      const runs = () => browser.targets().includes(target);
      for (let tries = 0; runs(); tries += 1) {
        if (tries === WORKER_END_TRIES) throw new Error('The service worker does not end.');
        await endWorker(target);
        for (let looks = 0; runs() && looks < WORKER_LOOKS; looks += 1) {
          await new Promise((resume) => setTimeout(resume, 20));
        }
        if (runs() && (await isStopped(browser, origin))) return;
      }
    },
    workerRuns: async (browser, origin) =>
      workerOf(browser, origin) !== undefined && !(await isStopped(browser, origin)),
    async reloadExtension({ puppeteer: browser }) {
      // Loading a folder that is loaded already replaces the extension, as an update does.
      await browser.installExtension(wishes.extension);
    },
    reach,
  });
}

/** Marks an extension that a debugger has loaded; Chromium throws it away at its next start. */
const LOADED_BY_DEBUGGER = 1 << 15;

/**
 * Makes a profile keep the extension in a folder, with all that it was granted, as it does one that
 * a learner has installed. Gives the id; null where the profile does not know that extension.
 */
async function keepInstalled(profile: string, extension: string): Promise<string | null> {
  const file = join(profile, 'Default', 'Preferences');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const preferences = JSON.parse(text) as {
    extensions?: {
      settings?: Record<string, { path?: string; creation_flags?: number }>;
      ui?: { developer_mode?: boolean };
    };
  };
  const { extensions } = preferences;
  const known = Object.entries(extensions?.settings ?? {});
  const [id, setting] = known.find(([, { path }]) => path === extension) ?? [];
  if (extensions === undefined || id === undefined || setting === undefined) return null;
  // Without it Chromium starts no extension that lies unpacked in a folder.
  extensions.ui = { ...extensions.ui, developer_mode: true };
  setting.creation_flags = (setting.creation_flags ?? 0) & ~LOADED_BY_DEBUGGER;
  await writeFile(file, JSON.stringify(preferences));
  return id;
}

/** Whether a target is the extension's service worker. */
const isWorker = (target: Target, origin: string): boolean =>
  target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(`${origin}/`);

/** The target of the extension's service worker, while it runs. */
const workerOf = (browser: Browser, origin: string): Target | undefined =>
  browser.targets().find((it) => isWorker(it, origin));

/**
 * Whether Chromium says that the extension's worker is stopped. A debugger that was about to let it
 * start when it ended goes on holding its target for minutes.
 */
async function isStopped(browser: Browser, origin: string): Promise<boolean> {
  const [page] = await browser.pages();
  if (!page) return false;
  const session = await page.createCDPSession();
  const states: string[] = [];
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { scriptURL, runningStatus } of versions)
      if (scriptURL.startsWith(`${origin}/`)) states.push(runningStatus);
  });
  await session.send('ServiceWorker.enable');
  await session.detach();
  return states.length > 0 && states.every((state) => state === 'stopped');
}

/** Tells a worker to end. One that ends by itself meanwhile has no session left to close. */
async function endWorker(target: Target): Promise<void> {
  try {
    const worker = await target.worker();
    await worker?.close();
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
  }
}

async function openPopup(driven: DrivenBrowser): Promise<Page> {
  const before = new Set(driven.puppeteer.targets());
  const address = await driven.inExtension(() => chrome.action.getPopup({}));
  const [target] = await Promise.all([
    driven.puppeteer.waitForTarget((it) => it.url().startsWith(address) && !before.has(it), {
      timeout: 10_000,
    }),
    driven.inExtension(() => chrome.action.openPopup()),
  ]);
  const page = (await target.page()) ?? (await target.asPage());
  await page.waitForFunction(() => document.readyState === 'complete');
  return page;
}

async function reach(page: Page, functionSource: string, args: readonly string[]) {
  const session = await page.createCDPSession();
  try {
    const host = await session.send('Runtime.evaluate', {
      expression: `document.querySelector('${OFFER_HOST}')`,
    });
    const { objectId } = host.result;
    if (objectId === undefined) return undefined;
    const { node } = await session.send('DOM.describeNode', { objectId, depth: 1, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) return undefined;
    const { object: root } = await session.send('DOM.resolveNode', { backendNodeId });
    if (root.objectId === undefined) return undefined;
    const answer = await session.send('Runtime.callFunctionOn', {
      objectId: root.objectId,
      functionDeclaration: `async function (...args) { return { it: await (${functionSource})(this, ...args) }; }`,
      arguments: args.map((value) => ({ value })),
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description);
    return (answer.result.value as { it: unknown }).it ?? null;
  } finally {
    await session.detach().catch(() => undefined);
  }
}
