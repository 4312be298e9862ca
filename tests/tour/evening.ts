import type { Page } from 'puppeteer-core';
import type { DrivenBrowser } from '../helpers/driven-browser.ts';

/** The lecture of the tour, reached from the catalogue without loading a page. */
export const CATALOGUE = 'https://www.coursera.org/my-learning';
const LECTURE = '/learn/neural-networks-deep-learning/lecture/rz9xJ/why-deep-representations';

const SECOND = 1000;
export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What the tour leaves behind: screenshots and one line for each step. */
export interface Album {
  shoot(page: Page, name: string, sizes?: readonly number[]): Promise<void>;
  say(line: string): void;
}

interface LoggedSession {
  readonly seconds: number;
  readonly task: string;
  readonly title: string;
  readonly deleted: boolean;
}

/** The sessions in the log of a browser, as they are kept. */
export async function loggedSessions(browser: DrivenBrowser): Promise<readonly LoggedSession[]> {
  const kept = await browser.storage('local');
  return Object.entries(kept)
    .filter(([key]) => key.startsWith('log/'))
    .flatMap(([, page]) =>
      Object.values((page as { sessions: Record<string, LoggedSession> }).sessions),
    )
    .filter((session) => !session.deleted);
}

/** Presses a button of one of our own pages, found by the text that it shows or is called by. */
export async function press(page: Page, label: string): Promise<void> {
  await page.locator(`::-p-aria([name="${label}"][role="button"])`).click();
}

/**
 * The main job, as a learner lives it: open a lecture, be asked, log the time, see it in the popup
 * and in the weekly review. Throws when the time does not arrive there.
 */
export async function studyOneEvening(browser: DrivenBrowser, album: Album): Promise<void> {
  const lecture = await browser.visit(CATALOGUE);
  await lecture.setViewport({ width: 1100, height: 720 });
  await wait(2 * SECOND);
  await lecture.evaluate((path) => {
    document.querySelector<HTMLAnchorElement>(`a[href^="${path}"]`)?.click();
  }, LECTURE);
  await lecture.waitForSelector('video');
  await lecture.evaluate(() => document.querySelector('video')?.play());
  const arrived = Date.now();
  album.say('A lecture plays; Milepost asks after 30 engaged seconds.');

  const offer = await browser.waitForOffer(lecture, 60 * SECOND);
  album.say(`It asked after ${Math.round((Date.now() - arrived) / SECOND)} s.`);
  await album.shoot(lecture, 'offer');
  await wait(SECOND);
  await offer.click('Log it');
  await wait(700);
  await album.shoot(lecture, 'offer-recording');

  const popup = await browser.openPopup();
  await wait(SECOND);
  await album.shoot(popup, 'popup-recording');
  await popup.close().catch(() => undefined);
  await lecture.bringToFront();
  await wait(Math.max(0, arrived + 75 * SECOND - Date.now()));

  const again = await browser.openPopup();
  await wait(SECOND);
  await press(again, 'Stop');
  await wait(SECOND);
  await album.shoot(again, 'popup-logged');
  await again.close().catch(() => undefined);
  const truth = (Date.now() - arrived) / SECOND;

  const [session] = await loggedSessions(browser);
  if (!session) throw new Error('The tour studied, but no session is in the log.');
  album.say(
    `Logged ${session.seconds} s of about ${Math.round(truth)} s: "${session.title}" for ${session.task}.`,
  );
  if (session.seconds > truth + 1 || session.seconds < truth - 15) {
    throw new Error(`The log says ${session.seconds} s where about ${Math.round(truth)} passed.`);
  }
}
