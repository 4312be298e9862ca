import { birthOf, birthStamp } from '../../model/birth';
import { monthOf, recordOf, revised, type Session, type SessionRecord } from '../../model/session';
import { laterStamp, nextStamp, type Stamp } from '../../model/stamp';
import type { Progress, RegisterValue } from '../../model/progress';
import type { Roadmap } from '../../model/roadmap';
import { isLogKey, logKey, memoryKeys } from '../keys';
import { readMonth } from '../month-page';
import { ClockWatch } from './clock-watch';
import { loadState, roadmapItem } from './load';
import { pagesWith, type PageChange } from './pages';
import { roadOf } from './road';
import { setBackBy } from './set-back';
import { itemsBetween, type State } from './state';
import type { World } from './world';
import { unlessWriteFails, WriteFailed } from './write-failed';

/** What a change writes: new state, and pages with their records. */
export interface Change extends PageChange {
  readonly state?: Partial<State>;
  /** Whether other devices should hear of it; unless said, where sessions or choices change. */
  readonly isNews?: boolean;
}

/** Sessions start on whole seconds, as they are shared: the parts of one would be lost on the way. */
export const onSecond = <Any extends Session>(session: Any): Any => ({
  ...session,
  start: Math.floor(session.start / 1000) * 1000,
});

/** Whether a session of this run lies in another month than the one that its id says. */
function isBornElsewhere({ id, start }: SessionRecord, run: string): boolean {
  const birth = birthOf(id);
  return birth?.run === run && monthOf(birth.second * 1000) !== monthOf(start);
}

/**
 * The keeper's desk: the state in memory and the one way to change it. A change is written in one
 * `set`, and only then becomes the state, so a worker that dies at any await has lost nothing that
 * was acknowledged.
 */
export class Desk {
  readonly world: World;
  #state: State;
  /** The state as it was last written, to write only what has changed since. */
  #stored: State;
  readonly #onNews: () => void;
  #isClosed = false;
  readonly #clock: ClockWatch;

  private constructor(world: World, state: State, onNews: () => void) {
    this.world = world;
    this.#clock = new ClockWatch(world);
    this.#state = state;
    this.#stored = state;
    this.#onNews = onNews;
  }

  /** `onNews` is called after each change of which other devices should hear. */
  static async open(world: World, onNews: () => void): Promise<Desk> {
    return new Desk(world, await loadState(world), onNews);
  }

  get state(): State {
    return this.#state;
  }

  /** The roadmap that the learner walks, with the hours that they plan. */
  get roadmap(): Roadmap {
    return roadOf(this.#state.registers, this.world.roadmap).roadmap;
  }

  get progress(): Progress {
    return roadOf(this.#state.registers, this.world.roadmap).progress;
  }

  /**
   * The next stamp of this device, later also than the one it follows: the clock may have been
   * lost. It is kept by the change that uses it.
   */
  stamp(after: Stamp | null = null): Stamp {
    const { clock, device } = this.#state;
    const last = after === null ? clock : laterStamp(clock, after);
    const stamp = nextStamp(last, this.world.now(), device.id);
    this.#state = { ...this.#state, clock: stamp };
    return stamp;
  }

  /**
   * A session that is logged for the first time. Its stamp follows from its id, so that it need not
   * be shared; an id that says no birth, and a record that `after` is known to be before it, need
   * one of this moment.
   */
  born(session: Session, deleted = false, after: Stamp | null = null): SessionRecord {
    const birth = birthOf(session.id);
    const stamp = birth && after === null ? birthStamp(birth) : this.stamp(after);
    return recordOf(onSecond(session), stamp, deleted, stamp, stamp);
  }

  /** A record of this moment, later than the one that it replaces. */
  revise(before: SessionRecord, after: Session, deleted = before.deleted): SessionRecord {
    return revised(before, onSecond(after), this.stamp(before.stamp), deleted);
  }

  /** The registers with one of them set at this moment. */
  register(name: string, value: RegisterValue): Pick<State, 'registers'> {
    return this.decide({ [name]: value });
  }

  /** The registers with some of them set at this moment. */
  decide(values: Readonly<Record<string, RegisterValue>>): Pick<State, 'registers'> {
    const { registers } = this.#state;
    const decided = Object.entries(values).map(([name, value]) => {
      const before = Object.hasOwn(registers, name) ? registers[name]?.stamp : null;
      return [name, { stamp: this.stamp(before), value }] as const;
    });
    return { registers: Object.fromEntries([...Object.entries(registers), ...decided]) };
  }

  /** Changes memory alone: for what a lost worker may forget, at most 15 seconds of a recording. */
  hold(state: Partial<Pick<State, 'recording'>>): void {
    this.#state = { ...this.#state, ...state };
  }

  /**
   * Follows a clock that was set back, and says whether it was: what this device knows of now moves
   * back with it. Where nobody looked at the clock meanwhile it is not known how far: what lies in
   * the future comes to now, as until then nothing would count for a page that is there already.
   */
  async steady(): Promise<boolean> {
    const back = this.#clock.setBack();
    const now = this.world.now();
    const { visits, countedUntil, stopped } = this.#state;
    const moved = setBackBy(this.#state, back, now);
    if (Object.entries(moved.visits).some(([id, { arrived }]) => visits[id]?.arrived !== arrived)) {
      await this.keepVisits(moved.visits);
    }
    if (back === 0 && countedUntil <= now) return false;
    if (back > 0 && stopped) await this.keepStopped(moved.stopped);
    this.#state = { ...this.#state, ...moved };
    await unlessWriteFails(this.commit({}));
    return back > 0;
  }

  /** A turn is over: a clock that was set in its midst has been seen to by whoever looked at it. */
  looked(): void {
    this.#clock.seen();
  }

  /** Ends this desk: what it was the truth of has been erased, and nothing of it is written again. */
  close(): void {
    this.#isClosed = true;
  }

  /** Writes a change, all of it or nothing. Throws WriteFailed. */
  async commit(change: Change): Promise<void> {
    if (this.#isClosed) return;
    const pages = await pagesWith(this.world, change);
    const isHidden = (record: SessionRecord) => isBornElsewhere(record, this.#state.run);
    if (pages.notices.length > 0 || change.records?.some(isHidden)) await this.renewRun();
    const before = this.#state;
    const next = { ...before, ...change.state };
    if (pages.notices.length > 0) next.notices = [...next.notices, ...pages.notices];
    const items = {
      ...pages.items,
      ...itemsBetween(this.#stored, next),
      ...roadmapItem(this.world, before.registers, next.registers),
    };
    if (Object.keys(items).length === 0) return;
    try {
      await this.world.local.set(items);
    } catch (error) {
      await this.#trouble(error);
      throw new WriteFailed('extension storage refused a write', { cause: error });
    }
    this.#state = next;
    this.#stored = next;
    if (next.trouble) await this.#calm();
    const hasNews =
      Object.keys(pages.items).length > 0 ||
      next.registers !== before.registers ||
      next.device.name !== before.device.name;
    if (change.isNews ?? hasNews) this.#onNews();
  }

  /**
   * Begins another run of ids. An id that is taken is looked for in the month of its second alone;
   * once one lies elsewhere, or where nobody can read it, none of its run may be given any more.
   */
  async renewRun(): Promise<void> {
    const run = this.world.random(6);
    this.#state = { ...this.#state, run };
    await this.#remember(memoryKeys.run, run);
  }

  /** Remembers the open visits, in memory only. */
  async keepVisits(visits: State['visits']): Promise<void> {
    this.#state = { ...this.#state, visits };
    await this.#remember(memoryKeys.visits, visits);
  }

  /** Remembers the recording that was stopped last, in memory only. */
  async keepStopped(stopped: State['stopped']): Promise<void> {
    this.#state = { ...this.#state, stopped };
    await this.#remember(memoryKeys.stopped, stopped);
  }

  /** What only a lost worker forgets is no reason to fail when the browser does not remember it. */
  async #remember(key: string, value: unknown): Promise<void> {
    if (this.#isClosed) return;
    await this.world.memory.set({ [key]: value }).catch(() => undefined);
  }

  /** Finds a record by id: in the month of its first start, else in every month. */
  async find(id: string): Promise<SessionRecord | null> {
    const second = Number.parseInt(id.split('-')[1] ?? '', 36) * 1000;
    const likely = Number.isFinite(second) && second < 8e12 ? [logKey(monthOf(second))] : [];
    for (const keys of [likely, null]) {
      const raw = await this.world.local.get(keys);
      for (const [key, value] of Object.entries(raw)) {
        if (!isLogKey(key)) continue;
        const found = readMonth(value).records.find((record) => record.id === id);
        if (found) return found;
      }
    }
    return null;
  }

  async #trouble(error: unknown): Promise<void> {
    const message = String(error instanceof Error ? error.message : error).slice(0, 1000);
    const trouble = { since: this.#state.trouble?.since ?? this.world.now(), message };
    this.#state = { ...this.#state, trouble };
    this.world.alarm('retry', this.world.now() + 30_000);
    await this.#remember(memoryKeys.trouble, trouble);
  }

  async #calm(): Promise<void> {
    this.#state = { ...this.#state, trouble: null };
    this.world.alarm('retry', null);
    await this.world.memory.remove([memoryKeys.trouble]).catch(() => undefined);
  }
}
