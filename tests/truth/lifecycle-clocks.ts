import type { Page } from 'puppeteer-core';
import { awaitOffer, LECTURE_ADDRESS, recordingOf, until } from '../browser/studying';
import type { DrivenBrowser } from '../helpers/driven-browser';
import { arriveAt, pass, stopAndCount } from './learner';
import { setPageClock, setWorkerClock } from './lifecycle-seams';
import { play } from './lifecycle-verbs';
import { Stopwatch, type Scenario } from './scenario';

const HOUR = 3_600_000;

async function setClocks(driven: DrivenBrowser, page: Page, off: number): Promise<void> {
  await Promise.all([setPageClock(driven, page, off), setWorkerClock(driven, off)]);
}

/**
 * A lecture is watched, and the clock of the machine is an hour wrong for a while. A step forward
 * cannot be told from an hour's sleep: the session ends, and as the learner has chosen to be
 * recorded always here, another begins. The truth is all that was seen, in whichever session.
 *
 * Nobody may set the clock of this machine, so it is `Date.now` that steps, in the page script's own
 * world and in the background's: in Chromium only, as Firefox lets no debugger into these worlds.
 */
export const clockStepped: Scenario = {
  name: 'the system clock stepped an hour forward, and back',
  kinds: ['chromium'],
  takes: 210,
  async play({ driven }) {
    const watch = new Stopwatch();
    const page = await arriveAt(driven, watch, LECTURE_ADDRESS);
    await play(page);
    const offer = await awaitOffer(driven, page);
    await offer.click('More');
    await offer.click('Always on this site');
    await until(async () => {
      if (!(await recordingOf(driven))) throw new Error('Nothing is being recorded.');
    });
    // What is shorter than a minute is no session.
    await pass(40);
    await setClocks(driven, page, HOUR);
    await pass(68);
    await setClocks(driven, page, 0);
    await pass(37);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};
