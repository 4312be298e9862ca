import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { DrivenBrowser } from '../helpers/driven-browser.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import {
  browserKinds,
  command,
  exactSeconds,
  LECTURE_ADDRESS,
  logThroughOffer,
  NEXT_LECTURE_ADDRESS,
  openStudyBrowser,
  openWindow,
  PLAY,
  recordedSeconds,
  recordingOf,
  sessionsOf,
  stoppedRecording,
  until,
  wait,
} from './studying.ts';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

/** A recording is written at most every 15 seconds, and a browser test is a moment late. */
const PULSE_SECONDS = 16;
const ELSEWHERE = 'https://news.example.org/';

describe.each(browserKinds)('Study time that could be lost or doubled in %s', (kind) => {
  let hosts: StudyHosts;
  let driven: DrivenBrowser;
  let first: Page;
  let last: Page;
  let arrived = 0;
  /** Seconds in which a page was being loaded: nothing of ours runs in it yet. */
  let loading = 0;

  /** Does something that loads a page. */
  async function load<Result>(task: () => Promise<Result>): Promise<Result> {
    const begun = Date.now();
    const result = await task();
    loading += (Date.now() - begun) / 1000;
    return result;
  }

  /** The seconds that a lecture was open and in sight, as this test knows them. */
  const studied = () => (Date.now() - arrived) / 1000;

  /**
   * Waits until at least so many stays on pages have joined the recording; what is kept is up to 15 s
   * old. An update may put the script into a page twice, of which the second takes over.
   */
  const visitsAre = (count: number) =>
    until(async () => {
      const recording = await recordingOf(driven);
      const joined = recording?.kind === 'page' ? recording.allowances.length : 0;
      expect(joined).toBeGreaterThanOrEqual(count);
    }, 25_000);

  /** Stops and takes the stop back, which brings to light all that the pages have told. */
  async function takeStock() {
    const outcome = await command(driven, { type: 'stop' });
    const at = studied();
    if (!outcome.ok || !outcome.undo) throw new Error('The recording could not be stopped.');
    const seconds = exactSeconds(await stoppedRecording(driven));
    expect(await command(driven, outcome.undo)).toMatchObject({ ok: true });
    return { at, seconds, session: outcome.session };
  }

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
    first = await load(() => openWindow(driven, LECTURE_ADDRESS));
    const second = await openWindow(driven, NEXT_LECTURE_ADDRESS);
    for (const page of [first, second]) {
      await page.waitForSelector(PLAY);
      await page.click(PLAY);
    }
    await logThroughOffer(driven, first);
    await visitsAre(2);
    expect(await driven.offerOf(second)).toBeNull();
    const seconds = await recordedSeconds(driven);
    expect(seconds).toBeGreaterThanOrEqual(29);
    expect(seconds).toBeLessThanOrEqual(studied());
    await second.close();
  });

  it('a page that is reloaded goes on in the same recording', async () => {
    const { id } = (await recordingOf(driven)) ?? {};
    await load(() => first.reload());
    await visitsAre(3);
    expect(await recordingOf(driven)).toMatchObject({ id });
    expect(await recordedSeconds(driven)).toBeLessThanOrEqual(studied());
  });

  it('a page behind another tab earns nothing', async () => {
    const inFront = await openTabOver(driven, first);
    await first.waitForFunction(() => document.visibilityState === 'hidden');
    const hidden = Date.now();
    await wait(6000);
    await inFront.close();
    await first.bringToFront();
    await first.waitForFunction(() => document.visibilityState === 'visible');
    // What was hidden is no part of the truth, to which every number below is held.
    arrived += Date.now() - hidden;
    expect(await recordedSeconds(driven)).toBeLessThanOrEqual(studied());
  });

  it('after all of it Stop logs the time that was studied, and can be taken back', async () => {
    await wait(Math.max(0, 68_000 - 1000 * (studied() - loading)));
    const truth = studied();
    const { seconds, session } = await takeStock();
    expect(seconds).toBeGreaterThanOrEqual(truth - loading - 3);
    expect(seconds).toBeLessThanOrEqual(studied());
    expect(session?.seconds).toBe(Math.round(seconds));
    expect(await sessionsOf(driven)).toEqual([]);
    expect(await recordingOf(driven)).toMatchObject({ id: session?.id });
  });

  it('an update of the extension silences the old page script, and the new one goes on', async () => {
    const { id } = (await recordingOf(driven)) ?? {};
    await wait(5000);
    await driven.reloadExtension();
    await visitsAre(4);
    expect(await recordingOf(driven)).toMatchObject({ id });
    const { at, seconds } = await takeStock();
    const lost = at - seconds;
    expect(lost).toBeGreaterThanOrEqual(0);
    expect(lost).toBeLessThanOrEqual(PULSE_SECONDS + 4);
    arrived += lost * 1000;
  });

  it('a tab that is closed loses at most one pulse, and doubles nothing', async () => {
    await wait(4000);
    const before = studied();
    await first.close();
    const after = studied();
    const { seconds } = await takeStock();
    // Firefox does not always pass on what a page says in its last moment.
    expect(seconds).toBeGreaterThanOrEqual(before - PULSE_SECONDS);
    expect(seconds).toBeLessThanOrEqual(after + 1);
    arrived += (studied() - seconds) * 1000;
    last = await openWindow(driven, NEXT_LECTURE_ADDRESS);
  });

  it('a browser that crashes loses at most one pulse, and doubles nothing', async () => {
    await visitsAre(5);
    expect(await last.evaluate(() => document.visibilityState)).toBe('visible');
    const { id, start: began = 0 } = (await recordingOf(driven)) ?? {};
    // Sessions begin at whole seconds.
    const start = Math.floor(began / 1000) * 1000;
    await wait(4000);
    const truth = studied();
    await driven.restart('sigkill');
    await until(async () => expect(await recordingOf(driven)).toBeNull());
    const sessions = await sessionsOf(driven);
    expect(sessions).toMatchObject([{ id, start, how: 'page', task: 'dl-first-course' }]);
    expect(sessions[0]?.seconds).toBeGreaterThanOrEqual(truth - PULSE_SECONDS);
    expect(sessions[0]?.seconds).toBeLessThanOrEqual(truth + 1);
    expect(await driven.badgeText()).toBe('');
    expect(await command(driven, { type: 'stop' })).toMatchObject({ problem: 'nothing-recording' });
    expect(hosts.strangers()).toEqual([]);
  });
});

/** Opens a tab in front of a page, in the page's own window. */
async function openTabOver(driven: DrivenBrowser, page: Page): Promise<Page> {
  await page.bringToFront();
  await driven.inExtension(
    async (address, over) => {
      const [tab] = await chrome.tabs.query({ url: address });
      const windowId = tab?.windowId;
      await chrome.tabs.create({ url: over, ...(windowId !== undefined && { windowId }) });
    },
    page.url(),
    ELSEWHERE,
  );
  return until(async () => {
    const opened = (await driven.puppeteer.pages()).find((it) => it.url() === ELSEWHERE);
    if (!opened) throw new Error('No tab was opened.');
    return opened;
  });
}
