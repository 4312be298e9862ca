import type { TimerRecording } from './recording';
import { unseenSince } from './timer';

/** While somebody is there the timer is looked at each minute; two may pass on a busy machine. */
const FRESH = 120_000;

/**
 * The screen is locked. Whoever was there within the last minutes was there until now; a screen that
 * locks itself when nobody has touched the machine for long says nothing of the learner.
 */
export const timerLocked = (timer: TimerRecording, now: number): TimerRecording =>
  now >= timer.lastSeen && now - timer.lastSeen <= FRESH
    ? { ...timer, lastSeen: now }
    : unseenSince(timer, now);
