import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { BrowserWishes, DrivenBrowser } from './driven-browser.ts';
import { drive } from './engine.ts';
import { bidiOf, contextOf, inChrome, tellOfLoad } from './firefox-bidi.ts';
import { OFFER_HOST } from './offer.ts';
import { provideBrowser } from './provide-browser.ts';

/** Firefox gives each profile another address for an extension; the tests fix it. */
const UUID = 'a1b2c3d4-0000-4000-8000-00000000c0de';
const LOAD_LIMIT_MS = 10_000;

function preferences(port: number, id: string) {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    // A temporary extension goes away with the browser; what it keeps must not.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
    'extensions.openPopupWithoutUserGesture.enabled': true,
    // The learner agrees to each permission that is asked for; nobody is there to press the button.
    'extensions.webextOptionalPermissionPrompts': false,
    // Shows the quiet page (a JSON file) as text with the extension's rights, not as a tool.
    'devtools.jsonview.enabled': false,
    // Lists are not fetched behind our back.
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'toolkit.startup.max_resumed_crashes': -1,
  };
}

/** Opens Firefox with a temporarily installed extension, which must name its gecko id. */
export async function openFirefox(wishes: BrowserWishes): Promise<DrivenBrowser> {
  const executablePath = await provideBrowser('firefox');
  const manifest = JSON.parse(await readFile(join(wishes.extension, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const { headless = true } = wishes;

  return drive(wishes, {
    async start(profile) {
      const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath,
        headless,
        userDataDir: profile,
        defaultViewport: null,
        acceptInsecureCerts: true,
        args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
        env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
        extraPrefsFirefox: preferences(wishes.hosts.port, id),
      });
      await browser.installExtension(wishes.extension);
      return { puppeteer: browser, origin: `moz-extension://${UUID}` };
    },
    tellOfStart: (browser) =>
      inChrome(
        browser,
        `const { extension } = WebExtensionPolicy.getByID('${id}');
        // Firefox asks for the reason when the background says what it listens to.
        extension.startupReason = 'APP_STARTUP';
        await extension.terminateBackground({
          ignoreDevToolsAttached: true,
          disableResetIdleForTest: true,
        });
        await extension.wakeupBackground();
        extension.emit('background-first-run');`,
      ),
    load,
    openPopup: (driven) => openPopup(driven, id),
    async killWorker(browser) {
      await inChrome(
        browser,
        `const { extension } = WebExtensionPolicy.getByID('${id}');
        await extension.terminateBackground({
          ignoreDevToolsAttached: true,
          disableResetIdleForTest: true,
        });`,
      );
    },
    workerRuns: (browser) =>
      inChrome<boolean>(
        browser,
        `return WebExtensionPolicy.getByID('${id}').extension.backgroundState === 'running';`,
      ),
    async reloadExtension({ puppeteer: browser }) {
      await inChrome(
        browser,
        `const { AddonManager } = ChromeUtils.importESModule(
          'resource://gre/modules/AddonManager.sys.mjs',
        );
        await (await AddonManager.getAddonByID('${id}')).reload();`,
      );
    },
    reach,
  });
}

/**
 * Loads an extension's address. WebDriver sends no events of extension pages, so that `goto` would
 * wait for ever: we look for ourselves when the page is there, and then tell puppeteer.
 */
async function load(page: Page, address: string): Promise<void> {
  const bidi = bidiOf(page.browser());
  const context = contextOf(page);
  await bidi.send('browsingContext.navigate', { context, url: address, wait: 'none' });
  await untilLoaded(page.browser(), context, address);
  tellOfLoad(page.browser(), context, address);
}

async function untilLoaded(browser: Browser, context: string, address: string): Promise<void> {
  const expression = 'document.readyState === "complete" ? location.href : ""';
  for (const end = Date.now() + LOAD_LIMIT_MS; ;) {
    const answer = await bidiOf(browser)
      .send('script.evaluate', { expression, target: { context }, awaitPromise: false })
      .catch(() => undefined);
    const href = answer?.result?.result?.value as string | undefined;
    if (href?.startsWith(address)) return;
    if (Date.now() > end) throw new Error(`${address} did not load.`);
    await new Promise((resume) => setTimeout(resume, 30));
  }
}

/** How to find the popup in Firefox's own window; while it loads, another element holds it. */
const POPUP_BROWSER = '.webextension-popup-browser:not(.webextension-preload-browser)';

/**
 * Opens the popup as a click on the toolbar button does. WebDriver knows tabs only: we give the
 * popup's browser element an identity, let WebDriver find it by that, and tell puppeteer of it.
 */
async function openPopup({ puppeteer: browser }: DrivenBrowser, id: string): Promise<Page> {
  // A click into a page by WebDriver does not close a popup, as a real one would.
  await closePopup(browser);
  const context = await inChrome<string>(
    browser,
    `const { extension } = WebExtensionPolicy.getByID('${id}');
    const { ExtensionParent } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionParent.sys.mjs');
    const { NavigableManager } = ChromeUtils.importESModule(
      'chrome://remote/content/shared/NavigableManager.sys.mjs');
    const loaded = new Promise((resolve, reject) => {
      document.addEventListener('WebExtPopupLoaded', ({ target }) => resolve(target), { once: true });
      setTimeout(() => reject(new Error('Firefox did not open the popup.')), ${LOAD_LIMIT_MS});
    });
    await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);
    const popup = await loaded;
    popup.permanentKey ??= {};
    const key = NavigableManager.getIdForBrowser(popup);
    const usual = NavigableManager.getBrowserById;
    NavigableManager.getBrowserById = function (wanted) {
      return wanted === key && popup.isConnected ? popup : usual.call(this, wanted);
    };
    return key;`,
  );
  await untilLoaded(browser, context, `moz-extension://${UUID}/`);
  const bidi = bidiOf(browser);
  const tree = await bidi.send('browsingContext.getTree', { root: context });
  const about = { ...tree.result.contexts[0], children: null };
  bidi.emit('browsingContext.contextCreated', about);
  const page = (await browser.pages()).find((it) => contextOf(it) === context);
  if (!page) throw new Error('Firefox opened its popup, but it cannot be reached.');

  const closed = inChrome(
    browser,
    `while (document.querySelector('${POPUP_BROWSER}')) {
      await new Promise((resume) => setTimeout(resume, 50));
    }`,
  );
  // If the whole browser ends first, puppeteer needs no word of ours.
  const told = closed.then(
    () => bidi.emit('browsingContext.contextDestroyed', about),
    () => undefined,
  );
  page.close = async () => {
    await closePopup(browser);
    await told;
  };
  return page;
}

async function closePopup(browser: Browser): Promise<void> {
  await inChrome(
    browser,
    `document.querySelector('${POPUP_BROWSER}')?.closest('panel')?.hidePopup();
    while (document.querySelector('${POPUP_BROWSER}')) {
      await new Promise((resume) => setTimeout(resume, 20));
    }`,
  );
}

async function reach(page: Page, functionSource: string, args: readonly string[]) {
  const bidi = bidiOf(page.browser());
  const target = { context: contextOf(page) };
  const host = await bidi.send('script.evaluate', {
    expression: `document.querySelector('${OFFER_HOST}')`,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const sharedId = host.result.result?.value?.shadowRoot?.sharedId as string | undefined;
  if (sharedId === undefined) return undefined;
  const { result } = await bidi.send('script.callFunction', {
    functionDeclaration: `async (root, ...args) => JSON.stringify({
      it: await (${functionSource})(root, ...args),
    })`,
    arguments: [{ sharedId }, ...args.map((value) => ({ type: 'string', value }))],
    target,
    awaitPromise: true,
  });
  if (result.type !== 'success') throw new Error(result.exceptionDetails?.text);
  return (JSON.parse(result.result.value) as { it: unknown }).it ?? null;
}
