import { ABSENCE_LIMIT } from '../../model/limits';
import type { PageMessage, Standing, TabMessage, VisitReport } from '../../model/message';
import type { RawSender } from './gate';
import { restOf, type Rest } from './rest';
import { arriveTab, type TabArrival } from './tab-arrival';
import { TabMemory, TABS_MAX } from './tab-memory';
import { TabSearch, type TabSearchWorld } from './tab-search';
import { TabStay, type TabStart } from './tab-stay';
import type { ShownTab } from './tab-world';
import type { PageSender } from './visits';

/**
 * Studies in tabs where no page script runs: in the viewers of PDF files above all. Chromium runs
 * the script around its viewer, but sends it no key and no pointer, so that it bows out there;
 * Firefox lets no script into its own. Both show us the tab's address where the learner lets us in.
 *
 * Only the active tab of the window that has the focus counts, so of all stays one is in front at a
 * time; the others wait for their tab to come back, as the stays of page scripts do.
 *
 * - A tab that is left, for another tab, window or program, does not count; it goes on when it is
 *   back, also in another window. One that is closed, loads something else, or into which we are not
 *   let any more has told all by then.
 * - A page script that comes late ends the stay; what both have counted counts once, as everything.
 * - A tab that is loading, discarded, private or not ours to see is left alone. After the browser's
 *   start a restored tab begins anew once it has loaded.
 * - A locked screen ends a stretch; a pause beyond the learner's rule is taken back from its start,
 *   to the second. Who has not looked for 45 seconds was asleep: that time does not count.
 * - A background may die at any moment: an alarm wakes another one, which goes on with the same visit
 *   (`tab-memory.ts`), and counts the time between where nothing can have changed in it.
 * - What is recorded elsewhere, and the timer, are the keeper's to decide about, as for every page.
 */
export class TabWatch {
  readonly #world: TabSearchWorld['world'];
  readonly #tabs: TabSearchWorld['tabs'];
  readonly #turn: TabSearchWorld['turn'];
  readonly #memory: TabMemory;
  readonly #search: TabSearch;
  readonly #stays = new Map<number, TabStay>();
  /** The tab that was in front last, also while another program is. */
  #last: number | null = null;
  #looking: Promise<void> | null = null;
  #isWanted = false;
  /** Whether this background has not looked yet. */
  #isFirst = true;
  #timer = 0;
  #hasAlarm: boolean | null = null;
  #interval = ABSENCE_LIMIT;
  #wasOffered = false;

  constructor(world: TabSearchWorld) {
    this.#world = world.world;
    this.#tabs = world.tabs;
    this.#turn = (task) => world.turn(task);
    this.#memory = new TabMemory(world.world.memory);
    this.#search = new TabSearch(world, this.#memory);
  }

  /** Whether the learner is asked to log the tab in front: the toolbar button shows it. */
  get isOffered(): boolean {
    return this.#last !== null && this.#stays.get(this.#last)?.isOffered === true;
  }

  has(tab: number): boolean {
    return this.#stays.has(tab);
  }

  /** Answers the keeper for a tab; undefined where a page script has to. */
  hear(tab: number, message: TabMessage): VisitReport | null | undefined {
    const stay = this.#stays.get(tab);
    const answer = stay?.hear(message);
    // Who asks may be the popup, which lies over a tab that seemed to be left as it opened. What is
    // known to be in front needs no look: the side panel asks beside it again and again.
    if (stay && !stay.isInFront) void this.look();
    return answer;
  }

  /** Looks at what is in front: call it whenever that may have changed. */
  look(): Promise<void> {
    this.#isWanted = true;
    this.#looking ??= this.#lookWhileWanted().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  /** Looks anew: a tab loads another page, or we are let in elsewhere. */
  lookAnew(): Promise<void> {
    this.#search.forget();
    return this.look();
  }

  /** A page script that was slow has arrived in its tab: from here on it measures there. */
  heard(message: unknown, { tab, frameId }: RawSender): void {
    const isArrival = (message as Partial<PageMessage> | null)?.type === 'arrive';
    if (isArrival && frameId === 0 && tab?.id !== undefined) this.left(tab.id);
  }

  /** A tab is gone, or is measured by a page script. */
  left(tab: number): void {
    const stay = this.#stays.get(tab);
    if (!stay) return;
    stay.leave();
    this.#stays.delete(tab);
    void this.#memory.forget(tab);
    this.#showOffer();
  }

  async #lookWhileWanted(): Promise<void> {
    while (this.#isWanted) {
      this.#isWanted = false;
      await this.#lookOnce();
    }
  }

  async #lookOnce(): Promise<void> {
    const tab = await this.#tabs.front();
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    this.#search.see(tab?.id ?? null);
    if (tab) this.#last = tab.id;
    for (const [id, stay] of this.#stays) {
      if (id === tab?.id || !stay.isInFront) continue;
      stay.hide();
      await this.#memory.keep(id, stay.remembered);
    }
    const stay = tab && (await this.#stayIn(tab, isFirst));
    if (!tab || stay === null || typeof stay === 'number') {
      this.#settle(typeof stay === 'number' ? stay : Infinity, false, ABSENCE_LIMIT);
      return;
    }
    stay.name(tab.title);
    const rest = await restOf(this.#tabs, stay.pause, stay.isAway);
    // A page script may have arrived meanwhile.
    if (this.#stays.get(tab.id) !== stay) return;
    const next = stay.look(true, rest);
    await this.#memory.keep(tab.id, stay.remembered);
    this.#settle(next, isNear(rest), stay.isCounted ? stay.pause : ABSENCE_LIMIT);
  }

  /**
   * The stay in a tab: the one that goes on there, or one that begins now; the milliseconds after
   * which to look again where that cannot be said yet.
   */
  async #stayIn(tab: ShownTab, isFirst: boolean): Promise<TabStay | number | null> {
    const { id, address } = tab;
    const stay = this.#stays.get(id);
    if (address !== undefined) {
      if (stay?.start.address === address) return stay;
      const place = stay && (await this.#search.placeOf(address));
      if (stay && place?.place.key === stay.start.place.key) return stay;
    }
    this.left(id);
    if (address === undefined) return null;
    const start = await this.#search.find({ ...tab, address }, isFirst);
    return typeof start === 'object' && start ? this.#begin(id, start) : start;
  }

  #begin(tab: number, start: TabStart): TabStay {
    const sender = { tab, address: start.address, isFrame: false };
    const stay = new TabStay(start, {
      clock: () => this.#tabs.clock(),
      say: (message, arrival) => this.#say(message, sender, arrival),
      changed: () => {
        this.#showOffer();
        void this.look();
      },
    });
    const [eldest] = [...this.#stays].filter(([, { isInFront }]) => !isInFront);
    if (this.#stays.size >= TABS_MAX && eldest) this.#stays.delete(eldest[0]);
    this.#stays.set(tab, stay);
    return stay;
  }

  /** Says a message to the keeper; undefined when it was lost. */
  #say(
    message: PageMessage,
    sender: PageSender,
    arrival: TabArrival,
  ): Promise<Standing | undefined> {
    return this.#turn((parts) =>
      message.type === 'arrive'
        ? arriveTab(parts, message, sender, arrival)
        : parts.visits.answer(message, sender),
    ).catch((error: unknown) => {
      this.#world.report(error);
      return undefined;
    });
  }

  #lookIn(delay: number): void {
    this.#timer += 1;
    const timer = this.#timer;
    this.#world.after(delay, () => {
      if (timer === this.#timer) void this.look();
    });
  }

  /** Sees to it that somebody looks again, also if this background dies. */
  #settle(next: number, isSoon: boolean, interval: number): void {
    if (next < Infinity) this.#lookIn(next);
    const needsAlarm = next < Infinity || isSoon;
    if (needsAlarm !== this.#hasAlarm) {
      this.#hasAlarm = needsAlarm;
      this.#world.alarm('tab', needsAlarm ? 'each-half-minute' : null);
    }
    if (interval !== this.#interval) {
      this.#interval = interval;
      this.#tabs.watchIdle(interval / 1000);
    }
    this.#showOffer();
  }

  /** The button is painted after each turn of the keeper. */
  #showOffer(): void {
    if (this.isOffered === this.#wasOffered) return;
    this.#wasOffered = this.isOffered;
    void this.#turn(() => Promise.resolve()).catch((error: unknown) => this.#world.report(error));
  }
}

/** Whether somebody may soon be back whom no event announces. */
const isNear = (rest: Rest): boolean =>
  rest.kind === 'pause' || (rest.kind === 'away' && !rest.isLong);
