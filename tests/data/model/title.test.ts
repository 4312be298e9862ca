import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TITLE_LIMIT } from '../../../data/model/limits';
import { cleanLine, cleanText, cleanTitle, cutText } from '../../../data/model/title';

/** Text as nobody writes it: any UTF-16 units, lone surrogates, control and bidi characters. */
const wildText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom('\ud83d', '\ude00', '😀', '\u202e', '\u2066', '\u0000', '\n', ' ', 'a'),
    ),
    { maxLength: 200 },
  )
  .map((units) => units.join(''));

// oxlint-disable-next-line no-control-regex -- they are what must be gone
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

describe('a title as it is kept', () => {
  it('is one line without control characters and marks that turn the text, and not too long', () => {
    fc.assert(
      fc.property(wildText, fc.integer({ min: 1, max: 60 }), (text, limit) => {
        const line = cleanLine(text, limit);
        expect(line.length).toBeLessThanOrEqual(limit);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(UNSAFE);
        expect(line).not.toMatch(/[\n\t]| {2}|^ | $/);
        expect(cleanLine(line, limit)).toBe(line);
      }),
    );
  });

  it('is cut between characters, also when most of a long text falls away', () => {
    const line = cleanLine(`${' '.repeat(TITLE_LIMIT * 4 - 2)}a${'😀'.repeat(900)}`);
    expect(line.isWellFormed()).toBe(true);
    expect(line).not.toContain('\ufffd');
    expect(cutText('😀😀', 3)).toBe('😀…');
    expect(cutText('abc', 3)).toBe('abc');
    expect(cutText('abcd', 3)).toBe('ab…');
  });

  it('keeps ordinary text as it is', () => {
    for (const text of [
      'Attention Is All You Need',
      'Линейная алгебра 1',
      '線形代数',
      'a<b> & c',
    ]) {
      expect(cleanLine(text)).toBe(text);
    }
  });

  it('is quick with a title of ten thousand characters', () => {
    expect(cleanLine('x'.repeat(10_000))).toHaveLength(TITLE_LIMIT);
    expect(cleanLine('\u0000'.repeat(100_000))).toBe('…');
  });

  it('is what the page says without what the site says', () => {
    expect(cleanTitle('Computation graph | Coursera', '')).toBe('Computation graph');
    expect(cleanTitle('(3) Vectors - YouTube', '')).toBe('Vectors');
    expect(cleanTitle('Paper page - Attention Is All You Need', '')).toBe(
      'Attention Is All You Need',
    );
    expect(cleanTitle('The determinant | 3Blue1Brown', '')).toBe('The determinant');
    expect(cleanTitle(' | Coursera', 'Machine learning')).toBe('Machine learning');
    expect(cleanTitle('', 'Machine learning')).toBe('Machine learning');
  });
});

describe('a note as it is kept', () => {
  it('keeps its lines and loses what could not be seen', () => {
    expect(cleanText(' one\r\ntwo\rthree\n\n\tfour \u202e\u0000 ', 100)).toBe(
      'one\ntwo\nthree\n\n\tfour',
    );
    fc.assert(
      fc.property(wildText, fc.integer({ min: 1, max: 60 }), (text, limit) => {
        const note = cleanText(text, limit);
        expect(note.length).toBeLessThanOrEqual(limit);
        expect(note.isWellFormed()).toBe(true);
        expect(note).not.toMatch(UNSAFE);
      }),
    );
  });
});
