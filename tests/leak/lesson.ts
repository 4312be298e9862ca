import type { Browser, Page } from 'puppeteer-core';
import type { DrivenBrowser } from '../helpers/driven-browser';

const COURSE = '/learn/neural-networks-deep-learning';

/** A site to study on, as it is walked through: page after page, without loading. */
interface Round {
  readonly address: string;
  /** In turns, by paths that the page links to. */
  readonly paths: readonly string[];
  readonly play: string;
}

/** Two lectures and a text of one course. */
export const COURSE_ROUND: Round = {
  address: `https://www.coursera.org${COURSE}/lecture/rz9xJ/why-deep-representations`,
  paths: [
    `${COURSE}/lecture/znwiG/forward-propagation-in-a-deep-network`,
    `${COURSE}/supplement/R2Kqf/what-does-this-have-to-do-with-the-brain`,
    `${COURSE}/lecture/rz9xJ/why-deep-representations`,
  ],
  play: '[data-testid="playToggle"]',
};

/** Two videos of one series, and the front page. */
export const SERIES_ROUND: Round = {
  address: 'https://www.youtube.com/watch?v=aircAruvnKk',
  paths: ['/watch?v=WUvTyaaNkzM', '/', '/watch?v=aircAruvnKk'],
  play: '.ytp-play-button',
};

/** Page changes after which a round is where it began. */
export const ROUND_LENGTH = 3;
/** The content of these pages follows their address. */
const CONTENT_AFTER_MS = 1300;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resume) => setTimeout(resume, milliseconds));

/** Presses the page's own play button where a lecture stands still. */
async function play(page: Page, selector: string): Promise<void> {
  const stands = await page.evaluate((wanted) => {
    const video = document.querySelector('video');
    const button = document.querySelector(wanted);
    return !!button?.checkVisibility() && video?.paused === true;
  }, selector);
  if (stands) await page.click(selector);
}

/** A learner who walks through one site in a window of its own. */
export class Walker {
  readonly page: Page;
  readonly #round: Round;
  #changes = 0;

  private constructor(page: Page, round: Round) {
    this.page = page;
    this.#round = round;
  }

  /** Opens the window, and begins to play. */
  static async open(browser: Pick<Browser, 'newPage'>, round: Round): Promise<Walker> {
    const page = await browser.newPage({ type: 'window' });
    const walker = new Walker(page, round);
    await walker.load();
    return walker;
  }

  /** Goes to the next page by its link, in the page, and plays what is there. */
  async hop(): Promise<void> {
    const { paths, play: button } = this.#round;
    const path = paths[this.#changes % paths.length] ?? '/';
    this.#changes += 1;
    await this.page.click(`nav a[href="${path}"]`);
    await wait(CONTENT_AFTER_MS);
    await play(this.page, button);
  }

  /** Loads the first page anew, and plays what is there. */
  async load(): Promise<void> {
    await this.page.goto(this.#round.address);
    this.#changes = 0;
    await wait(CONTENT_AFTER_MS);
    await play(this.page, this.#round.play);
  }
}

/** Answers the question that a page asks with "Log it"; throws where none comes in time. */
export async function answer(driven: DrivenBrowser, page: Page, limitMs: number): Promise<void> {
  const offer = await driven.waitForOffer(page, limitMs);
  // What has just been shown does not take a press yet.
  await wait(700);
  await offer.click('Log it');
}

/** Opens the popup, looks at it for a moment, and closes it. */
export async function glance(driven: DrivenBrowser): Promise<void> {
  const popup = await driven.openPopup();
  await wait(500);
  await popup.close();
}
