import { shippedMatches } from '../../content/shipped-matches';
import { sites } from '../../content/sites';
import { ownSiteName, ownSites } from '../../model/own-site';
import { siteId } from '../../model/id';
import { browser } from '../browser';
import type { Parts } from '../keeper/keeper';
import { localKeys } from '../keys';
import { browserArea } from '../browser-area';
import { endIn, inject } from '../reinject';
import { sayCounted } from './counted';
import { forgetLostVisits } from './lost-visits';
import type { Registration } from './registrations';
import { SiteScripts, type Occasion, type SitesWorld } from './site-scripts';

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
    giveUp: async (origin) => void (await browser.permissions.remove({ origins: [origin] })),
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

/** Whether the stored value of the device says that the learner's data is being erased. */
const isErasing = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'erasing' in value;

/**
 * Keeps the page script registered where the learner has let us in, beyond the manifest's sites.
 * Nothing is done but when something may have changed: the extension (Chromium forgets what was
 * registered at each update), the browser's start (Firefox may), a permission, an own site. When the
 * learner erases everything, here and at the end of an erasing that was cut short, nothing is left.
 */
export function keepSitesRegistered(keeper: Turns, report: (error: unknown) => void): void {
  const world = browserSites(keeper, report);
  const scripts = new SiteScripts(world);
  const memory = browserArea(browser.storage.session);
  const fit = (occasion: Occasion) =>
    void scripts
      .reconcile(occasion)
      .then(async () => sayCounted(memory, await world.granted()))
      .catch(report);
  const reconcile = () => fit('changed');
  browser.runtime.onInstalled.addListener(() => fit('installed'));
  browser.runtime.onStartup.addListener(() => fit('started'));
  browser.permissions.onAdded.addListener(reconcile);
  browser.permissions.onRemoved.addListener(reconcile);
  browser.storage.local.onChanged.addListener((changes) => {
    const device = changes[localKeys.device];
    if (device && (isErasing(device.oldValue) || isErasing(device.newValue))) {
      fit('erased');
    }
    const own = changes[localKeys.registers];
    if (own && ownPart(own.oldValue) !== ownPart(own.newValue)) reconcile();
  });
}
