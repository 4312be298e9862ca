import type { PageMessage, Standing } from '../../data/model/message';
import type { Area } from '../../data/sync/area';
import { Machine, type Reach } from '../helpers/memory-world';
import type { Random } from '../sim/random';
import type { DayClock } from './days-clock';

/** A worker that nobody has spoken to for this long is ended by the browser, in milliseconds. */
const IDLE_LIMIT = 30_000;
/** How often the alarms are looked at, in milliseconds. */
const ALARM_PERIOD = 20_000;
const never = new Promise<never>(() => undefined);

/** What went wrong in a day, as often as it did. */
export interface Mishaps {
  /** Workers that died of a mishap: between two messages, or at an await in the midst of one. */
  deaths: number;
  /** Workers that the browser ended because they were idle. */
  idle: number;
  lost: number;
  doubled: number;
  crashes: number;
  sleeps: number;
  steps: number;
}

/** Who is waiting for an answer. */
export interface Asker {
  readonly tab: number;
  readonly address: string;
  /** Gives the answer inside the page, unless the page is gone. */
  answered(answer: () => void): Promise<void>;
}

/** How the day's browser behaves, drawn once for each day. */
interface Nature {
  /** The mean time between two deaths of the worker, in milliseconds. */
  readonly life: number;
  /** The share of messages that get lost, and that come twice. */
  readonly loses: number;
  readonly doubles: number;
  /** The share of messages in whose midst the worker dies. */
  readonly cuts: number;
}

/**
 * The day's browser: the real keeper over storage in memory, and between it and the pages everything
 * that can go wrong on the way.
 */
export class DayBrowser {
  readonly machine: Machine;
  readonly mishaps: Mishaps = {
    deaths: 0,
    idle: 0,
    lost: 0,
    doubled: 0,
    crashes: 0,
    sleeps: 0,
    steps: 0,
  };
  readonly #clock: DayClock;
  readonly #random: Random;
  readonly #nature: Nature;
  #spokenAt = 0;
  /** Uses of storage that the worker has left to live; Infinity while nobody wants it to die. */
  #usesLeft = Infinity;
  #isAfter = false;
  #blow: () => void = () => undefined;
  readonly #busyUntil = new Map<number, number>();

  constructor(clock: DayClock, random: Random) {
    this.#clock = clock;
    this.#random = random;
    this.#nature = {
      life: random.chance(0.05) ? 20_000 : random.pick([Infinity, 300_000, 1_200_000]),
      loses: random.pick([0, 0.001, 0.01, 0.03]),
      doubles: random.pick([0, 0.01]),
      cuts: random.pick([0, 0.002, 0.02]),
    };
    this.machine = new Machine({}, this.#reach);
    // While the machine catches up, both of its clocks are behind.
    this.machine.mono = () => clock.mono - Math.max(0, clock.wall - this.machine.now);
    this.#ringLater();
    this.#dieLater();
  }

  /** A message of a page on its way, and its answer on the way back. */
  send(asker: Asker, message: PageMessage): Promise<Standing | undefined> {
    return new Promise((resolve) => {
      const answer = (standing: Standing | undefined, delay: number) =>
        this.#clock.after(delay, () => asker.answered(() => resolve(standing)));
      if (this.#random.chance(this.#nature.loses)) {
        this.mishaps.lost += 1;
        answer(undefined, this.#random.between(1, 5000));
        return;
      }
      // What one page says stays in order.
      const at = Math.max(this.#busyUntil.get(asker.tab) ?? 0, this.#clock.at + this.#delay());
      this.#busyUntil.set(asker.tab, at);
      this.#clock.after(at - this.#clock.at, async () => {
        let standing = await this.#deliver(asker, message);
        if (this.#random.chance(this.#nature.doubles)) {
          this.mishaps.doubled += 1;
          standing = await this.#deliver(asker, message);
        }
        answer(standing, 1 + this.#random.next() * 4);
      });
    });
  }

  /** The keeper's clock and alarms come up to this moment. */
  async keepUp(): Promise<void> {
    const { machine } = this;
    const behind = this.#clock.wall - machine.now;
    if (behind > 0) await machine.pass(behind);
    else if (behind < 0) machine.now += behind;
  }

  /** What slept through the time comes after it, once. */
  async woken(): Promise<void> {
    this.machine.now = this.#clock.wall;
    await this.machine.pass(0);
  }

  kill(): void {
    this.#usesLeft = Infinity;
    this.machine.kill(this.#reach);
  }

  /** The browser crashes; it starts again after some milliseconds. */
  async crash(after: number): Promise<void> {
    this.mishaps.crashes += 1;
    await this.keepUp();
    this.kill();
    await this.#clock.pass(after);
    await this.keepUp();
    await this.machine.restartBrowser(0);
    this.kill();
  }

  async #deliver(asker: Asker, message: PageMessage): Promise<Standing | undefined> {
    await this.keepUp();
    if (this.#clock.at - this.#spokenAt > IDLE_LIMIT) {
      this.mishaps.idle += 1;
      this.kill();
    }
    this.#spokenAt = this.#clock.at;
    const said = () => this.machine.say(message, asker.tab, asker.address);
    if (!this.#random.chance(this.#nature.cuts)) return said();
    const blown = new Promise<undefined>((resolve) => {
      this.#blow = () => resolve(undefined);
    });
    this.#usesLeft = this.#random.between(1, 4);
    this.#isAfter = this.#random.chance(0.5);
    const standing = await Promise.race([said(), blown]);
    if (this.#usesLeft <= 0) {
      this.mishaps.deaths += 1;
      this.kill();
      return undefined;
    }
    this.#usesLeft = Infinity;
    return standing;
  }

  readonly #reach: Reach = (area: Area, name) => ({
    get: (keys) => this.#use(() => area.get(keys)),
    set: (items) => this.#use(() => area.set(items)),
    remove: (keys) => this.#use(() => area.remove(keys)),
    // No other device writes to this mailbox, and the dead would go on listening.
    watch: (listener) => (name === 'sync' ? () => undefined : area.watch(listener)),
  });

  async #use<Result>(act: () => Promise<Result>): Promise<Result> {
    this.#usesLeft -= 1;
    if (this.#usesLeft < 0) return never;
    if (this.#usesLeft > 0) return act();
    if (this.#isAfter) await act();
    this.#blow();
    return never;
  }

  #delay(): number {
    const luck = this.#random.next();
    const isCold = this.#clock.at - this.#spokenAt > IDLE_LIMIT;
    const waking = isCold ? 30 + this.#random.next() * 300 : 0;
    return waking + (luck < 0.97 ? 1 + luck * 12 : this.#random.next() * 250);
  }

  #ringLater(): void {
    this.#clock.after(ALARM_PERIOD, async () => {
      await this.keepUp();
      this.#ringLater();
    });
  }

  #dieLater(): void {
    const { life } = this.#nature;
    if (life === Infinity) return;
    this.#clock.after(-Math.log(1 - this.#random.next()) * life, () => {
      this.mishaps.deaths += 1;
      this.kill();
      this.#dieLater();
    });
  }
}
