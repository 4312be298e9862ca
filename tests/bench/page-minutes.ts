import type { CDPSession, Page } from 'puppeteer-core';
import {
  command,
  LECTURE_ADDRESS,
  NEXT_LECTURE_ADDRESS,
  openWindow,
  PLAY,
  until,
  visitsOf,
  wait,
} from '../browser/studying';
import type { DrivenBrowser } from '../helpers/driven-browser';
import { openCounter, type Counts } from './page-counter';
import type { Pair } from './page-pair';
import { moveAndScroll, storm } from './page-storm';

const MINUTE_MS = 60_000;
/** Nothing is on its way any more. */
const SETTLED_MS = 3000;
/** After so long every study page has asked, and the question stays. */
const ASKED_MS = 34_000;

const COURSE = 'https://www.coursera.org/learn/neural-networks-deep-learning';
const READING_ADDRESS = `${COURSE}/supplement/R2Kqf/what-does-this-have-to-do-with-the-brain`;
const QUIZ_ADDRESS = `${COURSE}/assignment-submission/qP0cd/key-concepts-on-deep-neural-networks`;

/** What a study page does for a minute. */
export type Pastime = 'idle' | 'watching' | 'storm' | 'hand' | 'recorded';

/** Main-thread milliseconds of a minute, and how many events the page had. */
interface Minute {
  readonly busy: number;
  readonly events: number;
}

/** What both browsers did in a minute, and what Milepost said and wrote in two of them. */
export interface Minutes {
  readonly ours: Readonly<Record<Pastime, Minute>>;
  readonly empty: Readonly<Record<Pastime, Minute>>;
  /** Until four new study pages had asked. */
  readonly asking: Counts;
  readonly unrecorded: Counts;
  readonly recorded: Counts;
}

/** Milliseconds that the page's main thread has really run since it was first asked. */
async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'TaskDuration');
  if (!found) throw new Error('The browser does not tell how long its tasks took.');
  return found.value * 1000;
}

/** Lets a page do something for a minute, and gives what the main thread had to do meanwhile. */
async function minuteOf(page: Page, pastime: (page: Page) => Promise<number>): Promise<Minute> {
  const session = await page.createCDPSession();
  // The thread's own clock stands still while the machine does something else.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await busyTime(session);
  const [events] = await Promise.all([pastime(page), wait(MINUTE_MS)]);
  const busy = (await busyTime(session)) - before;
  await session.detach();
  return { busy, events };
}

const nothing = async (): Promise<number> => 0;

async function play(page: Page): Promise<void> {
  await page.waitForSelector(PLAY);
  await page.click(PLAY);
}

/** Four study pages side by side, all of them visible: what each will do for a minute. */
async function openPages(driven: DrivenBrowser) {
  const lecture = await openWindow(driven, LECTURE_ADDRESS);
  await play(lecture);
  const quiet = await openWindow(driven, READING_ADDRESS);
  const stormy = await openWindow(driven, NEXT_LECTURE_ADDRESS);
  const handled = await openWindow(driven, QUIZ_ADDRESS);
  const busyFor = MINUTE_MS - SETTLED_MS;
  return {
    lecture,
    async minute() {
      const [idle, watching, stormed, hand] = await Promise.all([
        minuteOf(quiet, nothing),
        minuteOf(lecture, nothing),
        minuteOf(stormy, (page) => page.evaluate(storm, busyFor)),
        minuteOf(handled, (page) => moveAndScroll(page, busyFor)),
      ]);
      for (const page of [quiet, stormy, handled]) await page.close();
      return { idle, watching, storm: stormed, hand };
    },
  };
}

/** Starts to record what the lecture's page shows, as the popup does. */
async function record(driven: DrivenBrowser): Promise<void> {
  const [visit] = await visitsOf(driven);
  if (!visit) throw new Error('The background knows of no visit.');
  await until(async () => {
    const outcome = await command(driven, { type: 'log-page', tab: visit.tab, task: null });
    if (!outcome.ok) throw new Error('The lecture is not recorded.');
  });
}

/**
 * Spends two minutes in both browsers at once: one without a recording on four pages of the same
 * course that have asked, and one in which a lecture is recorded.
 */
export async function spendMinutes({ ours, empty }: Pair): Promise<Minutes> {
  const counter = await openCounter(ours);
  const there = await openPages(empty);
  const here = await openPages(ours);
  const asking = await counter.count(() => wait(ASKED_MS));
  await wait(SETTLED_MS);
  const first = await Promise.all([
    here.minute(),
    there.minute(),
    counter.count(() => wait(MINUTE_MS)),
  ]);
  await record(ours);
  await wait(SETTLED_MS);
  const second = await Promise.all([
    minuteOf(here.lecture, nothing),
    minuteOf(there.lecture, nothing),
    counter.count(() => wait(MINUTE_MS)),
  ]);
  return {
    ours: { ...first[0], recorded: second[0] },
    empty: { ...first[1], recorded: second[1] },
    asking,
    unrecorded: first[2],
    recorded: second[2],
  };
}
