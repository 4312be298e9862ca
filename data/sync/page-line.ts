import type {
  PageMessage,
  Standing,
  TabMessage,
  VisitReport,
  WatchMessage,
} from '../model/message';

/** What the page script uses of the browser. */
interface PageBrowser {
  readonly i18n: { getMessage(key: string, substitution?: string): string };
  readonly runtime?: {
    readonly id?: string;
    sendMessage(message: PageMessage | WatchMessage): Promise<Standing | undefined>;
    readonly onMessage: {
      addListener(
        listener: (
          message: TabMessage,
          sender: unknown,
          reply: (report?: VisitReport) => void,
        ) => void,
      ): void;
    };
  };
}

/**
 * The page script's only way to the browser: `globalThis.chrome`, which in Manifest V3 gives promises in both
 * browsers, because the polyfill weighs more than the whole script may.
 */
const browserHere = () => (globalThis as unknown as { readonly chrome: PageBrowser }).chrome;

/** Whether the extension that put this script into the page is still there. */
export const isConnected = (): boolean => !!browserHere().runtime?.id;

/** A sentence of the locale file, by its key as the browser spells it. */
export const sentence = (key: string, substitution?: string): string =>
  browserHere().i18n.getMessage(key, substitution);

/**
 * Tells the background something. It gives undefined when nobody could answer, or when the
 * extension that put the script here is gone; the time is then still to be told.
 */
export const tell = async (message: PageMessage | WatchMessage): Promise<Standing | undefined> => {
  try {
    return await browserHere().runtime?.sendMessage(message);
  } catch {
    return undefined;
  }
};

/** Hears what the background says to this page; a report is the answer to it. */
export const hear = (answer: (message: TabMessage) => VisitReport | undefined): void =>
  browserHere().runtime?.onMessage.addListener((message, _sender, reply) => reply(answer(message)));
