import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { taskId } from '../../data/model/id';
import type { DrivenBrowser } from '../helpers/driven-browser.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import { barriersIn, unfold } from './barriers.ts';
import {
  awaitOffer,
  command,
  LECTURE_ADDRESS,
  openStudyBrowser,
  openWindow,
  press,
  reviewOf,
  recordingOf,
  until,
  visitsOf,
} from './studying.ts';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

const MINUTE = 60_000;
const TASK = taskId('math-review');

/** The dashboard's pages that a learner may see on the first day. */
const EMPTY_VIEWS = [
  '#/welcome',
  '#/settings',
  '#/review',
  '#/review/year',
  '#/roadmap',
  '#/log',
  '#/log/export',
  '#/log/import',
  '#/nowhere',
];

describe('Nobody meets a barrier in chromium', () => {
  let hosts: StudyHosts;
  let driven: DrivenBrowser;
  let lecture: Page;

  beforeAll(async () => {
    hosts = await openStudyHosts();
    driven = await openStudyBrowser('chromium', hosts);
    lecture = await driven.visit(LECTURE_ADDRESS);
  });
  afterAll(async () => {
    await driven?.close();
    await hosts.close();
  });

  async function popupBarriers(...buttons: readonly string[]): Promise<readonly string[]> {
    const popup = await driven.openPopup();
    await popup.waitForSelector('main');
    const found: string[] = [];
    for (const button of buttons) {
      await press(popup, button);
      await unfold(popup);
      found.push(...(await barriersIn(popup)));
    }
    if (buttons.length === 0) found.push(...(await barriersIn(popup)));
    await popup.close();
    return found;
  }

  it('in the pages of the dashboard before anything is logged', async () => {
    const found: string[] = [];
    for (const view of EMPTY_VIEWS) {
      const page = await openWindow(driven, `${driven.origin}/dashboard.html${view}`);
      await page.waitForSelector('h1');
      found.push(...(await barriersIn(page)));
      await page.close();
    }
    expect(found).toEqual([]);
  });

  it('in the popup over a study page, with every form open', async () => {
    await lecture.bringToFront();
    expect(await popupBarriers()).toEqual([]);
    expect(await popupBarriers('Start timer', 'Log time', 'Change task')).toEqual([]);
  });

  it('in a review with sessions, its table, its dialog and what it says', async () => {
    const now = Date.now();
    for (const [daysBack, minutes] of [0, 0, 1, 2].entries()) {
      const session = {
        start: now - daysBack * 24 * 60 * MINUTE - (minutes + 40) * MINUTE,
        seconds: (minutes + 30) * 60,
        task: daysBack === 1 ? null : TASK,
        title: `Chapter ${daysBack}`,
        note: 'With the exercises',
      };
      expect(await command(driven, { type: 'add-session', session })).toMatchObject({ ok: true });
    }
    const page = await openWindow(
      driven,
      `${driven.origin}/dashboard.html${reviewOf(now - 40 * MINUTE)}`,
    );
    await page.waitForSelector('.session');
    await page.click('.session button:last-of-type');
    await page.waitForSelector('.sessions-deleted');
    await unfold(page);
    expect(await barriersIn(page)).toEqual([]);
    await press(page, 'Add a session');
    await page.waitForSelector('dialog[open]');
    expect(await barriersIn(page)).toEqual([]);
    await page.close();
  });

  it('in the question on the page', async () => {
    await lecture.bringToFront();
    const offer = await awaitOffer(driven, lecture);
    // The page cannot reach the closed root, and axe neither: it looks at a copy.
    const copy = await offer.inside((root) => root.innerHTML);
    const page = await openWindow(driven, 'https://www.coursera.org/browse');
    await page.waitForSelector('h1');
    await page.evaluate((html) => {
      const host = document.createElement('div');
      document.body.replaceChildren(host);
      host.style.cssText = 'all:initial;color-scheme:light dark';
      // oxlint-disable-next-line no-unsanitized/property -- the offer's own markup, shown to axe.
      host.attachShadow({ mode: 'open' }).innerHTML = html;
      for (const details of host.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
    }, copy);
    const found = await barriersIn(page);
    // What a whole page should have is the page's own affair.
    expect(
      found.filter(
        (barrier) => !/ (region|page-has-heading-one|landmark-one-main) at /.test(barrier),
      ),
    ).toEqual([]);
    await page.close();
  });

  it('in the popup that records, and that has stopped', async () => {
    await lecture.bringToFront();
    const tab = (await visitsOf(driven))[0]?.tab ?? -1;
    await command(driven, { type: 'log-page', tab, task: null });
    expect(await popupBarriers()).toEqual([]);
    expect(await popupBarriers('Log time', 'Stop')).toEqual([]);
    await command(driven, { type: 'discard' });
  });

  it('in the popup with the timer that asks', async () => {
    await command(driven, { type: 'discard' });
    const outcome = await command(driven, { type: 'start-timer', task: TASK, title: 'A book' });
    expect(outcome).toMatchObject({ ok: true });
    await driven.killWorker();
    const start = Date.now() - 60 * MINUTE;
    await driven.inExtension(async (start) => {
      const { recording: kept } = await chrome.storage.local.get('recording');
      const question = { kind: 'absence', from: start + 600_000, to: start + 3_000_000 };
      const value = kept as { recording: object };
      const recording = { ...value.recording, start, confirmed: start, question };
      await chrome.storage.local.set({ recording: { ...value, recording } });
    }, start);
    await until(async () => expect(await recordingOf(driven)).toMatchObject({ kind: 'timer' }));
    const popup = await driven.openPopup();
    await popup.waitForSelector('.timer-question');
    await unfold(popup);
    expect(await barriersIn(popup)).toEqual([]);
    await popup.close();
  });
});
