/** What changed in an area: the new value of each key, undefined where it was removed. */
export type AreaChanges = Readonly<Record<string, unknown>>;

/**
 * A place to keep values by key. `set` writes all of its items or none, and is done when it
 * resolves. One acceptance suite is passed by the browser's areas and by the one in memory.
 */
export interface Area {
  /** The values of the given keys that exist; of all keys when null. */
  get(keys: readonly string[] | null): Promise<Record<string, unknown>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Calls the listener after every change until the returned function is called. */
  watch(listener: (changes: AreaChanges) => void): () => void;
}

/** An area in memory, with copies going in and out as a browser's storage makes them. */
export function memoryArea(initial: Readonly<Record<string, unknown>> = {}): Area {
  const values = new Map(Object.entries(structuredClone(initial)));
  const listeners = new Set<(changes: AreaChanges) => void>();
  const tell = (changes: AreaChanges) => {
    for (const listener of listeners) listener(structuredClone(changes));
  };
  return {
    get: async (keys) => {
      const found = [...values].filter(([key]) => keys === null || keys.includes(key));
      return structuredClone(Object.fromEntries(found));
    },
    set: async (items) => {
      const copies = structuredClone(items);
      for (const [key, value] of Object.entries(copies)) values.set(key, value);
      tell(copies);
    },
    remove: async (keys) => {
      const gone = keys.filter((key) => values.delete(key));
      if (gone.length > 0) tell(Object.fromEntries(gone.map((key) => [key, undefined])));
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
