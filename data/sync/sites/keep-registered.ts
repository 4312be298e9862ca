import { shippedMatches } from '../../content/shipped-matches';
import { sites } from '../../content/sites';
import { ownSiteName, ownSites } from '../../model/own-site';
import { siteId } from '../../model/id';
import { browser } from '../browser';
import type { Parts } from '../keeper/keeper';
import { localKeys } from '../keys';
import { endIn, inject } from '../reinject';
import { forgetLostVisits } from './lost-visits';
import type { Registration } from './registrations';
import { SiteScripts, type SitesWorld } from './site-scripts';

/** Who gives tasks their turn with the study data. */
interface Turns {
  turn<Result>(task: (parts: Parts) => Promise<Result>): Promise<Result>;
}

/** A registration in the words of the browser, which wants arrays that it may keep. */
const described = (script: Registration) => ({
  ...script,
  js: [...script.js],
  matches: [...script.matches],
  excludeMatches: [...script.excludeMatches],
});

/** The browser shows the address of a tab only where it lets us in. */
const isOpen = (tab: number): Promise<boolean> =>
  browser.tabs.get(tab).then(
    ({ url }) => url !== undefined,
    () => false,
  );

function browserSites(keeper: Turns, report: (error: unknown) => void): SitesWorld {
  return {
    sites,
    manifestMatches: shippedMatches,
    granted: async () => (await browser.permissions.getAll()).origins ?? [],
    ownSites: () => keeper.turn(async ({ desk }) => ownSites(desk.state.registers)),
    registered: () => browser.scripting.getRegisteredContentScripts(),
    register: (script) => browser.scripting.registerContentScripts([described(script)]),
    update: (script) => browser.scripting.updateContentScripts([described(script)]),
    unregister: (ids) => browser.scripting.unregisterContentScripts({ ids: [...ids] }),
    inject,
    end: endIn,
    forget: () => keeper.turn(({ desk }) => forgetLostVisits(desk, isOpen)),
    report,
  };
}

const PREFIX = ownSiteName(siteId(''));

/** The own sites in the stored value of the registers, as a text that can be compared. */
function ownPart(value: unknown): string {
  const { registers = {} } = (value ?? {}) as { readonly registers?: object };
  const own = Object.entries(registers).filter(([name]) => name.startsWith(PREFIX));
  return JSON.stringify(own);
}

/**
 * Keeps the page script registered where the learner has let us in, beyond the manifest's sites.
 * Nothing is done but when something may have changed: the extension (Chromium forgets what was
 * registered at each update), the browser's start (Firefox may), a permission, an own site.
 */
export function keepSitesRegistered(keeper: Turns, report: (error: unknown) => void): void {
  const scripts = new SiteScripts(browserSites(keeper, report));
  const reconcile = () => void scripts.reconcile();
  browser.runtime.onInstalled.addListener(() => void scripts.reconcile('everywhere'));
  browser.runtime.onStartup.addListener(reconcile);
  browser.permissions.onAdded.addListener(reconcile);
  browser.permissions.onRemoved.addListener(reconcile);
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[localKeys.registers];
    if (change && ownPart(change.oldValue) !== ownPart(change.newValue)) reconcile();
  });
}
