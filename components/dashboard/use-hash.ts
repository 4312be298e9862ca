import { useSyncExternalStore } from 'react';

function follow(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

/** The hash of the page's address; the component draws again when it changes. */
export const useHash = (): string => useSyncExternalStore(follow, () => location.hash);
