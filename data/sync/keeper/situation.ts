import { QUIET_AFTER_DECLINE } from '../../model/limits';
import type { Situation } from '../../model/standing';
import type { Desk } from './desk';
import type { Visit } from './state';

/** What decides about a visit now: what is recorded, and what the learner has said of its site. */
export function situationOf({ state, progress, world }: Desk, visit: Visit): Situation {
  const { site } = visit.place;
  const now = world.now();
  const until = state.quiet[site] ?? 0;
  return {
    recording: state.recording,
    isDismissed: visit.dismissed,
    choice: progress.sites[site] ?? 'ask',
    // A clock that was set back must not keep a site quiet for years.
    quietUntil: until - now > QUIET_AFTER_DECLINE ? 0 : until,
    now,
  };
}
