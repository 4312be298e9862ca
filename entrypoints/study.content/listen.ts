/**
 * Listens to what happens in the page, types separated by spaces, before the page does, and until
 * the signal.
 */
export function listen(
  signal: AbortSignal,
  types: string,
  listener: (event: Event) => void,
  capture = true,
  target: EventTarget = window,
): void {
  for (const type of types.split(' '))
    target.addEventListener(type, listener, { capture, passive: true, signal });
}
