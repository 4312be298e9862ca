import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { DrivenBrowser } from '../helpers/driven-browser';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

/** What went through the extension in some time. */
export interface Counts {
  /** Messages of page scripts to the background, by their type. */
  readonly messages: Readonly<Record<string, number>>;
  /** Writes that changed something, by the area of storage; `session` is memory, and no disk. */
  readonly writes: Readonly<Record<string, number>>;
}

/** What a page of the extension keeps while it counts. */
declare global {
  interface Window {
    counted?: { messages: Record<string, number>; writes: Record<string, number> };
  }
}

/** Counts what any page of the extension can hear, in a tab at the back that runs none of its code. */
export async function openCounter({ puppeteer, origin }: DrivenBrowser) {
  const page = await puppeteer.newPage({ background: true });
  await page.goto(`${origin}/manifest.json`);
  await page.evaluate(() => {
    const count = (counts: Record<string, number>, name: string) => {
      counts[name] = (counts[name] ?? 0) + 1;
    };
    chrome.runtime.onMessage.addListener((message: unknown) => {
      const { type } = message as { readonly type: string };
      if (window.counted) count(window.counted.messages, type);
      // Nothing is answered here.
      return undefined;
    });
    chrome.storage.onChanged.addListener((_changes, area) => {
      if (window.counted) count(window.counted.writes, area);
    });
  });
  return {
    /** Counts anew until something is done. */
    async count(task: () => Promise<unknown>): Promise<Counts> {
      await page.evaluate(() => {
        window.counted = { messages: {}, writes: {} };
      });
      await task();
      const counts = await page.evaluate(() => window.counted);
      if (!counts) throw new Error('Nothing was counted.');
      return counts;
    },
  };
}
