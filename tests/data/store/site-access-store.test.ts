import { describe, expect, it, vi } from 'vitest';
import { siteId, type SiteId } from '../../../data/model/id';
import type { SiteAccessWorld } from '../../../data/store/site-access-store';

// The store's own world wants a browser as soon as it is loaded; the tests bring theirs.
vi.hoisted(() => Object.assign(globalThis, { chrome: {} }));
const { createSiteAccessStore } = await import('../../../data/store/site-access-store');

const ARXIV = 'https://arxiv.org/*';
const D2L = 'https://d2l.ai/*';
const COURSERA = 'https://www.coursera.org/*';

/** A browser that has granted Coursera, and says yes when it is asked unless told. */
function world(isAllowing = true) {
  const granted = new Set([COURSERA]);
  const listeners = new Set<() => void>();
  const asked: (readonly string[])[] = [];
  const leaving: (SiteId | null)[] = [];
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    asked,
    leaving,
    hasAccess: (matches) => Promise.resolve(matches.every((match) => granted.has(match))),
    askAccess: (matches) => {
      asked.push(matches);
      if (isAllowing) for (const match of matches) granted.add(match);
      return Promise.resolve(isAllowing);
    },
    giveUpAccess: (matches, site) => {
      leaving.push(site);
      for (const match of matches) granted.delete(match);
      return Promise.resolve();
    },
    watchAccess: (callback) => {
      listeners.add(callback);
      return () => void listeners.delete(callback);
    },
    withheldMatches: () => Promise.resolve(granted.has(COURSERA) ? [] : [COURSERA]),
    /** The learner changes something in the browser's own settings. */
    change: (match: string, isIn: boolean) => {
      if (isIn) granted.add(match);
      else granted.delete(match);
      tell();
    },
  } satisfies SiteAccessWorld & Record<string, unknown>;
}
const settled = () => new Promise((resume) => setTimeout(resume));

describe('where the browser lets Milepost run', () => {
  it('is known of the sites that a page shows, and of no others', async () => {
    const store = createSiteAccessStore(world());
    expect(store.getState().allowed).toEqual({});
    store.getState().look([ARXIV, COURSERA]);
    await settled();
    expect(store.getState().allowed).toEqual({ [ARXIV]: false, [COURSERA]: true });
    store.getState().look([D2L, ARXIV]);
    await settled();
    expect(store.getState().allowed).toEqual({ [ARXIV]: false, [COURSERA]: true, [D2L]: false });
  });

  it('is asked for before anything else happens, as browsers want a press', () => {
    const here = world();
    void createSiteAccessStore(here).getState().ask([ARXIV, D2L]);
    expect(here.asked).toEqual([[ARXIV, D2L]]);
  });

  it('is known by the time that the asking has ended', async () => {
    const here = world();
    const store = createSiteAccessStore(here);
    store.getState().look([ARXIV]);
    expect(await store.getState().ask([ARXIV])).toBe(true);
    expect(store.getState().allowed).toEqual({ [ARXIV]: true });
    expect(await store.getState().giveUp([ARXIV], siteId('arxiv'))).toBe(true);
    expect(store.getState().allowed).toEqual({ [ARXIV]: false });
    expect(here.leaving).toEqual(['arxiv']);
  });

  it('stays as it was where the learner refuses, or the browser fails', async () => {
    const refusing = createSiteAccessStore(world(false));
    refusing.getState().look([ARXIV]);
    expect(await refusing.getState().ask([ARXIV])).toBe(false);
    expect(refusing.getState().allowed).toEqual({ [ARXIV]: false });
    const failing = createSiteAccessStore({
      ...world(),
      askAccess: () => Promise.reject(new Error('Nobody has pressed anything.')),
      giveUpAccess: () => Promise.reject(new Error('It is required.')),
    });
    expect(await failing.getState().ask([ARXIV])).toBe(false);
    expect(await failing.getState().giveUp([COURSERA], siteId('coursera'))).toBe(false);
  });

  it('is followed when it changes elsewhere, and what the browser withholds is told', async () => {
    const here = world();
    const store = createSiteAccessStore(here);
    store.getState().look([ARXIV, COURSERA]);
    await settled();
    here.change(COURSERA, false);
    here.change(ARXIV, true);
    await settled();
    expect(store.getState()).toMatchObject({
      allowed: { [ARXIV]: true, [COURSERA]: false },
      withheld: [COURSERA],
    });
  });

  it('is what was read last, however long an older reading takes', async () => {
    const here = world();
    let release: (isIn: boolean) => void = () => undefined;
    let readings = 0;
    const store = createSiteAccessStore({
      ...here,
      hasAccess: () => {
        readings += 1;
        return readings === 1
          ? new Promise((resolve) => (release = resolve))
          : Promise.resolve(true);
      },
    });
    store.getState().look([ARXIV]);
    here.change(ARXIV, true);
    await settled();
    release(false);
    await settled();
    expect(store.getState().allowed).toEqual({ [ARXIV]: true });
  });
});
