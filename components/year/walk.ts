/**
 * The place that a key leads to from one place in a row of `count`, 0 being the first; null for a
 * key that leads nowhere. `steps` says by how many places each arrow key goes.
 */
export function placeAfter(
  key: string,
  at: number,
  count: number,
  steps: Readonly<Record<string, number>>,
): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (step === undefined) return null;
  const to = at + step;
  return to < 0 || to >= count ? at : to;
}
