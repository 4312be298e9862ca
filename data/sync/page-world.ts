import type { Outcome, PageStatus, Request } from '../model/command';
import { offsetAt } from './offset';
import { object, oneOf } from './shape';
import type { Area } from './area';
import { besideOf } from './beside';
import { native } from './native';
import { browserArea } from './browser-area';

/** What the store of a page of ours needs of the world around it. */
export interface PageWorld {
  readonly local: Area;
  readonly memory: Area;
  now(): number;
  /** Minutes that local time is ahead of UTC at an instant. */
  offset(at: number): number;
  command(request: Request & { readonly type: 'command' }): Promise<Outcome>;
  /** Wakes the background, which then writes again what is missing. */
  wake(): Promise<void>;
  /** The study page in the active tab of this window; null when there is none. */
  page(): Promise<PageStatus | null>;
  /** The https address in that tab, where the browser tells it; null elsewhere. */
  address(): Promise<string | null>;
  /** Asks the learner to let Milepost into these origins; call it in answer to a press. */
  allow(origins: readonly string[]): Promise<boolean>;
  /** Calls back every so many milliseconds until the returned function is called. */
  every(period: number, callback: () => void): () => void;
  /** Opens the popup's content beside the page, in the place of this one; null where it cannot be. */
  readonly keepBeside?: (() => void) | null;
  /** Calls back when `page` may answer otherwise; only a page that lives beside others has it. */
  watchPage?(changed: () => void): void;
}

/** What the browser takes for the window that a page is in. */
const THIS_WINDOW = -2;

/** The background may have to start first; after this long it is said that it does not answer. */
const ANSWER_LIMIT = 10_000;
/** The same for what may change the whole log at once. */
const WHOLE_LOG_LIMIT = 180_000;

/** The background's answers are ours; a version that is older by an update may answer otherwise. */
const isOutcome = object({ ok: oneOf(true, false) });

async function ask(request: Request): Promise<unknown> {
  const isLarge = 'command' in request && /many|import|erase/.test(request.command.type);
  const limit = isLarge ? WHOLE_LOG_LIMIT : ANSWER_LIMIT;
  const late = new Promise((resolve) => setTimeout(resolve, limit, undefined));
  return Promise.race([native.runtime.sendMessage(request), late]).catch(() => undefined);
}

/** The active tab of this window, when it shows an https page that the browser tells of. */
async function front() {
  const [tab] = await native.tabs.query({ active: true, currentWindow: true });
  return tab?.url?.startsWith('https:') ? tab : null;
}

/** The browser, as the popup and the dashboard meet it. */
export function pageWorld(): PageWorld {
  const beside = besideOf(native);
  return {
    local: browserArea(native.storage.local),
    memory: browserArea(native.storage.session),
    now: () => Date.now(),
    offset: offsetAt,
    command: async (request) => {
      const answer = await ask(request);
      return isOutcome(answer) ? (answer as Outcome) : { ok: false, problem: 'no-answer' };
    },
    wake: async () => void (await ask({ type: 'wake' })),
    page: async () => {
      const tab = await front();
      if (tab?.id === undefined || tab.url === undefined) return null;
      const answer = await ask({ type: 'page-status', tab: tab.id, address: tab.url });
      return (answer as PageStatus | null | undefined) ?? null;
    },
    address: async () => (await front())?.url ?? null,
    allow: (origins) => native.permissions.request({ origins: [...origins] }),
    every: (period, callback) => {
      const timer = setInterval(callback, period);
      return () => clearInterval(timer);
    },
    keepBeside: beside && (() => void beside(THIS_WINDOW).then(() => close())),
  };
}
