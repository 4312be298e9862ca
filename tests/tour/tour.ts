import { existsSync } from 'node:fs';
import { openBrowser, type DrivenBrowser } from '../helpers/driven-browser.ts';
import { openStudyHosts } from '../helpers/study-hosts.ts';
import { openAlbum } from './album.ts';
import { seedWeeks } from './believable-weeks.ts';
import { studyOneEvening, wait, type Album } from './evening.ts';

const EXTENSION = '.output/chrome-mv3';
const FOLDER = '.output/tour';
const WIDE = [360, 800, 1400];

/** The surfaces that need no study: the welcome page, and everything empty. */
async function beforeStudy(browser: DrivenBrowser, album: Album): Promise<void> {
  for (const view of ['welcome', 'review', 'settings']) {
    const page = await browser.extensionPage(`dashboard.html#/${view}`);
    await wait(600);
    await album.shoot(page, `${view}-empty`, WIDE);
    await page.close();
  }
  const popup = await browser.extensionPage('popup.html');
  await wait(600);
  await album.shoot(popup, 'popup-empty', [320, 360, 420]);
  await popup.close();
}

/** The same surfaces with weeks of study in them. */
async function withWeeks(browser: DrivenBrowser, album: Album): Promise<void> {
  album.say(`${await seedWeeks(browser)} more sessions were written in by hand.`);
  const review = await browser.extensionPage('dashboard.html#/review');
  await wait(800);
  await album.shoot(review, 'review-full', WIDE);
  await review.close();
  const popup = await browser.extensionPage('popup.html');
  await wait(600);
  await album.shoot(popup, 'popup-full', [320, 360, 420]);
  await popup.close();
}

/** Drives the built extension through the main job; screenshots of every surface are left. */
export async function tour(): Promise<void> {
  if (!existsSync(EXTENSION)) throw new Error('Nothing is built yet: run "npm run build" first.');
  const album = openAlbum(FOLDER);
  const hosts = await openStudyHosts();
  const browser = await openBrowser({ kind: 'chromium', extension: EXTENSION, hosts });
  try {
    await wait(1000);
    await beforeStudy(browser, album);
    await studyOneEvening(browser, album);
    await withWeeks(browser, album);
    const strangers = hosts.strangers();
    if (strangers.length > 0)
      throw new Error(`Somebody asked ${strangers[0]?.host} for something.`);
    album.say(`No request was made to anyone. Screenshots are in ${FOLDER}.`);
  } finally {
    await browser.close();
    await hosts.close();
  }
}

if (import.meta.main) await tour();
