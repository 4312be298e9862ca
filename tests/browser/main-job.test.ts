import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrivenBrowser, Offer } from '../helpers/driven-browser.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import {
  awaitOffer,
  browserKinds,
  CATALOGUE,
  LECTURE,
  NEXT_LECTURE,
  openStudyBrowser,
  PLAY,
  press,
  recordedSeconds,
  recordingOf,
  sessionsOf,
  textOf,
  until,
  visitsOf,
  wait,
} from './studying.ts';

const TASK = 'Finish the first Deep Learning course';

describe.each(browserKinds)('A learner studies a course in %s', (kind) => {
  let hosts: StudyHosts;
  let driven: DrivenBrowser;
  let page: Page;
  let offer: Offer;
  let arrived = 0;
  let stopped = 0;

  beforeAll(async () => {
    hosts = await openStudyHosts();
    driven = await openStudyBrowser(kind, hosts);
  });
  afterAll(async () => {
    await driven?.close();
    await hosts.close();
  });

  it('the catalogue is no study: nothing counts there', async () => {
    page = await driven.visit(CATALOGUE);
    await page.waitForSelector(`a[href="${LECTURE}"]`);
    await wait(1500);
    expect(await visitsOf(driven)).toEqual([]);
    expect(await driven.offerOf(page)).toBeNull();
  });

  it('a lecture that is reached in the page is asked about, with its title and task', async () => {
    arrived = Date.now();
    await page.click(`a[href="${LECTURE}"]`);
    await page.waitForSelector(PLAY);
    await page.click(PLAY);
    offer = await awaitOffer(driven, page);
    expect(Date.now() - arrived).toBeGreaterThan(29_000);
    const { text } = (await driven.offerOf(page)) ?? offer;
    expect(text).toContain('Log this study time?');
    expect(text).toContain('Why deep representations?');
    expect(text).not.toContain('Coursera');
    expect(
      await offer.inside((root) => root.querySelector('select')?.selectedOptions[0]?.text),
    ).toBe(TASK);
    expect(await recordingOf(driven)).toBeNull();
  });

  it('the page says that it records, counts from the arrival, and gets out of the way', async () => {
    await offer.click('Log it');
    await until(async () => {
      expect((await driven.offerOf(page))?.text).toContain(`Recording · ${TASK}`);
    });
    const seconds = await recordedSeconds(driven);
    expect(seconds).toBeGreaterThanOrEqual(29);
    expect(seconds).toBeLessThanOrEqual((Date.now() - arrived) / 1000);
    await until(async () => expect(await driven.offerOf(page)).toBeNull());
    expect(await driven.badgeText()).toBe('0m');
  });

  it('a background that is killed and a hop to the next lecture neither lose nor double', async () => {
    await driven.killWorker();
    const { id } = (await recordingOf(driven)) ?? {};
    await page.click(`a[href="${NEXT_LECTURE}"]`);
    await page.waitForFunction(() => document.title.startsWith('Forward'));
    await until(
      async () => expect(await recordedSeconds(driven)).toBeGreaterThanOrEqual(32),
      20_000,
    );
    expect(await recordedSeconds(driven)).toBeLessThanOrEqual((Date.now() - arrived) / 1000);
    await page.click(PLAY);
    await until(async () => {
      expect(await recordingOf(driven)).toMatchObject({ id, places: [{}, {}] });
    }, 20_000);
  });

  it('the popup shows the running recording, and Stop logs all of it', async () => {
    await wait(Math.max(0, arrived + 73_000 - Date.now()));
    const popup = await driven.openPopup();
    await until(async () => expect(await textOf(popup)).toContain('Recording'));
    const shown = await popup.$eval('[role="timer"]', (timer) => timer.textContent);
    expect(shown).toMatch(/^(0:)?(00|0|01|1):\d\d/);
    expect(await textOf(popup)).toContain('Forward propagation in a deep network');
    stopped = Date.now();
    await press(popup, 'Stop');
    await until(async () => expect(await textOf(popup)).toContain('Logged 1 min for “'));
    await popup.close();
    const sessions = await sessionsOf(driven);
    expect(sessions).toMatchObject([
      { how: 'page', task: 'dl-first-course', site: 'coursera', title: expect.any(String) },
    ]);
    const [session] = sessions;
    const truth = (stopped - arrived) / 1000;
    expect(session?.seconds).toBeGreaterThanOrEqual(truth - 2);
    expect(session?.seconds).toBeLessThanOrEqual(truth + 1);
    expect(Math.abs((session?.start ?? 0) - arrived)).toBeLessThan(2000);
  });

  it('the weekly review shows the session, and the badge is empty again', async () => {
    expect(await driven.badgeText()).toBe('');
    const review = await driven.extensionPage('dashboard.html');
    await until(async () => expect(await textOf(review)).toContain('1 session'));
    const text = await textOf(review);
    expect(text).toMatch(/Why deep representations\?|Forward propagation in a deep network/);
    expect(text).toContain(TASK);
    expect(text).toContain('Coursera · Counted on the page');
    expect(text).toContain('1 min');
    await review.close();
  });

  it('nobody was asked for anything: no request left the pages', () => {
    expect(hosts.strangers()).toEqual([]);
  });
});
