import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textCell, withoutGuard } from '../../../data/exchange/csv-cell';
import { anyText, naughty } from './any-log';

/** What another program reads from a line of cells. */
const readBy = (line: string): readonly string[] =>
  parse(line, { record_delimiter: '\r\n' })[0] ?? [];

/** What a file in UTF-8 can hold of a text. */
const heldOf = (text: string) => text.toWellFormed().replaceAll('\0', '\ufffd');

describe('a text in a table', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', `"'\rx"`],
    ['＝1+1', "'＝1+1"],
    ["'=1", "''=1"],
    ["'''@x", "''''@x"],
    ["it's", "it's"],
    ["'quoted'", "'quoted'"],
    ['', ''],
    ['a, b', '"a, b"'],
    ['she said "so"', '"she said ""so"""'],
  ])('stands there as %j → %j', (text, cell) => {
    expect(textCell(text)).toBe(cell);
  });

  it('never begins like a formula, whoever reads it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readBy(`${textCell(text)},end`)[0]).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('comes back as it was, by another program and without its guard', () => {
    for (const text of naughty) {
      expect(withoutGuard(readBy(`${textCell(text)},end`)[0] ?? '')).toBe(heldOf(text));
    }
    fc.assert(
      fc.property(anyText, (text) => {
        expect(withoutGuard(readBy(`${textCell(text)},end`)[0] ?? '')).toBe(heldOf(text));
      }),
      { numRuns: 500 },
    );
  });
});
