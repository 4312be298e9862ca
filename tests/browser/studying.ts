import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Command, Outcome } from '../../data/model/command';
import { dayOf, weekOf } from '../../data/model/day';
import { isLogKey, localKeys, memoryKeys } from '../../data/sync/keys';
import { creditedTime } from '../../data/model/elapsed';
import type { Recording } from '../../data/model/recording';
import type { SessionRecord } from '../../data/model/session';
import { nameOfWeek } from '../../data/model/week-name';
import type { Visit } from '../../data/sync/keeper/state';
import { openBrowser, type DrivenBrowser } from '../helpers/driven-browser.ts';
import type { BrowserKind } from '../helpers/provide-browser.ts';
import type { StudyHosts } from '../helpers/study-hosts.ts';

/** What the browser tests share: addresses, the built extension, and looks into what it keeps. */

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

const asked = process.env['MILEPOST_BROWSER'];
/** The browsers that a run is about: both, or the one that its project names. */
export const browserKinds = (['chromium', 'firefox'] as const).filter(
  (kind) => asked === undefined || asked === kind,
);

const COURSE = '/learn/neural-networks-deep-learning';
export const CATALOGUE = 'https://www.coursera.org/my-learning';
export const LECTURE = `${COURSE}/lecture/rz9xJ/why-deep-representations`;
export const NEXT_LECTURE = `${COURSE}/lecture/znwiG/forward-propagation-in-a-deep-network`;
export const LECTURE_ADDRESS = `https://www.coursera.org${LECTURE}`;
export const NEXT_LECTURE_ADDRESS = `https://www.coursera.org${NEXT_LECTURE}`;
export const PLAY = '[data-testid="playToggle"]';

/** An offer comes after 30 engaged seconds; a busy machine may take a little longer to show it. */
export const OFFER_LIMIT = 50_000;
/** An offer that was shown a moment ago does not take a press yet. */
const DEAF_FOR = 600;
/**
 * A check that fails is tried again after so many milliseconds: soon for a second, then seldomer. A
 * look costs the machine a page of the extension where the browser does not keep one open for it.
 */
const TRY_SOON = 200;
const TRY_AGAIN = 600;

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resume) => setTimeout(resume, milliseconds));

/**
 * Waits until a check no longer throws, and gives what it gives. The limit counts the waits, not the
 * clock: a machine that stands still for half a minute has not been waited for.
 */
export async function until<Result>(check: () => Promise<Result>, limit = 10_000): Promise<Result> {
  for (let waited = 0; ;) {
    try {
      return await check();
    } catch (error) {
      if (waited >= limit) throw error;
    }
    const pause = waited < 1000 ? TRY_SOON : TRY_AGAIN;
    await wait(pause);
    waited += pause;
  }
}

/** The folder of the built extension; `MILEPOST_OUTPUT` names another one than `.output`. */
export const builtFor = (kind: BrowserKind): string =>
  `${process.env['MILEPOST_OUTPUT'] ?? '.output'}/${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3`;

/**
 * Opens a browser with Milepost just installed, and closes the welcome page. What is measured goes
 * without `keepsLooking`: a page more that stays open would be measured too.
 */
export async function openStudyBrowser(
  kind: BrowserKind,
  hosts: StudyHosts,
  extension = builtFor(kind),
  keepsLooking = true,
): Promise<DrivenBrowser> {
  const driven = await openBrowser({ kind, extension, hosts, keepsLooking });
  await closeWelcome(driven);
  return driven;
}

/** Closes the page that an installation opens; it would lie over the page that is studied. */
export async function closeWelcome(driven: DrivenBrowser): Promise<void> {
  await until(async () => {
    const found = await driven.inExtension(async () => {
      const tabs = await chrome.tabs.query({});
      const welcome = tabs.find(({ url }) => url?.includes('#/welcome'));
      if (welcome?.id !== undefined) await chrome.tabs.remove(welcome.id);
      return welcome !== undefined;
    });
    if (!found) throw new Error('No welcome page was opened.');
  });
}

/** The review of the week in which an instant lies: what is an hour ago may be in the last one. */
export function reviewOf(instant: number): string {
  const calendar = { dayStart: 4, weekStart: 1 };
  const day = dayOf(instant, -new Date(instant).getTimezoneOffset(), calendar);
  return `#/review/${nameOfWeek(weekOf(day, calendar))}`;
}

/** Opens an address in a window of its own: pages in different windows are visible together. */
export async function openWindow(driven: DrivenBrowser, address: string): Promise<Page> {
  const page = await driven.puppeteer.newPage({ type: 'window' });
  await page.goto(address);
  return page;
}

/** Presses a button of a page, with the mouse, by its whole text or its accessible name. */
export async function press(page: Page, label: string): Promise<void> {
  const names = `normalize-space()="${label}" or @aria-label="${label}"`;
  const button = await page.waitForSelector(
    `::-p-xpath(//*[self::button or self::summary or self::a][${names}])`,
    { timeout: 10_000 },
  );
  await button?.click();
}

/** Waits for the offer of a page until it takes a press. */
export async function awaitOffer(driven: DrivenBrowser, page: Page, limit = OFFER_LIMIT) {
  const offer = await driven.waitForOffer(page, limit);
  await wait(DEAF_FOR);
  return offer;
}

/** Logs the study time of a page through its offer, with the mouse. */
export async function logThroughOffer(driven: DrivenBrowser, page: Page): Promise<Recording> {
  const offer = await awaitOffer(driven, page);
  await offer.click('Log it');
  return until(async () => {
    const recording = await recordingOf(driven);
    if (!recording) throw new Error('Nothing is being recorded.');
    return recording;
  });
}

/** The recording as it is kept, or null. */
export async function recordingOf(driven: DrivenBrowser): Promise<Recording | null> {
  const kept = (await driven.storage())[localKeys.recording];
  return (kept as { recording: Recording | null } | undefined)?.recording ?? null;
}

/** Seconds that the kept recording has earned; 0 when there is none. */
export async function recordedSeconds(driven: DrivenBrowser): Promise<number> {
  const recording = await recordingOf(driven);
  return recording ? Math.floor(exactSeconds(recording)) : 0;
}

/**
 * Ends the recording without counting it, and gives it with all that the pages have told. While it
 * runs, only what is written every 15 seconds can be seen.
 */
export async function discardRecording(driven: DrivenBrowser): Promise<Recording> {
  expect(await command(driven, { type: 'discard' })).toMatchObject({ ok: true });
  return stoppedRecording(driven);
}

/** The recording that was stopped last, with all that the pages had told by then. */
export async function stoppedRecording(driven: DrivenBrowser): Promise<Recording> {
  return (await driven.storage('session'))[memoryKeys.stopped] as Recording;
}

/** The credited seconds of a recording on pages, with their parts. */
export const exactSeconds = (recording: Recording): number =>
  recording.kind === 'page' ? creditedTime(recording) / 1000 : 0;

/** The sessions in the log, without those that were deleted, oldest first. */
export const sessionsOf = async (driven: DrivenBrowser): Promise<readonly SessionRecord[]> =>
  (await logOf(driven)).filter(({ deleted }) => !deleted);

/** All records of the log, oldest first. */
export async function logOf(driven: DrivenBrowser): Promise<readonly SessionRecord[]> {
  const kept = await driven.storage();
  return Object.keys(kept)
    .filter(isLogKey)
    .flatMap((key) =>
      Object.values((kept[key] as { sessions: Record<string, SessionRecord> }).sessions),
    )
    .toSorted((a, b) => a.start - b.start);
}

/** The visits that the background knows of. */
export async function visitsOf(driven: DrivenBrowser): Promise<readonly Visit[]> {
  const kept = (await driven.storage('session'))[memoryKeys.visits] ?? {};
  return Object.values(kept as Record<string, Visit>);
}

/** Asks the background for something, as the popup and the dashboard do. */
export async function command(driven: DrivenBrowser, wish: Command): Promise<Outcome> {
  return driven.inExtension(
    (wish): Promise<Outcome> => chrome.runtime.sendMessage({ type: 'command', command: wish }),
    wish as never,
  );
}

/** The text that an extension page shows. */
export const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));

/** Plays the video of a YouTube page over the whole screen. */
export async function playInFullScreen(page: Page): Promise<void> {
  await page.$eval('.ytp-play-button', (button) => {
    const player = document.querySelector('#movie_player');
    button.addEventListener('click', () => void player?.requestFullscreen(), { once: true });
  });
  await page.click('.ytp-play-button');
  await page.waitForFunction(() => document.fullscreenElement !== null);
}

/**
 * The names of the worlds that an extension's scripts have in the top frame of a page of Chromium;
 * Firefox does not tell.
 */
export async function worldsOf(page: Page, origin: string): Promise<readonly string[]> {
  const session = await page.createCDPSession();
  const names: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === origin) names.push(context.name);
  });
  await session.send('Runtime.enable');
  await session.detach();
  return names;
}
