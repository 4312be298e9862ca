import type { Recording } from '../../model/recording';
import { movedBack } from '../../model/stretch';
import { timerMovedBack } from '../../model/timer';
import type { State } from './state';

type Moving = Pick<State, 'recording' | 'stopped' | 'visits' | 'countedUntil' | 'quiet'>;

const recordingMoved = (recording: Recording | null, by: number): Recording | null => {
  if (recording?.kind === 'page') return movedBack(recording, by);
  return recording && timerMovedBack(recording, by);
};

/**
 * What a device knows of now after its clock was set back by so many milliseconds. What lies in the
 * future even so comes to now.
 */
export function setBackBy(state: State, by: number, now: number): Moving {
  const moved = (instant: number) => Math.max(0, instant - by);
  return {
    recording: by > 0 ? recordingMoved(state.recording, by) : state.recording,
    stopped: by > 0 ? recordingMoved(state.stopped, by) : state.stopped,
    visits: Object.fromEntries(
      Object.entries(state.visits).map(
        ([id, visit]) => [id, { ...visit, arrived: Math.min(moved(visit.arrived), now) }] as const,
      ),
    ),
    countedUntil: Math.min(moved(state.countedUntil), now),
    quiet:
      by > 0
        ? Object.fromEntries(
            Object.entries(state.quiet).map(([site, until]) => [site, moved(until)] as const),
          )
        : state.quiet,
  };
}
