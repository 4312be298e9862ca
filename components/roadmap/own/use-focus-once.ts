import { useEffect, useRef, type RefObject } from 'react';

/** Leads the focus to an element when it appears: to what came of what was just asked for. */
export function useFocusOnce<Target extends HTMLElement>(): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useEffect(() => target.current?.focus(), []);
  return target;
}
