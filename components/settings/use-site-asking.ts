import type { SiteId } from '../../data/model/id';
import { t } from '../text';
import { useDecide } from '../use-decide';
import { useSiteAccess } from './use-site-access';

/** Asks the browser for match patterns or gives them back, and says what came of it. */
export interface SiteAsking {
  /** Call it first thing in answer to a press; `said` is what to say when it was granted. */
  readonly count: (matches: readonly string[], said: string) => Promise<void>;
  /** Gives the match patterns of a site back. */
  readonly stop: (site: SiteId, matches: readonly string[], said: string) => Promise<void>;
}

export function useSiteAsking(): SiteAsking {
  const ask = useSiteAccess((access) => access.ask);
  const giveUp = useSiteAccess((access) => access.giveUp);
  const decide = useDecide();
  return {
    count: async (matches, said) => {
      const isGranted = await ask(matches);
      // Nothing is kept by this: the browser keeps what it allows. The status line tells of it.
      await decide({}, isGranted ? said : t('sites.refused'));
    },
    stop: async (site, matches, said) => {
      const isGone = await giveUp(matches, site);
      await decide({}, isGone ? said : t('sites.stillNeeded'));
    },
  };
}
