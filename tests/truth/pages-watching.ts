import type { Page } from 'puppeteer-core';
import { LECTURE_ADDRESS, logThroughOffer } from '../browser/studying';
import {
  arriveAndLog,
  arriveAt,
  decide,
  expectPlaying,
  pass,
  playButton,
  pressPlay,
  stopAndCount,
} from './learner';
import { Stopwatch, type Scenario } from './scenario';

/**
 * Lectures that are watched. A lecture that plays in sight is studied, whether or not anybody touches
 * anything, at whatever speed; one that stands still is read, for as long as a pause may be.
 */

const kinds = ['chromium', 'firefox'] as const;
const SHORT_VIDEO = 'https://www.youtube.com/watch?v=aircAruvnKk&length=short';
const VIDEO = 'https://www.youtube.com/watch?v=aircAruvnKk';

const setRate = (page: Page, rate: number): Promise<void> =>
  page.$eval('video', (video, rate) => void (video.playbackRate = rate), rate);

/** After the press on "Log it" nobody stirs for longer than a pause may be, here a minute. */
const untouched: Scenario = {
  name: 'a lecture watched without touching anything',
  kinds,
  takes: 135,
  async play({ driven }) {
    await decide(driven, { pauseMinutes: 1 });
    const watch = new Stopwatch();
    const page = await arriveAndLog(driven, watch, LECTURE_ADDRESS, playButton.coursera);
    await pass(92);
    await expectPlaying(page);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

/**
 * While the video stands still the learner takes notes: that counts if it is no longer than a pause
 * may be, here a minute, and else for nothing from the moment of the press that paused it.
 */
const pausedAndResumed: Scenario = {
  name: 'a lecture paused for 15 seconds, and for 70 with a limit of 60',
  kinds,
  takes: 150,
  async play({ driven }) {
    await decide(driven, { pauseMinutes: 1 });
    const watch = new Stopwatch();
    const page = await arriveAndLog(driven, watch, LECTURE_ADDRESS, playButton.coursera);
    const press = () => pressPlay(page, playButton.coursera);
    await pass(3);
    await press();
    await pass(15);
    await press();
    await pass(8);
    await watch.end(press);
    await pass(70);
    await watch.begin(press);
    await pass(5);
    await expectPlaying(page);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

/** The learner's time counts, not the lecture's. */
const fast: Scenario = {
  name: 'a lecture at double speed',
  kinds,
  takes: 85,
  async play({ driven }) {
    await decide(driven, { pauseMinutes: 1 });
    const watch = new Stopwatch();
    const page = await arriveAt(driven, watch, LECTURE_ADDRESS);
    await pressPlay(page, playButton.coursera);
    await setRate(page, 2);
    await logThroughOffer(driven, page);
    await pass(40);
    await expectPlaying(page);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

/** A passage is heard again and again, and a part is skipped: all of it is the learner's time. */
const seeking: Scenario = {
  name: 'a lecture with a seek every four seconds',
  kinds,
  takes: 90,
  async play({ driven }) {
    await decide(driven, { pauseMinutes: 1 });
    const watch = new Stopwatch();
    const page = await arriveAndLog(driven, watch, LECTURE_ADDRESS, playButton.coursera);
    for (const second of [300, 40, 41, 500, 40, 0, 200, 199, 198, 400]) {
      await page.$eval('video', (video, to) => void (video.currentTime = to), second);
      await pass(4);
    }
    await pass(10);
    await expectPlaying(page);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

/** A video of 50 seconds that begins anew by itself, as YouTube's menu lets it. */
const looping: Scenario = {
  name: 'a video of 50 seconds in a loop',
  kinds,
  takes: 120,
  async play({ driven }) {
    await decide(driven, { pauseMinutes: 1 });
    const watch = new Stopwatch();
    const page = await arriveAt(driven, watch, SHORT_VIDEO);
    await page.waitForSelector('video');
    await page.$eval('video', (video) => void (video.loop = true));
    await pressPlay(page, playButton.youtube);
    await logThroughOffer(driven, page);
    await pass(72);
    await expectPlaying(page);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

/**
 * Nobody studies an advertisement, also while its video plays on under it. The page says itself when
 * one begins and ends, at the press on the button that stands for that.
 */
const advertised: Scenario = {
  name: 'an advertisement before the video, and two within it',
  kinds,
  takes: 110,
  async play({ driven }) {
    const watch = new Stopwatch();
    const page = await driven.visit(VIDEO);
    const toggle = () => pressPlay(page, '.ad-toggle');
    // Until the first advertisement begins, the page is looked at.
    await watch.begin(() => Promise.resolve());
    await watch.end(toggle);
    await pressPlay(page, playButton.youtube);
    await pass(10);
    await watch.begin(toggle);
    await logThroughOffer(driven, page);
    for (const seconds of [6, 16]) {
      await pass(8);
      await watch.end(toggle);
      await pass(seconds);
      await watch.begin(toggle);
    }
    await pass(15);
    await expectPlaying(page);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

export const watchingScenarios: readonly Scenario[] = [
  untouched,
  pausedAndResumed,
  fast,
  seeking,
  looping,
  advertised,
];
