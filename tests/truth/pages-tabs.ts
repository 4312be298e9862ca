import { LECTURE_ADDRESS, logThroughOffer, NEXT_LECTURE_ADDRESS } from '../browser/studying';
import {
  arriveAndLog,
  arriveAt,
  decide,
  ELSEWHERE,
  expectPlaying,
  isPlaying,
  pass,
  playButton,
  pressPlay,
  stopAndCount,
} from './learner';
import { Stopwatch, type Scenario } from './scenario';

/**
 * Several tabs and windows. A learner studies once, however many pages are in sight, and a page that
 * is not in sight is studied only if its lecture plays and the learner has said that this counts.
 */

const kinds = ['chromium', 'firefox'] as const;
const SUPPLEMENT_ADDRESS =
  'https://www.coursera.org/learn/neural-networks-deep-learning/supplement/R2Kqf/' +
  'what-does-this-have-to-do-with-the-brain';

/** One of the two is in sight at every moment. */
const inTurns: Scenario = {
  name: 'two study tabs in turns in one window',
  kinds,
  takes: 110,
  async play({ driven }) {
    const watch = new Stopwatch();
    const lecture = await arriveAndLog(driven, watch, LECTURE_ADDRESS, playButton.coursera);
    const reading = await arriveAt(driven, watch, SUPPLEMENT_ADDRESS);
    for (const seconds of [17, 5, 2, 9]) {
      await pass(seconds);
      await lecture.bringToFront();
      await pass(seconds);
      await reading.bringToFront();
    }
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

/** They overlap for 25 seconds, which count once. */
const sideBySide: Scenario = {
  name: 'two study pages side by side in two windows',
  kinds,
  takes: 100,
  async play({ driven }) {
    const watch = new Stopwatch();
    const first = await arriveAt(driven, watch, LECTURE_ADDRESS, 'window');
    await pressPlay(first, playButton.coursera);
    await logThroughOffer(driven, first);
    await pass(5);
    const second = await arriveAt(driven, watch, NEXT_LECTURE_ADDRESS, 'window');
    await pressPlay(second, playButton.coursera);
    await pass(25);
    await expectPlaying(first);
    await first.close();
    await pass(20);
    await expectPlaying(second);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

/**
 * A lecture that goes on behind another tab, with the learner's own word on whether that counts.
 * Chromium pauses a hidden video that has no sound, and the stand-in's has none.
 */
const behindAnotherTab = (hiddenLecture: boolean): Scenario => ({
  name: `a lecture in a hidden tab, which ${hiddenLecture ? 'counts by' : 'does not count without'} the learner’s word`,
  kinds: hiddenLecture ? ['firefox'] : kinds,
  takes: 120,
  async play({ driven }) {
    await decide(driven, { hiddenLecture });
    const watch = new Stopwatch();
    const page = await arriveAndLog(driven, watch, LECTURE_ADDRESS, playButton.coursera);
    // The lecture is hidden as soon as there is a new tab, long before that shows a page.
    const leave = () => driven.newPage();
    for (const seconds of [20, 30]) {
      await pass(6);
      const other = await (hiddenLecture ? leave() : watch.end(leave));
      await other.goto(ELSEWHERE);
      await pass(seconds);
      if (hiddenLecture && !(await isPlaying(page)))
        throw new Error('The browser paused the hidden video.');
      await (hiddenLecture ? page.bringToFront() : watch.begin(() => page.bringToFront()));
      await other.close();
    }
    await pass(10);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
});

export const tabScenarios: readonly Scenario[] = [
  inTurns,
  sideBySide,
  behindAnotherTab(false),
  behindAnotherTab(true),
];
