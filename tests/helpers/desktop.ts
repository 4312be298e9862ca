import type { Instant } from '../../data/model/engagement';
import { ABSENCE_LIMIT } from '../../data/model/limits';
import type { ShownTab, TabWorld } from '../../data/sync/keeper/tab-world';

/** A tab on the learner's screen. */
export interface DesktopTab {
  readonly id: number;
  window: number;
  address: string;
  title: string;
  isLoaded: boolean;
  isPrivate: boolean;
}

/** The windows and tabs of a machine in memory, and the learner's hand on it. */
export class Desktop {
  readonly tabs = new Map<number, DesktopTab>();
  /** The active tab of each window. */
  readonly #active = new Map<number, number>();
  /** The window that has the focus; null while another program has it. */
  focused: number | null = 1;
  isLocked = false;
  /** The hosts whose addresses the browser does not show us. */
  hidden: readonly string[] = [];
  /** How far the wall clock was moved, in milliseconds. */
  moved = 0;
  /** The last sign of life; Infinity for somebody who never rests. */
  touched = Infinity;
  /** What the background wants to hear of, in seconds. */
  interval = ABSENCE_LIMIT / 1000;
  isSaidIdle = false;
  /** How many times the background asked which tab is in front. */
  asked = 0;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Opens a tab in front of the others of its window, which gets the focus. */
  open(id: number, address: string, wishes: Partial<DesktopTab> = {}): DesktopTab {
    const tab = {
      id,
      address,
      window: 1,
      title: address,
      isLoaded: true,
      isPrivate: false,
      ...wishes,
    };
    this.tabs.set(id, tab);
    this.show(id);
    return tab;
  }

  /** Brings a tab to the front, and its window. */
  show(id: number): void {
    const tab = this.tabs.get(id);
    if (!tab) throw new Error(`There is no tab ${id}.`);
    this.#active.set(tab.window, id);
    this.focused = tab.window;
  }

  /** When it will have to be said that nobody is there. */
  get idleAt(): number | null {
    return this.isSaidIdle || this.touched === Infinity
      ? null
      : this.touched + this.interval * 1000;
  }

  idleFor(seconds: number): boolean {
    return this.#now() - this.touched >= seconds * 1000;
  }

  /** The screen as one life of the background meets it. */
  tabWorld(isOver: () => boolean): TabWorld {
    const alive = <Answer>(answer: () => Answer): Promise<Answer> =>
      isOver() ? new Promise<never>(() => undefined) : Promise.resolve(answer());
    return {
      clock: (): Instant => ({ wall: this.#now(), mono: this.#now() - this.moved }),
      front: () => alive(() => this.#front()),
      idleState: (seconds) =>
        alive(() => (this.isLocked ? 'locked' : this.idleFor(seconds) ? 'idle' : 'active')),
      watchIdle: (seconds) => {
        if (!isOver()) this.interval = seconds;
      },
    };
  }

  #front(): ShownTab | null {
    this.asked += 1;
    const id = this.focused === null ? undefined : this.#active.get(this.focused);
    const tab = id === undefined ? undefined : this.tabs.get(id);
    if (!tab) return null;
    const { host } = new URL(tab.address);
    const isHidden = tab.isPrivate || this.hidden.includes(host);
    return {
      id: tab.id,
      address: isHidden ? undefined : tab.address,
      title: tab.title,
      isReady: tab.isLoaded,
    };
  }
}
