import { existsSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { openBrowser, type DrivenBrowser } from '../helpers/driven-browser';
import { openStudyHosts } from '../helpers/study-hosts';
import { growthOf, tableOf } from './growth';
import { StudyHour, type Hour } from './study-hour';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

/**
 * Lives an hour of study with page changes in the real Chromium, and looks at what stays behind:
 * `npm run leak`. `--minutes 10 --hop 3` has as many page changes as an hour with one every
 * 20 seconds. `--quiet` prints the table alone. Fails where something grows by more than it may.
 */
const EXTENSION = `${process.env['MILEPOST_OUTPUT'] ?? '.output'}/chrome-mv3`;
/** A run of which more page changes than this part went wrong has shown nothing. */
const MISHAPS_PART = 0.05;

const { values: wishes } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    hop: { type: 'string', default: '20' },
    quiet: { type: 'boolean', default: false },
  },
});
const pace = { minutes: Number(wishes.minutes), hop: Number(wishes.hop) };
if (!(pace.minutes >= 4) || !(pace.hop > 0)) {
  throw new Error(
    'An hour has at least 4 minutes, and its page changes some seconds between them.',
  );
}

/** Closes the page that an installation opens. */
async function closeWelcome(driven: DrivenBrowser): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    const isClosed = await driven.inExtension(async () => {
      const tabs = await chrome.tabs.query({});
      const welcome = tabs.find(({ url }) => url?.includes('#/welcome'));
      if (welcome?.id !== undefined) await chrome.tabs.remove(welcome.id);
      return welcome !== undefined;
    });
    if (isClosed) return;
    await new Promise((resume) => setTimeout(resume, 200));
  }
}

async function live(): Promise<Hour> {
  if (!existsSync(EXTENSION)) throw new Error('Nothing is built yet: run "npm run build" first.');
  const hosts = await openStudyHosts();
  const driven = await openBrowser({ kind: 'chromium', extension: EXTENSION, hosts });
  try {
    await closeWelcome(driven);
    const hour = await StudyHour.open(driven);
    return await hour.live(pace, (line) => {
      if (!wishes.quiet) console.log(line);
    });
  } finally {
    await driven.close();
    await hosts.close();
  }
}

const { watched, changes, loads, popups, questions, mishaps } = await live();
const growths = watched.map(growthOf);
console.log(
  `${pace.minutes} minutes: ${changes} page changes, ${loads} loads, the popup ${popups} times, ` +
    `${questions} questions answered.`,
);
for (const mishap of mishaps) console.log(`Went wrong: ${mishap}`);
console.log(tableOf(growths));
const isShown = mishaps.length <= changes * MISHAPS_PART && popups > 0 && questions > 1;
if (!isShown) console.log('Too much went wrong for this to show anything.');
if (!isShown || growths.some(({ isLeak }) => isLeak)) process.exitCode = 1;
