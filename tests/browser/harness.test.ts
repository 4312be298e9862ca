import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser, type DrivenBrowser } from '../helpers/driven-browser.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import { writeTinyExtension, type TinyFacts } from '../helpers/tiny-extension.ts';
import { browserKinds } from './studying.ts';

declare const chrome: ExtensionApi;

const COURSE = 'https://www.coursera.org/learn/neural-networks-deep-learning';
const LECTURE = `${COURSE}/lecture/rz9xJ/why-deep-representations`;
const LIMIT_MS = 60_000;

let extension: string;
let hosts: StudyHosts;

beforeAll(async () => {
  extension = await writeTinyExtension();
  hosts = await openStudyHosts();
});
afterAll(async () => {
  await hosts.close();
  await rm(extension, { recursive: true });
});

/** What the page script of the tiny extension has found out on a page. */
async function factsOf(page: Page): Promise<TinyFacts> {
  await page.waitForFunction(() => document.documentElement.dataset['facts']);
  return JSON.parse(await page.evaluate(() => document.documentElement.dataset['facts'] ?? ''));
}

describe.each(browserKinds)('in %s', { timeout: LIMIT_MS }, (kind) => {
  let driven: DrivenBrowser;

  beforeAll(async () => {
    driven = await openBrowser({ kind, extension, hosts });
  }, LIMIT_MS * 5);
  afterAll(() => driven?.close(), LIMIT_MS);

  it('a study page is reached under its real name, and the page script runs there', async () => {
    hosts.forget();
    const page = await driven.visit(LECTURE);
    expect(page.url()).toBe(LECTURE);
    await page.waitForFunction(() => document.title === 'Why deep representations? | Coursera');
    expect((await factsOf(page)).sender.origin).toBe('https://www.coursera.org');
    expect(hosts.countsByHost()['www.coursera.org']).toBeGreaterThan(0);
    expect(hosts.strangers()).toEqual([]);
    await page.close();
  });

  it('a lecture really plays, and stops when the learner goes on in the page', async () => {
    const page = await driven.visit(LECTURE);
    await page.waitForSelector('[data-testid="playToggle"]');
    await page.click('[data-testid="playToggle"]');
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.5);
    expect(await page.$eval('video', (video) => Math.round(video.duration))).toBe(600);
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await page.click('a[href*="/supplement/"]');
    await page.waitForSelector('.rc-CML');
    expect(page.url()).toContain('/supplement/');
    expect(await page.$('video')).toBeNull();
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
    await page.close();
  });

  it('the question is read, answered with the mouse, and what it keeps can be read', async () => {
    const page = await driven.visit(LECTURE);
    const offer = await driven.waitForOffer(page);
    expect(offer).toMatchObject({ present: true, text: expect.stringContaining('Log this study') });
    await expect(offer.click('Nonsense')).rejects.toThrow('only: Log it');
    await offer.choose('Task', 'Third');
    await offer.click('Log it');
    await vi.waitFor(async () => {
      expect((await driven.offerOf(page))?.text).toContain('Recording third');
    });
    expect(await offer.inside((root) => root.mode)).toBe('closed');
    expect(await driven.storage()).toEqual({ logged: { task: 'third', trusted: true } });
    expect(await driven.badgeText()).toBe('on');
    await page.close();
  });

  it('reading the storage hides nothing, but a new tab in front does', async () => {
    const page = await driven.visit(LECTURE);
    await page.evaluate(() => {
      document.addEventListener('visibilitychange', () => {
        document.documentElement.dataset['hides'] += document.visibilityState;
      });
    });
    await driven.storage('sync');
    expect(await page.evaluate(() => document.documentElement.dataset['hides'])).toBeUndefined();
    const other = await driven.newPage();
    await page.waitForFunction(() => document.visibilityState === 'hidden');
    await other.close();
    await page.close();
  });

  it('a page of the extension opens in a tab', async () => {
    const page = await driven.extensionPage('popup.html');
    expect(page.url()).toBe(`${driven.origin}/popup.html`);
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('The popup');
    await page.close();
  });

  it('the real popup opens over the tab in front and takes a click', async () => {
    const page = await driven.visit(`${LECTURE}?popup`);
    const popup = await driven.openPopup();
    await popup.waitForFunction(() => document.readyState === 'complete');
    expect(await popup.evaluate(() => innerWidth)).toBeLessThan(400);
    await popup.click('button');
    const status = await popup.waitForSelector('[role="status"]:not(:empty)');
    expect(await status?.evaluate((it) => it.textContent)).toBe(`pressed over ${LECTURE}?popup`);
    await popup.close();
    await page.close();
  });

  it('a killed background is born again with the next message, its session area intact', async () => {
    const page = await driven.visit(`${LECTURE}?first`);
    const first = await factsOf(page);
    await driven.killWorker();
    await page.goto('https://www.coursera.org/my-learning');
    const second = await factsOf(page);
    expect(second.born).toBeGreaterThan(first.born);
    expect(Object.keys(second.session)).toEqual(['kept']);
    await page.close();
  });

  it.each(['close', 'sigkill'] as const)('what is stored outlives a restart by %s', async (how) => {
    await driven.inExtension((value) => chrome.storage.local.set({ before: value }), how);
    await driven.inExtension((value) => chrome.storage.sync.set({ before: value }), how);
    const { origin } = driven;
    await driven.restart(how);
    expect(driven.origin).toBe(origin);
    expect(await driven.storage()).toMatchObject({ before: how, logged: { task: 'third' } });
    expect(await driven.storage('sync')).toEqual({ before: how });
    const page = await driven.visit(LECTURE);
    expect(await driven.waitForOffer(page)).toMatchObject({ present: true });
    await page.close();
  });

  it.each(['strict', 'no-style'])(
    'styles of a page script apply under a %s policy',
    async (csp) => {
      const page = await driven.visit(`${LECTURE}?csp=${csp}`);
      expect(await factsOf(page)).toMatchObject({
        styleElement: 'rgb(1, 2, 3)',
        adoptedSheet: 'rgb(4, 5, 6)',
        setProperty: 'rgb(7, 8, 9)',
        promises: true,
        idle: 'active',
        sender: { documentId: 'string' },
      });
      const own = await page.evaluate(() => {
        document.body.setAttribute('style', 'color: rgb(9, 9, 9)');
        return getComputedStyle(document.body).color;
      });
      expect(own, 'the policy binds the page itself').not.toBe('rgb(9, 9, 9)');
      await page.close();
    },
  );
});
