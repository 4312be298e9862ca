import { beforeEach, describe, expect, it, vi } from 'vitest';
import { shippedMatches } from '../../../../data/content/shipped-matches';
import { sites } from '../../../../data/content/sites';
import { siteId } from '../../../../data/model/id';
import { ownMatches, ownSiteName, ownSiteText, typedSite } from '../../../../data/model/own-site';
import type { OwnSite } from '../../../../data/model/own-site';
import { isGranted } from '../../../../data/sync/sites/patterns';

type Wish = { readonly origins: readonly string[] };

const { browser } = vi.hoisted(() => {
  const listeners = { added: new Set<() => void>(), removed: new Set<() => void>() };
  const event = (heard: Set<() => void>) => ({
    addListener: (listener: () => void) => void heard.add(listener),
    removeListener: (listener: () => void) => void heard.delete(listener),
  });
  const browser = {
    granted: [] as readonly string[],
    kept: {} as Record<string, unknown>,
    asked: [] as readonly string[],
    listeners,
    permissions: {
      onAdded: event(listeners.added),
      onRemoved: event(listeners.removed),
      getAll: () => Promise.resolve({ origins: browser.granted }),
      contains: ({ origins }: Wish) =>
        Promise.resolve(origins.every((origin) => browser.granted.includes(origin))),
      request: ({ origins }: Wish) => {
        browser.asked = origins;
        browser.granted = [...browser.granted, ...origins];
        return Promise.resolve(true);
      },
      remove: ({ origins }: Wish) => {
        browser.granted = browser.granted.filter((origin) => !origins.includes(origin));
        return Promise.resolve(true);
      },
    },
    storage: { local: { get: () => Promise.resolve(browser.kept) } },
  };
  Object.assign(globalThis, { chrome: browser });
  return { browser };
});
const { askAccess, giveUpAccess, hasAccess, watchAccess, withheldMatches } =
  await import('../../../../data/sync/sites/site-access');

const SHIPPED = [...new Set(shippedMatches.map((match) => match.split('/').slice(0, 3).join('/')))];
const shippedHosts = SHIPPED.map((host) => `${host}/*`);

const matchesOf = (site: string): readonly string[] =>
  sites.find(({ id }) => id === site)?.optionalMatches ?? [];

function anOwnSite(address: string, paths: readonly string[]): OwnSite {
  const site = typedSite({ name: 'My notes', address, paths, task: null });
  if (typeof site === 'string') throw new Error(site);
  return site;
}

/** Keeps these as the learner's own sites. */
function name(...named: readonly OwnSite[]): void {
  const stamp = '00000000000-0000-0123456789abcdef';
  const registers = named.map((site) => [
    ownSiteName(site.id),
    { stamp, value: ownSiteText(site) },
  ]);
  browser.kept = { registers: { version: 1, registers: Object.fromEntries(registers) } };
}

beforeEach(() => {
  browser.granted = shippedHosts;
  browser.kept = {};
  browser.asked = [];
});

describe('a site that the learner is asked for', () => {
  it('is asked for by its hosts, and first thing in answer to the press', async () => {
    const answer = askAccess(matchesOf('icml'));
    expect(browser.asked).toEqual(['https://icml.cc/*', 'https://proceedings.mlr.press/*']);
    expect(await answer).toBe(true);
    expect(await hasAccess(matchesOf('icml'))).toBe(true);
    expect(await hasAccess(matchesOf('neurips'))).toBe(false);
  });

  it('is let in only with all of its hosts', async () => {
    browser.granted = ['https://icml.cc/*'];
    expect(await hasAccess(matchesOf('icml'))).toBe(false);
  });
});

describe('a site that the learner gives up', () => {
  it('loses its hosts, and no other site loses any', async () => {
    await askAccess(matchesOf('icml'));
    await askAccess(matchesOf('udemy'));
    await giveUpAccess(matchesOf('icml'), siteId('icml'));
    expect(browser.granted).toEqual([...shippedHosts, 'https://www.udemy.com/*']);
  });

  it('keeps a host of the manifest', async () => {
    await giveUpAccess(matchesOf('huggingface'), siteId('huggingface'));
    await giveUpAccess(shippedMatches, null);
    expect(browser.granted).toEqual(shippedHosts);
  });

  it('keeps a host on which one of the learner’s own lies, which keeps nothing else', async () => {
    name(anOwnSite('https://arxiv.org', ['/a/smith_j_1']));
    await askAccess(matchesOf('arxiv'));
    await giveUpAccess(matchesOf('arxiv'), siteId('arxiv'));
    expect(browser.granted).toEqual([
      ...shippedHosts,
      'https://arxiv.org/*',
      'https://www.arxiv.org/*',
    ]);
  });

  it('of the learner’s own keeps the host of a known site that is let in, and else none', async () => {
    const notes = anOwnSite('https://arxiv.org', ['/a/smith_j_1']);
    name(notes);
    await askAccess(matchesOf('arxiv'));
    await giveUpAccess(ownMatches(notes), notes.id);
    expect(await hasAccess(matchesOf('arxiv'))).toBe(true);

    browser.granted = ['https://arxiv.org/*'];
    await giveUpAccess(ownMatches(notes), notes.id);
    expect(browser.granted).toEqual([]);
  });

  it('of the learner’s own keeps the host for another of them', async () => {
    const [one, other] = [
      anOwnSite('https://school.example.org', ['/one']),
      anOwnSite('https://school.example.org', ['/other']),
    ];
    name(one, other);
    await askAccess(ownMatches(one));
    await giveUpAccess(ownMatches(one), one.id);
    expect(browser.granted).toContain('https://school.example.org/*');
    name(other);
    await giveUpAccess(ownMatches(other), other.id);
    expect(browser.granted).toEqual(shippedHosts);
  });

  it('keeps the host for a site of fewer of its paths', async () => {
    const all = anOwnSite('https://school.example.org', ['/a', '/b']);
    const some = anOwnSite('https://school.example.org', ['/a']);
    name(all, some);
    await askAccess(ownMatches(all));
    await giveUpAccess(ownMatches(all), all.id);
    expect(await hasAccess(ownMatches(some))).toBe(true);
    // It was removed before its host is given back, as the settings do it.
    name(some);
    await giveUpAccess(ownMatches(all), all.id);
    expect(await hasAccess(ownMatches(some))).toBe(true);
  });

  it('keeps the host of a known site of the same pages', async () => {
    const known = matchesOf('deeplearning-ai');
    const own = anOwnSite('https://learn.deeplearning.ai', ['/']);
    expect(ownMatches(own)).toEqual(expect.arrayContaining([...known]));
    await askAccess(ownMatches(own));
    await giveUpAccess(ownMatches(own), own.id);
    expect(browser.granted).toEqual([...shippedHosts, ...known]);
    // And the other way round.
    name(own);
    await giveUpAccess(known, siteId('deeplearning-ai'));
    expect(await hasAccess(known)).toBe(true);
  });

  it('keeps nothing for itself where it has moved to another host', async () => {
    const before = anOwnSite('https://school.example.org', ['/a']);
    await askAccess(ownMatches(before));
    name({ ...before, host: 'other.example.org' });
    await giveUpAccess(ownMatches(before), null);
    expect(browser.granted).toEqual(shippedHosts);
    // From `www.` to the host without it is no move.
    await askAccess(ownMatches(before));
    name({ ...before, host: 'www.school.example.org' });
    await giveUpAccess(ownMatches(before), null);
    expect(await hasAccess(ownMatches(before))).toBe(true);
  });

  it('is nothing to the browser when it was not let in, or the registers cannot be read', async () => {
    browser.kept = { registers: 'damaged' };
    await giveUpAccess(matchesOf('icml'), siteId('icml'));
    expect(browser.granted).toEqual(shippedHosts);
  });
});

describe('what the browser withholds', () => {
  it('is nothing as a rule', async () => {
    expect(await withheldMatches()).toEqual([]);
    browser.granted = ['<all_urls>'];
    expect(await withheldMatches()).toEqual([]);
  });

  it('is each pattern of the manifest whose host was taken away', async () => {
    browser.granted = shippedHosts.filter((host) => !host.includes('youtube'));
    expect(await withheldMatches()).toEqual([
      'https://www.youtube.com/*',
      'https://m.youtube.com/*',
    ]);
    browser.granted = [];
    expect(await withheldMatches()).toEqual(shippedMatches);
    expect(shippedMatches.some((match) => isGranted(match, []))).toBe(false);
  });
});

it('A page that watches hears of each permission until it stops', () => {
  const heard = vi.fn();
  const stop = watchAccess(heard);
  for (const each of Object.values(browser.listeners)) for (const tell of each) tell();
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
  for (const each of Object.values(browser.listeners)) expect(each.size).toBe(0);
});
