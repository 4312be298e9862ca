import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { commands } from '../../data/sync/commands';
import type { DrivenBrowser } from '../helpers/driven-browser.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import { barriersIn } from './barriers.ts';
import { handOf, KEYS_PAGE } from './hand.ts';
import {
  browserKinds,
  CATALOGUE,
  LECTURE_ADDRESS,
  openStudyBrowser,
  openWindow,
  PLAY,
  press,
  recordingOf,
  textOf,
  until,
  visitsOf,
} from './studying.ts';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

const KEEP = 'Keep at the side';

describe.each(browserKinds)('The learner’s hand stays at the lecture in %s', (kind) => {
  let hosts: StudyHosts;
  let driven: DrivenBrowser;
  let lecture: Page;
  let hand: ReturnType<typeof handOf>;

  beforeAll(async () => {
    hosts = await openStudyHosts();
    driven = await openStudyBrowser(kind, hosts);
    hand = handOf(driven);
    lecture = await driven.visit(LECTURE_ADDRESS);
    await lecture.waitForSelector(PLAY);
    await until(async () => {
      if ((await visitsOf(driven)).length === 0) throw new Error('The lecture has not arrived.');
    });
  });
  afterAll(async () => {
    await driven?.close();
    await hosts.close();
  });

  /** The addresses of the dashboards that are open. */
  const dashboards = () =>
    driven.inExtension(async () => {
      const tabs = await chrome.tabs.query({});
      return tabs.flatMap(({ url = '' }) => (url.includes('/dashboard.html') ? [url] : []));
    });

  const closeDashboards = () =>
    driven.inExtension(async () => {
      const tabs = await chrome.tabs.query({});
      const ours = tabs.filter(({ url = '' }) => url.includes('/dashboard.html'));
      await chrome.tabs.remove(ours.flatMap(({ id = [] }) => id));
    });

  const nothingRuns = () => until(async () => expect(await recordingOf(driven)).toBeNull());

  it('with keys that the browser binds as they are suggested, and shows in the settings', async () => {
    const bound = await driven.inExtension(() => chrome.commands.getAll());
    const wanted = Object.entries(commands).map(([name, it]) => [name, it.suggested_key.default]);
    expect(Object.fromEntries(bound.map(({ name, shortcut }) => [name, shortcut]))).toEqual(
      Object.fromEntries(wanted),
    );
    const settings = await driven.extensionPage('dashboard.html#/settings');
    await until(async () => expect(await textOf(settings)).toContain('Alt + Shift + U'));
    await press(settings, 'Choose other keys');
    await until(async () => expect(await hand.frontAddress()).toMatch(KEYS_PAGE[kind]));
    await driven.inExtension(async () => {
      const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      await chrome.tabs.remove(front?.id ?? []);
    });
    await settings.close();
  });

  it('with one key that logs the lecture in front, and stops', async () => {
    await lecture.bringToFront();
    await hand.pressKeys('start-stop');
    await until(async () => expect(await recordingOf(driven)).toMatchObject({ kind: 'page' }));
    expect(await driven.badgeText()).toBe('0m');
    await hand.pressKeys('start-stop');
    await nothingRuns();
    expect(await driven.badgeText()).toBe('');
  });

  it('with the same key, which starts the timer where no study page is in front', async () => {
    const page = await driven.visit(CATALOGUE);
    await hand.pressKeys('start-stop');
    await until(async () => expect(await recordingOf(driven)).toMatchObject({ kind: 'timer' }));
    await hand.pressKeys('start-stop');
    await nothingRuns();
    await page.close();
  });

  it('with a key that logs the page in front, and shows the popup where there is none', async () => {
    await lecture.bringToFront();
    await hand.pressKeys('log-page');
    await until(async () => expect(await recordingOf(driven)).toMatchObject({ kind: 'page' }));
    await hand.pressKeys('start-stop');
    await nothingRuns();
    const page = await driven.visit(CATALOGUE);
    await hand.pressKeys('log-page');
    await until(async () => expect(await hand.isPopupOpen()).toBe(true));
    expect(await recordingOf(driven)).toBeNull();
    await page.close();
  });

  it('with a key for the review, which is opened once', async () => {
    await lecture.bringToFront();
    await hand.pressKeys('open-review');
    const review = `${driven.origin}/dashboard.html#/review`;
    await until(async () => expect(await dashboards()).toEqual([review]));
    await lecture.bringToFront();
    await hand.pressKeys('open-review');
    await until(async () => expect(await lecture.evaluate(() => document.hidden)).toBe(true));
    expect(await dashboards()).toEqual([review]);
    await closeDashboards();
  });

  it('with a menu on the page that logs a lecture, and asks what an unknown page is', async () => {
    await lecture.bringToFront();
    await hand.studyHere(lecture);
    await until(async () => expect(await recordingOf(driven)).toMatchObject({ kind: 'page' }));
    await hand.pressKeys('start-stop');
    await nothingRuns();
    const page = await driven.visit(CATALOGUE);
    await hand.studyHere(page);
    const form = `${driven.origin}/dashboard.html#/settings/${encodeURIComponent(`site:${CATALOGUE}`)}`;
    await until(async () => expect(await dashboards()).toEqual([form]));
    expect(await recordingOf(driven)).toBeNull();
    await closeDashboards();
    await page.close();
  });

  it('beside what the popup shows, which follows the tab in front', async () => {
    await lecture.bringToFront();
    const popup = await driven.openPopup();
    await until(async () => expect(await textOf(popup)).toContain(KEEP));
    await press(popup, KEEP);
    const panel = await hand.panelOf();
    await until(async () => expect(popup.isClosed()).toBe(true));
    await until(async () => expect(await textOf(panel)).toContain('Record this page'));
    const heading = await panel.$eval('h1', (it) => it.innerText);
    expect(heading).toContain('Review linear algebra');
    expect(await textOf(panel)).not.toContain(KEEP);

    const other = await driven.visit(LECTURE_ADDRESS);
    await other.goto(CATALOGUE);
    await until(async () => expect(await textOf(panel)).not.toContain('Record this page'));
    await other.close();
    await lecture.bringToFront();
    await until(async () => expect(await textOf(panel)).toContain('Record this page'));
    await press(panel, 'Record this page');
    await until(async () => expect(await textOf(panel)).toContain('Recording'));
    await until(async () => expect(await textOf(panel)).not.toContain('Record this page'));
    await hand.pressKeys('start-stop');
    await nothingRuns();
    await until(async () => expect(await textOf(panel)).not.toContain('Recording'));
    expect(hosts.strangers()).toEqual([]);
  });

  it.runIf(kind === 'chromium')('without a barrier, and in whatever width', async () => {
    const page = await openWindow(driven, `${driven.origin}/sidepanel.html`);
    await page.waitForSelector('.this-week');
    for (const width of [320, 400, 600]) {
      await page.setViewport({ width, height: 700 });
      if (width === 320) expect(await barriersIn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const content = await page.$eval('.popup', (it) => it.getBoundingClientRect().width);
      expect(content).toBeGreaterThan(width - 20);
    }
    await page.close();
  });

  it('with menus that an update makes anew, each entry once', async () => {
    const ids = ['start-stop', 'open-review', 'keep-beside', 'study-here'];
    const find = () =>
      driven.inExtension(
        (names) =>
          Promise.all(names.map((id) => chrome.contextMenus.update(id, {}))).then(() => 'all'),
        ids,
      );
    await until(async () => expect(await find()).toBe('all'));
    await driven.reloadExtension();
    await until(async () => expect(await find()).toBe('all'));
  });
});
