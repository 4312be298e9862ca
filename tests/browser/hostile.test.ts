import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localKeys, memoryKeys } from '../../data/sync/keys';
import type { DrivenBrowser } from '../helpers/driven-browser.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import { asPageScript, findUs, forge, smuggle } from './attacks.ts';
import {
  awaitOffer,
  browserKinds,
  LECTURE_ADDRESS,
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

const MARKUP = '<img src=x onerror="document.hacked=1"><script>document.hacked=2</script>';

/** What a page may try in its own world: messages, events and names, thousands in a second. */
function attack(origin: string, title: string) {
  document.title = title;
  const pulse = {
    type: 'pulse',
    visit: '00000000-0000-4000-8000-000000000000',
    sequence: 1,
    wall: 1e12,
    mono: 1e12,
    engaged: 1e12,
    goesOn: true,
    withdrawn: 0,
  };
  const messages = [pulse, { type: 'log', task: null }, { type: 'command', command: {} }];
  const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome
    ?.runtime;
  const types = ['yt-navigate-finish', 'state-navigateend', 'playing', 'pointermove', 'scroll'];
  setInterval(() => {
    for (let count = 0; count < 10; count += 1) {
      for (const message of messages) {
        window.postMessage(message, '*');
        try {
          const send = runtime?.sendMessage as ((...args: unknown[]) => unknown) | undefined;
          send?.call(runtime, new URL(origin).host, message);
        } catch {
          // The browser does not let a page speak to an extension that does not listen to it.
        }
      }
      for (const type of types) {
        window.dispatchEvent(new Event(type));
        document.querySelector('video')?.dispatchEvent(new Event(type, { bubbles: true }));
      }
      const host = document.querySelector('html > :not(head):has(+ body)');
      host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    }
  }, 20);
}

describe.each(browserKinds)('A page that lies in %s', (kind) => {
  let hosts: StudyHosts;
  let driven: DrivenBrowser;
  let page: Page;
  let arrived = 0;

  const secondsSinceArrival = () => (Date.now() - arrived) / 1000;
  const isClean = (shown: Page) =>
    shown.evaluate(
      () => !('hacked' in document) && document.querySelector('img, .session script') === null,
    );

  beforeAll(async () => {
    hosts = await openStudyHosts();
    driven = await openStudyBrowser(kind, hosts);
  });
  afterAll(async () => {
    await driven?.close();
    await hosts.close();
  });

  it('brings the question no earlier, and its title stays text', async () => {
    arrived = Date.now();
    page = await driven.visit(LECTURE_ADDRESS);
    await page.waitForSelector(PLAY);
    await wait(400);
    await page.evaluate(attack, driven.origin, MARKUP + 'x'.repeat(10_000));
    await wait(10_000);
    expect(await visitsOf(driven)).toHaveLength(1);
    expect(await recordingOf(driven)).toBeNull();
    const offer = await awaitOffer(driven, page);
    expect(secondsSinceArrival()).toBeGreaterThan(30);
    expect(await recordingOf(driven)).toBeNull();
    expect(offer.text).toContain(MARKUP);
    expect(offer.text).not.toContain('x'.repeat(400));
    expect(await offer.inside((root) => root.querySelectorAll('img, script').length)).toBe(0);
    await offer.click('Log it');
    await until(async () => expect(await recordingOf(driven)).not.toBeNull());
  });

  it('gains no time by what it says', async () => {
    await wait(Math.max(0, 68_000 - 1000 * secondsSinceArrival()));
    const seconds = await recordedSeconds(driven);
    expect(seconds).toBeGreaterThanOrEqual(40);
    expect(seconds).toBeLessThanOrEqual(secondsSinceArrival());
    expect(await recordingOf(driven)).toMatchObject({ allowances: [{}], places: [{}] });
  });

  it('finds no file of ours, no id and no name', async () => {
    expect(await page.evaluate(findUs, driven.origin)).toEqual([]);
  });

  it.runIf(kind === 'chromium')('gains nothing by 1,600 messages as our page script', async () => {
    const before = await driven.storage();
    const recording = await recordingOf(driven);
    const [visit] = Object.keys((await driven.storage('session'))[memoryKeys.visits] as object);
    const heard = await asPageScript(page, driven.origin, forge, visit ?? '', 1600);
    // At most those are heard that are well-formed, and thirty of all in ten seconds.
    expect(heard).toBeLessThanOrEqual(60);
    const after = await driven.storage();
    expect(await recordingOf(driven)).toMatchObject({ id: recording?.id, task: recording?.task });
    expect(await recordedSeconds(driven)).toBeLessThanOrEqual(secondsSinceArrival());
    const measured: readonly string[] = [localKeys.recording, localKeys.clock];
    const kept = (all: typeof before) =>
      Object.entries(all).filter(([key]) => !measured.includes(key));
    expect(kept(after)).toEqual(kept(before));
  });

  it('is shown as text in the popup and in the review', async () => {
    const popup = await driven.openPopup();
    await until(async () => expect(await textOf(popup)).toContain(MARKUP));
    expect(await isClean(popup)).toBe(true);
    await press(popup, 'Stop');
    await until(async () => expect(await textOf(popup)).toContain('Logged 1 min for “'));
    await popup.close();
    const [session] = await sessionsOf(driven);
    expect(session?.title).toContain(MARKUP);
    expect(session?.title.length).toBeLessThanOrEqual(300);
    expect(session?.seconds).toBeLessThanOrEqual(secondsSinceArrival());
    const review = await driven.extensionPage('dashboard.html');
    await until(async () => expect(await textOf(review)).toContain(MARKUP));
    expect(await isClean(review)).toBe(true);
    const stranger = 'https://stranger.example';
    expect(await review.evaluate(smuggle, stranger)).toEqual([]);
    expect(await isClean(page)).toBe(true);
    expect(hosts.strangers()).toEqual([]);
  });
});
