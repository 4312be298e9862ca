import { roadmap } from '../../data/content/roadmap';
import type { Command, Outcome, PageStatus } from '../../data/model/command';
import type { Standing, TabMessage } from '../../data/model/message';
import type { SessionRecord } from '../../data/model/session';
import { memoryArea, type Area } from '../../data/sync/area';
import type { RawSender } from '../../data/sync/keeper/gate';
import { Keeper } from '../../data/sync/keeper/keeper';
import { TabWatch } from '../../data/sync/keeper/tab-watch';
import { throughTabs } from '../../data/sync/keeper/through-tabs';
import type { AlarmName, World } from '../../data/sync/keeper/world';
import { isLogKey } from '../../data/sync/keys';
import { readMonth } from '../../data/sync/month-page';
import { NOW, OFFSET } from './builders';
import { Desktop } from './desktop';

export const OWN_ID = 'milepost-under-test';
export const OWN_ADDRESS = `chrome-extension://${OWN_ID}/`;

interface Alarm {
  readonly at: number;
  readonly period: number | null;
}

/** One life of the background: what it asked of the browser ends with it. */
interface Life {
  readonly keeper: Keeper;
  readonly watch: TabWatch;
  readonly world: World;
  readonly waiting: { readonly at: number; readonly callback: () => void }[];
  readonly fate: { isOver: boolean };
}

const never = new Promise<never>(() => undefined);

/** An area as a background meets it: the dead ask nothing, and hear no answer. */
function mortal(fate: Life['fate'], area: Area): Area {
  const inLife = async <Answer>(use: () => Promise<Answer>): Promise<Answer> => {
    const answer = fate.isOver ? never : await use();
    return fate.isOver ? never : answer;
  };
  return {
    get: (keys) => inLife(() => area.get(keys)),
    set: (items) => inLife(() => area.set(items)),
    remove: (keys) => inLife(() => area.remove(keys)),
    watch: (listener) => area.watch(listener),
  };
}

/** Machines so far: each has random numbers of its own. */
let machines = 0;

/** How the areas of a life are reached; a test may put one that fails in between. */
export type Reach = (area: Area, name: 'local' | 'memory' | 'sync') => Area;

/**
 * A learner's machine without a browser: a clock that only a test moves, alarms that ring, tabs that
 * answer, and a background that can be killed at any moment.
 */
export class Machine {
  readonly local: Area;
  memory: Area = memoryArea();
  /** The mailbox; two machines of one learner are given the same one. */
  readonly sync: Area;
  readonly alarms = new Map<AlarmName, Alarm>();
  readonly tabs = new Map<number, (message: TabMessage) => unknown>();
  readonly told: { readonly tab: number; readonly message: TabMessage }[] = [];
  /** Minutes that the machine's local time is ahead of UTC at an instant. */
  offsetAt: (at: number) => number = () => OFFSET;
  badge = '';
  /** What the browser does when a notification is to be shown. */
  notify: () => Promise<void> = () => Promise.resolve();
  /** What the learner was reminded of so far. */
  readonly notified: (readonly [kind: string, at: number])[] = [];
  now = NOW;
  #setBack = 0;
  /** The clock that nobody can set; by default it knows of `setClockBack` alone. */
  mono = (): number => this.now + this.#setBack;
  presence: 'active' | 'idle' | 'locked' = 'active';
  /** The windows and tabs in front of the learner. */
  readonly desktop = new Desktop(() => this.now);
  /** The match patterns into whose pages the browser does not let Milepost. */
  keptOff: readonly string[] = [];
  /** How many times `storage.local` was written so far. */
  writes = 0;
  /** The tabs to which the watcher was brought, one after the other. */
  readonly watchers: number[] = [];
  /** What failed without anybody waiting for it. */
  readonly reports: unknown[] = [];
  #life: Life;
  #reach: Reach;
  #seed: number;

  constructor(
    stored: Readonly<Record<string, unknown>> = {},
    reach: Reach = (area) => area,
    sync: Area = memoryArea(),
  ) {
    machines += 1;
    this.#seed = machines;
    this.sync = sync;
    this.local = memoryArea(stored);
    this.local.watch(() => (this.writes += 1));
    this.#reach = reach;
    this.#life = this.#begin();
  }

  get keeper(): Keeper {
    return this.#life.keeper;
  }

  /** What this life of the background studies in tabs without a page script. */
  get watch(): TabWatch {
    return this.#life.watch;
  }

  /** The browser as this life of the background meets it. */
  get world(): World {
    return this.#life.world;
  }

  /** The background is killed in the middle of whatever it does; the next message wakes another. */
  kill(reach: Reach = (area) => area): void {
    this.#life.fate.isOver = true;
    this.#reach = reach;
    this.#life = this.#begin();
  }

  /** The browser is closed, or crashes, and starts again after some time. */
  async restartBrowser(after = 60_000): Promise<void> {
    this.memory = memoryArea();
    this.alarms.clear();
    this.tabs.clear();
    this.now += after;
    this.kill();
    await this.keeper.started();
  }

  /** The learner, or the network's time, sets the clock back. */
  setClockBack(milliseconds: number): void {
    this.now -= milliseconds;
    this.#setBack += milliseconds;
  }

  /** Lets time pass: what is due happens on the way, in order. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (let due = this.#nextDue(end); due !== null; due = this.#nextDue(end)) {
      this.now = Math.max(this.now, due.at);
      await due.happen();
    }
    this.now = end;
  }

  /** The machine sleeps: nothing happens until it wakes. */
  async sleep(milliseconds: number): Promise<void> {
    this.now += milliseconds;
    await this.pass(0);
  }

  /** A round of sharing, now. */
  async share(): Promise<void> {
    await this.keeper.rang('share');
  }

  /** What a page of ours asks; a background that is dead does not answer. */
  async run(command: Command): Promise<Outcome> {
    const answer = await this.keeper.answer({ type: 'command', command }, this.ourPage());
    return answer as Outcome;
  }

  async pageStatus(tab: number, address: string): Promise<PageStatus | null> {
    const answer = await this.keeper.answer({ type: 'page-status', tab, address }, this.ourPage());
    return answer as PageStatus | null;
  }

  /** What a study page says. */
  async say(message: unknown, tab: number, address: string): Promise<Standing | undefined> {
    this.watch.heard(message, this.studyPage(tab, address));
    const answer = await this.keeper.answer(message, this.studyPage(tab, address));
    return answer as Standing | undefined;
  }

  ourPage = (): RawSender => ({ id: OWN_ID, url: `${OWN_ADDRESS}popup.html` });
  studyPage = (tab: number, url: string): RawSender => ({
    id: OWN_ID,
    url,
    frameId: 0,
    tab: { id: tab, incognito: false },
  });

  /** Every record that is kept, the deleted ones among them. */
  async log(): Promise<readonly SessionRecord[]> {
    const all = await this.local.get(null);
    return Object.keys(all)
      .filter(isLogKey)
      .flatMap((key) => readMonth(all[key]).records);
  }

  /** The sessions that count. */
  async sessions(): Promise<readonly SessionRecord[]> {
    return (await this.log()).filter(({ deleted }) => !deleted);
  }

  #nextDue(end: number): { readonly at: number; happen(): Promise<unknown> | void } | null {
    const life = this.#life;
    const calls = life.waiting
      .filter(({ at }) => at <= end)
      .map((call) => ({
        at: call.at,
        happen: async () => {
          life.waiting.splice(life.waiting.indexOf(call), 1);
          call.callback();
          await blink();
        },
      }));
    const alarms = [...this.alarms]
      .filter(([, { at }]) => at <= end)
      .map(([name, { at, period }]) => ({
        at,
        happen: () => {
          // An alarm that was slept through rings once.
          if (period === null) this.alarms.delete(name);
          else this.alarms.set(name, { at: Math.max(at, this.now) + period, period });
          const rung = name === 'tab' ? life.watch.look() : life.keeper.rang(name);
          return Promise.race([rung, blink()]);
        },
      }));
    const { idleAt } = this.desktop;
    const idle = {
      at: idleAt ?? Infinity,
      happen: () => {
        this.desktop.isSaidIdle = true;
        return Promise.race([life.watch.look(), blink()]);
      },
    };
    const isIdle = idle.at <= end ? [idle] : [];
    return [...calls, ...alarms, ...isIdle].toSorted((one, other) => one.at - other.at)[0] ?? null;
  }

  #begin(): Life {
    const waiting: Life['waiting'] = [];
    const fate = { isOver: false };
    const ifAlive = (act: () => void) => {
      if (!fate.isOver) act();
    };
    const world: World = {
      local: mortal(fate, this.#reach(this.local, 'local')),
      memory: mortal(fate, this.#reach(this.memory, 'memory')),
      sync: mortal(fate, this.#reach(this.sync, 'sync')),
      roadmap,
      now: () => this.now,
      mono: () => this.mono(),
      offset: (at) => this.offsetAt(at),
      random: (digits) => this.#random(digits),
      badge: (text) => ifAlive(() => (this.badge = text)),
      alarm: (name, at) =>
        ifAlive(() => {
          if (at === null) this.alarms.delete(name);
          else if (typeof at === 'string') {
            const period = at === 'each-minute' ? 60_000 : 30_000;
            this.alarms.set(name, { at: this.now + period, period });
          } else this.alarms.set(name, { at, period: null });
        }),
      chance: () => Number.parseInt(this.#random(4), 16) / 65_536,
      self: () => Promise.resolve({ system: 'linux', browser: 'Chromium' }),
      report: (error) => ifAlive(() => this.reports.push(error)),
      notify: async (kind) => {
        this.notified.push([kind, this.now]);
        await this.notify();
      },
      presence: () => Promise.resolve(this.presence),
      after: (delay, callback) => waiting.push({ at: this.now + delay, callback }),
      bringOffer: () => Promise.resolve(true),
      bringWatcher: (tab) => ifAlive(() => this.watchers.push(tab)),
      mayRun: (matches) => Promise.resolve(!matches.some((match) => this.keptOff.includes(match))),
      tell: (tab, message) => {
        this.told.push({ tab, message });
        return Promise.resolve(this.tabs.get(tab)?.(message) ?? null);
      },
    };
    const keeper: Keeper = new Keeper(
      throughTabs(world, () => watch),
      OWN_ID,
      OWN_ADDRESS,
    );
    const tabs = this.desktop.tabWorld(() => fate.isOver);
    const watch = new TabWatch({ world, tabs, turn: (task) => keeper.turn(task) });
    return { keeper, watch, world, waiting, fate };
  }

  #random(digits: number): string {
    let text = '';
    for (let index = 0; index < digits; index += 1) {
      this.#seed = (this.#seed * 48_271) % 2_147_483_647;
      text += (this.#seed % 16).toString(16);
    }
    return text;
  }
}

/** A turn of the event loop: time enough for whatever waits for an area in memory. */
export const blink = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The learner's machines share and let time pass, until everything has gone round. */
export async function goRound(machines: readonly Machine[], times = 4): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    for (const machine of machines) {
      await machine.pass(120_000);
      await machine.share();
    }
  }
}
