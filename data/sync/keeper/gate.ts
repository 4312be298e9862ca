import { safeParse } from 'valibot';
import type { Request } from '../../model/command';
import type { PageMessage, WatchMessage } from '../../model/message';
import { frameMessage, pageMessage, request } from '../message-schema';
import type { PageSender } from './visits';

/** What the browser says of the sender of a message. */
export interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  /** Chromium: what became of the document that spoke. */
  readonly documentLifecycle?: string | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly url?: string | undefined;
        readonly incognito?: boolean | undefined;
      }
    | undefined;
}

/** A message that may be answered, by who sent it. */
export type Admitted =
  | {
      readonly from: 'page';
      readonly message: PageMessage | WatchMessage;
      readonly sender: PageSender;
    }
  | { readonly from: 'ourselves'; readonly request: Request };

/** A tab may say this much in this time; an honest page script says one thing in 15 seconds. */
const RATE_LIMIT = 30;
const RATE_WINDOW = 10_000;

/**
 * Lets in only messages that are ours, well-formed and not too many. The role is taken from the
 * address that the browser gives, never from the message: our own pages may command, a study page
 * may only report its own visit, and a frame in it only that its video was played through.
 *
 * A page that the learner leaves for another one says its last words from Chromium's back/forward
 * cache, where it is not the frame 0 of its tab any more: a pulse is heard, as that needs a visit
 * which is known in this tab, and anything else is not.
 */
export class Gate {
  readonly #id: string;
  readonly #ownOrigin: string;
  readonly #recent = new Map<number, { since: number; count: number }>();

  /** `ownAddress` is any address of an extension page of ours. */
  constructor(id: string, ownAddress: string) {
    this.#id = id;
    this.#ownOrigin = new URL(ownAddress).href;
  }

  admit(message: unknown, sender: RawSender, now: number): Admitted | null {
    if (sender.id !== this.#id || sender.url === undefined) return null;
    if (sender.url.startsWith(this.#ownOrigin)) {
      const parsed = safeParse(request, message);
      return parsed.success ? { from: 'ourselves', request: parsed.output } : null;
    }
    const { frameId } = sender;
    const tab = sender.tab?.id;
    if (tab === undefined || frameId === undefined || sender.tab?.incognito === true) return null;
    if (this.#isFlooding(tab, now)) return null;
    const wasLeft = sender.documentLifecycle === 'cached';
    const isFrame = frameId !== 0 && !wasLeft;
    const parsed = safeParse(isFrame ? frameMessage : pageMessage, message);
    if (!parsed.success || (wasLeft && parsed.output.type !== 'pulse')) return null;
    // The tab's address says nothing about a frame in it, even one of the same site.
    const address = isFrame ? sender.url : addressOf(sender.url, sender.tab?.url);
    return { from: 'page', message: parsed.output, sender: { tab, address, isFrame } };
  }

  #isFlooding(tab: number, now: number): boolean {
    const before = this.#recent.get(tab);
    const isFresh = before && now >= before.since && now - before.since < RATE_WINDOW;
    const recent = isFresh ? before : { since: now, count: 0 };
    recent.count += 1;
    if (this.#recent.size > 1000) this.#recent.clear();
    this.#recent.set(tab, recent);
    return recent.count > RATE_LIMIT;
  }
}

/**
 * The address that a page shows now. The sender's is the one that its document was loaded with,
 * which is another after a navigation without loading; the tab's is believed on the same origin,
 * where it cannot be that of a page which has loaded since.
 */
function addressOf(loaded: string, now: string | undefined): string {
  const isSame = now !== undefined && URL.parse(now)?.origin === URL.parse(loaded)?.origin;
  return isSame ? now : loaded;
}
