import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { LECTURE_ADDRESS, until } from '../browser/studying';
import type { DrivenBrowser } from '../helpers/driven-browser';
import { arriveAndLog, isPlaying, playButton, pressPlay } from './learner';
import type { Stopwatch } from './scenario';

/** What the scenarios of a browser's and a machine's life do, beyond what every learner does. */

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

/** What takes no time of the learner's: a stopwatch is set going or halted by it at once. */
export const now = (): Promise<void> => Promise.resolve();

/** Presses the player's button where the video stands still: a page that comes back pauses it. */
export async function play(page: Page): Promise<void> {
  await page.waitForSelector(playButton.coursera);
  if (!(await isPlaying(page))) await pressPlay(page, playButton.coursera);
}

/** Opens a lecture, watches it, and logs it through its offer; the stopwatch runs from the start. */
export const watchAndLog = (driven: DrivenBrowser, watch: Stopwatch): Promise<Page> =>
  arriveAndLog(driven, watch, LECTURE_ADDRESS, playButton.coursera);

/** The number by which the browser knows the tab that shows an address. */
export const tabAt = (driven: DrivenBrowser, address: string): Promise<number> =>
  driven.inExtension(async (address) => {
    const found = (await chrome.tabs.query({})).find(({ url }) => url === address);
    if (found?.id === undefined) throw new Error(`No tab shows ${address}.`);
    return found.id;
  }, address);

/** Brings a tab to the front by its number, as a learner does who clicks on it. */
export const choose = (driven: DrivenBrowser, tab: number): Promise<void> =>
  driven.inExtension(async (tab) => {
    await chrome.tabs.update(tab, { active: true });
  }, tab);

/** The open page that shows an address and can be looked into; it may be a new one after a return. */
export const pageAt = (driven: DrivenBrowser, address: string): Promise<Page> =>
  until(async () => {
    const found = (await driven.puppeteer.pages()).find((page) => page.url() === address);
    if (!found) throw new Error(`No page shows ${address}.`);
    await found.waitForFunction(() => document.readyState === 'complete', { timeout: 5000 });
    return found;
  });

/** Sends a signal to a whole browser: it leads a process group with all its helpers in it. */
export function signal(driven: DrivenBrowser, name: 'SIGSTOP' | 'SIGCONT'): void {
  const { pid } = driven.puppeteer.process() ?? {};
  if (pid === undefined) throw new Error('Puppeteer does not tell which process it has started.');
  process.kill(-pid, name);
}
