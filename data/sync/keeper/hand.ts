import type { Command, PageStatus } from '../../model/command';
import type { TaskId } from '../../model/id';
import type { Recording } from '../../model/recording';

/** What a key or a menu finds when it is pressed. */
export interface HandSituation {
  readonly recording: Recording | null;
  /** The study page in front; null when there is none, or its address is not ours to see. */
  readonly page: PageStatus | null;
  /** The current task; null when every task is done. */
  readonly current: TaskId | null;
}

/** What a press does. */
export type Deed =
  | { readonly kind: 'run'; readonly command: Command }
  /** Shows the popup, where it is said why nothing was done; else the sign on the badge. */
  | { readonly kind: 'popup'; readonly sign: '–' | '?' }
  /** Asks in the settings what this site is. */
  | { readonly kind: 'name-site' };

const NOTHING: Deed = { kind: 'popup', sign: '–' };
const run = (command: Command): Deed => ({ kind: 'run', command });
const log = ({ tab }: PageStatus): Deed => run({ type: 'log-page', tab, task: null });

/** Whether a page can tell how long it was studied: its script is there and answers. */
const answers = (page: PageStatus): boolean => page.seconds !== null;

/** The timer, for the page whose script does not answer, or for the current task. */
function timer({ page, current }: HandSituation): Deed {
  const task = page?.task ?? current;
  return task === null ? NOTHING : run({ type: 'start-timer', task, title: page?.place ?? '' });
}

/**
 * One key for both: stops what runs, else logs the study page in front from its arrival on, else
 * starts the timer. A timer that asks how long it was is answered first: hours might be wrong.
 */
export function startStopFor(situation: HandSituation): Deed {
  const { recording, page } = situation;
  if (recording?.kind === 'timer' && recording.question) return { kind: 'popup', sign: '?' };
  if (recording) return run({ type: 'stop' });
  return page && answers(page) ? log(page) : timer(situation);
}

/** Logs the study page in front; where that cannot be, the popup says what is. */
export function logPageFor({ recording, page }: HandSituation): Deed {
  const isFree = recording?.kind !== 'timer' && page?.counting === false;
  return isFree && answers(page) ? log(page) : NOTHING;
}

/**
 * Studies at the page that was pointed at, as the start does; a site that the learner has not let
 * us into, or that nobody knows, is asked about first.
 */
export function studyHereFor(situation: HandSituation): Deed {
  const { recording, page } = situation;
  if (page?.access !== null) return { kind: 'name-site' };
  if (answers(page)) return logPageFor(situation);
  return recording ? NOTHING : timer(situation);
}
