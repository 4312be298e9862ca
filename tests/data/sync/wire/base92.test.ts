import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chromiumItemBytes, firefoxItemBytes } from '../../../../data/sync/wire/accounting';
import { base92Length, fromBase92, toBase92 } from '../../../../data/sync/wire/base92';
import { bytes } from './arbitraries';

describe('bytes as text for the mailbox', () => {
  it('come back the same, in as many characters as foretold', () => {
    fc.assert(
      fc.property(bytes, (bytes) => {
        const text = toBase92(bytes);
        expect(fromBase92(text)).toEqual(bytes);
        expect(text).toHaveLength(base92Length(bytes.length));
      }),
    );
  });

  it('cost one byte a character in both browsers, whatever the bytes', () => {
    const text = toBase92(Uint8Array.from({ length: 65_536 }, (_, index) => (index * 40_503) >> 8));
    expect(new Set(text).size).toBe(92);
    expect(chromiumItemBytes('', text)).toBe(text.length + 2);
    expect(firefoxItemBytes('', text)).toBe(text.length + 2);
  });

  it('have one text only: any other is refused', () => {
    const printable = fc.string({ unit: 'grapheme-ascii', maxLength: 9 });
    fc.assert(
      fc.property(printable, (text) => {
        const bytes = fromBase92(text);
        if (bytes) expect(toBase92(bytes)).toBe(text);
      }),
      { numRuns: 5000 },
    );
    // Foreign characters, a length that none has, more than 13 or 6 bits, bits to spare.
    const foreign = ['"', '\\', '<', 'é', '\n', '\u007f', '!"'];
    for (const text of [...foreign, '!', '!!!!!!!!!!!', '~~', '  ~', '  )']) {
      expect(fromBase92(text), text).toBeNull();
    }
  });
});
