/**
 * What an item of the mailbox costs. The browsers count differently, each in the JSON that it
 * writes, and a learner's browsers may be either, so what we publish is held against both.
 */

/** Bytes that one item may take. Both browsers refuse it above 8,192. */
export const ITEM_LIMIT = 8000;
/** Bytes that all items together may take before both browsers refuse every write. */
export const QUOTA = 102_400;
/** Bytes that we use of the quota: two devices may fill it up at the same moment, each unknowing. */
export const ROOM = 92 * 1024;
/** Items that there may be. */
export const ITEM_COUNT_LIMIT = 512;

const SHORT_ESCAPES = new Set('\b\f\n\r\t"\\');
/** Chromium escapes these too, so that the JSON can lie inside HTML and JavaScript. */
const CHROMIUM_ESCAPES = new Set('<\u2028\u2029');

function utf8Bytes(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  // A lone surrogate turns into U+FFFD, which takes three bytes as well.
  return point < 0x10000 ? 3 : 4;
}

/** What our own keys and shards are made of: each character is one byte everywhere. */
const PLAIN = /^[ !#-;=-[\]-~]*$/;

function utf8Length(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let bytes = 0;
  for (const character of text) bytes += utf8Bytes(character);
  return bytes;
}

/** Bytes of a text as JSON, quotes included; `escaped` characters take six (`\u003C`). */
function jsonBytes(text: string, escaped: ReadonlySet<string>): number {
  if (PLAIN.test(text)) return text.length + 2;
  let bytes = 2;
  for (const character of text) {
    if (SHORT_ESCAPES.has(character)) bytes += 2;
    else if (character < ' ' || escaped.has(character)) bytes += 6;
    else bytes += utf8Bytes(character);
  }
  return bytes;
}

const NOTHING_MORE: ReadonlySet<string> = new Set();
const firefoxJsonBytes = (text: string): number => jsonBytes(text, NOTHING_MORE);

/** What Chromium counts for an item: the key's UTF-8 and the value's JSON, `<` as six bytes. */
export const chromiumItemBytes = (key: string, value: string): number =>
  utf8Length(key) + jsonBytes(value, CHROMIUM_ESCAPES);

/** What Firefox counts for an item: the key's UTF-8 and the value's JSON as serde_json writes it. */
export const firefoxItemBytes = (key: string, value: string): number =>
  utf8Length(key) + firefoxJsonBytes(value);

/** What Chromium counts for all items: their sum. */
export const chromiumTotalBytes = (items: Readonly<Record<string, string>>): number =>
  Object.entries(items).reduce((sum, [key, value]) => sum + chromiumItemBytes(key, value), 0);

/** What Firefox counts for all items: the one JSON object that it keeps them in. */
export function firefoxTotalBytes(items: Readonly<Record<string, string>>): number {
  const entries = Object.entries(items);
  const separators = entries.length * 2 - Math.min(entries.length, 1);
  return entries.reduce(
    (sum, [key, value]) => sum + firefoxJsonBytes(key) + firefoxJsonBytes(value),
    2 + separators,
  );
}

/** Bytes of an item in the browser that counts more; held against `ITEM_LIMIT`. */
export const itemBytes = (key: string, value: string): number =>
  Math.max(chromiumItemBytes(key, value), firefoxItemBytes(key, value));

/** Bytes of all items in the browser that counts more; held against `ROOM`. */
export const totalBytes = (items: Readonly<Record<string, string>>): number =>
  Math.max(chromiumTotalBytes(items), firefoxTotalBytes(items));
