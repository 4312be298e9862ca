import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser';
import type { ShownTab, TabWorld } from './tab-world';

const shownTab = ({ id = -1, url, title = '', status, ...tab }: Tabs.Tab): ShownTab => ({
  id,
  address: tab.incognito ? undefined : url,
  title,
  isReady: status === 'complete' && tab.discarded !== true,
});

/** `getContexts` where the browser has it (Chromium): the polyfill's types do not know it yet. */
interface Contexts {
  readonly getContexts?: (filter: { contextTypes: readonly ['POPUP'] }) => Promise<object[]>;
}

/** Our popup takes the focus from Chromium's window, and the learner is still at the page below. */
async function isPopupOpen(): Promise<boolean> {
  const { getContexts }: Contexts = browser.runtime as object;
  const open = await getContexts?.({ contextTypes: ['POPUP'] });
  return open !== undefined && open.length > 0;
}

/**
 * The tab that the learner looks at. The browser is asked, and no event believed: Chromium sends
 * “no window has the focus” also while the focus goes from one of its windows to another, and last.
 */
async function front(): Promise<ShownTab | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.windowId === undefined) return null;
  const shown = shownTab(tab);
  // Most tabs are none of our business, and one question is enough for them.
  if (shown.address === undefined) return shown;
  const { focused, state } = await browser.windows.get(tab.windowId);
  // Firefox leaves the focus to a window that is minimized.
  if (state === 'minimized') return null;
  return focused || (await isPopupOpen()) ? shown : null;
}

/** The tabs as the browser shows them. */
export const browserTabs: TabWorld = {
  clock: () => ({ wall: Date.now(), mono: performance.now() }),
  // A tab or a window may be gone before the second question.
  front: () => front().catch(() => null),
  idleState: (seconds) => browser.idle.queryState(seconds).catch(() => 'active' as const),
  watchIdle: (seconds) => browser.idle.setDetectionInterval(seconds),
};
