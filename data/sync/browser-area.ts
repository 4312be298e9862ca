import type { Area, AreaChanges } from './area';
import { browser } from './browser';

/** An area of the browser's own storage: `local` stays, `session` ends with the browser. */
export function browserArea(name: 'local' | 'session'): Area {
  const area = browser.storage[name];
  return {
    get: (keys) => area.get(keys === null ? null : [...keys]),
    set: (items) => area.set({ ...items }),
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
