import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type DrivenBrowser } from '../helpers/driven-browser.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import { writeTinyExtension } from '../helpers/tiny-extension.ts';
import { browserKinds } from './studying.ts';

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

/** What a YouTube page says of itself at this moment. */
function youtubeOf(page: Page) {
  return page.evaluate(() => ({
    asked: new URLSearchParams(location.search).get('v'),
    shown: document.querySelector('ytd-watch-flexy')?.getAttribute('video-id'),
    owner: document.querySelector('ytd-video-owner-renderer a[href]')?.getAttribute('href'),
  }));
}

describe.each(browserKinds)('in %s', { timeout: LIMIT_MS }, (kind) => {
  let driven: DrivenBrowser;

  beforeAll(async () => {
    driven = await openBrowser({ kind, extension, hosts });
  }, LIMIT_MS * 5);
  afterAll(() => driven?.close(), LIMIT_MS);

  it('YouTube keeps the old video and channel in the page for a while after a hop', async () => {
    const page = await driven.visit('https://www.youtube.com/watch?v=aircAruvnKk');
    await page.waitForSelector('ytd-video-owner-renderer a[href="/@3blue1brown"]');
    await page.evaluate(() => {
      const seen: string[] = Object.assign(window, { seen: [] as string[] }).seen;
      for (const phase of ['start', 'finish']) {
        document.addEventListener(`yt-navigate-${phase}`, () => seen.push(phase));
      }
    });
    await page.click('a[href="/watch?v=dQw4w9WgXcQ"]');
    expect(await youtubeOf(page)).toEqual({
      asked: 'dQw4w9WgXcQ',
      shown: 'aircAruvnKk',
      owner: '/@3blue1brown',
    });
    await page.waitForSelector('ytd-video-owner-renderer a[href="/@RickAstleyYT"]');
    expect((await youtubeOf(page)).shown).toBe('dQw4w9WgXcQ');
    expect(await page.evaluate(() => (window as never as { seen: string[] }).seen)).toEqual([
      'start',
      'finish',
    ]);
    await page.close();
  });

  it('YouTube can show the new video beside the old channel', async () => {
    const page = await driven.visit('https://www.youtube.com/watch?v=AAAAAAAAAAA&owner=lags');
    await page.waitForSelector('ytd-video-owner-renderer a[href="/@3blue1brown"]');
    // Noted in the page: from here it may be seen only when the channel has followed.
    await page.evaluate(() => {
      const watcher = new MutationObserver(() => {
        if (!document.querySelector('ytd-watch-flexy[video-id="dQw4w9WgXcQ"]')) return;
        const link = document.querySelector('ytd-video-owner-renderer a');
        document.body.dataset['ownerThen'] = link?.getAttribute('href') ?? 'none';
        watcher.disconnect();
      });
      watcher.observe(document, { subtree: true, childList: true, attributes: true });
    });
    await page.click('a[href="/watch?v=dQw4w9WgXcQ"]');
    const noted = await page.waitForSelector('body[data-owner-then]');
    expect(await noted?.evaluate((body) => body.dataset['ownerThen'])).toBe('/@3blue1brown');
    await page.close();
  });

  it('a YouTube video plays, and an advertisement comes and goes', async () => {
    const page = await driven.visit('https://m.youtube.com/watch?v=aircAruvnKk');
    await page.waitForSelector('ytm-slim-owner-renderer a.slim-owner-icon-and-title');
    await page.click('.ytp-play-button');
    await page.waitForFunction(
      () => (document.querySelector<HTMLVideoElement>('.html5-main-video')?.currentTime ?? 0) > 0.2,
    );
    await page.click('.ad-toggle');
    await page.waitForSelector('#movie_player.ad-showing');
    await page.click('.ad-toggle');
    await page.waitForSelector('#movie_player:not(.ad-showing)');
    await page.click('a[href="/"]');
    await page.waitForSelector('ytm-watch[hidden]');
    expect(await page.$eval('video', (video) => video.paused)).toBe(true);
    await page.close();
  });

  it('3Blue1Brown plays in a custom element whose events do not bubble', async () => {
    const page = await driven.visit('https://www.3blue1brown.com/');
    await page.waitForSelector('a[href^="/?lesson=vectors"]');
    await page.evaluate(() => {
      const seen: string[] = Object.assign(window, { seen: [] as string[] }).seen;
      for (const name of ['play', 'playing', 'pause', 'ended']) {
        document.addEventListener(name, () => seen.push(name), { capture: true });
        document.addEventListener(name, () => seen.push(`${name} bubbled`));
      }
    });
    await page.click('a[href^="/?lesson=vectors"]');
    await (await page.waitForSelector('.cover'))?.click();
    await page.waitForSelector('html.playing');
    const embedded = await page.$eval('youtube-video', (player) => ({
      src: player.getAttribute('src'),
      frame: player.shadowRoot?.querySelector('iframe')?.src,
    }));
    expect(embedded.src).toBe('https://www.youtube.com/watch?v=fNk_zzaMoSs&t=0s');
    expect(embedded.frame).toContain('https://www.youtube.com/embed/fNk_zzaMoSs');
    await page.click('button.pause');
    await page.waitForSelector('html:not(.playing)');
    await page.click('button.end');
    expect(await page.evaluate(() => (window as never as { seen: string[] }).seen)).toEqual([
      'play',
      'playing',
      'pause',
      'ended',
    ]);
    await page.click('a[href="/lessons/vectors"]');
    await page.waitForFunction(() => document.title.includes('vectors'));
    await page.close();
  });

  it('Papers with Code moves in the page, and its old address leads to Hugging Face', async () => {
    const page = await driven.visit('https://paperswithcode.co/');
    await (await page.waitForSelector('a[href="/paper/1706.03762"]'))?.click();
    await page.waitForFunction(() => document.title.startsWith('Attention Is All You Need'));
    await page.goto('https://paperswithcode.com/paper/attention-is-all-you-need');
    expect(page.url()).toBe('https://huggingface.co/papers/trending');
    await page.goto('https://example.org/');
    expect(await page.title()).toBe('Elsewhere');
    await page.close();
  });

  it('a request that no stand-in page makes is told', async () => {
    const page = await driven.visit('https://www.coursera.org/my-learning');
    hosts.forget();
    await page.evaluate(() => fetch('https://www.coursera.org/api/spy').then((it) => it.status));
    await driven.inExtension(
      (address) => fetch(address, { mode: 'no-cors' }).then(() => undefined),
      'https://collector.example/',
    );
    expect(hosts.strangers().map(({ host, path }) => host + path)).toEqual([
      'www.coursera.org/api/spy',
      'collector.example/',
    ]);
    await page.close();
  });
});
