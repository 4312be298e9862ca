import { ABSENCE_LIMIT } from '../../model/limits';
import type { TabWorld } from './tab-world';

/** How long nobody has touched the machine. */
export type Rest =
  /** Somebody has, in the last 15 seconds. */
  | { readonly kind: 'active' }
  /** Longer ago, but no longer than the learner's pause may be. */
  | { readonly kind: 'pause' }
  /** For so many milliseconds, which is more than the learner lets count. */
  | { readonly kind: 'away'; readonly time: number; readonly isLong: boolean }
  /** Nobody can: the screen is locked. */
  | { readonly kind: 'locked' };

/** The shortest time that browsers can be asked about, in seconds. */
const SHORTEST = 15;
/** The last sign is known to be no older than this, in seconds, when an absence is first seen. */
const SPAN = 64;

/**
 * Asks how long nobody has touched the machine. Browsers answer only whether it was longer than some
 * whole number of seconds, so an absence is measured by halving, to the second.
 */
export async function restOf(
  tabs: Pick<TabWorld, 'idleState'>,
  pause: number,
  wasAway: boolean,
): Promise<Rest> {
  const state = await tabs.idleState(SHORTEST);
  if (state !== 'idle') return { kind: state };
  const isIdle = async (seconds: number): Promise<boolean> =>
    (await tabs.idleState(seconds)) === 'idle';
  let known = Math.max(SHORTEST, Math.ceil(pause / 1000));
  if (!(await isIdle(known))) return { kind: 'pause' };
  const isLong = await isIdle(ABSENCE_LIMIT / 1000);
  for (let span = wasAway ? 0 : SPAN; span >= 1; span /= 2) {
    if (await isIdle(known + span)) known += span;
  }
  return { kind: 'away', time: known * 1000, isLong };
}
