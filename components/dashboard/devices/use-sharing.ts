import { createContext, use } from 'react';
import { useStore, type StoreApi } from 'zustand';
import type { SharingStore } from '../../../data/store/sharing-store';

/** The dashboard's store of the devices; wrap the page in `<SharingContext value={store}>`. */
export const SharingContext = createContext<StoreApi<SharingStore> | null>(null);

/** One thing out of that store, followed as it changes; the selector picks and does not build. */
export function useSharing<Picked>(selector: (sharing: SharingStore) => Picked): Picked {
  const store = use(SharingContext);
  if (store === null) throw new Error('This component needs a SharingContext around it.');
  return useStore(store, selector);
}
