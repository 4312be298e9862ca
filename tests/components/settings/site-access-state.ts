import { createStore, type StoreApi } from 'zustand/vanilla';
import { shippedMatches } from '../../../data/content/shipped-matches';
import { originsOf } from '../../../data/model/site-matches';
import type { SiteAccessStore } from '../../../data/store/site-access-store';

/** The store of where Milepost may run, as a test has it, and what was asked of it. */
export interface TestAccess {
  readonly store: StoreApi<SiteAccessStore>;
  /** What the learner was asked for so far, each time as one list. */
  readonly asked: readonly (readonly string[])[];
  readonly givenUp: readonly (readonly string[])[];
}

interface Wishes {
  /** The match patterns that were granted besides those of the manifest. */
  readonly granted?: readonly string[];
  readonly withheld?: readonly string[];
  /** Whether the learner says yes when the browser asks. */
  readonly isAllowing?: boolean;
}

/** A browser that has granted what the manifest names and no more, unless told. */
export function siteAccess({
  granted = [],
  withheld = [],
  isAllowing = true,
}: Wishes = {}): TestAccess {
  // Browsers let in by whole hosts.
  const has = new Set(originsOf([...shippedMatches, ...granted]));
  for (const origin of originsOf(withheld)) has.delete(origin);
  const isIn = (match: string) => originsOf([match]).every((origin) => has.has(origin));
  const followed = new Set<string>();
  const asked: (readonly string[])[] = [];
  const givenUp: (readonly string[])[] = [];
  const store = createStore<SiteAccessStore>()((set, get) => {
    const tell = () =>
      set({
        allowed: Object.fromEntries([...followed].map((match) => [match, isIn(match)])),
        withheld: get().withheld.filter((match) => !isIn(match)),
      });
    return {
      allowed: {},
      withheld,
      look: (matches) => {
        for (const match of matches) followed.add(match);
        tell();
      },
      ask: (matches) => {
        asked.push(matches);
        if (isAllowing) for (const origin of originsOf(matches)) has.add(origin);
        tell();
        return Promise.resolve(isAllowing);
      },
      giveUp: (matches) => {
        givenUp.push(matches);
        for (const origin of originsOf(matches)) has.delete(origin);
        tell();
        return Promise.resolve(true);
      },
    };
  });
  return { store, asked, givenUp };
}
