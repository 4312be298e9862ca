import type { GeneratedI18nStructure } from '#i18n';
import type { PageMessage, Standing, TabMessage, VisitReport } from '../model/message';

/**
 * The page script's only way to the browser. It uses `chrome` as both browsers have it in Manifest
 * V3, because the polyfill weighs more than the whole script may.
 */
declare const chrome: {
  readonly i18n: { getMessage(key: string, substitutions?: string): string };
  readonly runtime: {
    sendMessage(message: PageMessage): Promise<Standing | undefined>;
    readonly onMessage: {
      addListener(
        listener: (
          message: TabMessage,
          sender: unknown,
          reply: (report: VisitReport) => void,
        ) => void,
      ): void;
    };
  };
};

type OfferKey = keyof GeneratedI18nStructure extends infer Key
  ? Key extends `offer.${infer Name}`
    ? Name
    : never
  : never;

/** A sentence of the offer in the learner's language. */
export const text = (key: OfferKey, substitution?: string): string =>
  chrome.i18n.getMessage(`offer_${key}`, substitution);

/**
 * Tells the background something. It gives undefined when nobody could answer, or when the
 * extension that put the script here is gone; the time is then still to be told.
 */
export const tell = async (message: PageMessage): Promise<Standing | undefined> => {
  try {
    return await chrome.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
};

/** Hears what the background says to this page; a report is the answer to it. */
export const hear = (answer: (message: TabMessage) => VisitReport | undefined): void =>
  chrome.runtime.onMessage.addListener((message, _sender, reply) => {
    const report = answer(message);
    if (report) reply(report);
  });
