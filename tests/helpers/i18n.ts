import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMessagesText } from '@wxt-dev/i18n/build';

/**
 * Stands in for `#i18n` in tests: reads the English locale file as the build does, and answers as
 * `@wxt-dev/i18n` answers in a browser. A key that is missing there throws here.
 */
type Substitutions = readonly (string | number)[] | Readonly<Record<string, string | number>>;

const path = join(import.meta.dirname, '../../data/content/locales/en.yml');
const messages = new Map<string, string>();
for (const message of parseMessagesText(readFileSync(path, 'utf8'), 'YAML')) {
  const text =
    message.type === 'plural' ? Object.values(message.plurals).join(' | ') : message.message;
  messages.set(message.key.join('.'), text);
}

let change: (text: string) => string = (text) => text;

/** Every key of the locale file with its text, plural forms joined by ` | `. */
export const localeMessages: ReadonlyMap<string, string> = messages;

/** Shows every sentence changed from now on; a pseudo-locale finds what was forgotten. */
export function changeMessages(changed: (text: string) => string): void {
  change = changed;
}

/** Makes a sentence about 40 % longer and marks its ends, leaving `$1` and `{name}` alone. */
export function pseudo(text: string): string {
  const padded = text.replaceAll(
    /[aeiou](?![^{]*\})/g,
    (vowel) => vowel + vowel.normalize('NFD') + '\u0301',
  );
  return `⟦${padded}⟧`;
}

function pluralOf(message: string, count: number): string {
  const forms = message.split(' | ');
  if (forms.length === 1) return message;
  if (forms.length === 2) return forms[count === 1 ? 0 : 1] ?? message;
  return forms[count === 0 || count === 1 ? count : 2] ?? message;
}

function t(key: string, ...args: readonly (number | Substitutions)[]): string {
  const found = key === '@@ui_locale' ? 'en_US' : messages.get(key);
  if (found === undefined) throw new Error(`The locale file has no "${key}".`);
  const count = args.find((arg): arg is number => typeof arg === 'number');
  const list = args.find((arg): arg is readonly (string | number)[] => Array.isArray(arg));
  const named = args.find((arg) => typeof arg === 'object' && !Array.isArray(arg));
  const values = list ?? (count === undefined ? [] : [count]);
  const one = count === undefined ? found : pluralOf(found, count);
  const text = key === 'common.language' ? one : change(one);
  return text
    .replaceAll(/\$([1-9])/g, (_, digit: string) => String(values[Number(digit) - 1] ?? ''))
    .replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
      String((named as Record<string, string | number> | undefined)?.[name] ?? whole),
    );
}

export const i18n = { t };
