import type { Random } from '../sim/random';
import type { Asker, DayBrowser } from './days-browser';
import type { DayClock, Due } from './days-clock';
import { PlainPage } from './days-page';
import { PageTruth } from './days-truth';

/** What a day's pages live on. */
export interface DayStage {
  readonly clock: DayClock;
  readonly browser: DayBrowser;
  readonly random: Random;
  /** The truth of every page of the day. */
  readonly truths: PageTruth[];
}

/** How much later than asked for a timer rings, in milliseconds: mostly little, seldom seconds. */
function lateness(random: Random): number {
  const luck = random.next();
  if (luck < 0.9) return luck * 4;
  if (luck < 0.99) return random.next() * 50;
  return luck < 0.999 ? random.next() * 2000 : random.next() * 7000;
}

/** A tab with a study page: what the learner does in it is done, and is true. */
export class DayTab {
  readonly id: number;
  /** When the page that is shown now was come to. */
  arrived = 0;
  isShown = true;
  isPlaying = false;
  isAdvertising = false;
  readonly hasVideo: boolean;
  page: PlainPage;
  address: string;
  readonly #stage: DayStage;
  #truth = new PageTruth();
  #timers = new Set<Due>();

  private constructor(stage: DayStage, id: number, address: string, hasVideo: boolean) {
    this.#stage = stage;
    this.id = id;
    this.address = address;
    this.hasVideo = hasVideo;
    this.page = this.#load();
  }

  static async open(
    stage: DayStage,
    id: number,
    address: string,
    hasVideo: boolean,
  ): Promise<DayTab> {
    const tab = new DayTab(stage, id, address, hasVideo);
    await tab.#begin();
    return tab;
  }

  /** The last moment up to now that was studied here. */
  get last(): number {
    return this.#truth.last(this.#stage.clock.at);
  }

  async show(isShown: boolean): Promise<void> {
    if (this.isShown === isShown) return;
    this.isShown = isShown;
    this.#change();
    await this.page.show(isShown);
  }

  async play(isPlaying: boolean): Promise<void> {
    if (!this.hasVideo || this.isPlaying === isPlaying) return;
    this.isPlaying = isPlaying;
    this.#change();
    await this.page.play(isPlaying);
  }

  async advertise(isAdvertising: boolean): Promise<void> {
    this.isAdvertising = isAdvertising;
    this.#change();
    await this.page.advertise(isAdvertising);
  }

  async stir(type = 'pointermove'): Promise<void> {
    this.#truth.stir(this.#stage.clock.at);
    await this.page.stir(type);
  }

  /** The learner turns from the page, which hears nothing of it: the pause up to now was studied. */
  turnFrom(): void {
    this.#truth.stir(this.#stage.clock.at);
  }

  /** Goes to another address without loading; what played stops. */
  async go(address: string): Promise<void> {
    this.address = address;
    await this.play(false);
    this.#over();
    this.#arrive();
    await this.page.go(address);
  }

  /** The page is loaded again, which takes some milliseconds. */
  async reload(takes: number): Promise<void> {
    await this.close();
    await this.#stage.clock.pass(takes);
    this.isPlaying = false;
    this.page = this.#load();
    await this.#begin();
  }

  /** The page goes away, and comes back as it was from the cache of the browser. */
  async goBack(takes: number): Promise<void> {
    this.#over();
    await this.play(false);
    await this.page.hide();
    await this.#stage.clock.pass(takes);
    this.#arrive();
    await this.page.comeBack();
  }

  async close(): Promise<void> {
    this.#over();
    await this.page.hide();
    this.#end();
  }

  /** The page is gone without a word. */
  crash(): void {
    this.#over();
    this.#end();
  }

  #load(): PlainPage {
    const { clock, browser, random } = this.#stage;
    const page: PlainPage = new PlainPage(
      this.address,
      {
        wall: () => clock.wall,
        mono: () => clock.mono,
        timer: (delay, ring) => {
          const due = clock.after(delay + lateness(random), () => {
            this.#timers.delete(due);
            return page.enter(ring);
          });
          this.#timers.add(due);
          return due;
        },
        clear: (timer) => {
          if (timer === undefined) return;
          const due = timer as Due;
          this.#timers.delete(due);
          clock.cancel(due);
        },
        send: (message) => {
          const asker: Asker = {
            tab: this.id,
            address: this.address,
            answered: async (answer) => {
              if (this.page === page && browser.machine.tabs.has(this.id)) await page.enter(answer);
            },
          };
          return browser.send(asker, message);
        },
      },
      this.hasVideo,
    );
    return page;
  }

  async #begin(): Promise<void> {
    const { machine } = this.#stage.browser;
    machine.tabs.set(this.id, (message) => this.page.hear(message));
    this.#arrive();
    await this.page.begin();
  }

  #arrive(): void {
    this.arrived = this.#stage.clock.at;
    this.#truth = new PageTruth();
    this.#stage.truths.push(this.#truth);
    this.#change();
  }

  #change(): void {
    const isPresent = this.isShown && !this.isAdvertising;
    this.#truth.change(this.#stage.clock.at, isPresent, this.isPlaying);
  }

  #over(): void {
    this.#truth.change(this.#stage.clock.at, false, false);
  }

  #end(): void {
    const { browser, clock } = this.#stage;
    browser.machine.tabs.delete(this.id);
    for (const due of this.#timers) clock.cancel(due);
    this.#timers = new Set();
  }
}
