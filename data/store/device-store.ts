import { createStore, type StoreApi } from 'zustand/vanilla';
import { NO_REMINDERS, type Reminders } from '../model/reminder';
import { localKeys } from '../sync/keys';
import { askToNotify, mayNotify, watchPermissions } from '../sync/notification-permission';
import { pageWorld, type PageWorld } from '../sync/page-world';
import { remindingValue } from '../sync/reminding-value';
import { deviceValue } from '../sync/sharing-values';
import { readStored } from '../sync/stored';

/** What the dashboard holds of the settings that belong to this device alone. */
export interface DeviceState {
  /** Nothing is known before storage was read. */
  readonly status: 'loading' | 'ready';
  readonly reminders: Reminders;
  /** Whether this device shares with the learner's others. */
  readonly shares: boolean;
  /** Whether the learner lets Milepost show notifications. */
  readonly mayNotify: boolean;
}

export interface DeviceActions {
  /** Asks for the permission to show notifications; call it in answer to a press. */
  readonly askToNotify: () => Promise<boolean>;
}

export type DeviceStore = DeviceState & DeviceActions;

/** The part of the world that this store needs. */
export interface DeviceWorld extends Pick<PageWorld, 'local'> {
  mayNotify(): Promise<boolean>;
  askToNotify(): Promise<boolean>;
  watchPermissions(changed: () => void): void;
}

type Raw = Readonly<Record<string, unknown>>;

/** What can be read of these values; a newer or damaged one reads as not there. */
function read(raw: Raw): Partial<DeviceState> {
  const changes: { -readonly [Key in keyof DeviceState]?: DeviceState[Key] } = {};
  if (localKeys.reminding in raw) {
    const reading = readStored(remindingValue, raw[localKeys.reminding]);
    changes.reminders = reading.kind === 'good' ? reading.value.reminding.reminders : NO_REMINDERS;
  }
  if (localKeys.device in raw) {
    const reading = readStored(deviceValue, raw[localKeys.device]);
    changes.shares = reading.kind !== 'good' || reading.value.shares !== false;
  }
  return changes;
}

const deviceWorld = (): DeviceWorld => ({
  local: pageWorld().local,
  mayNotify,
  askToNotify,
  watchPermissions,
});

/** The store of this device's own settings: it reads what the background has written. */
export function createDeviceStore(world: DeviceWorld = deviceWorld()): StoreApi<DeviceStore> {
  const heard = new Set<string>();
  const store = createStore<DeviceStore>()((set) => ({
    status: 'loading',
    reminders: NO_REMINDERS,
    shares: true,
    mayNotify: false,
    askToNotify: async () => {
      const granted = await world.askToNotify().catch(() => false);
      set({ mayNotify: granted });
      return granted;
    },
  }));
  const look = async () => store.setState({ mayNotify: await world.mayNotify() });
  async function open(): Promise<void> {
    const raw = Object.entries(await world.local.get([localKeys.reminding, localKeys.device]));
    const fresh = raw.filter(([key]) => !heard.has(key));
    store.setState({ ...read(Object.fromEntries(fresh)), status: 'ready' });
  }
  world.local.watch((changes) => {
    for (const key of Object.keys(changes)) heard.add(key);
    store.setState(read(changes));
  });
  world.watchPermissions(() => void look());
  void look();
  void open();
  return store;
}
