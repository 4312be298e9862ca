import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Outcome } from '../../data/model/command';
import { decisionName } from '../../data/model/decisions';
import {
  command,
  exactSeconds,
  logThroughOffer,
  openWindow,
  sessionsOf,
  stoppedRecording,
  wait,
} from '../browser/studying';
import type { DrivenBrowser } from '../helpers/driven-browser';
import type { Stopwatch } from './scenario';

/** What every scripted learner does, whatever is studied. */

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

/** A page that is no study; a learner looks at it instead. */
export const ELSEWHERE = 'https://news.example.org/';

/** The video of a Coursera page, and of a YouTube page, starts and stops with this button. */
export const playButton = { coursera: '[data-testid="playToggle"]', youtube: '.ytp-play-button' };

/** Waits for so many seconds of real time. */
export const pass = (seconds: number): Promise<void> => wait(seconds * 1000);

/**
 * Opens an address in a tab in front, or in a window of its own. Studying begins once the page has
 * loaded: nobody reads what is not there yet.
 */
export async function arriveAt(
  driven: DrivenBrowser,
  watch: Stopwatch,
  address: string,
  where: 'tab' | 'window' = 'tab',
): Promise<Page> {
  const page = await (where === 'tab' ? driven.visit(address) : openWindow(driven, address));
  await watch.begin(() => Promise.resolve());
  return page;
}

/** Presses a player's button, which starts a video that stands and pauses one that plays. */
export async function pressPlay(page: Page, button: string): Promise<void> {
  await page.waitForSelector(button);
  await page.click(button);
}

/** Whether the video of a page plays, as the page says. */
export const isPlaying = (page: Page): Promise<boolean> =>
  page.$eval('video', (video) => !video.paused && !video.ended);

/** Throws an Error unless the video of a page plays: a scenario must not measure its own mistake. */
export async function expectPlaying(page: Page): Promise<void> {
  if (!(await isPlaying(page))) throw new Error('The video does not play.');
}

/** Opens a study page, starts its video if it has a button for that, and logs it by its offer. */
export async function arriveAndLog(
  driven: DrivenBrowser,
  watch: Stopwatch,
  address: string,
  button?: string,
): Promise<Page> {
  const page = await arriveAt(driven, watch, address);
  if (button !== undefined) await pressPlay(page, button);
  await logThroughOffer(driven, page);
  return page;
}

/** Sets what counts, as the page for settings does; pages that arrive later go by it. */
export async function decide(
  driven: DrivenBrowser,
  rules: { readonly pauseMinutes?: number; readonly hiddenLecture?: boolean },
): Promise<void> {
  const { pauseMinutes, hiddenLecture } = rules;
  const values = {
    ...(pauseMinutes !== undefined && { [decisionName.pauseMinutes]: pauseMinutes }),
    ...(hiddenLecture !== undefined && { [decisionName.hiddenLecture]: hiddenLecture }),
  };
  const outcome = await command(driven, { type: 'change-many', edits: [], values });
  if (!outcome.ok) throw new Error(`The rules could not be set: ${outcome.problem}.`);
}

/**
 * Stops what is being recorded, and gives all seconds that were ever counted in this browser: a
 * recording that ended by itself is in the log, and one below a minute in neither. Studying ends in
 * the middle of the stop by the machine's clock, as opening a way into the extension takes a while.
 * Throws an Error if the session is not as long as what was recorded.
 */
export async function stopAndCount(driven: DrivenBrowser, watch: Stopwatch): Promise<number> {
  const { outcome, middle } = await driven.inExtension(async () => {
    const begun = Date.now();
    const wish = { type: 'command', command: { type: 'stop' } };
    const outcome: Outcome = await chrome.runtime.sendMessage(wish);
    return { outcome, middle: (begun + Date.now()) / 2 };
  });
  watch.endAt(middle);
  const sessions = await sessionsOf(driven);
  const seconds = (ids: readonly { readonly seconds: number }[]) =>
    ids.reduce((sum, session) => sum + session.seconds, 0);
  if (!outcome.ok) return seconds(sessions);
  const stopped = await stoppedRecording(driven);
  const exact = exactSeconds(stopped);
  const { session } = outcome;
  if (session && session.seconds !== Math.round(exact)) {
    throw new Error(`Recorded were ${exact} seconds, logged ${session.seconds}.`);
  }
  return exact + seconds(sessions.filter(({ id }) => id !== stopped.id));
}
