import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import {
  CATALOGUE,
  LECTURE_ADDRESS,
  NEXT_LECTURE,
  NEXT_LECTURE_ADDRESS,
  until,
  visitsOf,
} from '../browser/studying';
import { ELSEWHERE, pass, stopAndCount } from './learner';
import { choose, now, pageAt, play, tabAt, watchAndLog } from './lifecycle-verbs';
import { Stopwatch, type Scenario } from './scenario';

/** A study page goes, comes back, is made anew, or is there before anybody looks. */

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

/** Goes on to another page, by a way of the page's own: the driver's does not return in Firefox. */
async function leaveFor(page: Page, address: string): Promise<void> {
  await page.evaluate((address) => location.assign(address), address);
  await until(async () => {
    const here = await page.evaluate(() => location.href);
    if (here !== address) throw new Error(`The page is still ${here}.`);
  });
}

/**
 * Goes back to a page with a mark, which only the cache has kept. The driver's own way waits for the
 * page to load, and such a page does not.
 */
async function goBack(page: Page): Promise<void> {
  await page.evaluate(() => history.back());
  await until(async () => {
    const isBack = await page.evaluate(() =>
      document.documentElement.hasAttribute('data-was-here'),
    );
    if (!isBack) throw new Error('The page did not come from the cache.');
  });
}

/** What was seen counts: neither the time elsewhere, nor a page that sleeps in the cache. */
const backAndForth: Scenario = {
  name: 'away and back by the back button, from the back/forward cache',
  kinds: ['chromium', 'firefox'],
  takes: 130,
  async play({ driven }) {
    const watch = new Stopwatch();
    const page = await watchAndLog(driven, watch);
    await page.evaluate(() => document.documentElement.setAttribute('data-was-here', ''));
    for (const seconds of [9, 17]) {
      await pass(seconds);
      await watch.end(() => leaveFor(page, ELSEWHERE));
      await pass(20);
      await watch.begin(() => goBack(page));
      await play(page);
    }
    await pass(20);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

/**
 * Nobody sees the page while it loads, so the loading is no part of the truth; but all that was seen
 * before it is, also what no pulse had said yet.
 */
const reloaded: Scenario = {
  name: 'a lecture reloaded three times while it is recorded',
  kinds: ['chromium', 'firefox'],
  takes: 110,
  async play({ driven }) {
    const watch = new Stopwatch();
    const page = await watchAndLog(driven, watch);
    for (const seconds of [11, 22, 13]) {
      await pass(seconds);
      await watch.end(now);
      await page.reload();
      await watch.begin(now);
      await play(page);
    }
    await pass(12);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

/** The browser throws the page of a tab at the back away, and loads it anew when it is chosen. */
const discarded: Scenario = {
  name: 'the tab discarded while another one is in front',
  kinds: ['chromium', 'firefox'],
  takes: 110,
  async play({ driven }) {
    const watch = new Stopwatch();
    await watchAndLog(driven, watch);
    await pass(10);
    const tab = await tabAt(driven, LECTURE_ADDRESS);
    await watch.end(() => driven.visit(ELSEWHERE));
    await pass(10);
    // Chromium gives it another number.
    const gone = await driven.inExtension(async (tab) => {
      await chrome.tabs.discard(tab);
      const [discarded] = await chrome.tabs.query({ discarded: true });
      return discarded?.id ?? null;
    }, tab);
    if (gone === null) throw new Error('The browser did not discard the tab.');
    await pass(20);
    await choose(driven, gone);
    const page = await pageAt(driven, LECTURE_ADDRESS);
    await watch.begin(now);
    await play(page);
    await pass(25);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

/**
 * A page asks the browser to make the next one before anybody wants it. It is a lecture with its
 * page script running, and while it counts nobody sees it: the truth ends with the lecture before.
 */
const prerendered: Scenario = {
  name: 'a lecture that is prerendered and never shown',
  kinds: ['chromium'],
  takes: 90,
  async play({ driven, hosts }) {
    const watch = new Stopwatch();
    const page = await watchAndLog(driven, watch);
    await pass(8);
    await watch.end(() => leaveFor(page, CATALOGUE));
    await page.evaluate((next) => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({ prerender: [{ urls: [next], eagerness: 'immediate' }] });
      document.head.append(rules);
    }, NEXT_LECTURE);
    await pass(35);
    if ((await visitsOf(driven)).length > 1) throw new Error('A page that nobody saw is a visit.');
    const counted = await stopAndCount(driven, watch);
    // A debugger of the page would forbid it to prerender, so that only showing it tells that it did:
    // nothing is asked of the site any more.
    hosts.forget();
    await page.evaluate((next) => location.assign(next), NEXT_LECTURE);
    await until(async () => {
      const shown = driven.puppeteer.targets().map((target) => target.url());
      if (!shown.includes(NEXT_LECTURE_ADDRESS)) throw new Error('The page does not come.');
    });
    if (hosts.requests().some(({ path }) => path === NEXT_LECTURE)) {
      throw new Error('The browser did not prerender the page.');
    }
    return { studied: watch.seconds, counted };
  },
};

export const pageLifeScenarios: readonly Scenario[] = [
  backAndForth,
  reloaded,
  discarded,
  prerendered,
];
