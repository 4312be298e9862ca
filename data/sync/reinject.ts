import { browser } from './browser';

/**
 * Runs the page script in the study pages that are open already. After an update Chromium leaves
 * the old script behind without a line to us; Firefox runs the new one by itself, and running it
 * twice does no harm, because the newer one retires the older.
 */
export async function reinject(): Promise<void> {
  for (const script of browser.runtime.getManifest().content_scripts ?? []) {
    const tabs = await browser.tabs.query({ url: script.matches });
    for (const { id, discarded } of tabs) {
      if (id === undefined || discarded) continue;
      // A tab that cannot be entered (an error page, a withheld site) is left alone.
      await browser.scripting
        .executeScript({ target: { tabId: id }, files: script.js ?? [] })
        .catch(() => undefined);
    }
  }
}
