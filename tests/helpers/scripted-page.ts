import { afterEach, beforeEach, vi } from 'vitest';
import { taskId } from '../../data/model/id';
import type { PageMessage, Standing, TabMessage, VisitReport } from '../../data/model/message';
import { ContentScriptContext } from '../../entrypoints/study.content/context';
import { followPages } from '../../entrypoints/study.content/follow-pages';
import { slot } from '../../entrypoints/study.content/offer-slot';

declare const happyDOM: { setURL(address: string): void };

const COURSE = 'https://www.coursera.org/learn/neural-networks-deep-learning';
export const CATALOGUE = 'https://www.coursera.org/my-learning';
export const LECTURE = `${COURSE}/lecture/rz9xJ/why-deep-representations`;
export const READING = `${COURSE}/supplement/R2Kqf/what-does-this-have-to-do-with-the-brain`;
export const TITLE = 'Why deep representations? | Coursera';

export const task = { id: taskId('first-course'), title: 'The first course' };
export const offered: Standing = { kind: 'offer', place: 'A lecture', task, tasks: [task] };

type Hear = (message: TabMessage, sender: unknown, reply: (report?: VisitReport) => void) => void;

/** The page script in a page without a browser: with a background that a test speaks for. */
export class ScriptedPage {
  /** What the page script has said, oldest first. */
  readonly said: PageMessage[] = [];
  /** What the background answers; nothing means that nobody answered. */
  readonly answers: Partial<Record<PageMessage['type'], Standing | undefined>> = {
    arrive: { kind: 'waiting' },
    reach: { kind: 'silent' },
    log: { kind: 'recording' },
    pulse: { kind: 'recording' },
  };
  readonly runtime: { id: string | undefined } = { id: 'milepost' };
  #hear: Hear = () => undefined;

  constructor() {
    vi.stubGlobal('navigation', new EventTarget());
    vi.stubGlobal('chrome', {
      runtime: Object.assign(this.runtime, {
        sendMessage: async (message: PageMessage) => {
          this.said.push(message);
          return this.answers[message.type];
        },
        onMessage: {
          addListener: (listener: Hear) => {
            this.#hear = listener;
          },
        },
      }),
    });
  }

  readonly context = new ContentScriptContext('study');

  async open(address: string): Promise<void> {
    happyDOM.setURL(address);
    document.title = TITLE;
    followPages(this.context);
    await pass(0);
  }
  /** Goes to another address without loading. */
  async go(address: string): Promise<void> {
    happyDOM.setURL(address);
    navigation.dispatchEvent(new Event('currententrychange'));
    await pass(0);
  }
  /** The background says what the page is to do. */
  stand(standing: Standing): void {
    this.#hear({ type: 'standing', standing }, null, () => undefined);
  }
  /** The report that the background gets when it asks for one. */
  report(): VisitReport | undefined {
    const reply = vi.fn<(report?: VisitReport) => void>();
    this.#hear({ type: 'report' }, null, reply);
    return reply.mock.calls[0]?.[0];
  }
  get kinds(): readonly string[] {
    return this.said.map(({ type }) => type);
  }
  get visits(): readonly string[] {
    return [...new Set(this.said.map(({ visit }) => visit))];
  }
  get pulses() {
    return this.said.flatMap((each) => (each.type === 'pulse' ? [each] : []));
  }
}

export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** The learner moves the pointer, or the page pretends so. */
export function move(isTrusted = true): void {
  const event = new Event('pointermove');
  window.dispatchEvent(Object.defineProperty(event, 'isTrusted', { value: isTrusted }));
}

/** Reads on, with a sign of life every minute. */
export async function read(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 60_000) {
    move();
    await pass(Math.min(left, 60_000));
  }
}

/** Shows the tab, or hides it behind another. */
export function show(isShown: boolean): void {
  Object.defineProperty(document, 'hidden', { value: !isShown, configurable: true });
  const event = new Event('visibilitychange', { bubbles: true });
  document.dispatchEvent(Object.defineProperty(event, 'isTrusted', { value: true }));
}

/** Gives each test a page of its own, and the clock; `page()` is the one of the running test. */
export function useScriptedPage(): () => ScriptedPage {
  let page: ScriptedPage;
  beforeEach(() => {
    vi.useFakeTimers();
    page = new ScriptedPage();
  });
  afterEach(() => {
    page.runtime.id = undefined;
    // Asking is what ends a script whose extension is gone.
    if (!page.context.isInvalid) throw new Error('The page script outlived its extension.');
    show(true);
    document.body.replaceChildren();
    delete slot.milepostOffer;
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  return () => page;
}
