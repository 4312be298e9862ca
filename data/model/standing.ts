import type { SiteChoice } from './command';
import type { TaskId } from './id';
import { hasEnded } from './credit';
import { PULSE_CREDIT_LIMIT } from './limits';
import type { Place } from './place';
import { isOpen, type Progress } from './progress';
import type { Recording } from './recording';

/** What decides whether a study page is counted, asked about or left alone. */
export interface Situation {
  readonly recording: Recording | null;
  readonly choice: SiteChoice;
  /** The learner said no to this visit, or stopped it by hand. */
  readonly isDismissed: boolean;
  /** The instant until which this site asks nothing. */
  readonly quietUntil: number;
  readonly now: number;
}

/** What is done about a visit. */
export type Decision =
  /** It joins the recording that runs. */
  | 'join'
  /** It starts a recording, ending another one first. */
  | 'start'
  /** It is measured, and decided on after 30 engaged seconds. */
  | 'wait'
  | 'ask'
  | 'be-silent';

/** What to do about a visit that has just arrived. */
export function onArrival(place: Place, situation: Situation): Decision {
  const decision = wish(place, situation);
  return decision === 'ask' || decision === 'start' ? 'wait' : decision;
}

/** What to do about a visit that has been engaged for 30 seconds. */
export function onReach(place: Place, situation: Situation): Decision {
  const { recording, now } = situation;
  const decision = wish(place, situation);
  // Two courses in view at once do not take the recording from each other: the one that is being
  // credited keeps it, and the other is told when it has ended.
  const isBusy = recording?.kind === 'page' && now - recording.lastCredited <= PULSE_CREDIT_LIMIT;
  return decision === 'start' && isBusy ? 'be-silent' : decision;
}

/** What is done about a visit as far as its own place is concerned. */
function wish(place: Place, situation: Situation): Decision {
  const { recording, choice, isDismissed, quietUntil, now } = situation;
  const running = recording !== null && !hasEnded(recording, now) ? recording : null;
  // The timer counts wall time already: a page beside it would count the same minute again.
  if (running?.kind === 'timer') return 'be-silent';
  if (running?.unit === place.unit) return 'join';
  if (isDismissed || choice === 'never') return 'be-silent';
  // Moving on to the next course of a site that is being recorded needs no second question.
  if (choice === 'always' || running?.site === place.site) return 'start';
  return quietUntil > now ? 'be-silent' : 'ask';
}

/**
 * The task that time at a place counts for: the current one if the place serves it, else the first
 * open one that it serves, else the current one. With the whole road done, what it served last.
 */
export function taskFor(place: Place, progress: Progress, fallback: TaskId): TaskId {
  const { current } = progress;
  if (current !== null && place.serves.includes(current)) return current;
  const open = place.serves.find((task) => isOpen(progress.tasks[task]));
  return open ?? current ?? place.serves[0] ?? fallback;
}
