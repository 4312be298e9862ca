import type { Area } from '../../data/sync/area';
import type { Home } from '../../data/sync/sharing/home';

/** What ends, in the middle of anything, when a browser crashes. */
export interface Ports {
  readonly mailbox: Area;
  readonly home: Home;
}

/**
 * One life of a browser, from its start to its end. Whoever uses its ports can be cut off at any
 * use, before or after it takes effect: then no answer ever comes, and nothing more is done.
 */
export class Life {
  readonly ports: Ports;
  /** Resolves when the life is over. */
  readonly over: Promise<void>;
  /** What happens between the uses of the ports: a learner who goes on, a mailbox that moves. */
  interlude: () => void = () => {};
  #end: () => void = () => {};
  #isOver = false;
  #usesLeft = Number.POSITIVE_INFINITY;
  #isLastDone = false;

  constructor({ mailbox, home }: Ports) {
    this.over = new Promise((resolve) => {
      this.#end = resolve;
    });
    this.ports = {
      mailbox: {
        get: (keys) => this.#use(() => mailbox.get(keys)),
        set: (items) => this.#use(() => mailbox.set(items)),
        remove: (keys) => this.#use(() => mailbox.remove(keys)),
        watch: (listener) => mailbox.watch(listener),
      },
      home: {
        held: () => this.#use(() => home.held()),
        join: (news, recovered) => this.#use(() => home.join(news, recovered)),
        rename: () => this.#use(() => home.rename()),
        keep: (change) => this.#use(() => home.keep(change)),
      },
    };
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Crashes after so many more uses; the last one may still take effect, unanswered. */
  doom(uses: number, isLastDone: boolean): void {
    this.#usesLeft = uses;
    this.#isLastDone = isLastDone;
  }

  end(): void {
    this.#isOver = true;
    this.#end();
  }

  async #use<Answer>(act: () => Promise<Answer>): Promise<Answer> {
    if (this.#isOver) return unanswered();
    this.interlude();
    this.#usesLeft -= 1;
    if (this.#usesLeft >= 0) return act();
    if (this.#isLastDone) await act().catch(() => null);
    this.end();
    return unanswered();
  }
}

const unanswered = <Answer>(): Promise<Answer> => new Promise(() => {});
