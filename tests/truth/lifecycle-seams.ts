import { TargetType, type Page } from 'puppeteer-core';
import { wait } from '../browser/studying';
import type { DrivenBrowser } from '../helpers/driven-browser';
import { inChrome } from '../helpers/firefox-bidi';

/**
 * What a machine does that cannot be done to this one: its clock steps, nobody touches it, its
 * screen is locked. In Chromium all of it is played to the extension in its own worlds through the
 * debugger, which also keeps the background alive that long; in Firefox the idle service itself is
 * told of the learner's hand.
 */

/** The background's world, while a function runs in it. */
interface World {
  clock?: () => number;
  idle?: { state: string; touched: number };
  readonly chrome: {
    readonly idle: {
      queryState(seconds: number, callback?: (state: string) => void): Promise<string>;
      readonly onStateChanged: { dispatch(state: string): void };
    };
  };
}

async function worker({ puppeteer, origin }: DrivenBrowser) {
  const target = await puppeteer.waitForTarget(
    (it) => it.type() === TargetType.SERVICE_WORKER && it.url().startsWith(`${origin}/`),
    { timeout: 10_000 },
  );
  const found = await target.worker();
  if (!found) throw new Error('The background cannot be looked into.');
  return found;
}

/** Sets a clock so many milliseconds off the true one. It is sent as source to both worlds. */
function setClock(off: number): void {
  const here = globalThis as { clock?: () => number };
  const { clock = Date.now } = here;
  here.clock = clock;
  Date.now = () => clock() + off;
}

/** Sets the clock of the background, in Chromium. */
export async function setWorkerClock(driven: DrivenBrowser, off: number): Promise<void> {
  await (await worker(driven)).evaluate(setClock, off);
}

/** Sets the clock of the page script in a page, in Chromium; the page itself keeps its own. */
export async function setPageClock(driven: DrivenBrowser, page: Page, off: number): Promise<void> {
  const session = await page.createCDPSession();
  try {
    const contexts: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === driven.origin) contexts.push(context.id);
    });
    await session.send('Runtime.enable');
    const [contextId] = contexts;
    if (contextId === undefined) throw new Error('No page script is in the page.');
    const expression = `(${setClock.toString()})(${off})`;
    await session.send('Runtime.evaluate', { expression, contextId });
  } finally {
    await session.detach();
  }
}

/**
 * Takes the place of `chrome.idle` in the background: headless Chromium says `active` for ever, and
 * the debugger's own idle override reaches pages only. From here on nobody touches the machine.
 */
async function takeIdle(driven: DrivenBrowser): Promise<void> {
  await (
    await worker(driven)
  ).evaluate(() => {
    const here = globalThis as unknown as World;
    if (here.idle) return;
    const mine = { state: 'active', touched: performance.now() };
    here.idle = mine;
    here.chrome.idle.queryState = (seconds, callback) => {
      const isIdle = performance.now() - mine.touched >= seconds * 1000;
      const state = mine.state === 'locked' ? 'locked' : isIdle ? 'idle' : 'active';
      callback?.(state);
      return Promise.resolve(state);
    };
  });
}

/** The learner touches the machine, which in Chromium nobody did since the first such touch. */
export async function touch(driven: DrivenBrowser): Promise<void> {
  if (driven.kind === 'firefox') {
    await inChrome(
      driven.puppeteer,
      `Cc['@mozilla.org/widget/useridleservice;1']
        .getService(Ci.nsIUserIdleServiceInternal).resetIdleTimeOut(0);`,
    );
    return;
  }
  await takeIdle(driven);
  await (
    await worker(driven)
  ).evaluate(() => {
    const { idle } = globalThis as unknown as World;
    if (idle) idle.touched = performance.now();
  });
}

/** The machine says that its screen is locked, that nobody is there, or that somebody is; Chromium. */
export async function announce(
  driven: DrivenBrowser,
  state: 'active' | 'idle' | 'locked',
): Promise<void> {
  await touch(driven);
  await (
    await worker(driven)
  ).evaluate((state) => {
    const { chrome, idle } = globalThis as unknown as World;
    if (idle) idle.state = state;
    chrome.idle.onStateChanged.dispatch(state);
  }, state);
}

/** The learner turns pages for so many seconds, with a hand on the machine every five. */
export async function touchFor(driven: DrivenBrowser, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    await touch(driven);
    await wait(Math.min(5000, Math.max(0, end - performance.now())));
  }
  await touch(driven);
}
