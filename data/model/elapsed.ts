import { PULSE_PERIOD } from './limits';
import type { PageRecording, Recording, Stretch } from './recording';

/** The length of the union of stretches, in milliseconds: two tabs never sum. */
export function unionLength(stretches: readonly Stretch[]): number {
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return total;
}

/** Credited milliseconds of a recording so far. */
export const creditedTime = (recording: PageRecording): number =>
  recording.settled + unionLength(recording.stretches);

/**
 * Seconds that a recording shows at an instant: a timer counts wall time, and between two pulses of
 * an engaged page the time runs on, for one period at most.
 */
export function creditedSeconds(recording: Recording, now: number): number {
  if (recording.kind === 'timer') return Math.max(0, Math.floor((now - recording.start) / 1000));
  const since = Math.min(Math.max(0, now - recording.lastCredited), PULSE_PERIOD);
  return Math.floor((creditedTime(recording) + (recording.isEngaged ? since : 0)) / 1000);
}
