import { createStore, type StoreApi } from 'zustand/vanilla';
import { changeShortcuts, shortcuts, watchShortcuts, type Shortcut } from '../sync/shortcuts';

/** What the dashboard holds of the keyboard commands. */
export interface KeyStore {
  /** The commands with their keys as the browser binds them now; none before they are read. */
  readonly shortcuts: readonly Shortcut[];
  /** Opens the browser's own page for keys; false where the browser does not let us. */
  readonly change: () => Promise<boolean>;
}

/** The part of the world that this store needs. */
export interface KeyWorld {
  shortcuts(): Promise<readonly Shortcut[]>;
  changeShortcuts(): Promise<void>;
  watchShortcuts(changed: () => void): void;
}

const keyWorld = (): KeyWorld => ({ shortcuts, changeShortcuts, watchShortcuts });

/** The store of the keys: the browser keeps them, and they are read again when they may differ. */
export function createKeyStore(world: KeyWorld = keyWorld()): StoreApi<KeyStore> {
  const store = createStore<KeyStore>()(() => ({
    shortcuts: [],
    change: () =>
      world.changeShortcuts().then(
        () => true,
        () => false,
      ),
  }));
  const read = async (): Promise<void> => {
    const bound = await world.shortcuts().catch(() => null);
    if (bound) store.setState({ shortcuts: bound });
  };
  world.watchShortcuts(() => void read());
  void read();
  return store;
}
