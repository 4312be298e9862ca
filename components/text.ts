import { i18n, type GeneratedI18nStructure } from '#i18n';

/** The name of a sentence in the locale file, such as `popup.title`. */
export type TextKey = keyof GeneratedI18nStructure;
type Value = string | number;

/** What a sentence wants filled in: one value for each `{name}` in it, and nothing else. */
type Values<
  Key extends TextKey,
  Given extends string = never,
> = GeneratedI18nStructure[Key] extends {
  namedSubstitutions: readonly (infer Name extends string)[];
}
  ? [Exclude<Name, Given>] extends [never]
    ? []
    : [values: Readonly<Record<Exclude<Name, Given>, Value>>]
  : [];

const untyped = i18n.t as (key: string, ...args: readonly unknown[]) => string;

/** A sentence in the language of the browser: `t('popup.counts', { task: 'Review' })`. */
export const t = <Key extends TextKey>(key: Key, ...values: Values<Key>): string =>
  untyped(key, ...values);

/** The form of a sentence (`one | many`) that fits a whole number, which fills its `{count}`. */
export const plural = <Key extends TextKey>(
  key: Key,
  count: number,
  ...values: Values<Key, 'count'>
): string =>
  untyped(key, count, {
    ...values[0],
    count: new Intl.NumberFormat(languageOf()).format(count),
  });

/** Stands in a sentence where an element is to be set in; see `Sentence`. */
export const SLOT = '\uFFFC';

/**
 * The language tag for numbers and dates: the learner's own variant (`en-GB`) of the language that
 * the sentences are in, so that no English sentence carries a German date.
 */
export function languageOf(preferred: readonly string[] = navigator.languages): string {
  const language = t('common.language');
  return preferred.find((tag) => tag.split('-')[0] === language) ?? language;
}
