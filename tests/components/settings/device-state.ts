import { createStore, type StoreApi } from 'zustand/vanilla';
import { NO_REMINDERS } from '../../../data/model/reminder';
import type { DeviceState, DeviceStore } from '../../../data/store/device-store';

/** The store of a device's own settings over a fixed state; the browser allows what it is asked. */
export function deviceStore(
  state: Partial<DeviceState> = {},
  isAllowing = true,
): { readonly store: StoreApi<DeviceStore>; readonly asked: () => number } {
  let asked = 0;
  const store = createStore<DeviceStore>()((set) => ({
    status: 'ready',
    reminders: NO_REMINDERS,
    shares: true,
    mayNotify: false,
    askToNotify: () => {
      asked += 1;
      set({ mayNotify: isAllowing });
      return Promise.resolve(isAllowing);
    },
    ...state,
  }));
  return { store, asked: () => asked };
}
