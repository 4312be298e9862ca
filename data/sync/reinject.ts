import { browser } from './browser';
import type { Injection } from './sites/registrations';

/** What a page script hears when a later one takes over; then it ends (`context.ts`). */
const SUCCESSION = 'milepost:study';

/** The tabs that show a page of these patterns and can run something now. */
async function tabsOf(matches: readonly string[]): Promise<readonly number[]> {
  if (matches.length === 0) return [];
  const tabs = await browser.tabs.query({ url: [...matches] });
  return tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : id));
}

/** Runs files in the pages that are open already; one that two injections name gets both once. */
export async function inject(injections: readonly Injection[]): Promise<void> {
  const wanted = new Map<number, readonly string[]>();
  for (const { matches, files } of injections) {
    for (const tab of await tabsOf(matches)) {
      wanted.set(tab, [...new Set([...(wanted.get(tab) ?? []), ...files])]);
    }
  }
  for (const [tabId, files] of wanted) {
    // A tab that cannot be entered (an error page, a withheld site) is left alone.
    await browser.scripting
      .executeScript({ target: { tabId }, files: [...files] })
      .catch(() => undefined);
  }
}

/** Ends the page script in the open pages of these patterns that are of none of the others. */
export async function endIn(matches: readonly string[], except: readonly string[]): Promise<void> {
  const kept = new Set(await tabsOf(except));
  for (const tabId of await tabsOf(matches)) {
    if (kept.has(tabId)) continue;
    await browser.scripting
      .executeScript({
        target: { tabId },
        func: (name: string) => void document.dispatchEvent(new Event(name)),
        args: [SUCCESSION],
      })
      .catch(() => undefined);
  }
}

/**
 * Runs the page script in the open pages of the manifest's sites; those of the others are looked
 * after by `sites/`. After an update Chromium leaves the old script behind without a line to us;
 * Firefox runs the new one by itself, and running it twice does no harm, because the newer one
 * retires the older.
 */
export async function reinject(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  await inject(scripts.map(({ matches, js }) => ({ matches, files: js ?? [] })));
}
