import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrivenBrowser } from '../helpers/driven-browser.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import {
  awaitOffer,
  browserKinds,
  command,
  discardRecording,
  exactSeconds,
  LECTURE_ADDRESS,
  logThroughOffer,
  NEXT_LECTURE,
  openStudyBrowser,
  openWindow,
  PLAY,
  playInFullScreen,
  recordingOf,
  until,
  visitsOf,
  wait,
  worldsOf,
} from './studying.ts';

/** What a page has told is written after 15 seconds at most. */
const WRITTEN_LIMIT = 20_000;
const YOUTUBE = 'https://www.youtube.com/watch?v=';
const KNOWN = `${YOUTUBE}aircAruvnKk`;
const UNKNOWN = `${YOUTUBE}AAAAAAAAAAA`;
const CALCULUS = '/watch?v=WUvTyaaNkzM';
const ANOTHER_CHANNEL = '/watch?v=dQw4w9WgXcQ';

/**
 * Every page has a window of its own, so that all of them are visible and earn their half minute
 * at the same time. The tests then look at one after the other.
 */
describe.each(browserKinds)('Study sites of every kind in %s', (kind) => {
  let hosts: StudyHosts;
  let driven: DrivenBrowser;
  let lecture: Page;
  let paper: Page;
  let otherPaper: Page;
  let trending: Page;
  let lesson: Page;
  let known: Page;
  let unknown: Page;
  let foreign: Page;
  let hop: Page;

  const placesOf = async () => (await visitsOf(driven)).map(({ place }) => String(place.key));

  beforeAll(async () => {
    hosts = await openStudyHosts();
    driven = await openStudyBrowser(kind, hosts);
  });
  afterAll(async () => {
    await driven?.close();
    await hosts.close();
  });

  it('a video of another channel costs one look: the background is not even woken', async () => {
    foreign = await openWindow(driven, `https://www.youtube.com${ANOTHER_CHANNEL}`);
    await wait(1500);
    await driven.killWorker();
    await foreign.click('a[href="/feed/subscriptions"]');
    await wait(1500);
    await foreign.click(`a[href="${ANOTHER_CHANNEL}"]`);
    await foreign.click('.ytp-play-button');
    await wait(4000);
    expect(await driven.workerRuns()).toBe(false);
    expect(await visitsOf(driven)).toEqual([]);
  });

  it('every study page is noticed at its arrival, and nothing else is', async () => {
    lecture = await openWindow(driven, LECTURE_ADDRESS);
    paper = await openWindow(driven, 'https://paperswithcode.co/');
    await paper.waitForSelector('a[href="/paper/1706.03762"]');
    expect(await placesOf()).not.toContain('arxiv/1706.03762');
    await paper.click('a[href="/paper/1706.03762"]');
    otherPaper = await openWindow(driven, 'https://paperswithcode.co/paper/1512.03385');
    lesson = await openWindow(driven, 'https://www.3blue1brown.com/lessons/vectors');
    await lesson.waitForSelector('.cover');
    await lesson.click('.cover');
    known = await openWindow(driven, KNOWN);
    await known.click('.ytp-play-button');
    unknown = await openWindow(driven, `${UNKNOWN}&owner=lags`);
    await playInFullScreen(unknown);
    hop = await openWindow(driven, `https://www.youtube.com${CALCULUS}&owner=lags`);
    trending = await openWindow(driven, 'https://huggingface.co/papers/trending');
    await until(async () => {
      expect((await placesOf()).toSorted()).toEqual([
        '3b1b/essence-of-calculus',
        '3b1b/neural-networks',
        '3b1b/vectors',
        'arxiv/1512.03385',
        'arxiv/1706.03762',
        'coursera/neural-networks-deep-learning/rz9xJ',
        'youtube/AAAAAAAAAAA',
      ]);
    });
  });

  it('a hop to another channel ends the study, though the old channel is still shown', async () => {
    const tab = (await visitsOf(driven)).find(({ place }) => place.unit === '3b1b/calculus')?.tab;
    const wish = { type: 'log-page', tab: tab ?? -1, task: null } as const;
    expect(await command(driven, wish)).toMatchObject({ ok: true });
    const begun = Date.now();
    const before = await recordingOf(driven);
    await hop.click(`a[href="${ANOTHER_CHANNEL}"]`);
    const studied = (Date.now() - begun) / 1000;
    await wait(4500);
    expect(await placesOf()).not.toContain('youtube/dQw4w9WgXcQ');
    const counted =
      exactSeconds(await discardRecording(driven)) - (before ? exactSeconds(before) : 0);
    expect(counted).toBeGreaterThanOrEqual(studied - 1);
    expect(counted).toBeLessThanOrEqual(studied + 1);
    await hop.click(`a[href="${CALCULUS}"]`);
    await until(async () => {
      const arrivals = (await placesOf()).filter((key) => key === '3b1b/essence-of-calculus');
      expect(arrivals).toHaveLength(1);
    });
    await hop.close();
  });

  it('Not now closes the question, and another lecture asks no second one', async () => {
    const offer = await awaitOffer(driven, lecture);
    await offer.click('Not now');
    await until(async () => expect(await driven.offerOf(lecture)).toBeNull());
    await lecture.click(`a[href="${NEXT_LECTURE}"]`);
    await lecture.waitForFunction(() => document.title.startsWith('Forward'));
    await lecture.click(PLAY);
    expect(await recordingOf(driven)).toBeNull();
  });

  it('a question never lies over a full screen, and comes when that ends', async () => {
    await awaitOffer(driven, known);
    await wait(8000);
    expect(await unknown.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    expect((await driven.offerOf(unknown))?.present ?? false).toBe(false);
    await unknown.evaluate(() => document.exitFullscreen());
    expect((await awaitOffer(driven, unknown, 5000)).text).toContain('Video AAAAAAAAAAA');
  });

  it('what a page does to the question by itself does nothing', async () => {
    const offer = await awaitOffer(driven, otherPaper);
    await otherPaper.evaluate(() => {
      const host = document.querySelector('html > :not(head):has(+ body)');
      const init = { bubbles: true, composed: true, cancelable: true };
      for (const key of ['Enter', 'Escape', ' '])
        for (const type of ['keydown', 'keyup'])
          host?.dispatchEvent(new KeyboardEvent(type, { ...init, key }));
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        host?.dispatchEvent(new MouseEvent(type, init));
    });
    await offer.inside((root) => {
      for (const button of root.querySelectorAll<HTMLElement>('button, summary')) button.click();
    });
    await wait(500);
    expect((await driven.offerOf(otherPaper))?.present).toBe(true);
    expect(await recordingOf(driven)).toBeNull();
  });

  it('Escape closes the question and does nothing else', async () => {
    const address = otherPaper.url();
    await otherPaper.keyboard.press('Escape');
    await until(async () => expect(await driven.offerOf(otherPaper)).toBeNull());
    expect(otherPaper.url()).toBe(address);
    expect(await recordingOf(driven)).toBeNull();
  });

  it('one paper is one place on both sites that show it, and the list of papers is none', async () => {
    const offer = await driven.waitForOffer(paper);
    expect(offer.text).toContain('Attention Is All You Need');
    await paper.mouse.wheel({ deltaY: 400 });
    const { id } = await logThroughOffer(driven, paper);
    const page = await openWindow(driven, 'https://huggingface.co/papers/1706.03762');
    await until(async () => {
      expect(await recordingOf(driven)).toMatchObject({
        id,
        unit: 'arxiv/1706.03762',
        places: [{ place: 'arxiv/1706.03762', title: 'Attention Is All You Need' }],
        allowances: [{}, {}],
      });
    }, WRITTEN_LIMIT);
    for (const silent of [page, trending]) expect(await driven.offerOf(silent)).toBeNull();
    await discardRecording(driven);
    await page.close();
  });

  it('a lesson is one place on its own page and in the theatre of the home page', async () => {
    const { id } = await logThroughOffer(driven, lesson);
    const theatre = await openWindow(
      driven,
      'https://www.3blue1brown.com/?lesson=vectors&topic=linear-algebra',
    );
    await until(async () => {
      expect(await recordingOf(driven)).toMatchObject({
        id,
        site: '3blue1brown',
        task: 'math-review',
        places: [{ place: '3b1b/vectors' }],
        allowances: [{}, {}],
      });
    }, WRITTEN_LIMIT);
    await theatre.close();
    await discardRecording(driven);
  });

  it('a video of the channel is its lesson, and an advertisement in it is not counted', async () => {
    const before = await logThroughOffer(driven, known);
    expect(before).toMatchObject({ places: [{ place: '3b1b/neural-networks' }] });
    const begun = Date.now();
    await wait(1000);
    await known.click('.ad-toggle');
    const interrupted = Date.now();
    await wait(7000);
    await known.click('.ad-toggle');
    const resumed = Date.now();
    await wait(3000);
    const counted = exactSeconds(await discardRecording(driven)) - exactSeconds(before);
    const studied = (interrupted - begun + Date.now() - resumed) / 1000;
    expect(counted).toBeGreaterThanOrEqual(studied - 1.5);
    expect(counted).toBeLessThanOrEqual(studied + 1.5);
  });

  it('an unknown video of the channel can be logged too', async () => {
    await logThroughOffer(driven, unknown);
    expect(await recordingOf(driven)).toMatchObject({
      unit: '3b1b',
      places: [{ place: 'youtube/AAAAAAAAAAA' }],
    });
    await discardRecording(driven);
  });

  it('the site that was refused has stayed quiet, and foreign pages hold nothing of ours', async () => {
    expect(await lecture.evaluate(() => document.title)).toContain('Forward propagation');
    for (const silent of [lecture, foreign]) expect(await driven.offerOf(silent)).toBeNull();
    const elsewhere = await openWindow(driven, 'https://news.example.org/');
    await wait(500);
    const names = await elsewhere.evaluate(() =>
      [...document.querySelectorAll('*')].map(({ localName }) => localName),
    );
    expect(names.filter((name) => name.includes('milepost'))).toEqual([]);
    // Firefox does not tell which scripts of an extension live in a page.
    if (kind === 'chromium') {
      expect(await worldsOf(elsewhere, driven.origin)).toEqual([]);
      expect(await worldsOf(lecture, driven.origin)).toEqual(['Milepost']);
    }
    expect(hosts.strangers()).toEqual([]);
  });
});
