import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { DrivenBrowser } from '../helpers/driven-browser.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import {
  browserKinds,
  LECTURE_ADDRESS,
  openStudyBrowser,
  PLAY,
  press,
  recordingOf,
  sessionsOf,
  textOf,
  until,
  visitsOf,
  wait,
} from './studying.ts';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

const MINUTE = 60_000;
const BOOK = 'Deep Learning, chapter 6';

describe.each(browserKinds)('A book is studied with the timer in %s', (kind) => {
  let hosts: StudyHosts;
  let driven: DrivenBrowser;
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    hosts = await openStudyHosts();
    driven = await openStudyBrowser(kind, hosts);
  });
  afterAll(async () => {
    await driven?.close();
    await hosts.close();
  });

  async function openTimerPopup() {
    popup = await driven.openPopup();
    await until(async () => expect(await textOf(popup)).toContain('Start timer'));
    await press(popup, 'Start timer');
    const title = await popup.waitForSelector('.action-part:not([hidden]) input');
    await title?.type(BOOK);
    await press(popup, 'Start');
    await until(async () => expect(await textOf(popup)).toContain('The timer runs for “'));
  }

  /** Leaves the machine: the timer has run for an hour, and nobody was seen for 40 minutes. */
  async function comeBack(): Promise<number> {
    await driven.killWorker();
    // Sessions begin at whole seconds.
    const start = Math.floor(Date.now() / 1000) * 1000 - 60 * MINUTE;
    await driven.inExtension(
      async (start, lastSeen) => {
        const { recording: kept } = await chrome.storage.local.get('recording');
        const value = kept as { recording: object };
        const recording = { ...value.recording, start, confirmed: start, lastSeen };
        await chrome.storage.local.set({ recording: { ...value, recording } });
      },
      start,
      start + 20 * MINUTE,
    );
    await driven.restart('close');
    await until(async () => {
      expect(await recordingOf(driven)).toMatchObject({ start, question: { kind: 'absence' } });
    });
    popup = await driven.openPopup();
    await until(async () => {
      expect(await textOf(popup)).toContain('The timer ran while you were away');
    });
    return start;
  }

  it('the timer starts from the popup, and counts wall time', async () => {
    page = await driven.visit(LECTURE_ADDRESS);
    await page.waitForSelector(PLAY);
    await openTimerPopup();
    expect(await recordingOf(driven)).toMatchObject({ kind: 'timer', title: BOOK });
    const text = await textOf(popup);
    expect(text).toContain(BOOK);
    expect(text).toContain('this page is not counted a second time');
    await popup.close();
  });

  it('a lecture beside it is neither asked about nor counted', async () => {
    await page.click(PLAY);
    await wait(33_000);
    expect(await visitsOf(driven)).toHaveLength(1);
    expect(await driven.offerOf(page)).toBeNull();
    expect(await recordingOf(driven)).toMatchObject({ kind: 'timer', title: BOOK });
  });

  it('after an absence the learner may keep it all, and the timer runs on', async () => {
    const start = await comeBack();
    expect(await driven.badgeText()).toBe('?');
    await press(popup, await buttonOf(popup, 'Keep it all'));
    await until(async () => expect(await textOf(popup)).toContain('The timer runs on.'));
    expect(await recordingOf(driven)).toMatchObject({ kind: 'timer', start, question: null });
    await press(popup, 'Stop');
    await until(async () => expect(await textOf(popup)).toContain('Logged 1 h'));
    await popup.close();
    const [session] = await sessionsOf(driven);
    expect(session).toMatchObject({ how: 'timer', title: BOOK, start });
    expect(session?.seconds).toBeGreaterThanOrEqual(3600);
    expect(session?.seconds).toBeLessThanOrEqual((Date.now() - start) / 1000);
  });

  it('or log it up to the moment of leaving', async () => {
    await driven.visit(LECTURE_ADDRESS);
    await openTimerPopup();
    await popup.close();
    const start = await comeBack();
    await press(popup, await buttonOf(popup, 'Log it up to'));
    await until(async () => expect(await textOf(popup)).toContain('Logged 20 min'));
    await popup.close();
    expect((await sessionsOf(driven)).at(-1)).toMatchObject({ start, seconds: 1200 });
    expect(await recordingOf(driven)).toBeNull();
  });

  it('or say how long it was', async () => {
    await driven.visit(LECTURE_ADDRESS);
    await openTimerPopup();
    await popup.close();
    const start = await comeBack();
    await press(popup, 'Set the length yourself');
    const minutes = await popup.waitForSelector('.timer-length input');
    await minutes?.focus();
    await popup.keyboard.down('Control');
    await popup.keyboard.press('a');
    await popup.keyboard.up('Control');
    await popup.keyboard.type('25');
    await press(popup, 'Log and stop');
    await until(async () => expect(await textOf(popup)).toContain('Logged 25 min'));
    await popup.close();
    expect((await sessionsOf(driven)).at(-1)).toMatchObject({ start, seconds: 1500 });
    expect(hosts.strangers()).toEqual([]);
  });
});

/** The whole text of the button that begins so. */
async function buttonOf(page: Page, beginning: string): Promise<string> {
  const labels = await page.$$eval('button', (buttons) =>
    buttons.map((button) => button.innerText.replaceAll(/\s+/g, ' ').trim()),
  );
  const label = labels.find((text) => text.startsWith(beginning));
  if (label === undefined) throw new Error(`No button says "${beginning}": ${labels.join(' · ')}`);
  return label;
}
