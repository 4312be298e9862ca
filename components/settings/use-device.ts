import { createContext, use } from 'react';
import { useStore, type StoreApi } from 'zustand';
import type { DeviceStore } from '../../data/store/device-store';

/** The store of this device's own settings; wrap the page in `<DeviceContext value={store}>`. */
export const DeviceContext = createContext<StoreApi<DeviceStore> | null>(null);

/** One thing out of that store, followed as it changes; the selector picks and does not build. */
export function useDevice<Picked>(selector: (device: DeviceStore) => Picked): Picked {
  const store = use(DeviceContext);
  if (store === null) throw new Error('This component needs a DeviceContext around it.');
  return useStore(store, selector);
}
