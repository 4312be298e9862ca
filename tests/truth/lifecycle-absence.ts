import type { TaskId } from '../../data/model/id';
import { command, recordingOf, sessionsOf, until } from '../browser/studying';
import type { DrivenBrowser } from '../helpers/driven-browser';
import { grant } from '../helpers/granting';
import { arriveAt, pass, stopAndCount } from './learner';
import { announce, setWorkerClock, touch, touchFor } from './lifecycle-seams';
import { now, tabAt } from './lifecycle-verbs';
import { Stopwatch, type Scenario } from './scenario';

/**
 * Nobody is at the machine. A page script sees keys and pointers by itself; what hangs on the
 * machine's own word are papers in the browser's viewer, where no key is seen, and the timer.
 */

const PAPER = 'https://arxiv.org/pdf/1706.03762';
/** So long a pause, in seconds, is too long. */
const LEFT_FOR = 210;

/** Opens a paper, reads in it with a hand on the machine, and has it recorded. */
async function readAndLog(driven: DrivenBrowser, watch: Stopwatch): Promise<void> {
  await grant(driven, ['https://arxiv.org/*']);
  await touch(driven);
  await arriveAt(driven, watch, PAPER);
  await touchFor(driven, 20);
  const tab = await tabAt(driven, PAPER);
  const outcome = await command(driven, { type: 'log-page', tab, task: null });
  if (!outcome.ok) throw new Error(`The paper is not recorded: ${outcome.problem}.`);
}

const screenLocked: Scenario = {
  name: 'the screen locked for a minute over a paper',
  kinds: ['chromium'],
  takes: 130,
  async play({ driven }) {
    const watch = new Stopwatch();
    await readAndLog(driven, watch);
    await touchFor(driven, 22);
    await watch.end(() => announce(driven, 'locked'));
    await pass(60);
    await watch.begin(() => announce(driven, 'active'));
    await touchFor(driven, 25);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

/** The pause is longer than the limit, so it counts for nothing from its start: the last touch. */
const paperLeft: Scenario = {
  name: 'a paper left open by a learner who goes away',
  kinds: ['chromium', 'firefox'],
  takes: 310,
  async play({ driven }) {
    const watch = new Stopwatch();
    await readAndLog(driven, watch);
    await touchFor(driven, 40);
    await watch.end(now);
    await pass(LEFT_FOR);
    await watch.begin(() => touch(driven));
    if (driven.kind === 'chromium') await announce(driven, 'active');
    await touchFor(driven, 30);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

const TASK = 'dl-first-course' as TaskId;
const TWENTY_MINUTES = 1_200_000;

/**
 * A timer runs until Stop, and a locked screen alone stops none: people read books. After more than
 * 15 minutes it asks; the learner answers that it ended with the locking, which is then the truth.
 * The clock makes the twenty minutes in one step.
 */
const timerLocked: Scenario = {
  name: 'the screen locked for twenty minutes while the timer runs',
  kinds: ['chromium'],
  takes: 85,
  async play({ driven }) {
    const watch = new Stopwatch();
    await touch(driven);
    const started = await watch.begin(() =>
      command(driven, { type: 'start-timer', task: TASK, title: 'A book' }),
    );
    if (!started.ok) throw new Error(`The timer does not start: ${started.problem}.`);
    await pass(75);
    await watch.end(() => announce(driven, 'locked'));
    await pass(3);
    await setWorkerClock(driven, TWENTY_MINUTES);
    await announce(driven, 'active');
    await until(async () => {
      const recording = await recordingOf(driven);
      if (recording?.kind !== 'timer' || recording.question?.kind !== 'absence') {
        throw new Error('The timer does not ask.');
      }
    });
    await command(driven, { type: 'answer-timer', answer: { kind: 'cut' } });
    const [session] = await sessionsOf(driven);
    return { studied: watch.seconds, counted: session?.seconds ?? 0 };
  },
};

export const absenceScenarios: readonly Scenario[] = [screenLocked, paperLeft, timerLocked];
