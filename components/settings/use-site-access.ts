import { createContext, use, useEffect } from 'react';
import { useStore, type StoreApi } from 'zustand';
import type { SiteAccessState, SiteAccessStore } from '../../data/store/site-access-store';

/** The store of where Milepost may run; wrap the page in `<SiteAccessContext value={store}>`. */
export const SiteAccessContext = createContext<StoreApi<SiteAccessStore> | null>(null);

/** One thing out of that store, followed as it changes; the selector picks and does not build. */
export function useSiteAccess<Picked>(selector: (access: SiteAccessStore) => Picked): Picked {
  const store = use(SiteAccessContext);
  if (store === null) throw new Error('This component needs a SiteAccessContext around it.');
  return useStore(store, selector);
}

/** Whether Milepost may run on all of these patterns' pages; null while that is not known. */
function mayRunOn(allowed: SiteAccessState['allowed'], matches: readonly string[]): boolean | null {
  const known = matches.map((match) => allowed[match]);
  if (known.includes(false)) return false;
  return known.includes(undefined) ? null : true;
}

/**
 * Says of match patterns whether Milepost may run on the pages of all of them; null while the
 * browser has not answered yet. The patterns that may be asked of are followed from now on.
 */
export function useMayRun(
  followed: readonly string[],
): (matches: readonly string[]) => boolean | null {
  const allowed = useSiteAccess((access) => access.allowed);
  const look = useSiteAccess((access) => access.look);
  useEffect(() => look(followed), [look, followed]);
  return (matches) => mayRunOn(allowed, matches);
}
