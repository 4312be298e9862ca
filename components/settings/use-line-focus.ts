import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the focus in a line whose controls change by what is done with them: once `state` is another
 * one after `pressed`, the first of the new controls has the focus.
 */
export function useLineFocus<Line extends HTMLElement>(
  state: unknown,
): { readonly line: RefObject<Line | null>; readonly pressed: () => void } {
  const line = useRef<Line>(null);
  const wasPressed = useRef(false);
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    if (wasPressed.current) line.current?.querySelector<HTMLElement>('select, button')?.focus();
    wasPressed.current = false;
  }, [state]);
  return { line, pressed: () => void (wasPressed.current = true) };
}
