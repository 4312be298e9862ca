import { describe, expect, it } from 'vitest';
import { FILE_LIMIT } from '../../../data/exchange/limits';
import { problemWithSize, readText } from '../../../data/exchange/read-text';

const bytes = (...values: readonly number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

/** A text in UTF-16 with its byte order mark, the low byte first unless told. */
function utf16(text: string, isBig = false): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, !isBig);
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(2 + at * 2, text.charCodeAt(at), !isBig);
  return new Uint8Array(view.buffer);
}

describe('the text of a file', () => {
  it.each<readonly [string, Uint8Array, string, string]>([
    ['UTF-8', utf8('Übung 🎓'), 'Übung 🎓', 'utf-8'],
    ['UTF-8 with a byte order mark', utf8('\ufeffÜbung'), 'Übung', 'utf-8'],
    ['UTF-16, the low byte first', utf16('Übung 🎓'), 'Übung 🎓', 'utf-16le'],
    ['UTF-16, the high byte first', utf16('Übung 🎓', true), 'Übung 🎓', 'utf-16be'],
    ['Windows-1252', bytes(0xdc, 0x62, 0x75, 0x6e, 0x67, 0x20, 0x80), 'Übung €', 'windows-1252'],
  ])('is read as %s', (_name, content, text, encoding) => {
    expect(readText(content)).toEqual({ ok: true, text, encoding });
    const copy = content.buffer.slice(0, content.byteLength) as ArrayBuffer;
    expect(readText(copy)).toEqual({ ok: true, text, encoding });
  });

  it.each<readonly [string, Uint8Array]>([
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
    ['an archive, or a workbook', bytes(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0)],
    ['a NUL in the midst of text', utf8('id,start\0,end')],
    ['a NUL behind a byte order mark', utf8('\ufeffid\0')],
    ['half a character of UTF-16', utf16('id').slice(0, -1)],
    ['a NUL in UTF-16', utf16('a\0b')],
    ['broken UTF-8 that says it is UTF-8', bytes(0xef, 0xbb, 0xbf, 0xdc, 0x62)],
  ])('is refused where it is %s', (_name, content) => {
    expect(readText(content)).toEqual({ ok: false, problem: { kind: 'not-text' } });
  });

  it.each<readonly [string, Uint8Array]>([
    ['has no bytes', bytes()],
    ['has a byte order mark alone', utf8('\ufeff')],
    ['has blank lines alone', utf8(' \r\n\t\n')],
  ])('is nothing where the file %s', (_name, content) => {
    expect(readText(content)).toEqual({ ok: false, problem: { kind: 'empty' } });
  });

  it('is refused by its size before it is read', () => {
    const size = 100 * 1024 * 1024;
    expect(problemWithSize(size)).toEqual({ kind: 'too-large', size, limit: FILE_LIMIT });
    expect(problemWithSize(FILE_LIMIT + 1)).not.toBeNull();
    expect(problemWithSize(FILE_LIMIT)).toBeNull();
    expect(problemWithSize(0)).toEqual({ kind: 'empty' });
    expect(readText(new ArrayBuffer(FILE_LIMIT + 1))).toMatchObject({
      ok: false,
      problem: { kind: 'too-large' },
    });
  });
});
