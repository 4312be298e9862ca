import type { PageMessage, Standing, TabMessage, VisitReport } from '../../data/model/message';
import { followPages } from '../../entrypoints/study.content/follow-pages';
import type { ShowOffer } from '../../entrypoints/study.content/offer-slot';

/** What the machine gives to a page. */
export interface PageHost {
  wall(): number;
  mono(): number;
  /** Sets a timer of this page; what it calls has to be let into the page. */
  timer(delay: number, ring: () => void): unknown;
  clear(timer: unknown): void;
  send(message: PageMessage): Promise<Standing | undefined>;
}

type Hear = (message: TabMessage, sender: unknown, reply: (report?: VisitReport) => void) => void;
type Listener = (event: { readonly isTrusted: boolean }) => void;
type Options = { readonly signal?: AbortSignal } | undefined;

/** So many turns of the microtasks let the page script finish whatever an answer has begun. */
const TURNS = 8;

const globals = globalThis as unknown as Record<string, unknown>;

/** Something that events are heard at. */
class Target {
  readonly #heard: { readonly type: string; readonly listener: Listener; options: Options }[] = [];

  readonly addEventListener = (type: string, listener: Listener, options: Options): void => {
    this.#heard.push({ type, listener, options });
  };

  fire(type: string): void {
    for (const each of this.#heard.slice()) {
      if (each.options?.signal?.aborted) this.#heard.splice(this.#heard.indexOf(each), 1);
      else if (each.type === type) each.listener({ isTrusted: true });
    }
  }
}

/**
 * The real page script, from `followPages` on, in a page that has only what the script looks at. No
 * DOM is as quick as a day in fast motion needs; a test holds this page against one of happy-dom.
 * The globals that the script reads are put in place while it runs, and taken away before anything
 * else does.
 */
export class PlainPage {
  readonly #host: PageHost;
  readonly #parts: Readonly<Record<string, unknown>>;
  readonly #window = new Target();
  readonly #navigation = new Target();
  readonly #document: Target & { hidden: boolean; title: string };
  readonly #location: { href: string; host: string };
  readonly #ending = new AbortController();
  readonly #observers = new Set<() => void>();
  readonly #video: { paused: boolean } | null;
  #isAdvertising = false;
  #hear: Hear = () => undefined;
  /** The question on the page; pressing it is the learner's to do. */
  offer: { readonly log: () => void; isPressed: boolean } | null = null;
  /** How often a pressed question has said that it is recording. */
  confirmed = 0;

  constructor(address: string, host: PageHost, hasVideo: boolean) {
    this.#host = host;
    this.#video = hasVideo ? { paused: true } : null;
    this.#location = { href: address, host: new URL(address).host };
    this.#document = Object.assign(new Target(), {
      hidden: false,
      title: 'A page',
      contentType: 'text/html',
      documentElement: {},
      querySelector: (selector: string) => this.#one(selector),
      querySelectorAll: () =>
        this.#video ? [{ ...this.#video, ended: false, readyState: 4, closest: () => null }] : [],
    });
    this.#parts = this.#made();
  }

  begin(): Promise<void> {
    const { signal } = this.#ending;
    return this.enter(() => followPages({ signal, isInvalid: false }));
  }

  /** Goes to another address without loading. */
  go(address: string): Promise<void> {
    this.#location.href = address;
    return this.enter(() => this.#navigation.fire('currententrychange'));
  }

  /** The document goes away, to be thrown away or to come back. */
  hide(): Promise<void> {
    return this.enter(() => this.#window.fire('pagehide'));
  }

  /** The document comes back from the cache of the browser. */
  comeBack(): Promise<void> {
    return this.enter(() => this.#window.fire('pageshow'));
  }

  show(isShown: boolean): Promise<void> {
    this.#document.hidden = !isShown;
    return this.enter(() => {
      this.#window.fire('visibilitychange');
      this.#document.fire('visibilitychange');
    });
  }

  play(isPlaying: boolean): Promise<void> {
    if (this.#video) this.#video.paused = !isPlaying;
    return this.enter(() => this.#window.fire(isPlaying ? 'playing' : 'pause'));
  }

  advertise(isAdvertising: boolean): Promise<void> {
    this.#isAdvertising = isAdvertising;
    return this.enter(() => {
      for (const look of this.#observers) look();
    });
  }

  /** A sign of life, such as `pointermove` or `scroll`. */
  stir(type: string): Promise<void> {
    return this.enter(() => this.#window.fire(type));
  }

  /** The background speaks to this page. */
  hear(message: TabMessage): VisitReport | undefined {
    let report: VisitReport | undefined;
    this.#with(() => this.#hear(message, null, (reply) => (report = reply)));
    return report;
  }

  /** Lets the page script run, and whatever it awaits that is there already. */
  async enter(act: () => void): Promise<void> {
    const leave = this.#arrive();
    try {
      act();
      for (let turn = 0; turn < TURNS; turn += 1) await Promise.resolve();
    } finally {
      leave();
    }
  }

  #with(act: () => void): void {
    const leave = this.#arrive();
    try {
      act();
    } finally {
      leave();
    }
  }

  #arrive(): () => void {
    const before = Object.keys(this.#parts).map((name) => [name, globals[name]] as const);
    Object.assign(globals, this.#parts);
    const { now } = Date;
    Date.now = () => this.#host.wall();
    return () => {
      Date.now = now;
      for (const [name, value] of before) {
        if (value === undefined) delete globals[name];
        else globals[name] = value;
      }
    };
  }

  #one(selector: string): object | null {
    if (!this.#location.host.endsWith('youtube.com')) return null;
    if (selector === '#movie_player') return {};
    return selector.includes('.ad-showing') && this.#isAdvertising ? {} : null;
  }

  #made(): Readonly<Record<string, unknown>> {
    const host = this.#host;
    const observers = this.#observers;
    const show: ShowOffer = (_standing, log) => {
      const offer = { log: () => log(null, false), isPressed: false };
      this.offer = offer;
      return {
        close: () => (this.offer = null),
        obey: (kind) => {
          if (kind === 'failed') {
            offer.isPressed = false;
            return false;
          }
          if (kind === 'recording' && offer.isPressed) this.confirmed += 1;
          this.offer = null;
          return true;
        },
      };
    };
    return {
      document: this.#document,
      location: this.#location,
      navigation: this.#navigation,
      window: Object.assign(this.#window, { navigation: this.#navigation }),
      performance: { now: () => host.mono() },
      setTimeout: (ring: () => void, delay: number) => host.timer(delay, ring),
      clearTimeout: (timer: unknown) => host.clear(timer),
      MutationObserver: class {
        readonly #look: () => void;
        constructor(look: () => void) {
          this.#look = look;
        }
        observe() {
          observers.add(this.#look);
        }
        disconnect() {
          observers.delete(this.#look);
        }
      },
      chrome: {
        runtime: {
          id: 'milepost',
          sendMessage: (message: PageMessage) => host.send(message),
          onMessage: {
            addListener: (hear: Hear) => {
              this.#hear = hear;
            },
          },
        },
      },
      milepostOffer: show,
    };
  }
}
