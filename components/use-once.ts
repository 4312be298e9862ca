import { useRef } from 'react';

/** After a press has done its work, a second one that was meant for it may still come this late. */
const SETTLE = 500;

/**
 * Runs what a press asks for once: a second press is ignored while the first one works, and for
 * half a second after it, when the page may already show what comes next.
 */
export function useOnce(): (action: () => Promise<unknown>) => Promise<void> {
  const closedUntil = useRef(0);
  return async (action) => {
    if (performance.now() < closedUntil.current) return;
    closedUntil.current = Infinity;
    await action().finally(() => {
      closedUntil.current = performance.now() + SETTLE;
    });
  };
}
