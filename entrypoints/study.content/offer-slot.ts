import type { TaskId } from '../../data/model/id';
import type { Standing } from '../../data/model/message';

/** The question on the page. */
export interface Offer {
  /** Follows the background's word, and says whether that was the end of the offer. */
  obey(standing: Standing['kind']): boolean;
  close(): void;
}

/** Asks whether to log this study time; a null task leaves the guess as it is. */
export type ShowOffer = (
  standing: Extract<Standing, { kind: 'offer' }>,
  log: (task: TaskId | null, always: boolean) => void,
  decline: (answer: 'not-now' | 'never') => void,
) => Offer;

/**
 * Where the page script finds the offer. Most study pages never ask, so the offer is a script of its
 * own, which the background runs in the page before it says `offer`. Both scripts live in the world
 * that the browser keeps for this extension, and the page cannot reach it.
 */
export const slot = globalThis as { milepostOffer?: ShowOffer };
