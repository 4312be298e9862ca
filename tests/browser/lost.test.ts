import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { DrivenBrowser } from '../helpers/driven-browser.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import {
  browserKinds,
  command,
  LECTURE_ADDRESS,
  logThroughOffer,
  NEXT_LECTURE_ADDRESS,
  openStudyBrowser,
  openWindow,
  PLAY,
  recordedSeconds,
  recordingOf,
  sessionsOf,
  until,
  wait,
} from './studying.ts';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

/** A recording is written at most every 15 seconds, and a browser test is a moment late. */
const PULSE_SECONDS = 16;

describe.each(browserKinds)('Study time that could be lost or doubled in %s', (kind) => {
  let hosts: StudyHosts;
  let driven: DrivenBrowser;
  let first: Page;
  let arrived = 0;

  const secondsSinceArrival = () => (Date.now() - arrived) / 1000;

  beforeAll(async () => {
    hosts = await openStudyHosts();
    driven = await openStudyBrowser(kind, hosts);
  });
  afterAll(async () => {
    await driven?.close();
    await hosts.close();
  });

  it('two windows on one course count once', async () => {
    arrived = Date.now();
    first = await openWindow(driven, LECTURE_ADDRESS);
    const second = await openWindow(driven, NEXT_LECTURE_ADDRESS);
    for (const page of [first, second]) {
      await page.waitForSelector(PLAY);
      await page.click(PLAY);
    }
    await logThroughOffer(driven, first);
    await until(async () => {
      expect(await recordingOf(driven)).toMatchObject({ allowances: [{}, {}] });
    });
    const seconds = await recordedSeconds(driven);
    expect(seconds).toBeLessThanOrEqual(secondsSinceArrival());
    expect(seconds).toBeGreaterThanOrEqual(29);
    await second.close();
  });

  it('a page that is reloaded goes on in the same recording', async () => {
    const { id } = (await recordingOf(driven)) ?? {};
    await first.reload();
    await first.waitForSelector(PLAY);
    await until(async () => {
      expect(await recordingOf(driven)).toMatchObject({ id, allowances: [{}, {}, {}] });
    });
    const seconds = await recordedSeconds(driven);
    expect(seconds).toBeGreaterThanOrEqual(secondsSinceArrival() - 5);
    expect(seconds).toBeLessThanOrEqual(secondsSinceArrival());
  });

  it('a page behind another tab earns nothing', async () => {
    const inFront = await openTabOver(driven, first);
    await first.waitForFunction(() => document.visibilityState === 'hidden');
    await wait(1000);
    const before = await recordedSeconds(driven);
    const hidden = Date.now();
    await wait(6000);
    expect(await recordedSeconds(driven)).toBe(before);
    await inFront.close();
    await first.waitForFunction(() => document.visibilityState === 'visible');
    // What was hidden is no longer part of the truth.
    arrived += Date.now() - hidden;
    await wait(1000);
  });

  it('an update of the extension silences the old page script, and the new one goes on', async () => {
    const { id } = (await recordingOf(driven)) ?? {};
    await driven.reloadExtension();
    await until(async () => {
      const recording = await recordingOf(driven);
      expect(recording).toMatchObject({ id, kind: 'page' });
      expect(recording).toHaveProperty('allowances.length', 4);
    }, 20_000);
    expect(await recordedSeconds(driven)).toBeLessThanOrEqual(secondsSinceArrival() + 1);
  });

  it('a tab that is closed has told all of its time', async () => {
    const second = await openWindow(driven, NEXT_LECTURE_ADDRESS);
    await wait(2000);
    await first.close();
    await wait(500);
    const seconds = await recordedSeconds(driven);
    console.log(kind, 'truth', secondsSinceArrival(), 'recorded', seconds);
    expect(seconds).toBeLessThanOrEqual(secondsSinceArrival() + 1);
    expect(seconds).toBeGreaterThanOrEqual(secondsSinceArrival() - 6);
    await wait(Math.max(0, 62_000 - (Date.now() - arrived)));
    await until(
      async () => expect(await recordedSeconds(driven)).toBeGreaterThanOrEqual(60),
      20_000,
    );
    expect(second.isClosed()).toBe(false);
  });

  it('a browser that crashes loses at most one pulse, and doubles nothing', async () => {
    const { id, start } = (await recordingOf(driven)) ?? {};
    const truth = secondsSinceArrival();
    await driven.restart('sigkill');
    await until(async () => expect(await recordingOf(driven)).toBeNull());
    const sessions = await sessionsOf(driven);
    console.log(kind, 'truth', truth, 'session', sessions[0]?.seconds);
    expect(sessions).toMatchObject([{ id, start, how: 'page', task: 'dl-first-course' }]);
    expect(sessions[0]?.seconds).toBeGreaterThanOrEqual(truth - PULSE_SECONDS - 6);
    expect(sessions[0]?.seconds).toBeLessThanOrEqual(truth + 1);
    expect(await driven.badgeText()).toBe('');
    expect(await command(driven, { type: 'stop' })).toEqual({
      ok: false,
      problem: 'nothing-recording',
    });
    expect(hosts.strangers()).toEqual([]);
  });
});

/** Opens a tab in front of a page, in the page's own window. */
async function openTabOver(driven: DrivenBrowser, page: Page): Promise<Page> {
  await page.bringToFront();
  const before = new Set(await driven.puppeteer.pages());
  await driven.inExtension(async (address) => {
    const [tab] = await chrome.tabs.query({ url: address });
    await chrome.tabs.create({
      url: 'https://news.example.org/',
      ...(tab?.windowId !== undefined && { windowId: tab.windowId }),
    });
  }, page.url());
  return until(async () => {
    const opened = (await driven.puppeteer.pages()).find((it) => !before.has(it));
    if (!opened) throw new Error('No tab was opened.');
    return opened;
  });
}
