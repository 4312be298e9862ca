import { existsSync } from 'node:fs';
import { believableYear } from '../helpers/believable-year.ts';
import { openBrowser, type DrivenBrowser } from '../helpers/driven-browser.ts';
import { openStudyHosts } from '../helpers/study-hosts.ts';
import { writeYear } from '../helpers/write-year.ts';
import { openAlbum } from './album.ts';
import { studyOneEvening, wait, type Album } from './evening.ts';

const EXTENSION = '.output/chrome-mv3';
const FOLDER = '.output/tour';
const WIDE = [360, 800, 1400];

/** The pages of the dashboard that a learner sees before anything is logged. */
const EMPTY = ['welcome', 'review', 'review/year', 'roadmap', 'roadmap/reading', 'log', 'settings'];
/** All pages of the dashboard, as a year of study fills them; the log is as long as the year. */
const FULL = [
  'review',
  'review/year',
  'roadmap',
  'roadmap/tailor',
  'roadmap/own',
  'roadmap/reading',
  'log/export',
  'log/import',
  'settings',
  'welcome',
];
/** Where the learner of the believable year lives by now. */
const ZONE = 'America/New_York';

/** Pictures of pages of the dashboard, each in light and dark, narrow and wide. */
async function shootPages(
  browser: DrivenBrowser,
  album: Album,
  pages: readonly string[],
  suffix: string,
): Promise<void> {
  for (const hash of pages) {
    const page = await browser.extensionPage('dashboard.html#/nowhere');
    await page.emulateTimezone(ZONE);
    await page.evaluate((there) => {
      location.hash = there;
    }, `#/${hash}`);
    await wait(1500);
    await album.shoot(page, `${hash.replaceAll('/', '-')}-${suffix}`, WIDE);
    await page.close();
  }
}

async function shootPopup(browser: DrivenBrowser, album: Album, name: string): Promise<void> {
  const popup = await browser.extensionPage('popup.html');
  await wait(600);
  await album.shoot(popup, name, [320, 360, 420]);
  await popup.close();
}

/** The same surfaces with a year of study in them. */
async function withYear(browser: DrivenBrowser, album: Album): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const year = believableYear({ today });
  await writeYear(browser, year);
  album.say(`A year of study was written in: ${year.records.length} sessions.`);
  await shootPages(browser, album, FULL, 'full');
  const log = await browser.extensionPage('dashboard.html#/log');
  await wait(1500);
  await album.shoot(log, 'log-full');
  await log.close();
  await shootPopup(browser, album, 'popup-full');
}

/** Drives the built extension through the main job; screenshots of every surface are left. */
export async function tour(): Promise<void> {
  if (!existsSync(EXTENSION)) throw new Error('Nothing is built yet: run "npm run build" first.');
  const album = openAlbum(FOLDER);
  const hosts = await openStudyHosts();
  const browser = await openBrowser({ kind: 'chromium', extension: EXTENSION, hosts });
  try {
    await wait(1000);
    await shootPages(browser, album, EMPTY, 'empty');
    await shootPopup(browser, album, 'popup-empty');
    await studyOneEvening(browser, album);
    await withYear(browser, album);
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
