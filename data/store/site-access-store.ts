import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SiteId } from '../model/id';
import {
  askAccess,
  giveUpAccess,
  hasAccess,
  watchAccess,
  withheldMatches,
} from '../sync/sites/site-access';

/** What the dashboard holds of where the browser lets Milepost run on this device. */
export interface SiteAccessState {
  /** Whether Milepost may run on a match pattern's pages; only those that `look` was told of. */
  readonly allowed: Readonly<Record<string, boolean>>;
  /** The match patterns of the manifest from whose pages the browser keeps Milepost off. */
  readonly withheld: readonly string[];
}

/** What the dashboard does about where Milepost may run. */
export interface SiteAccessActions {
  /** Finds out about these match patterns, and follows them from then on. */
  readonly look: (matches: readonly string[]) => void;
  /** Asks the learner to let Milepost into these; call it first thing in answer to a press. */
  readonly ask: (matches: readonly string[]) => Promise<boolean>;
  /**
   * Gives back what was granted for these, for a site that the learner gives up, or for none that
   * has moved; false where another site still needs a host of them.
   */
  readonly giveUp: (matches: readonly string[], leaving: SiteId | null) => Promise<boolean>;
}

/** The store of where Milepost may run, as the dashboard's parts read and use it. */
export type SiteAccessStore = SiteAccessState & SiteAccessActions;

/** The part of the world that this store needs. */
export interface SiteAccessWorld {
  hasAccess(matches: readonly string[]): Promise<boolean>;
  askAccess(matches: readonly string[]): Promise<boolean>;
  giveUpAccess(matches: readonly string[], leaving: SiteId | null): Promise<void>;
  watchAccess(callback: () => void): () => void;
  withheldMatches(): Promise<readonly string[]>;
}

const browserWorld: SiteAccessWorld = {
  hasAccess,
  askAccess,
  giveUpAccess,
  watchAccess,
  withheldMatches,
};

/** The store of the browser's permissions: it follows them, wherever they are given or taken. */
export function createSiteAccessStore(
  world: SiteAccessWorld = browserWorld,
): StoreApi<SiteAccessStore> {
  const followed = new Set<string>();
  let latest = 0;

  /** Reads everything anew; of readings that overlap the one that began last counts. */
  async function read(): Promise<void> {
    latest += 1;
    const turn = latest;
    const matches = [...followed];
    const [withheld, ...answers] = await Promise.all([
      world.withheldMatches().catch(() => []),
      ...matches.map((match) => world.hasAccess([match]).catch(() => false)),
    ]);
    if (turn !== latest) return;
    const allowed = Object.fromEntries(
      matches.map((match, index) => [match, answers[index] === true]),
    );
    store.setState({ withheld, allowed });
  }

  const store = createStore<SiteAccessStore>()(() => ({
    allowed: {},
    withheld: [],
    look: (matches) => {
      const fresh = matches.filter((match) => !followed.has(match));
      if (fresh.length === 0) return;
      for (const match of fresh) followed.add(match);
      void read();
    },
    ask: async (matches) => {
      const isGranted = await world.askAccess(matches).catch(() => false);
      await read();
      return isGranted;
    },
    giveUp: async (matches, leaving) => {
      await world.giveUpAccess(matches, leaving).catch(() => undefined);
      await read();
      const left = await Promise.all(
        matches.map((match) => world.hasAccess([match]).catch(() => false)),
      );
      return !left.includes(true);
    },
  }));
  world.watchAccess(() => void read());
  void read();
  return store;
}
