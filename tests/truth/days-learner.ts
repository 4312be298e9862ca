import type { Random } from '../sim/random';
import { DayTab, type DayStage } from './days-tab';
import { studiedIn, type PageTruth } from './days-truth';
import type { DayBrowser } from './days-browser';
import type { DayClock, Span } from './days-clock';

const SECOND = 1000;
const MINUTE = 60_000;
/** How long it may take until a page that is studied is recorded, in milliseconds. */
const PATIENCE = 15 * MINUTE;
/** A recording ends after 10 minutes of silence; a learner of ours keeps clear of that edge. */
const SILENCE = 10 * MINUTE;
const EDGE = MINUTE;
/** What is studied for so long becomes a session, in milliseconds: a minute, and a bit. */
const SESSION = 70 * SECOND;

/** Pages of one unit: what is recorded with one of them goes on with the next. */
export interface Unit {
  readonly site: string;
  readonly addresses: readonly string[];
  readonly hasVideo: boolean;
}

/**
 * The learner of a day: has pages, does things in them, and knows since when what they do is
 * recorded, because they have said so themselves.
 */
export class DayLearner {
  readonly clock: DayClock;
  readonly browser: DayBrowser;
  readonly random: Random;
  /** The tabs in sight, the one that the learner is at first. */
  tabs: DayTab[] = [];
  readonly recorded: Span[] = [];
  readonly truths: PageTruth[] = [];
  /** Milliseconds by the timer for studying without a browser. */
  timed = 0;
  /** Whether the learner has said that these sites are always recorded. */
  readonly isAlways: boolean;
  #nextTab = 1;
  #since: number | null = null;
  #place = 0;
  readonly #stage: DayStage;

  constructor(clock: DayClock, browser: DayBrowser, random: Random) {
    this.clock = clock;
    this.browser = browser;
    this.random = random;
    this.isAlways = random.chance(0.5);
    this.#stage = { clock, browser, random, truths: this.truths };
  }

  get tab(): DayTab {
    const [tab] = this.tabs;
    if (!tab) throw new Error('no page is open');
    return tab;
  }

  get studied(): number {
    return studiedIn(this.truths, this.recorded, this.clock.sleeps) + this.timed;
  }

  wait(milliseconds: number): Promise<void> {
    return this.clock.pass(milliseconds);
  }

  /** The address of another place of the unit. */
  another(unit: Unit): string {
    this.#place += 1;
    return unit.addresses[this.#place % unit.addresses.length] ?? '';
  }

  async open(unit: Unit): Promise<DayTab> {
    const tab = await DayTab.open(this.#stage, this.#nextTab, this.another(unit), unit.hasVideo);
    this.#nextTab += 1;
    this.tabs = [tab, ...this.tabs];
    return tab;
  }

  async close(tab: DayTab): Promise<void> {
    await tab.close();
    this.tabs = this.tabs.filter((each) => each !== tab);
    this.clock.after(50, () => this.browser.machine.keeper.closed(tab.id));
  }

  async closeAll(): Promise<void> {
    for (const tab of this.tabs) await this.close(tab);
  }

  /** The last moment that was studied on any page. */
  get last(): number {
    const open = this.tabs.map(({ last }) => last);
    const gone = this.truths.map(({ spans }) => spans.at(-1)?.to ?? 0);
    return Math.max(0, ...open, ...gone);
  }

  /** What is recorded ends, with what was studied by now. */
  async ended(): Promise<void> {
    const from = this.#since;
    if (from === null) return;
    this.#since = null;
    this.recorded.push({ from, to: this.last });
  }

  /** Stops the recording by hand, as the popup does. */
  async stop(): Promise<void> {
    await this.browser.keepUp();
    await this.browser.machine.run({ type: 'stop' });
    this.recorded.push({ from: this.#since ?? this.clock.at, to: this.clock.at });
    this.#since = null;
  }

  /**
   * Sees to it that what comes next is recorded: a silence near the limit is made longer, and after
   * one the page in sight is logged again.
   */
  async goOn(): Promise<void> {
    const silence = this.clock.at - this.last;
    if (silence < SILENCE - EDGE) return;
    if (silence < SILENCE + EDGE) await this.wait(SILENCE + EDGE - silence);
    await this.ended();
    await this.begin(!this.isAlways);
  }

  /** Studies the page in sight for some seconds, with signs of life from the first to the last. */
  async engage(milliseconds: number): Promise<void> {
    const end = this.clock.at + milliseconds;
    while (this.clock.at < end) {
      await this.tab.stir();
      await this.wait(Math.min(end - this.clock.at, this.random.between(500, 9000)));
    }
    await this.tab.stir();
  }

  /**
   * Stays at a page until it is recorded, and long enough for a session: by the answer to its
   * question, which may come late, or by itself. What was studied on it before, since arrival or
   * since the last recording, is taken in.
   */
  async begin(isAsked: boolean): Promise<void> {
    const { tab } = this;
    const from = Math.max(tab.arrived, this.recorded.at(-1)?.to ?? 0);
    const began = this.clock.at;
    const wanted = tab.page.confirmed + 1;
    while (isAsked ? tab.page.confirmed < wanted : this.clock.at - began < 100 * SECOND) {
      await this.engage(5 * SECOND);
      const { offer } = tab.page;
      if (offer && !offer.isPressed) {
        if (this.random.chance(0.5)) await this.engage(this.random.between(0, 240) * SECOND);
        offer.isPressed = true;
        await tab.page.enter(offer.log);
      }
      if (this.clock.at - began > PATIENCE) throw new Error('nobody asks to log this page');
    }
    await this.engage(began + SESSION - this.clock.at);
    this.#since = from;
  }

  /** Logs the page in sight from the popup. */
  async logPage(): Promise<void> {
    const from = Math.max(this.tab.arrived, this.recorded.at(-1)?.to ?? 0);
    await this.browser.keepUp();
    await this.browser.machine.run({ type: 'log-page', tab: this.tab.id, task: null });
    this.#since = from;
  }
}
