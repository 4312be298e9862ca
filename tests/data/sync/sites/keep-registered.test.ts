import { beforeEach, describe, expect, it, vi } from 'vitest';
import { siteId } from '../../../../data/model/id';
import { ownSiteName, ownSiteText, type OwnSite } from '../../../../data/model/own-site';
import type { Registered } from '../../../../data/sync/sites/registrations';
import { Machine } from '../../../helpers/memory-world';

/** An event of the browser that a test makes happen. */
class Happening<Told extends readonly unknown[]> {
  readonly #listeners: ((...told: Told) => void)[] = [];
  addListener = (listener: (...told: Told) => void) => void this.#listeners.push(listener);
  tell(...told: Told): void {
    for (const listener of this.#listeners) listener(...told);
  }
}
type Changes = Readonly<
  Record<string, { readonly oldValue?: unknown; readonly newValue?: unknown }>
>;

const COURSERA = 'https://www.coursera.org/*';
const ARXIV = ['', 'www.', 'export.', 'ar5iv.labs.'].map((name) => `https://${name}arxiv.org/*`);
const SCHOOL = ['', 'www.'].map((name) => `https://${name}school.example.org/*`);
const school: OwnSite = {
  id: siteId('own-0123abcd'),
  name: 'The school',
  host: 'school.example.org',
  paths: ['/course'],
  task: null,
};

/** As much of a browser as the reconciler needs. */
const newBrowser = () => {
  let scripts: readonly Registered[] = [];
  const browser = {
    granted: [COURSERA, ...ARXIV, ...SCHOOL] as readonly string[],
    changed: new Happening<[Changes]>(),
    runtime: { onInstalled: new Happening<[]>(), onStartup: new Happening<[]>() },
    permissions: {
      onAdded: new Happening<[]>(),
      onRemoved: new Happening<[]>(),
      getAll: () => Promise.resolve({ origins: browser.granted }),
      remove: ({ origins }: { readonly origins: readonly string[] }) => {
        browser.granted = browser.granted.filter((origin) => !origins.includes(origin));
        browser.permissions.onRemoved.tell();
        return Promise.resolve(true);
      },
    },
    storage: {
      local: { onChanged: {} as Happening<[Changes]> },
      session: { set: () => Promise.resolve() },
    },
    tabs: { query: () => Promise.resolve([]) },
    scripting: {
      getRegisteredContentScripts: () => Promise.resolve(scripts),
      registerContentScripts: (more: readonly Registered[]) => {
        scripts = [...scripts, ...more];
        return Promise.resolve();
      },
      updateContentScripts: (anew: readonly Registered[]) => {
        scripts = scripts.map((each) => anew.find(({ id }) => id === each.id) ?? each);
        return Promise.resolve();
      },
      unregisterContentScripts: ({ ids }: { readonly ids: readonly string[] }) => {
        scripts = scripts.filter(({ id }) => !ids.includes(id));
        return Promise.resolve();
      },
    },
    registered: () => scripts.map(({ id }) => id).toSorted(),
  };
  browser.storage.local.onChanged = browser.changed;
  return browser;
};
let browser = newBrowser();
vi.mock('../../../../data/sync/browser', () => ({
  get browser() {
    return browser;
  },
}));
const { keepSitesRegistered } = await import('../../../../data/sync/sites/keep-registered');

let machine: Machine;
const report = vi.fn();
const named = (value: string | null) =>
  machine.run({ type: 'change-many', edits: [], values: { [ownSiteName(school.id)]: value } });
const registersOf = (value: string | null) => ({
  version: 1,
  registers: { [ownSiteName(school.id)]: { stamp: '', value } },
});

beforeEach(async () => {
  browser = newBrowser();
  machine = new Machine();
  report.mockClear();
  keepSitesRegistered(machine.keeper, report);
  await named(ownSiteText(school));
  browser.permissions.onAdded.tell();
  await vi.waitUntil(() => browser.registered().includes('own-pages'));
});

describe('the hosts that the learner has granted', () => {
  it('are kept without those of an own site that was removed, on this device or another', async () => {
    await named(null);
    browser.changed.tell({
      registers: { oldValue: registersOf(ownSiteText(school)), newValue: registersOf(null) },
    });
    await vi.waitFor(() => expect(browser.granted).toEqual([COURSERA, ...ARXIV]));
    await vi.waitFor(() => expect(browser.registered()).toEqual(['sites']));
    expect(report).not.toHaveBeenCalled();
  });

  it('are given up where everything is erased, also when the erasing was begun before', async () => {
    for (const change of [{ newValue: { erasing: 'a' } }, { oldValue: { erasing: 'a' } }]) {
      browser.granted = [COURSERA, ...ARXIV, ...SCHOOL];
      browser.changed.tell({ device: { oldValue: { id: 'a' }, newValue: { id: 'b' }, ...change } });
      await vi.waitFor(() => expect(browser.granted).toEqual([COURSERA]));
    }
    expect(report).not.toHaveBeenCalled();
  });

  it('stay when only the name of the device changes, or another decision', async () => {
    browser.changed.tell({ device: { oldValue: { name: '' }, newValue: { name: 'Mine' } } });
    browser.changed.tell({ registers: { oldValue: undefined, newValue: registersOf(null) } });
    browser.runtime.onStartup.tell();
    browser.runtime.onInstalled.tell();
    await machine.keeper.turn(() => new Promise((resume) => setTimeout(resume)));
    expect(browser.granted).toEqual([COURSERA, ...ARXIV, ...SCHOOL]);
    expect(browser.registered()).toEqual(['own-marks', 'own-pages', 'sites']);
  });
});
