import { since, type Instant, type Signs } from '../../model/engagement';
import { PAUSE_LIMIT, PULSE_PERIOD, TITLE_LIMIT } from '../../model/limits';
import type {
  PageMessage,
  Rules,
  Standing,
  TabMessage,
  VisitId,
  VisitReport,
} from '../../model/message';
import type { Place } from '../../model/place';
import type { Rest } from './rest';
import type { TabArrival } from './tab-arrival';
import type { Remembered } from './tab-memory';
import { tabTitle } from './tab-title';
import { TabVisit, type Legacy } from './tab-visit';

/** A timer may fire this many milliseconds early. */
const EARLY = 9;
/** Who has not looked for longer than this was asleep, and saw nothing. */
export const BLIND_AFTER = 3 * PULSE_PERIOD;
/** A pause that is shorter than any: whoever is away is not engaged at all. */
const NO_PAUSE = -1;

/** What a stay in a tab without a page script begins with. */
export interface TabStart {
  readonly visit: VisitId;
  readonly address: string;
  readonly place: Place;
  readonly at: Instant;
  /** What a background that has died has left of this stay; null where it is a new one. */
  readonly legacy: Legacy | null;
}

const NOTHING: Legacy = { brought: 0, sequence: 0 };

/** What a stay needs of those around it. */
export interface TabStayWorld {
  clock(): Instant;
  /** Says a message to the keeper, with what it has to know at an arrival. */
  say(message: PageMessage, arrival: TabArrival): Promise<Standing | undefined>;
  /** What the stay is to do has changed. */
  changed(): void;
}

/**
 * One stay on a study place in a tab where no page script runs: the background plays its part. It
 * counts while its tab is in front and somebody was at the machine within the learner's pause.
 */
export class TabStay {
  readonly start: TabStart;
  readonly #world: TabStayWorld;
  readonly #visit: TabVisit;
  #title = '';
  #rules: Rules = {};
  #standing: Standing['kind'] | 'new' = 'new';
  #inFront = true;
  #rest: Rest = { kind: 'active' };
  #isEngaged = true;
  #isOver = false;
  /** What was left by a background that has died is told at once. */
  #isHeir: boolean;
  /** The last look. */
  #at: Instant;

  constructor(start: TabStart, world: TabStayWorld) {
    this.start = start;
    this.#world = world;
    this.#at = start.at;
    this.#isHeir = start.legacy !== null;
    const signs = { present: true, playing: false, life: start.at, pause: PAUSE_LIMIT };
    this.#visit = new TabVisit(start.visit, start.at, signs, start.legacy ?? NOTHING);
  }

  get isInFront(): boolean {
    return this.#inFront;
  }

  get isAway(): boolean {
    return this.#rest.kind === 'away';
  }

  /** A pause longer than this, in milliseconds, counts for nothing from its start. */
  get pause(): number {
    return this.#rules.pause ?? PAUSE_LIMIT;
  }

  /** The learner is asked whether to log it. */
  get isOffered(): boolean {
    return this.#standing === 'offer';
  }

  /** What it measures counts now, or is asked about: its pauses matter to the second. */
  get isCounted(): boolean {
    return this.#standing === 'recording' || this.isOffered;
  }

  /** What another background has to know to go on, should this one die. */
  get remembered(): Remembered {
    const { visit, place } = this.start;
    const { owed, sequence } = this.#visit;
    const at = Math.max(0, Math.floor(this.#at.wall));
    return { visit, key: place.key, at, owed, sequence, isEngaged: this.#isEngaged };
  }

  /** Takes the title that the tab shows. */
  name(title: string): void {
    this.#title = tabTitle(title.slice(0, TITLE_LIMIT), this.start.address);
  }

  /** Takes a sample, says what is due, and gives the milliseconds to the next look. */
  look(isInFront: boolean, rest: Rest): number {
    this.#measure(isInFront, rest);
    let due = this.#isHeir ? 0 : this.#visit.due();
    this.#isHeir = false;
    if (due < EARLY) {
      due = PULSE_PERIOD;
      void this.#speak();
    }
    return this.#isEngaged ? Math.min(due, PULSE_PERIOD) : Infinity;
  }

  /** Answers the keeper, as a page script does, and never waits for it. */
  hear(message: TabMessage): VisitReport | null {
    if (message.type === 'standing') {
      this.#obey(message.standing);
      return null;
    }
    this.look(this.#inFront, this.#known);
    return this.#visit.report(this.#title);
  }

  /** Another tab is in front, or another program. */
  hide(): void {
    this.look(false, this.#known);
  }

  /** Says what is owed and stops everything. */
  leave(): void {
    this.hide();
    this.#isOver = true;
  }

  /** Who was there at the last look was not seen again since. */
  get #known(): Rest {
    return this.#rest.kind === 'active' ? { kind: 'pause' } : this.#rest;
  }

  #measure(isInFront: boolean, rest: Rest): void {
    const now = this.#world.clock();
    const visit = this.#visit;
    const { life } = visit;
    const signs: Signs = {
      present: isInFront && rest.kind !== 'locked',
      playing: false,
      life: this.#lifeAt(now, rest),
      pause: rest.kind === 'away' ? NO_PAUSE : this.pause,
    };
    const isBlind = since(this.#at, now) > BLIND_AFTER && since(life, now) <= this.pause;
    if (isBlind) visit.measure(this.#at, { ...signs, present: false, life });
    // As a page does: around a sign after a long pause, one sample before it and one after.
    if (since(life, signs.life) > this.pause) visit.measure(signs.life, { ...signs, life });
    this.#isEngaged = visit.measure(now, signs);
    if (rest.kind === 'away' && !this.isAway) {
      // Looks are 15 seconds apart, and each takes a sign within them for one of its own moment.
      visit.leave(rest.time, Math.max(0, life.mono - (now.mono - rest.time)));
      this.#isEngaged = visit.measure(now, signs);
    }
    if (rest.kind !== 'away') visit.stir();
    this.#at = now;
    this.#inFront = isInFront;
    this.#rest = rest;
  }

  /** The last sign of life as far as it is known; `leave` corrects it once it matters. */
  #lifeAt(now: Instant, rest: Rest): Instant {
    const { life } = this.#visit;
    if (rest.kind === 'active') return now;
    if (rest.kind !== 'pause') return life;
    // A hand that was away and is back has just come: nothing else would have woken anybody.
    if (this.isAway) return now;
    // A single sign between two looks may have been seen by neither.
    return since(life, now) + 2 * PULSE_PERIOD > this.pause ? this.#at : life;
  }

  async #speak(): Promise<void> {
    const [message, owe] = this.#visit.speak(this.#title);
    const engaged = message.type === 'arrive' ? this.#visit.report(this.#title).engaged : 0;
    const standing = await this.#world.say(message, {
      begun: Math.floor(this.start.at.wall - (this.start.legacy?.brought ?? 0)),
      engaged,
      away: this.#rest.kind === 'away' ? this.#rest.time : 0,
    });
    // Lost, or not for a recording: it is owed until there is one.
    if (standing?.kind !== 'recording') owe();
    if (standing && !this.#isOver) this.#obey(standing);
  }

  #obey(standing: Standing): void {
    this.#rules = standing;
    this.#standing = standing.kind;
    this.#visit.obey(standing.kind);
    this.#world.changed();
  }
}
