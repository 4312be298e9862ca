import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { DrivenBrowser } from '../helpers/driven-browser';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

/** Nothing else works after so long: a page that closes wakes the background for a moment. */
const CALM_MS = 250;
const OPENING_LIMIT_MS = 20_000;
/** Between two presses of a key that had no effect yet. */
const PRESS_AGAIN_MS = 5;

/** What a page of the bench says of its own opening. */
declare global {
  interface Window {
    /** Milliseconds from the start of the navigation until the focus was seen to move. */
    answeredAfter?: number;
  }
}

/** How a page is opened: as the real popup over a tab, or the panel's page in a tab of its own. */
export type Surface = 'popup' | 'sidepanel';

/** When a page showed something, in milliseconds from the start of its navigation. */
export interface Paints {
  /** The first frame with any text in it, as the browser says when it was on screen. */
  readonly first: number;
  /** When the parser was through the page, all its scripts that are not modules included. */
  readonly parsed: number;
  /** The first frame after that with a larger text in it than all before. */
  readonly next: number | null;
  /** The heading that is there now, where it is the largest text of the frame that brought it. */
  readonly heading: number | null;
  /** What the heading says. */
  readonly title: string;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resume) => setTimeout(resume, milliseconds));

/** Opens and closes one page of one extension again and again, without a debugger's script in it. */
export class Opener {
  readonly #driven: DrivenBrowser;
  readonly #surface: Surface;
  /** A page of the extension that is no page: a text with its rights and none of its code. */
  readonly #quiet: Page;

  private constructor(driven: DrivenBrowser, surface: Surface, quiet: Page) {
    this.#driven = driven;
    this.#surface = surface;
    this.#quiet = quiet;
  }

  static async of(driven: DrivenBrowser, surface: Surface): Promise<Opener> {
    const quiet = await driven.puppeteer.newPage({ background: true });
    await quiet.goto(`${driven.origin}/manifest.json`);
    return new Opener(driven, surface, quiet);
  }

  /** Forgets what was shown last, as if it had never been open. */
  async forget(): Promise<void> {
    await this.#quiet.evaluate(() => localStorage.removeItem('milepost-last-task'));
  }

  /** Opens it once, lets it come to rest, and gives what was painted when. */
  async paints(): Promise<Paints> {
    const page = await this.#open();
    try {
      await page.waitForSelector('h1:not([aria-busy] *)', { timeout: OPENING_LIMIT_MS });
      await pause(CALM_MS);
      return await page.evaluate(readPaints);
    } finally {
      await this.#close(page);
    }
  }

  /** Opens it once and presses Tab until it answers; gives when the frame with the answer was shown. */
  async answersAfter(): Promise<number> {
    const page = await this.#open();
    try {
      await page.evaluate(noteWhenFocusMoves);
      for (const end = Date.now() + OPENING_LIMIT_MS; Date.now() < end;) {
        const answered = await page.evaluate(() => window.answeredAfter);
        if (answered !== undefined) return answered;
        await page.keyboard.press('Tab');
        await pause(PRESS_AGAIN_MS);
      }
      throw new Error(`No key moved the focus within ${OPENING_LIMIT_MS} ms.`);
    } finally {
      await this.#close(page);
    }
  }

  async #open(): Promise<Page> {
    const { puppeteer, origin } = this.#driven;
    const address = `${origin}/${this.#surface}.html`;
    if (this.#surface === 'sidepanel') {
      const page = await puppeteer.newPage();
      await page.goto(address);
      return page;
    }
    const before = new Set(puppeteer.targets());
    const [target] = await Promise.all([
      puppeteer.waitForTarget((it) => it.url().startsWith(address) && !before.has(it), {
        timeout: OPENING_LIMIT_MS,
      }),
      this.#quiet.evaluate(() => chrome.action.openPopup()),
    ]);
    return (await target.page()) ?? target.asPage();
  }

  async #close(page: Page): Promise<void> {
    // A popup that closes itself takes the answer with it.
    if (this.#surface === 'popup') await page.evaluate(() => window.close()).catch(() => undefined);
    else await page.close();
    await pause(CALM_MS);
  }
}

/** Runs in the page. The browser keeps the entries of all that was painted, so this may come late. */
async function readPaints(): Promise<Paints> {
  const [navigation] = performance.getEntriesByType('navigation');
  const [first] = performance.getEntriesByName('first-contentful-paint');
  const heading = document.querySelector('h1');
  if (!navigation || !first || !heading) throw new Error('The page has painted nothing.');
  const largest = await new Promise<readonly PerformanceEntry[]>((resolve) => {
    const watcher = new PerformanceObserver((list) => resolve(list.getEntries()));
    watcher.observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(resolve, 100, []);
  });
  const own = largest.find((entry) => 'element' in entry && entry.element === heading);
  const parsed = (navigation as PerformanceNavigationTiming).domInteractive;
  return {
    first: first.startTime,
    parsed,
    next: largest.find(({ startTime }) => startTime >= parsed)?.startTime ?? null,
    heading: own?.startTime ?? null,
    title: heading.textContent,
  };
}

/** Runs in the page: the frame after the one that shows the focus has begun when this is noted. */
function noteWhenFocusMoves(): void {
  addEventListener('focusin', () => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        window.answeredAfter ??= performance.now();
      }),
    );
  });
}
