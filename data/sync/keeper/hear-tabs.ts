import type { Tabs } from 'webextension-polyfill';
import { isOnShippedHost } from '../../model/site-matches';
import { browser } from '../browser';
import type { TabWatch } from './tab-watch';

type Updated = Parameters<typeof browser.tabs.onUpdated.addListener>[0];

/** Firefox can be asked for what matters alone; Chromium takes no filter, and says so by throwing. */
function addUpdated(listener: Updated): void {
  try {
    browser.tabs.onUpdated.addListener(listener, { properties: ['status'] });
  } catch {
    browser.tabs.onUpdated.addListener(listener);
  }
}

/** Whether we are let in beyond the hosts of the manifest, none of which shows files as study. */
const isLetIn = async (): Promise<boolean> =>
  ((await browser.permissions.getAll()).origins ?? []).some((origin) => !isOnShippedHost(origin));

/**
 * Hears which tab is in front; call it before the first await, as a background needs. These events
 * come for every tab of the browser: who has let us into no site with files is spared them, as
 * a listener that is taken away does not wake the background any more.
 */
export function hearTabs(watch: TabWatch, report: (error: unknown) => void): void {
  let isNeeded = false;
  const look = () => void watch.look().catch(report);
  const updated: Updated = (_tab: number, { status }: Tabs.OnUpdatedChangeInfoType, tab) => {
    if (tab.active && status !== undefined) void watch.lookAnew().catch(report);
  };
  const { tabs, windows, idle, permissions } = browser;

  const listen = () => {
    tabs.onActivated.addListener(look);
    windows.onFocusChanged.addListener(look);
    addUpdated(updated);
  };
  const spare = () => {
    tabs.onActivated.removeListener(look);
    windows.onFocusChanged.removeListener(look);
    tabs.onUpdated.removeListener(updated);
  };
  const fit = async () => {
    const wasNeeded = isNeeded;
    isNeeded = await isLetIn();
    if (isNeeded) listen();
    else spare();
    // What was in front when the last background died still is, or was left, or is let in now.
    if (isNeeded || wasNeeded) await watch.lookAnew();
  };

  listen();
  for (const changed of [permissions.onAdded, permissions.onRemoved]) {
    changed.addListener(() => void fit().catch(report));
  }
  idle.onStateChanged.addListener(() => {
    if (isNeeded) look();
  });
  void fit().catch(report);
}
