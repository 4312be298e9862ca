import type { Area, AreaChanges } from './area';
import type { Storage } from 'webextension-polyfill';

/** An area of the browser's own storage: `storage.local` stays, `storage.session` does not. */
export function browserArea(area: Storage.StorageArea): Area {
  return {
    get: (keys) => area.get(keys === null ? null : [...keys]),
    // Firefox takes its copy a moment later than it is asked to.
    set: (items) => area.set(structuredClone({ ...items })),
    remove: (keys) => area.remove([...keys]),
    watch: (listener) => {
      const heard = (changes: Record<string, { newValue?: unknown }>): void => {
        const news: AreaChanges = Object.fromEntries(
          Object.entries(changes).map(([key, change]) => [key, change.newValue]),
        );
        listener(news);
      };
      area.onChanged.addListener(heard);
      return () => area.onChanged.removeListener(heard);
    },
  };
}
