import type { TabWatch } from './tab-watch';
import type { World } from './world';

/** What the toolbar button shows where a tab could be logged and no page of it can ask. */
export const OFFER_SIGN = '+';

/**
 * The world as the keeper meets it, with the tabs that have no page script: what it tells a page
 * goes to the stay in its tab, and the question is a quiet sign on the toolbar button, where nothing
 * else has to be said.
 */
export const throughTabs = (world: World, watch: () => TabWatch): World => ({
  ...world,
  badge: (text) => world.badge(text || (watch().isOffered ? OFFER_SIGN : '')),
  bringOffer: async (tab) => watch().has(tab) || world.bringOffer(tab),
  tell: async (tab, message) => {
    const answer = watch().hear(tab, message);
    return answer === undefined ? world.tell(tab, message) : answer;
  },
});
