import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { DrivenBrowser } from '../helpers/driven-browser.ts';
import { grant, revoke } from '../helpers/granting.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import {
  browserKinds,
  command,
  exactSeconds,
  OFFER_LIMIT,
  openStudyBrowser,
  openWindow,
  recordedSeconds,
  recordingOf,
  sessionsOf,
  stoppedRecording,
  until,
  visitsOf,
  wait,
} from './studying.ts';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

const PDF = 'https://arxiv.org/pdf/1706.03762';
const ARXIV = ['https://arxiv.org/*'];
const ELSEWHERE = 'https://example.org/';
const MINUTE = 60_000;

/** The sign on the toolbar button that a tab could be logged which cannot ask by itself. */
const SIGN = '+';

const signOf = (driven: DrivenBrowser, wanted: string, limit: number): Promise<void> =>
  until(async () => expect(await driven.badgeText()).toBe(wanted), limit);

/** The number by which the browser knows the tab with the file. */
const tabOf = (driven: DrivenBrowser): Promise<number> =>
  driven.inExtension(async (address) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find(({ url }) => url === address)?.id ?? -1;
  }, PDF);

/**
 * The order of these tests is that of an evening. Chromium without a window takes every window for
 * one that has the focus, and the last one that was opened for the one in front.
 */
describe.each(browserKinds)('A paper in the viewer of %s', { timeout: 4 * MINUTE }, (kind) => {
  let hosts: StudyHosts;
  let driven: DrivenBrowser;
  let paper: Page;
  let opened = 0;

  beforeAll(async () => {
    hosts = await openStudyHosts();
    driven = await openStudyBrowser(kind, hosts);
  }, 5 * MINUTE);
  afterAll(async () => {
    await driven?.close();
    await hosts.close();
  });

  it('wakes nobody before the learner lets Milepost into its site', async () => {
    const page = await driven.visit(ELSEWHERE);
    await wait(1500);
    await driven.killWorker();
    await page.goto(PDF);
    await page.goto(ELSEWHERE);
    await wait(1000);
    expect(await driven.workerRuns()).toBe(false);
    await page.close();
  });

  it('is asked about by a quiet sign, which goes when the tab is left', async () => {
    await grant(driven, ARXIV);
    paper = await driven.visit(PDF);
    opened = Date.now();
    await signOf(driven, SIGN, OFFER_LIMIT);
    expect((await visitsOf(driven)).map(({ place }) => String(place.key))).toEqual([
      'arxiv/1706.03762',
    ]);
    const other = await driven.visit(ELSEWHERE);
    await signOf(driven, '', 5000);
    await other.close();
    await paper.bringToFront();
    await signOf(driven, SIGN, 5000);
  });

  it('is logged from the popup with the time since it was opened', async () => {
    const popup = await driven.openPopup();
    // After a minute its name tells how long it was.
    const log = await popup.waitForSelector(
      '::-p-xpath(//button[contains(., "Record this page") or contains(., "go on recording")])',
      { timeout: 10_000 },
    );
    await log?.click();
    const recording = await until(async () => {
      const recording = await recordingOf(driven);
      if (!recording) throw new Error('Nothing is being recorded.');
      return recording;
    });
    await popup.close();
    expect(recording).toMatchObject({ kind: 'page', site: 'arxiv', unit: 'arxiv/1706.03762' });
    expect(exactSeconds(recording)).toBeGreaterThanOrEqual(25);
    expect(exactSeconds(recording) * 1000).toBeLessThanOrEqual(Date.now() - opened);
  });

  it('goes on when the background dies, by whatever wakes it next', async () => {
    await wait(16_000);
    const before = await recordedSeconds(driven);
    await driven.killWorker();
    await wait(1000);
    const died = Date.now();
    // The alarm of half a minute: nobody does anything in the browser.
    await until(async () => {
      expect(await recordedSeconds(driven)).toBeGreaterThanOrEqual(before + 20);
    }, 60_000);
    const most = before + (Date.now() - died) / 1000 + 17;
    expect(await recordedSeconds(driven)).toBeLessThanOrEqual(most);
  });

  it('does not count while another tab or another window is in front', async () => {
    const other = await driven.visit(ELSEWHERE);
    await wait(1000);
    const before = await recordedSeconds(driven);
    await wait(17_000);
    expect(await recordedSeconds(driven)).toBe(before);
    await other.close();
    await paper.bringToFront();
    const window = await openWindow(driven, ELSEWHERE);
    await wait(1000);
    const between = await recordedSeconds(driven);
    await wait(17_000);
    expect((await recordedSeconds(driven)) - between).toBeLessThanOrEqual(1);
    await window.close();
    await paper.bringToFront();
  });

  it('is in the log under its own name, and asked about no more when access is taken away', async () => {
    await command(driven, { type: 'stop' });
    const seconds = exactSeconds(await stoppedRecording(driven));
    expect(seconds * 1000).toBeLessThanOrEqual(Date.now() - opened);
    const [session] = await sessionsOf(driven);
    expect(session).toMatchObject({ site: 'arxiv', place: 'arxiv/1706.03762', how: 'page' });
    expect(session?.title).toBe('Attention Is All You Need');
    await revoke(driven, ARXIV);
    await until(async () => expect(await tabOf(driven)).toBe(-1));
    expect(await command(driven, { type: 'log-page', tab: 1, task: null })).toMatchObject({
      ok: false,
    });
  });
});
