import type { Notice } from '../../model/notice';
import { joinRecords, monthOf, type Session, type SessionRecord } from '../../model/session';
import { laterStamp, nextStamp, type Stamp } from '../../model/stamp';
import type { RegisterValue } from '../../model/progress';
import { asideKey, isLogKey, localKeys, logKey, memoryKeys } from '../keys';
import { readMonth, writeMonth } from '../month-page';
import { asideNotice, loadState } from './load';
import type { State } from './state';
import type { World } from './world';
import { unlessWriteFails, WriteFailed } from './write-failed';

/** What a change writes: new state, and month pages with their records. */
export interface Change {
  readonly state?: Partial<State>;
  readonly records?: readonly SessionRecord[];
  /** Records as they lie in a page that they leave, because their start moved to another month. */
  readonly leaving?: readonly SessionRecord[];
  /** Month pages to read and write once, so that what is damaged in them is set aside. */
  readonly mend?: readonly string[];
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

  private constructor(world: World, state: State) {
    this.world = world;
    this.#state = state;
    this.#stored = state;
  }

  static async open(world: World): Promise<Desk> {
    return new Desk(world, await loadState(world));
  }

  get state(): State {
    return this.#state;
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

  /** A session as a record of this moment, later than the record that it replaces. */
  record(session: Session | SessionRecord, deleted = false): SessionRecord {
    return { ...session, stamp: this.stamp('stamp' in session ? session.stamp : null), deleted };
  }

  /** The registers with one of them set at this moment. */
  register(name: string, value: RegisterValue): Pick<State, 'registers'> {
    const { registers } = this.#state;
    const stamp = this.stamp(registers[name]?.stamp);
    return { registers: { ...registers, [name]: { stamp, value } } };
  }

  /** Changes memory alone: for what a lost worker may forget, at most 15 seconds of a recording. */
  hold(state: Partial<Pick<State, 'recording'>>): void {
    this.#state = { ...this.#state, ...state };
  }

  /**
   * Brings what lies in the future back to now: the clock was set back, and until it has caught up
   * nothing would count for a page that is there already, or arrives.
   */
  async steady(): Promise<void> {
    const now = this.world.now();
    const { visits, countedUntil } = this.#state;
    const open = Object.entries(visits);
    if (open.some(([, visit]) => visit.arrived > now)) {
      await this.keepVisits(
        Object.fromEntries(
          open.map(([id, visit]) => [id, { ...visit, arrived: Math.min(visit.arrived, now) }]),
        ),
      );
    }
    if (countedUntil <= now) return;
    this.#state = { ...this.#state, countedUntil: now };
    await unlessWriteFails(this.commit({}));
  }

  /** Writes a change, all of it or nothing. Throws WriteFailed. */
  async commit(change: Change): Promise<void> {
    const pages = await this.#pagesWith(change);
    const next = { ...this.#state, ...change.state };
    if (pages.notices.length > 0) next.notices = [...next.notices, ...pages.notices];
    const items = {
      ...pages.items,
      [localKeys.clock]: next.clock && { version: 1, stamp: next.clock },
      [localKeys.registers]: { version: 1, registers: next.registers },
      [localKeys.recording]: {
        version: 1,
        recording: next.recording,
        countedUntil: next.countedUntil,
      },
      [localKeys.quiet]: { version: 1, until: next.quiet },
      [localKeys.notices]: { version: 1, notices: next.notices },
    };
    const written = Object.entries(items).filter(([key]) => this.#isNew(key, next));
    // A trouble is over only when a write has gone through.
    if (next.trouble) written.push([localKeys.recording, items[localKeys.recording]]);
    if (written.length === 0) return;
    try {
      await this.world.local.set(Object.fromEntries(written));
    } catch (error) {
      await this.#trouble(error);
      throw new WriteFailed('extension storage refused a write', { cause: error });
    }
    this.#state = next;
    this.#stored = next;
    if (next.trouble) await this.#calm();
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

  #isNew(key: string, next: State): boolean {
    const before = this.#stored;
    switch (key) {
      case localKeys.clock:
        return next.clock !== null && next.clock !== before.clock;
      case localKeys.registers:
        return next.registers !== before.registers;
      case localKeys.recording:
        return next.recording !== before.recording || next.countedUntil !== before.countedUntil;
      case localKeys.quiet:
        return next.quiet !== before.quiet;
      case localKeys.notices:
        return next.notices !== before.notices;
      default:
        return true;
    }
  }

  /** The month pages that the records go to, and out of which they move. */
  async #pagesWith({
    records = [],
    leaving = [],
    mend = [],
  }: Change): Promise<{ items: Record<string, unknown>; notices: readonly Notice[] }> {
    const items: Record<string, unknown> = {};
    const notices: Notice[] = [];
    const months = [...records, ...leaving].map(({ start }) => monthOf(start));
    for (const month of new Set([...months, ...mend])) {
      const key = logKey(month);
      const raw = (await this.world.local.get([key]))[key];
      const { records: before, trouble } = readMonth(raw);
      if (trouble) {
        const isPart = trouble.kind === 'part';
        const count = isPart ? Object.keys(trouble.bad).length : 0;
        items[asideKey(key, this.world.now())] = isPart
          ? { version: 1, sessions: trouble.bad }
          : raw;
        notices.push(asideNotice(this.world, isPart ? 'damaged' : trouble.kind, key, count));
      }
      const staying = before.filter(({ id }) => !leaving.some((record) => record.id === id));
      const coming = records.filter((record) => monthOf(record.start) === month);
      items[key] = writeMonth(joinRecords(staying, coming));
    }
    return { items, notices };
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
