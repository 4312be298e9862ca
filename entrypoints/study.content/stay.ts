import { since, type Instant, type Signs } from '../../data/model/engagement';
import type { TaskId } from '../../data/model/id';
import { PAUSE_LIMIT, PULSE_PERIOD, TITLE_LIMIT } from '../../data/model/limits';
import type {
  Decline,
  Log,
  Rules,
  Standing,
  TabMessage,
  VisitReport,
} from '../../data/model/message';
import type { PageHints } from '../../data/model/place';
import { Visit } from '../../data/model/visit';
import { tell } from '../../data/sync/page-line';
import { slot, type Offer } from './offer-slot';
import { isAdvertising, isPlaying } from './player';

/** What the browser gives a page script to know when it is over. */
export interface Context {
  readonly signal: AbortSignal;
  readonly isInvalid: boolean;
}

/** A timer may fire this many milliseconds early. */
const EARLY = 9;

const clock = (): Instant => ({ wall: Date.now(), mono: performance.now() });
const title = (): string => document.title.slice(0, TITLE_LIMIT);

/** Stays on one study page: measures, tells, and asks, until it is left. */
export class Stay {
  readonly #context: Context;
  readonly #kind: string;
  readonly #ending = new AbortController();
  readonly #id = crypto.randomUUID();
  /** The last sign of life; a listener only stores it, and the next look reads it. */
  #life = clock();
  readonly #visit: Visit;
  #rules: Rules = {};
  #offer: Offer | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes a sample, says what is due, and sets the next look. */
  readonly #look = () => {
    clearTimeout(this.#timer);
    if (this.#context.isInvalid) return;
    const isEngaged = this.#visit.measure(clock(), this.#signs());
    this.#life = this.#visit.life;
    let due = this.#visit.due();
    if (due < EARLY) {
      due = PULSE_PERIOD;
      void this.#speak();
    }
    if (isEngaged) this.#timer = setTimeout(this.#look, Math.min(due, PULSE_PERIOD));
  };

  readonly #stir = ({ isTrusted }: Event) => {
    if (!isTrusted) return;
    const isLate = since(this.#life, clock()) > this.#pause;
    if (isLate) this.#look();
    this.#life = clock();
    if (isLate) this.#look();
  };

  readonly #classes = new MutationObserver(this.#look);

  /** The player appears late and is replaced; advertisements show in its class, not in events. */
  readonly #follow = () => {
    const player = document.querySelector('#movie_player') ?? document.documentElement;
    this.#classes.observe(player, { attributeFilter: ['class'] });
    this.#look();
  };

  constructor(kind: string, hints: PageHints | null, context: Context) {
    this.#context = context;
    this.#kind = kind;
    this.#visit = new Visit(this.#id, hints, this.#life, this.#signs());
    this.#on('keydown pointerdown pointermove wheel touchmove', this.#stir);
    // Without capture only the scrolling of the page itself is heard, and not that of a box in it
    // that moves by itself.
    this.#on('scroll', this.#stir, false);
    // These do not bubble, but they can be captured.
    this.#on('playing pause ended waiting emptied', this.#follow);
    this.#on('visibilitychange', this.#look);
    this.#follow();
  }

  /** Answers the background. */
  hear(message: TabMessage): VisitReport | undefined {
    if (message.type === 'standing') {
      // A question that is being asked stays: nothing changed for this page.
      if (message.standing.kind !== 'waiting' || !this.#offer) this.#obey(message.standing);
      return undefined;
    }
    this.#look();
    return this.#visit.report(title());
  }

  /** Says what is owed and stops everything. */
  leave(): void {
    this.#ending.abort();
    this.#classes.disconnect();
    this.#look();
    this.#offer?.close();
  }

  #on(types: string, listener: (event: Event) => void, capture = true) {
    const { signal } = this.#ending;
    for (const type of types.split(' '))
      window.addEventListener(type, listener, { capture, passive: true, signal });
  }

  get #pause(): number {
    return this.#rules.pause ?? PAUSE_LIMIT;
  }

  #signs(): Signs {
    const playing = isPlaying(this.#kind);
    const isInSight = !document.hidden || !!(this.#rules.hidden && playing);
    const present = !this.#ending.signal.aborted && isInSight && !isAdvertising();
    return { present, playing, life: this.#life, pause: this.#pause };
  }

  async #speak() {
    const [message, owe] = this.#visit.speak(title());
    const standing = await tell(message);
    // Lost, or not for a recording: it is owed until there is one.
    if (standing?.kind !== 'recording') owe();
    if (standing) this.#obey(standing);
  }

  #obey(standing: Standing) {
    const { kind } = standing;
    this.#rules = standing;
    this.#visit.obey(kind);
    if (this.#ending.signal.aborted) return;
    if (kind === 'recording') this.#look();
    if (kind !== 'offer') {
      if (this.#offer?.obey(kind)) this.#offer = undefined;
    } else
      this.#offer ??= slot.milepostOffer?.(
        standing,
        (task, always) => void this.#log(task, always),
        (answer) => this.#decline(answer),
      );
  }

  async #log(task: TaskId | null, always: boolean) {
    this.#look();
    const message: Log = { type: 'log', ...this.#visit.report(title()), task, always };
    this.#obey((await tell(message)) ?? { ...this.#rules, kind: 'failed' });
  }

  #decline(answer: Decline['answer']) {
    this.#offer = undefined;
    this.#visit.obey('silent');
    void tell({ type: 'decline', visit: this.#id, answer });
  }
}
