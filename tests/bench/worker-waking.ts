import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { DrivenBrowser } from '../helpers/driven-browser';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

/**
 * Gives a function that ends the background, sends it a message from a page of the extension, and
 * gives the milliseconds until the answer is there. Ours answers when it has read what it keeps.
 */
export async function wakings(driven: DrivenBrowser): Promise<() => Promise<number>> {
  const quiet = await driven.puppeteer.newPage({ background: true });
  await quiet.goto(`${driven.origin}/manifest.json`);
  return async () => {
    await driven.killWorker();
    if (await driven.workerRuns()) throw new Error('The background was awake all the time.');
    return quiet.evaluate(async () => {
      const sent = performance.now();
      await chrome.runtime.sendMessage({ type: 'wake' });
      return performance.now() - sent;
    });
  };
}
