import type { DeviceId } from '../../model/id';
import type { Area } from '../area';
import { memoryKeys } from '../keys';
import { number, object, whole } from '../shape';
import type { Home } from '../sharing/home';
import { hashOfItems } from '../sharing/mail';
import { Sharer } from '../sharing/sharer';
import { withdraw } from './erase';
import { patient } from './mailbox';
import type { World } from './world';

/** All in milliseconds. After the background's start a round is in nobody's way a little later. */
const AFTER_START = 1_000;
/** One change of the mailbox comes as several, one after the other. */
const AFTER_NEWS = 2_000;
const AFTER_CHANGE = 3_000;
/** The browsers ring no alarm earlier than this. */
const SOONEST_ALARM = 30_000;
/** A device says at least as often that it is there. */
const CALM_FOR = 3 * 3_600_000;
const isCalmValue = object({ hash: whole(0, 0xffffffff), at: number(0, 1e16) });
/** Should the worker die before the round that a change has asked for, the alarm wakes another. */
const NET = 60_000;

/** What the learner lets this device do with the mailbox. */
export interface Consent {
  /** Whether it shares, and which ids it had whose shards are to be taken out. */
  held(): Promise<{ readonly shares: boolean; readonly withdrawing: readonly DeviceId[] }>;
  /** The shards of these are gone. */
  withdrawn(devices: readonly DeviceId[]): Promise<void>;
}

const always: Consent = {
  held: () => Promise.resolve({ shares: true, withdrawing: [] }),
  withdrawn: () => Promise.resolve(),
};

/** Decides when a round of sharing runs: after what, and never two at once. */
export class ShareRounds {
  readonly #world: World;
  readonly #sharer: Sharer;
  readonly #mailbox: Area;
  /** The instant of the round that is waited for. */
  #due: number | null = null;
  #running: Promise<void> | null = null;
  #isAsked = false;

  readonly #consent: Consent;

  constructor(world: World, home: Home, consent: Consent = always) {
    this.#world = world;
    this.#consent = consent;
    const after: World['after'] = (delay, callback) => world.after(delay, callback);
    this.#mailbox = patient(world.sync, after);
    this.#sharer = new Sharer(this.#mailbox, home, world);
  }

  /** The background is awake: the mailbox may have changed while nobody listened. */
  awake(): void {
    this.#world.after(AFTER_START, () => {
      void this.#isCalm().then((isCalm) => (isCalm ? undefined : this.run()));
    });
  }

  /** The browser has started: what is kept may have changed as well, or be damaged. */
  started(): void {
    this.#runIn(AFTER_START);
  }

  /** The mailbox has changed. */
  heard(): void {
    this.#runIn(AFTER_NEWS);
  }

  /** Something has changed here of which the other devices should hear. */
  changed(): void {
    void this.#remember(null);
    this.#world.alarm('share', this.#world.now() + NET);
    this.#runIn(AFTER_CHANGE);
  }

  /** Runs a round, after the one that runs; resolves when there is none to run any more. */
  run(): Promise<void> {
    this.#isAsked = true;
    this.#running ??= this.#rounds();
    return this.#running;
  }

  async #rounds(): Promise<void> {
    try {
      while (this.#isAsked) {
        this.#isAsked = false;
        this.#due = null;
        await this.#round();
      }
    } finally {
      this.#running = null;
    }
  }

  async #round(): Promise<void> {
    let next: number | null = this.#world.now() + NET;
    try {
      const { shares, withdrawing } = await this.#consent.held();
      if (withdrawing.length > 0) {
        // Nothing is taken in before these shards are gone: they would count as another device's.
        await withdraw(this.#world, withdrawing);
        await this.#consent.withdrawn(withdrawing);
      }
      next = shares ? await this.#sharer.round() : null;
    } catch (error) {
      // A write that failed is said and tried again by the keeper, this round by the alarm.
      this.#world.report(error);
    }
    const now = this.#world.now();
    await this.#remember(this.#isAsked ? null : this.#sharer.calm);
    const soonest = next === null ? Number.POSITIVE_INFINITY : Math.max(next, now + SOONEST_ALARM);
    const at = this.#due === null ? soonest : Math.min(soonest, now + NET);
    this.#world.alarm('share', Number.isFinite(at) ? at : null);
  }

  /** Remembers, until the browser ends, that there is nothing to do while the mailbox stays so. */
  async #remember(hash: number | null): Promise<void> {
    const calm = hash === null ? null : { hash, at: this.#world.now() };
    await this.#world.memory.set({ [memoryKeys.calm]: calm }).catch(() => undefined);
  }

  /** Whether the last round left nothing to do, and the mailbox has not changed since. */
  async #isCalm(): Promise<boolean> {
    try {
      const found = (await this.#world.memory.get([memoryKeys.calm]))[memoryKeys.calm];
      if (!isCalmValue(found) || this.#due !== null || this.#running) return false;
      const since = this.#world.now() - found.at;
      if (since < 0 || since >= CALM_FOR) return false;
      return hashOfItems(await this.#mailbox.get(null)) === found.hash;
    } catch {
      return false;
    }
  }

  /** Runs a round after a while; what asks meanwhile is served by the same one. */
  #runIn(delay: number): void {
    const now = this.#world.now();
    const at = now + delay;
    // Only what lies ahead is waited for: the clock may have been set back.
    if (this.#due !== null && this.#due <= at) return;
    this.#due = at;
    this.#world.after(delay, () => {
      if (this.#due === at) void this.run();
    });
  }
}
