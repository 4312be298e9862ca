import { TargetType, type Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { commands, type CommandName } from '../../data/sync/commands';
import type { DrivenBrowser } from '../helpers/driven-browser.ts';
import { inChrome } from '../helpers/firefox-bidi.ts';
import { chooseInMenu, sidebarOf } from '../helpers/firefox-sidebar.ts';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

const STUDY_HERE = 'Study here with Milepost';
/** The browser's own page for keys; Firefox shows it as a part of its add-ons. */
export const KEYS_PAGE = {
  chromium: /^chrome:\/\/extensions\/shortcuts/,
  firefox: /^about:addons/,
};

/**
 * What a learner does with the browser itself: presses keys, opens menus, looks beside the page. No
 * driver reaches the browser's own keys; in Firefox they are set off where Firefox hears them.
 */
export function handOf(driven: DrivenBrowser) {
  const { kind } = driven;

  /** Chromium lets an event of its own be dispatched in the worker, in the place of the browser. */
  async function dispatch(event: 'commands.onCommand' | 'contextMenus.onClicked', first: unknown) {
    // The worker may sleep.
    await driven.inExtension(() => chrome.runtime.sendMessage({ type: 'wake' }));
    const target = await driven.puppeteer.waitForTarget(
      (it) => it.type() === TargetType.SERVICE_WORKER && it.url().startsWith(driven.origin),
    );
    const worker = await target.worker();
    await worker?.evaluate(
      async (name, value) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const [space, member] = name.split('.') as ['commands', 'onCommand'];
        const heard = chrome[space][member] as unknown as { dispatch(...args: unknown[]): void };
        heard.dispatch(value, tab);
      },
      event,
      first,
    );
  }

  /** Presses the keys of a command. Neither browser hears keys of its own from a driver. */
  async function pressKeys(name: CommandName): Promise<void> {
    if (kind === 'chromium') return dispatch('commands.onCommand', name);
    const letter = commands[name].suggested_key.default.at(-1);
    await inChrome(
      driven.puppeteer,
      `document.querySelector('keyset[id^="ext-keyset"] key[key="${letter}"]').doCommand();`,
    );
  }

  /** Chooses our entry of the menu that a right click on a page opens. */
  async function studyHere(page: Page): Promise<void> {
    if (kind === 'chromium') {
      const info = { menuItemId: 'study-here', pageUrl: page.url(), editable: false };
      return dispatch('contextMenus.onClicked', info);
    }
    await page.mouse.click(5, 5, { button: 'right' });
    await chooseInMenu(driven.puppeteer, STUDY_HERE);
  }

  /** The address in front, also of a page of the browser's own. */
  async function frontAddress(): Promise<string> {
    if (kind === 'firefox') {
      return inChrome(driven.puppeteer, 'return gBrowser.selectedBrowser.currentURI.spec;');
    }
    const found = driven.puppeteer.targets().find((it) => KEYS_PAGE.chromium.test(it.url()));
    return found?.url() ?? '';
  }

  async function isPopupOpen(): Promise<boolean> {
    if (kind === 'firefox') {
      const popup = `document.querySelector('.webextension-popup-browser')`;
      return inChrome(driven.puppeteer, `return ${popup} !== null;`);
    }
    return driven.puppeteer.targets().some((it) => it.url().includes('/popup.html'));
  }

  /** The side panel that is open. */
  async function panelOf(): Promise<Page> {
    if (kind === 'firefox') return sidebarOf(driven.puppeteer);
    const target = await driven.puppeteer.waitForTarget((it) =>
      it.url().startsWith(`${driven.origin}/sidepanel.html`),
    );
    return (await target.page()) ?? target.asPage();
  }

  return { pressKeys, studyHere, frontAddress, isPopupOpen, panelOf };
}
