import type { Browser as ExtensionApi } from 'webextension-polyfill';
import type { DrivenBrowser } from '../helpers/driven-browser';
import type { Watched } from './growth';
import { answer, COURSE_ROUND, glance, ROUND_LENGTH, SERIES_ROUND, Walker } from './lesson';
import { Scales, type Windows } from './scales';
import { weighOwn } from './weigh';

/** The extension API, in the functions that run inside extension pages. */
declare const chrome: ExtensionApi;

/** How long the hour is, and how often something happens in it. */
export interface Pace {
  readonly minutes: number;
  /** Seconds from one page change to the next. */
  readonly hop: number;
}

/** What happened in the hour, beside what was weighed. */
export interface Hour {
  readonly watched: readonly Watched[];
  readonly changes: number;
  readonly loads: number;
  readonly popups: number;
  readonly questions: number;
  /** What went wrong and was tried again at the next turn, in sentences. */
  readonly mishaps: readonly string[];
}

/** Page changes between two of these; each is a whole number of rounds. */
const POPUP_EVERY = 2 * ROUND_LENGTH;
const LOAD_EVERY = 5 * ROUND_LENGTH;
const QUESTION_EVERY = 10 * ROUND_LENGTH;
/** Pages that Chromium keeps of a tab, to go back to without loading, and some more. */
const PAGES_KEPT = 8;
/** Engaged time before the question, with some to spare on a machine that has other things to do. */
const QUESTION_LIMIT_MS = 60_000;
/** The part of the time in which things may still find their size. */
const SETTLING_PART = 1 / 12;
const SETTLING_MINUTES = 3;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resume) => setTimeout(resume, milliseconds));

/** An hour of study on two sites at once, with a dashboard beside them, and the same without us. */
export class StudyHour {
  readonly #driven: DrivenBrowser;
  readonly #windows: Windows;
  readonly #scales: Scales;
  readonly #mishaps: string[] = [];
  #changes = 0;
  #loads = 0;
  #popups = 0;
  #questions = 0;

  private constructor(driven: DrivenBrowser, windows: Windows) {
    this.#driven = driven;
    this.#windows = windows;
    this.#scales = new Scales(driven, windows);
  }

  /** Opens the windows: two with the extension and its dashboard, two in a context without it. */
  static async open(driven: DrivenBrowser): Promise<StudyHour> {
    const plain = await driven.puppeteer.createBrowserContext();
    const plainCourse = await Walker.open(plain, COURSE_ROUND);
    const plainSeries = await Walker.open(plain, SERIES_ROUND);
    const course = await Walker.open(driven.puppeteer, COURSE_ROUND);
    const series = await Walker.open(driven.puppeteer, SERIES_ROUND);
    const dashboard = await driven.puppeteer.newPage({ type: 'window' });
    await dashboard.goto(`${driven.origin}/dashboard.html#/review`);
    if (await weighOwn(plainCourse.page, driven.origin)) {
      throw new Error('The extension runs where nothing of it should.');
    }
    return new StudyHour(driven, { course, series, plainCourse, plainSeries, dashboard });
  }

  /** Studies for so long, and says what was weighed. */
  async live({ minutes, hop }: Pace, say: (line: string) => void): Promise<Hour> {
    const begun = performance.now();
    const end = begun + minutes * 60_000;
    const settled = begun + Math.max(SETTLING_MINUTES, minutes * SETTLING_PART) * 60_000;
    const middle = (begun + end) / 2;
    await this.#attempt('the first question', () => this.#beAsked());
    await this.#fillHistory();
    while (performance.now() < end) {
      const next = performance.now() + hop * 1000;
      await this.#turn(performance.now() < middle);
      const now = performance.now();
      if (now > settled && this.#changes % ROUND_LENGTH === 0) {
        await this.#attempt('a look', () => this.#scales.weigh(this.#changes, now > middle));
        const minute = ((now - begun) / 60_000).toFixed(1);
        say(`${minute} min, ${this.#changes} changes: ${this.#scales.last}`);
      }
      await wait(Math.max(0, next - performance.now()));
    }
    return {
      watched: this.#scales.watched,
      changes: this.#changes,
      loads: this.#loads,
      popups: this.#popups,
      questions: this.#questions,
      mishaps: this.#mishaps,
    };
  }

  /** One page change in every window, and whatever else falls on it. */
  async #turn(mayStop: boolean): Promise<void> {
    const { course, series, plainCourse, plainSeries } = this.#windows;
    this.#changes += 1;
    if (this.#changes % LOAD_EVERY === 0) {
      await this.#attempt('a load', async () => {
        await Promise.all([series.load(), plainSeries.load()]);
        this.#loads += 1;
      });
      await this.#hop([course, plainCourse]);
    } else await this.#hop([course, series, plainCourse, plainSeries]);
    if (this.#changes % POPUP_EVERY === 0) {
      await this.#attempt('the popup', async () => {
        await glance(this.#driven);
        this.#popups += 1;
      });
    }
    if (mayStop && this.#changes % QUESTION_EVERY === 0) {
      await this.#attempt('stopping', () => this.#stop());
      // A visit that was stopped by hand asks nothing: the next one does.
      await this.#hop([course, plainCourse]);
      await this.#attempt('the question', () => this.#beAsked());
      await this.#hop([course, plainCourse]);
      await this.#hop([course, plainCourse]);
    }
  }

  async #hop(walkers: readonly Walker[]): Promise<void> {
    for (const each of await Promise.allSettled(walkers.map((walker) => walker.hop()))) {
      if (each.status === 'rejected') this.#mishap('a page change', each.reason);
    }
  }

  /** The browser keeps the last pages of a tab for going back: as many as it keeps are loaded first. */
  async #fillHistory(): Promise<void> {
    const { series, plainSeries } = this.#windows;
    for (let load = 0; load < PAGES_KEPT; load += 1) {
      // A page that is loaded anew at its own address takes the place of itself.
      await this.#hop([series, plainSeries]);
      await Promise.all([series.load(), plainSeries.load()]);
    }
  }

  async #beAsked(): Promise<void> {
    await answer(this.#driven, this.#windows.course.page, QUESTION_LIMIT_MS);
    this.#questions += 1;
  }

  async #stop(): Promise<void> {
    await this.#driven.inExtension(() =>
      chrome.runtime.sendMessage({ type: 'command', command: { type: 'stop' } }),
    );
  }

  /** A busy machine makes a press late: it is tried again at the next turn, and said. */
  async #attempt(what: string, task: () => Promise<unknown>): Promise<void> {
    try {
      await task();
    } catch (error) {
      this.#mishap(what, error);
    }
  }

  #mishap(what: string, error: unknown): void {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    this.#mishaps.push(`change ${this.#changes}, ${what}: ${reason}`);
  }
}
