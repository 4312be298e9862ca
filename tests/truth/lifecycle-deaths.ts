import { recordingOf, sessionsOf, until } from '../browser/studying';
import { pass, stopAndCount } from './learner';
import { signal, watchAndLog } from './lifecycle-verbs';
import { Stopwatch, type Scenario } from './scenario';

/** Whoever measures dies, or is asleep, and the learner goes on. */

/** The browser ends an idle background after 30 seconds; here it has even less. */
const WORKER_LIVES = 20;
const DEATHS = 6;

const workerKilled: Scenario = {
  name: 'the background killed every 20 seconds',
  kinds: ['chromium', 'firefox'],
  takes: 165,
  async play({ driven }) {
    const watch = new Stopwatch();
    await watchAndLog(driven, watch);
    for (let deaths = 0; deaths < DEATHS; deaths += 1) {
      await pass(WORKER_LIVES);
      await driven.killWorker();
    }
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

/** Long enough for any page script to see that nobody can have looked so long. */
const SLEEP = 150;

/**
 * While every process of the browser stands still, nothing is seen, as on a machine that sleeps; but
 * both clocks go on, which is the harder case. What was seen before and after it is the truth.
 */
const asleep: Scenario = {
  name: 'the whole browser frozen for two and a half minutes, as sleep looks',
  kinds: ['chromium', 'firefox'],
  takes: 240,
  mayAdd: 15,
  async play({ driven }) {
    const watch = new Stopwatch();
    await watchAndLog(driven, watch);
    await pass(17);
    await watch.end(async () => signal(driven, 'SIGSTOP'));
    await pass(SLEEP);
    await watch.begin(async () => signal(driven, 'SIGCONT'));
    await pass(25);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

const browserKilled: Scenario = {
  name: 'the browser killed while it records',
  kinds: ['chromium', 'firefox'],
  takes: 90,
  mayMiss: 15,
  async play({ driven }) {
    const watch = new Stopwatch();
    await watchAndLog(driven, watch);
    await pass(41);
    await watch.end(async () => signal(driven, 'SIGSTOP'));
    await driven.restart('sigkill');
    await until(async () => {
      if (await recordingOf(driven)) throw new Error('It is still being recorded.');
    });
    const [session] = await sessionsOf(driven);
    return { studied: watch.seconds, counted: session?.seconds ?? 0 };
  },
};

/** The lecture goes on under an update; nobody looks away. */
const extensionReloaded: Scenario = {
  name: 'the extension updated while it records',
  kinds: ['chromium', 'firefox'],
  takes: 80,
  mayMiss: 15,
  async play({ driven }) {
    const watch = new Stopwatch();
    await watchAndLog(driven, watch);
    await pass(12);
    await driven.reloadExtension();
    await pass(25);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

export const deathScenarios: readonly Scenario[] = [
  workerKilled,
  asleep,
  browserKilled,
  extensionReloaded,
];
