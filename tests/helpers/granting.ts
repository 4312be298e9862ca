import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { DrivenBrowser } from './driven-browser.ts';
import { inChrome } from './firefox-bidi.ts';

/**
 * Access to sites, given and taken as a learner does. The prompt of a browser is no page, so that
 * nobody can press its button in here: Firefox is told to take each for agreed (firefox.ts), and
 * Chromium does not ask again for what its own settings have allowed before.
 */

/** What Chromium's own page of the extensions may do, as far as it is used here. */
interface ChromiumSettings {
  addHostPermission(id: string, host: string): Promise<void>;
  removeHostPermission(id: string, host: string): Promise<void>;
  updateExtensionConfiguration(wish: { extensionId: string; hostAccess: string }): Promise<void>;
}

/** What the browser offers to the functions that run in pages of the extension and in that page. */
declare const chrome: ExtensionApi & { readonly developerPrivate: ChromiumSettings };

const LIMIT_MS = 10_000;

const idOf = (driven: DrivenBrowser): string => new URL(driven.origin).host;

/** Runs a function in Chromium's page of the extensions, with the id of ours before its arguments. */
async function inSettings<Args extends unknown[]>(
  driven: DrivenBrowser,
  task: (id: string, ...args: Args) => Promise<void>,
  ...args: Args
): Promise<void> {
  const page = await driven.puppeteer.newPage({ background: true });
  try {
    await page.goto('chrome://extensions');
    await page.evaluate(task as (...args: unknown[]) => Promise<void>, idOf(driven), ...args);
  } finally {
    await page.close();
  }
}

/**
 * Lets Chromium take a press of a button that asks for these origins (`https://arxiv.org/*`) for
 * answered with yes. Nothing is granted until somebody asks; Firefox needs none of it.
 */
export async function agreeTo(driven: DrivenBrowser, origins: readonly string[]): Promise<void> {
  if (driven.kind === 'firefox') return;
  await inSettings(
    driven,
    async (id, hosts) => {
      for (const host of hosts) await chrome.developerPrivate.addHostPermission(id, host);
    },
    [...origins],
  );
}

/**
 * Gives the extension access to origins such as `https://arxiv.org/*`: it asks for them in a page
 * of its own by a real press of a button, and the learner agrees. Everything that the extension does
 * then, it does as in real life. The tab is in front meanwhile and gone at the end.
 */
export async function grant(driven: DrivenBrowser, origins: readonly string[]): Promise<void> {
  await agreeTo(driven, origins);
  const page = await driven.extensionPage('manifest.json');
  try {
    await page.evaluate(
      (wanted) => {
        const button = document.createElement('button');
        button.textContent = 'Ask';
        button.addEventListener('click', () => {
          void chrome.permissions
            .request({ origins: wanted })
            .then(String, String)
            .then((answer) => (button.value = answer));
        });
        // What browsers show of a JSON file would lie over it.
        document.body.replaceChildren(button);
      },
      [...origins],
    );
    // A tab that has opened meanwhile, such as the welcome page, would get the press.
    await page.bringToFront();
    await page.click('button');
    await page.waitForFunction(() => document.querySelector('button')?.value, {
      timeout: LIMIT_MS,
    });
    const answer = await page.$eval('button', ({ value }) => value);
    if (answer !== 'true') throw new Error(`${origins.join(', ')}: ${answer}`);
  } finally {
    await page.close();
  }
}

/** Takes access to origins that were granted away again, in the browser's own settings. */
export async function revoke(driven: DrivenBrowser, origins: readonly string[]): Promise<void> {
  if (driven.kind === 'firefox') return removeInFirefox(driven, JSON.stringify(origins));
  await inSettings(
    driven,
    async (id, hosts) => {
      for (const host of hosts) await chrome.developerPrivate.removeHostPermission(id, host);
    },
    [...origins],
  );
}

/**
 * Takes all access to sites away, also that of the manifest: Chromium's “on click”, and each switch
 * in Firefox's settings of the add-on. `grant` gives single origins back.
 */
export async function withhold(driven: DrivenBrowser): Promise<void> {
  if (driven.kind === 'firefox') {
    return removeInFirefox(driven, 'extension.allowedOrigins.patterns.map((it) => it.pattern)');
  }
  await inSettings(driven, async (id) => {
    await chrome.developerPrivate.updateExtensionConfiguration({
      extensionId: id,
      hostAccess: 'ON_CLICK',
    });
  });
}

/** Removes origins as the settings of Firefox do; `origins` is an expression. */
const removeInFirefox = (driven: DrivenBrowser, origins: string): Promise<void> =>
  inChrome(
    driven.puppeteer,
    `const { extension } = WebExtensionPolicy.getByHostname('${idOf(driven)}');
    const { ExtensionPermissions } = ChromeUtils.importESModule(
      'resource://gre/modules/ExtensionPermissions.sys.mjs');
    await ExtensionPermissions.remove(extension.id,
      { permissions: [], origins: ${origins} }, extension);`,
  );
