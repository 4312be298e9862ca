import { PAUSE_LIMIT } from '../../data/model/limits';
import { FIRST_TASK } from '../helpers/builders';
import type { DayLearner, Unit } from './days-learner';

const SECOND = 1000;
const MINUTE = 60_000;
/** So late, in milliseconds, a page may look that somebody has stopped a lecture, and a bit. */
const LATE = 250;

/** Something that a learner does at study pages that are being recorded. */
export type Doing = (learner: DayLearner, unit: Unit) => Promise<void>;

const seconds = ({ random }: DayLearner, low: number, high: number): number =>
  (low + random.next() * (high - low)) * SECOND;

/** Watches a lecture, and touches little. */
const watch: Doing = async (learner, unit) => {
  const { tab, random } = learner;
  if (!unit.hasVideo) return read(learner, unit);
  await tab.stir();
  await tab.play(true);
  for (let part = random.between(1, 5); part > 0; part -= 1) {
    await learner.wait(seconds(learner, 20, 300));
    if (random.chance(0.4)) {
      await tab.play(false);
      await learner.wait(seconds(learner, 1, 60));
      await tab.play(true);
    } else if (random.chance(0.3)) await tab.stir();
  }
  await tab.play(false);
};

/**
 * A pause of a reader: mostly short, often near the limit of three minutes, sometimes beyond; no
 * nearer to it than a page can tell.
 */
function pauseOf(learner: DayLearner): number {
  const luck = learner.random.next();
  if (luck < 0.6) return seconds(learner, 0.5, 40);
  if (luck < 0.8) return seconds(learner, 40, 175);
  const pause = luck < 0.93 ? seconds(learner, 176, 184) : seconds(learner, 184, 420);
  return Math.abs(pause - PAUSE_LIMIT) > LATE ? pause : PAUSE_LIMIT + 2 * LATE;
}

const read: Doing = async (learner) => {
  await learner.tab.stir();
  for (let part = learner.random.between(3, 25); part > 0; part -= 1) {
    const pause = pauseOf(learner);
    await learner.wait(pause);
    await learner.tab.stir();
    if (pause > 100 * SECOND) await learner.engage(seconds(learner, 5, 60));
  }
};

const scroll: Doing = async (learner) => {
  for (let part = learner.random.between(20, 100); part > 0; part -= 1) {
    await learner.tab.stir('scroll');
    await learner.wait(learner.random.between(16, 300));
  }
};

/** Goes from page to page without loading, sometimes every few seconds. */
const wander: Doing = async (learner, unit) => {
  const { tab, random } = learner;
  const isHasty = random.chance(0.5);
  for (let part = isHasty ? random.between(3, 12) : 1; part > 0; part -= 1) {
    await tab.go(learner.another(unit));
    await learner.engage(isHasty ? seconds(learner, 2, 7) : seconds(learner, 20, 200));
  }
};

/** A lecture in one window, notes in another: both in sight. */
const sideBySide: Doing = async (learner, unit) => {
  const { tab: first, random } = learner;
  if (random.chance(0.7)) await first.play(true);
  const second = await learner.open(unit);
  await learner.engage(2 * SECOND);
  for (let part = random.between(2, 8); part > 0; part -= 1) {
    if (random.chance(0.3)) await random.pick([first, second]).play(random.chance(0.6));
    await learner.wait(seconds(learner, 1, 150));
    await random.pick([first, second]).stir();
    await learner.engage(seconds(learner, 1, 20));
  }
  await first.play(false);
  if (random.chance(0.5)) await learner.close(second);
  else {
    await learner.close(first);
    await second.play(false);
  }
};

/** Two tabs of one window, in turns. */
const inTurns: Doing = async (learner, unit) => {
  const { tab: first, random } = learner;
  await first.show(false);
  const second = await learner.open(unit);
  for (let part = random.between(2, 8); part > 0; part -= 1) {
    await learner.engage(seconds(learner, 2, 60));
    const isFirst = !first.isShown;
    await (isFirst ? second : first).show(false);
    await (isFirst ? first : second).show(true);
    learner.tabs = isFirst ? [first, second] : [second, first];
  }
  await first.show(true);
  await learner.close(second);
};

/** Something else is in front; the lecture may play on behind it, and does not count. */
const lookAway: Doing = async (learner) => {
  const { tab, random } = learner;
  await tab.play(random.chance(0.5));
  await learner.wait(seconds(learner, 1, 30));
  await tab.show(false);
  await learner.wait(seconds(learner, 1, random.chance(0.7) ? 60 : 400));
  await tab.show(true);
  await learner.wait(seconds(learner, 1, 30));
  await tab.play(false);
};

const reload: Doing = async (learner) => {
  const { tab, random } = learner;
  await tab.play(random.chance(0.5));
  await learner.wait(seconds(learner, 1, 40));
  if (random.chance(0.5)) await tab.reload(seconds(learner, 0.3, 3));
  else await tab.goBack(seconds(learner, 1, 20));
  await learner.engage(seconds(learner, 5, 40));
};

/** An advertisement before the video or within it. */
const sitThroughAd: Doing = async (learner, unit) => {
  if (!unit.site.startsWith('3')) return watch(learner, unit);
  const { tab } = learner;
  await tab.play(true);
  await learner.wait(seconds(learner, 0, 60));
  await tab.advertise(true);
  await learner.wait(seconds(learner, 5, 60));
  await tab.advertise(false);
  await learner.wait(seconds(learner, 30, 300));
  await tab.play(false);
};

/**
 * The lid is closed for minutes or hours, in the middle of a lecture or of reading. Who closes it
 * for longer than a recording lives has turned from the page by that, as by closing the tab.
 */
const sleep: Doing = async (learner) => {
  const { tab, random, browser, clock } = learner;
  await tab.play(random.chance(0.6));
  await learner.wait(seconds(learner, 1, 60));
  const isShort = random.chance(0.5);
  if (!isShort) tab.turnFrom();
  clock.sleep(isShort ? seconds(learner, 20, 500) : seconds(learner, 12 * 60, 3 * 3600));
  browser.mishaps.sleeps += 1;
  await browser.woken();
  await learner.wait(seconds(learner, 0.1, 20));
  await tab.play(false);
  await tab.stir();
  if (isShort) {
    await learner.engage(seconds(learner, 20, 60));
    return;
  }
  await learner.ended();
  await learner.begin(!learner.isAlways);
};

/** The wall clock is set, by seconds or by hours. */
const setClock: Doing = async (learner) => {
  const { random, clock, browser } = learner;
  await learner.engage(seconds(learner, 5, 60));
  await browser.keepUp();
  const isSmall = random.chance(0.7);
  const step = isSmall ? seconds(learner, 0.1, 60) : seconds(learner, 15 * 60, 3 * 3600);
  const isBack = random.chance(0.5);
  clock.stepped += isBack ? -step : step;
  browser.mishaps.steps += 1;
  await learner.engage(20 * SECOND);
  if (isSmall || isBack) return;
  await learner.ended();
  await learner.begin(!learner.isAlways);
};

/** Stops by hand, goes on studying for a while, and then logs it after all. */
const stopAndLog: Doing = async (learner) => {
  await learner.engage(70 * SECOND);
  await learner.stop();
  await learner.engage(seconds(learner, 3, 90));
  await learner.logPage();
  await learner.engage(70 * SECOND);
};

/** The page or the whole browser dies in the midst of studying, and is begun again. */
const crash: Doing = async (learner, unit) => {
  const { random, browser } = learner;
  await learner.tab.play(random.chance(0.5));
  await learner.wait(seconds(learner, 1, 60));
  if (random.chance(0.5)) {
    browser.mishaps.crashes += 1;
    for (const tab of learner.tabs) tab.crash();
    learner.tabs = [];
    await learner.open(unit);
    await learner.engage(5 * SECOND);
    return;
  }
  for (const tab of learner.tabs) tab.crash();
  learner.tabs = [];
  await learner.ended();
  await browser.crash(seconds(learner, 5, 300));
  await learner.open(unit);
  await learner.begin(!learner.isAlways);
};

const doings: readonly (readonly [share: number, doing: Doing])[] = [
  [8, watch],
  [8, read],
  [3, scroll],
  [5, wander],
  [4, sideBySide],
  [3, inTurns],
  [4, lookAway],
  [2, reload],
  [2, sitThroughAd],
  [0.5, sleep],
  [0.15, setClock],
  [0.7, stopAndLog],
  [0.15, crash],
];
const shares = doings.reduce((sum, [share]) => sum + share, 0);

/** Something to do next. */
export function someDoing({ random }: DayLearner): Doing {
  let luck = random.next() * shares;
  for (const [share, doing] of doings) {
    luck -= share;
    if (luck < 0) return doing;
  }
  return watch;
}

/** Studies without a browser, by the timer. */
export async function studyOffline(learner: DayLearner): Promise<void> {
  const { browser, clock } = learner;
  await browser.keepUp();
  await browser.machine.run({ type: 'start-timer', task: FIRST_TASK, title: 'A book' });
  const began = clock.at;
  await learner.wait(seconds(learner, 120, 60 * 60));
  await browser.keepUp();
  await browser.machine.run({ type: 'stop' });
  learner.timed += clock.at - began;
}

/** Leaves the machine alone for long enough that what is recorded ends by itself. */
export async function rest(learner: DayLearner): Promise<void> {
  const { tab, random } = learner;
  await tab.play(false);
  if (random.chance(0.5)) await learner.closeAll();
  await learner.wait(11 * MINUTE + seconds(learner, 180, 1800));
  await learner.ended();
  await learner.closeAll();
}
