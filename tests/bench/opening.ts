import type { StudyYear } from '../helpers/believable-year';
import { openBrowser, type DrivenBrowser } from '../helpers/driven-browser';
import type { StudyHosts } from '../helpers/study-hosts';
import { writeYear } from '../helpers/write-year';
import { figuresOf, type Figures } from './figures';

/** Openings of each profile that are not counted: the browser keeps compiled code from then on. */
const WARM_UP = 3;
/** Nothing else works after so long: a closed tab wakes the background for a moment. */
const CALM_MS = 300;
const OPENING_LIMIT_MS = 30_000;

/** What a page of the bench says of its own opening. */
declare global {
  interface Window {
    /** Milliseconds from the start of the navigation until the review could be read. */
    readableAfter?: number;
  }
}

/**
 * Runs in the page before its own scripts: notes when the week's total is on screen. The frame after
 * the one that shows it has begun by then, so it was painted.
 */
function noteWhenReadable(): void {
  const watcher = new MutationObserver(() => {
    if (!document.querySelector('.week-total-time')?.textContent) return;
    watcher.disconnect();
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        window.readableAfter = performance.now();
      }),
    );
  });
  watcher.observe(document, { childList: true, subtree: true, characterData: true });
}

/** Opens the dashboard once in a page of its own, and gives the milliseconds until it is readable. */
async function openOnce(driven: DrivenBrowser): Promise<number> {
  const page = await driven.newPage();
  try {
    await page.evaluateOnNewDocument(noteWhenReadable);
    await page.goto(`${driven.origin}/dashboard.html#/review`);
    const found = await page.waitForFunction(() => window.readableAfter, {
      timeout: OPENING_LIMIT_MS,
    });
    return Number(await found.jsonValue());
  } finally {
    await page.close();
    await new Promise((resume) => setTimeout(resume, CALM_MS));
  }
}

/**
 * Opens the dashboard with some logs, in turns, so that whatever else the machine does falls on all
 * of them. Each log lies in a profile of its own of the same Chromium. Gives the figures of each.
 */
export async function openings<Name extends string>(
  extension: string,
  hosts: StudyHosts,
  logs: Readonly<Record<Name, StudyYear>>,
  times: number,
): Promise<Readonly<Record<Name, Figures>>> {
  const profiles: { readonly driven: DrivenBrowser; readonly found: number[] }[] = [];
  try {
    for (const year of Object.values<StudyYear>(logs)) {
      const driven = await openBrowser({ kind: 'chromium', extension, hosts });
      profiles.push({ driven, found: [] });
      await writeYear(driven, year, { shares: false });
      for (let opening = 0; opening < WARM_UP; opening += 1) await openOnce(driven);
    }
    for (let turn = 0; turn < times; turn += 1) {
      for (const { driven, found } of profiles) found.push(await openOnce(driven));
    }
    const figures = Object.keys(logs).map((name, index) => [
      name,
      figuresOf(profiles[index]?.found ?? []),
    ]);
    return Object.fromEntries(figures) as Record<Name, Figures>;
  } finally {
    for (const { driven } of profiles) await driven.close();
  }
}
