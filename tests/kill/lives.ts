import type { Page } from 'puppeteer-core';
import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { Command, Outcome } from '../../data/model/command';
import { taskId } from '../../data/model/id';
import { openBrowser, type DrivenBrowser } from '../helpers/driven-browser';
import type { BrowserKind } from '../helpers/provide-browser';
import type { StudyHosts } from '../helpers/study-hosts';
import type { Random } from '../sim/random';
import { keptRecording, Promised, recordsIn, type Kept } from './promised';
import type { Tally } from './tally';
import { aNewSession, aWish, stopTimer, TIMER_AT_LEAST_MS, type Wish } from './wishes';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

/** How many lives there are, and how they go. */
export interface Course {
  readonly kind: BrowserKind;
  readonly extension: string;
  readonly kills: number;
  /** Lives in which a lecture is recorded for more than a minute before the kill. */
  readonly recordings: number;
}

const LECTURE =
  'https://www.coursera.org/learn/neural-networks-deep-learning/lecture/rz9xJ/why-deep-representations';
const PLAY = '[data-testid="playToggle"]';
const TASK = taskId('dl-first-course');
/** A kill comes so many milliseconds after the acknowledgement at most. */
const LATEST_KILL_MS = 50;
/** Wishes of one life: the last one is acknowledged just before the kill. */
const MOST_WISHES = 4;
/** A recording of which less is kept leaves no session: at least so long, and up to a period more. */
const RECORD_AT_LEAST_MS = 77_000;
const RECORD_SPREAD_MS = 16_000;
/** A pulse says itself once in 15 seconds, and is a moment on its way. */
const MAY_LOSE_S = 16;
const MAY_ADD_S = 1.5;
/** From this part of the lives on the device shares, so that the mailbox is written as well. */
const SHARES_FROM = 0.8;
const TRIES = 50;
const TRY_AGAIN_MS = 100;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resume) => setTimeout(resume, milliseconds));

/** A recording that is open when the browser is killed. */
interface OpenRecording {
  readonly id: string;
  /** When the lecture began to be seen, by `performance.now()`. */
  readonly since: number;
}

/** One profile through all its lives, each of which ends with a kill. */
export class Lives {
  readonly #driven: DrivenBrowser;
  readonly #course: Course;
  readonly #random: Random;
  readonly #tally: Tally;
  readonly #promised = new Promised();
  #desk: Page;

  private constructor(
    driven: DrivenBrowser,
    desk: Page,
    course: Course,
    random: Random,
    tally: Tally,
  ) {
    this.#driven = driven;
    this.#desk = desk;
    this.#course = course;
    this.#random = random;
    this.#tally = tally;
  }

  /** Lives them all, and counts in the tally what was lost. */
  static async live(
    course: Course,
    hosts: StudyHosts,
    random: Random,
    tally: Tally,
    say: (line: string) => void,
  ): Promise<void> {
    const { kind, extension } = course;
    const driven = await openBrowser({ kind, extension, hosts, remembered: true });
    try {
      // From its second start on the profile knows the extension as a learner's does.
      await driven.restart('close');
      const desk = await driven.extensionPage('manifest.json');
      const lives = new Lives(driven, desk, course, random, tally);
      await lives.#ask({ command: { type: 'share-here', on: false }, promise: () => undefined });
      for (let life = 1; life <= course.kills; life += 1) {
        const what = await lives.#live(life);
        say(`${kind} ${life}: ${what}`);
      }
    } finally {
      await driven.close();
    }
  }

  /** Lives once, is killed, starts again, and looks at what is left. */
  async #live(life: number): Promise<string> {
    const { kills, recordings } = this.#course;
    const every = recordings === 0 ? Infinity : Math.max(1, Math.floor(kills / recordings));
    const begun = performance.now();
    if (life === Math.ceil(kills * SHARES_FROM)) {
      await this.#ask({ command: { type: 'share-here', on: true }, promise: () => undefined });
    }
    const open = life % every === 0 ? await this.#record() : null;
    const wishes = this.#random.between(1, MOST_WISHES);
    let last = open ? 'log-page' : 'nothing';
    for (let wish = 0; wish < wishes; wish += 1) {
      const next = aWish(this.#random, Date.now(), this.#promised);
      // While a lecture is recorded no timer can be started.
      if (open && /timer|stop/.test(next.command.type)) continue;
      last = next.command.type;
      await this.#ask(next);
    }
    const delay = this.#random.between(0, LATEST_KILL_MS);
    if (this.#random.chance(0.3)) this.#askInVain();
    await wait(delay);
    const killed = performance.now();
    await this.#driven.restart('sigkill');
    this.#desk = await this.#driven.extensionPage('manifest.json');
    const kept = await this.#settled(open !== null);
    if (open) this.#ended(open, killed, kept);
    this.#tally.count(life, this.#promised.check(kept));
    const seconds = (performance.now() - begun) / 1000;
    this.#tally.kills += 1;
    return `killed ${delay} ms after ${last}${open ? ' in a recording' : ''}, ${seconds.toFixed(1)} s`;
  }

  /** Asks the background for something; what it acknowledges is promised. */
  async #ask(wish: Wish): Promise<void> {
    const asked = Date.now();
    const outcome = await this.#send(wish.command);
    if (!outcome.ok) {
      throw new Error(`${JSON.stringify(wish.command)} was refused: ${outcome.problem}`);
    }
    wish.promise(this.#promised, outcome, asked);
    this.#tally.acknowledged += 1;
  }

  #send(command: Command): Promise<Outcome> {
    return this.#desk.evaluate(
      (wish): Promise<Outcome> => chrome.runtime.sendMessage({ type: 'command', command: wish }),
      command as never,
    );
  }

  /** Asks for a session, and does not wait: the kill comes in the middle of it, or before. */
  #askInVain(): void {
    const session = aNewSession(this.#random, Date.now());
    this.#promised.asked(session.title);
    this.#send({ type: 'add-session', session }).catch(() => undefined);
  }

  /** Records a lecture for more than a minute, while other things are written. */
  async #record(): Promise<OpenRecording> {
    const { running } = this.#promised;
    if (running) {
      await wait(Math.max(0, running.latest + TIMER_AT_LEAST_MS - Date.now()));
      await this.#ask(stopTimer);
    }
    const page = await this.#driven.newPage();
    await page.goto(LECTURE);
    const since = performance.now();
    await page.waitForSelector(PLAY);
    await page.click(PLAY);
    await this.#logPage();
    const id = keptRecording(await this.#kept())?.['id'];
    if (typeof id !== 'string') throw new Error('Nothing is being recorded.');
    const until = since + RECORD_AT_LEAST_MS + this.#random.between(0, RECORD_SPREAD_MS);
    await wait(until - performance.now());
    return { id, since };
  }

  /** Logs the lecture in front, once the page has said that it is there. */
  async #logPage(): Promise<void> {
    const tab = await this.#desk.evaluate(
      async (address) => (await chrome.tabs.query({ url: address }))[0]?.id ?? -1,
      LECTURE,
    );
    const command: Command = { type: 'log-page', tab, task: TASK };
    for (let tries = 0; ; tries += 1) {
      const outcome = await this.#send(command);
      if (outcome.ok) break;
      if (tries === TRIES) throw new Error(`The lecture cannot be logged: ${outcome.problem}`);
      await wait(TRY_AGAIN_MS);
    }
    this.#tally.acknowledged += 1;
  }

  #kept(): Promise<Kept> {
    return this.#desk.evaluate((): Promise<Kept> => chrome.storage.local.get(null));
  }

  /** What is kept once the background has dealt with its start. */
  async #settled(isEnding: boolean): Promise<Kept> {
    await this.#desk.evaluate(async () => {
      await chrome.runtime.sendMessage({ type: 'wake' });
    });
    for (let tries = 0; ; tries += 1) {
      const kept = await this.#kept();
      if (!isEnding || keptRecording(kept) === null || tries === TRIES) return kept;
      await wait(TRY_AGAIN_MS);
    }
  }

  /** The recording that was open has become a session, with all but its last seconds. */
  #ended({ id, since }: OpenRecording, killed: number, kept: Kept): void {
    const studied = (killed - since) / 1000;
    const record = recordsIn(kept).find((each) => each.id === id && !each.deleted);
    const missing = studied - (record?.seconds ?? 0);
    this.#tally.recorded(missing);
    if (!record) {
      this.#tally.fault('lost', `the recording ${id} left no session`);
      return;
    }
    this.#promised.session(record);
    if (missing > MAY_LOSE_S) {
      this.#tally.fault('lost', `${missing.toFixed(1)} s of the recording ${id}`);
    }
    if (missing < -MAY_ADD_S) {
      this.#tally.fault('doubled', `${(-missing).toFixed(1)} s of the recording ${id}`);
    }
  }
}
