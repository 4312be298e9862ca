import { FILE_LIMIT } from './limits';
import type { FileProblem } from './problems';

/** How the bytes of a file were read. Windows-1252 is a guess that the learner should see. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The text of a file, or why it has none. */
export type TextReading =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly problem: FileProblem };

/** What is wrong with the size of a file in bytes, to be asked before it is read; else null. */
export function problemWithSize(size: number): FileProblem | null {
  if (size === 0) return { kind: 'empty' };
  return size > FILE_LIMIT ? { kind: 'too-large', size, limit: FILE_LIMIT } : null;
}

/**
 * The text of a file's bytes. A byte order mark says how to read them; without one they are UTF-8,
 * or Windows-1252 where they cannot be, as older spreadsheets write it.
 */
export function readText(content: ArrayBuffer | Uint8Array): TextReading {
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content);
  const problem = problemWithSize(bytes.length);
  if (problem) return { ok: false, problem };
  const marked = markOf(bytes);
  // Text has no NUL; in UTF-16 every other byte may be one.
  const isText = marked === 'utf-16le' || marked === 'utf-16be' || !bytes.includes(0);
  const tried: readonly Encoding[] = marked ? [marked] : ['utf-8', 'windows-1252'];
  for (const encoding of isText ? tried : []) {
    const text = decoded(bytes, encoding);
    if (text === null || text.includes('\0')) continue;
    if (text.trim() === '') return { ok: false, problem: { kind: 'empty' } };
    return { ok: true, text, encoding };
  }
  return { ok: false, problem: { kind: 'not-text' } };
}

function markOf([first, second, third]: Uint8Array): Encoding | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** The text without its byte order mark; null where the bytes are no such text. */
function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
