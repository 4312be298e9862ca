import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Registers } from '../../data/model/progress';
import { localKeys } from '../../data/sync/keys';
import type { DrivenBrowser } from '../helpers/driven-browser.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import {
  browserKinds,
  LECTURE_ADDRESS,
  openStudyBrowser,
  openWindow,
  PLAY,
  until,
  visitsOf,
  wait,
} from './studying.ts';

/** The short lecture lasts 50 seconds; nine tenths of it at twice the speed take 23. */
const SECONDS = 50;
const PLAYED_WITHIN = 60_000;

const watchAddress = (video: string, host = 'www') =>
  `https://${host}.youtube.com/watch?v=${video}&length=short`;

/** What is decided and noted so far, by the names of the registers. */
async function valuesIn(driven: DrivenBrowser): Promise<Readonly<Record<string, unknown>>> {
  const kept = (await driven.storage())[localKeys.registers] as
    { registers: Registers } | undefined;
  return Object.fromEntries(
    Object.entries(kept?.registers ?? {}).map(([name, { value }]) => [name, value]),
  );
}

/** Waits until the background knows of so many visits, and has brought what it brings to them. */
const arrived = (driven: DrivenBrowser, visits: number): Promise<void> =>
  until(async () => expect(await visitsOf(driven)).toHaveLength(visits));

/** Plays the page's own video at some speed, by a press on its button. */
async function play(page: Page, rate: number, button = '.ytp-play-button'): Promise<void> {
  await page.waitForSelector('video');
  await page.$eval('video', (video, rate) => (video.playbackRate = rate), rate);
  await page.click(button);
}

/** Says all that a page can say of a video that does not play, thousands of times a second. */
function forge(): void {
  const video = document.querySelector('video');
  const ours = document.body.appendChild(document.createElement('youtube-video'));
  const types = ['playing', 'timeupdate', 'ended', 'yt-navigate-finish', 'state-navigateend'];
  const name = (key: string, value: unknown) => {
    if (video) Object.defineProperty(video, key, { get: () => value, configurable: true });
  };
  name('duration', 50);
  name('paused', false);
  name('played', { length: 1, start: () => 0, end: () => 50 });
  let position = 0;
  setInterval(() => {
    position = (position + 0.25) % 50;
    name('currentTime', position);
    for (let count = 0; count < 20; count += 1) {
      for (const type of types) {
        video?.dispatchEvent(new Event(type, { bubbles: true }));
        ours.dispatchEvent(new Event(type, { bubbles: true }));
        document.dispatchEvent(new Event(type));
      }
    }
  }, 20);
}

describe.each(browserKinds)('A lecture that is watched in %s', (kind) => {
  let hosts: StudyHosts;
  let driven: DrivenBrowser;

  beforeAll(async () => {
    hosts = await openStudyHosts();
    driven = await openStudyBrowser(kind, hosts);
  });
  afterAll(async () => {
    await driven?.close();
    await hosts.close();
  });

  it('ticks itself, on YouTube and inside a lesson, and a course’s is finished', async () => {
    // Pages in windows of their own are in sight together.
    const video = await driven.visit(watchAddress('k7RM-ot2NWY'));
    const mobile = await openWindow(driven, watchAddress('kjBOesZCoqc', 'm'));
    const lesson = await openWindow(
      driven,
      'https://www.3blue1brown.com/lessons/vectors?length=short&rate=2',
    );
    const course = await openWindow(driven, `${LECTURE_ADDRESS}?length=short`);
    await arrived(driven, 4);
    await play(video, 2);
    await play(mobile, 2);
    await lesson.click('.cover');
    await play(course, 2, PLAY);
    await wait(10_000);
    expect(
      Object.keys(await valuesIn(driven)).filter((name) => /watched|^item/.test(name)),
    ).toEqual([]);
    await until(async () => {
      expect(await valuesIn(driven)).toMatchObject({
        'watched/eola-preview': true,
        'milestone/math-review-video-1': true,
        'watched/span': true,
        'milestone/math-review-video-3': true,
        'watched/vectors': true,
        'milestone/math-review-video-2': true,
        'item/coursera/neural-networks-deep-learning/rz9xJ': 'Why deep representations?',
        'item-done/coursera/neural-networks-deep-learning/rz9xJ': true,
      });
    }, PLAYED_WITHIN);
    for (const page of [video, mobile, lesson, course]) await page.close();
    await arrived(driven, 0);
  });

  it('is not ticked by its end, by haste, by a loop or by a page that lies', async () => {
    const before = await valuesIn(driven);
    const hasty = await driven.visit(watchAddress('rHLEWRxRGiM'));
    const [ending, looping, lying] = [
      await openWindow(driven, watchAddress('kYB8IZa5AuE')),
      await openWindow(driven, watchAddress('XkY2DOUCWMU')),
      await openWindow(driven, watchAddress('WUvTyaaNkzM')),
    ];
    await arrived(driven, 4);
    await play(hasty, 16);
    await play(ending, 1);
    await play(looping, 2);
    for (const [page, from, to] of [
      [ending, SECONDS - 8, SECONDS],
      [looping, 0, 8],
    ] as const) {
      const loop = (video: HTMLVideoElement, from: number, to: number) => {
        setInterval(() => {
          if (video.currentTime >= to - 0.5 || video.currentTime < from) video.currentTime = from;
          if (video.paused) void video.play();
        }, 100);
      };
      await page.$eval('video', loop, from, to);
    }
    await lying.evaluate(forge);
    await wait(40_000);
    expect(await hasty.$eval('video', ({ ended }) => ended)).toBe(true);
    expect(await valuesIn(driven)).toEqual(before);
    expect(hosts.strangers()).toEqual([]);
  });
});
