import type { GeneratedI18nStructure } from '#i18n';
import { sentence } from '../../data/sync/page-line';

type OfferKey<Key = keyof GeneratedI18nStructure> = Key extends `offer.${infer Name}`
  ? Name
  : never;

/** A sentence of the offer in the learner's language: `i18n.t` for scripts that must stay light. */
export const text = (key: OfferKey, substitution?: string): string =>
  sentence(`offer_${key}`, substitution);
