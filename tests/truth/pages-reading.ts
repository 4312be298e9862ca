import type { Page } from 'puppeteer-core';
import { arriveAndLog, decide, pass, stopAndCount } from './learner';
import { Stopwatch, type Scenario } from './scenario';

/**
 * Papers that are read, where no video plays. A key, the pointer, a touch or scrolling is a sign of
 * life; between two of them everything counts if it is no longer than a pause may be, and nothing
 * from the first of them on if it is.
 */

const kinds = ['chromium', 'firefox'] as const;
const PAPER = 'https://paperswithcode.co/paper/1706.03762';

/** A sign of life that changes nothing on the page. */
const pressKey = (page: Page): Promise<void> => page.keyboard.press('Shift');
const movePointer = (page: Page): Promise<void> => page.mouse.move(200, 300);

const withShortPauses: Scenario = {
  name: 'a paper read with pauses of up to 50 seconds and a limit of 60',
  kinds,
  takes: 145,
  async play({ driven }) {
    await decide(driven, { pauseMinutes: 1 });
    const watch = new Stopwatch();
    const page = await arriveAndLog(driven, watch, PAPER);
    for (const seconds of [50, 40]) {
      await pass(seconds);
      await pressKey(page);
    }
    await pass(5);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

const withLongPauses: Scenario = {
  name: 'a paper read with a pause of 70 seconds and a limit of 60',
  kinds,
  takes: 140,
  async play({ driven }) {
    await decide(driven, { pauseMinutes: 1 });
    const watch = new Stopwatch();
    const page = await arriveAndLog(driven, watch, PAPER);
    await pass(15);
    await watch.end(() => movePointer(page));
    await pass(70);
    await watch.begin(() => pressKey(page));
    await pass(12);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

/** As it is for everybody who has set nothing. */
const withUsualPause: Scenario = {
  name: 'a paper read with a pause of 195 seconds and the limit of 180 that all begin with',
  kinds,
  takes: 260,
  async play({ driven }) {
    const watch = new Stopwatch();
    const page = await arriveAndLog(driven, watch, PAPER);
    await pass(10);
    await watch.end(() => movePointer(page));
    await pass(195);
    await watch.begin(() => pressKey(page));
    await pass(15);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

/** Whoever stops in the middle of a long pause has studied until it began. */
const leftAlone: Scenario = {
  name: 'a paper left alone for 70 seconds with a limit of 60, then stopped',
  kinds,
  takes: 125,
  async play({ driven }) {
    await decide(driven, { pauseMinutes: 1 });
    const watch = new Stopwatch();
    const page = await arriveAndLog(driven, watch, PAPER);
    await pass(12);
    await watch.end(() => pressKey(page));
    await pass(70);
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

/** The wheel alone, down and up again, with less than a minute between. */
const scrolling: Scenario = {
  name: 'a paper that is only scrolled',
  kinds,
  takes: 120,
  async play({ driven }) {
    await decide(driven, { pauseMinutes: 1 });
    const watch = new Stopwatch();
    const page = await arriveAndLog(driven, watch, PAPER);
    for (const [deltaY, seconds] of [
      [300, 8],
      [500, 45],
      [-200, 3],
      [700, 20],
    ] as const) {
      await page.mouse.wheel({ deltaY });
      await pass(seconds);
    }
    const counted = await stopAndCount(driven, watch);
    return { studied: watch.seconds, counted };
  },
};

export const readingScenarios: readonly Scenario[] = [
  withShortPauses,
  withLongPauses,
  withUsualPause,
  leftAlone,
  scrolling,
];
