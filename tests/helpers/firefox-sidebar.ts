import type { Browser, Page } from 'puppeteer-core';
import { bidiOf, contextOf, inChrome } from './firefox-bidi.ts';

/**
 * The page in Firefox's open sidebar. WebDriver knows tabs only: as with the popup, we give the
 * sidebar's browser element an identity, let WebDriver find it by that, and tell puppeteer of it.
 */
export async function sidebarOf(browser: Browser): Promise<Page> {
  const context = await inChrome<string>(
    browser,
    `const { NavigableManager } = ChromeUtils.importESModule(
      'chrome://remote/content/shared/NavigableManager.sys.mjs');
    const look = () => SidebarController.isOpen
      && SidebarController.browser.contentDocument?.getElementById('webext-panels-browser');
    for (let tries = 0; tries < 200 && !look()?.currentURI?.spec.startsWith('moz-ext'); tries += 1) {
      await new Promise((resume) => setTimeout(resume, 50));
    }
    const panel = look();
    if (!panel) throw new Error('Firefox did not open the sidebar.');
    panel.permanentKey ??= {};
    const key = NavigableManager.getIdForBrowser(panel);
    const usual = NavigableManager.getBrowserById;
    NavigableManager.getBrowserById = function (wanted) {
      return wanted === key && panel.isConnected ? panel : usual.call(this, wanted);
    };
    return key;`,
  );
  const bidi = bidiOf(browser);
  const tree = await bidi.send('browsingContext.getTree', { root: context });
  const about = { ...tree.result.contexts[0], children: null };
  bidi.emit('browsingContext.contextCreated', about);
  const page = (await browser.pages()).find((it) => contextOf(it) === context);
  if (!page) throw new Error('Firefox opened its sidebar, but it cannot be reached.');
  return page;
}

/** Chooses an entry of the menu that a right click on a page has opened. */
export const chooseInMenu = (browser: Browser, label: string): Promise<void> =>
  inChrome(
    browser,
    `const menu = document.getElementById('contentAreaContextMenu');
    const entry = () => [...menu.querySelectorAll('menuitem')].find(
      (item) => item.getAttribute('label') === '${label}' && !item.hidden);
    for (let tries = 0; tries < 100 && !(menu.state === 'open' && entry()); tries += 1) {
      await new Promise((resume) => setTimeout(resume, 50));
    }
    const found = entry();
    if (!found) throw new Error('The menu has no such entry.');
    menu.activateItem(found);`,
  );
