import type { Tabs } from 'webextension-polyfill';
import { sites } from '../../content/sites';
import { isOnShippedHost } from '../../model/site-matches';
import { browser } from '../browser';
import type { TabWatch } from './tab-watch';

type Updated = Parameters<typeof browser.tabs.onUpdated.addListener>[0];

/** The pages among which the catalogue has files: beyond those of the manifest. */
const urls = sites.flatMap(({ optionalMatches }) => optionalMatches);

/** Adds a listener where the browser takes a filter; Chromium does not, and says so by throwing. */
function addFiltered(listener: Updated, filter: Tabs.UpdateFilter): boolean {
  try {
    browser.tabs.onUpdated.addListener(listener, filter);
    return true;
  } catch {
    return false;
  }
}

/** Whether we are let in beyond the hosts of the manifest, none of which shows files as study. */
const isLetIn = async (): Promise<boolean> =>
  ((await browser.permissions.getAll()).origins ?? []).some((origin) => !isOnShippedHost(origin));

/**
 * Hears which tab is in front; call it before the first await, as a background needs. These events
 * come for every tab of the browser: who has let us into no site with files is spared them, as in
 * Chromium a listener that is taken away does not wake the background any more. Firefox goes on to
 * wake it for those that it had at its start, so that there the filter keeps other pages away; what
 * it does not know, a site of the learner's own, is heard of while the background is awake, as it is
 * whenever a tab comes to the front.
 */
export function hearTabs(watch: TabWatch, report: (error: unknown) => void): void {
  let isNeeded = false;
  const look = () => void watch.look().catch(report);
  const updated: Updated = (_tab: number, { status }: Tabs.OnUpdatedChangeInfoType, tab) => {
    if (tab.active && status !== undefined) void watch.lookAnew().catch(report);
  };
  const anywhere: Updated = (...what) => updated(...what);
  const { tabs, windows, idle, permissions } = browser;

  const listen = () => {
    tabs.onActivated.addListener(look);
    windows.onFocusChanged.addListener(look);
    if (!addFiltered(updated, { properties: ['status'], urls })) {
      tabs.onUpdated.addListener(updated);
    }
  };
  const spare = () => {
    tabs.onActivated.removeListener(look);
    windows.onFocusChanged.removeListener(look);
    tabs.onUpdated.removeListener(updated);
    tabs.onUpdated.removeListener(anywhere);
  };
  const fit = async () => {
    const wasNeeded = isNeeded;
    isNeeded = await isLetIn();
    if (isNeeded) {
      listen();
      addFiltered(anywhere, { properties: ['status'] });
    } else spare();
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
