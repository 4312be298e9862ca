/**
 * Bytes as text in the 92 printable characters that cost one byte in both browsers: ASCII without
 * `"`, `\` and `<`. Two characters hold 13 bits, the last one alone holds 6, so a byte takes 1.23
 * characters where base64 takes 1.33. Bits go lowest first, as in the CRC: then a damaged character
 * is a burst of at most 13 bits to it, and it finds every one.
 */
const ALPHABET = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
  .filter((character) => !'"\\<'.includes(character))
  .join('');
const BASE = 92;
const PAIR_BITS = 13;
const SINGLE_BITS = 6;

/** The value of each character code; 255 where it has none. */
const VALUES = new Uint8Array(128).fill(255);
for (let value = 0; value < BASE; value += 1) VALUES[ALPHABET.charCodeAt(value)] = value;

/** Characters that so many bytes take. */
export function base92Length(bytes: number): number {
  const rest = (bytes * 8) % PAIR_BITS;
  const pairs = (bytes * 8 - rest) / PAIR_BITS;
  if (rest === 0) return pairs * 2;
  return pairs * 2 + (rest <= SINGLE_BITS ? 1 : 2);
}

const character = (value: number): string => ALPHABET.charAt(value);
const pair = (value: number): string =>
  character(Math.floor(value / BASE)) + character(value % BASE);

/** Writes bytes as text. */
export function toBase92(bytes: Uint8Array): string {
  let text = '';
  let pending = 0;
  let count = 0;
  for (const byte of bytes) {
    pending |= byte << count;
    count += 8;
    if (count < PAIR_BITS) continue;
    text += pair(pending & 0x1fff);
    pending >>>= PAIR_BITS;
    count -= PAIR_BITS;
  }
  if (count === 0) return text;
  return text + (count <= SINGLE_BITS ? character(pending) : pair(pending));
}

const valueAt = (text: string, index: number): number => VALUES[text.charCodeAt(index)] ?? 255;

/** Reads bytes from text; null unless `toBase92` writes those bytes as this very text. */
export function fromBase92(text: string): Uint8Array | null {
  const bits = Math.floor(text.length / 2) * PAIR_BITS + (text.length % 2) * SINGLE_BITS;
  const bytes = new Uint8Array(Math.floor(bits / 8));
  if (base92Length(bytes.length) !== text.length) return null;
  let pending = 0;
  let count = 0;
  let length = 0;
  for (let index = 0; index < text.length; index += 2) {
    const isSingle = index + 1 === text.length;
    const first = valueAt(text, index);
    const second = isSingle ? 0 : valueAt(text, index + 1);
    const value = isSingle ? first : first * BASE + second;
    const width = isSingle ? SINGLE_BITS : PAIR_BITS;
    if (first === 255 || second === 255 || value >= 1 << width) return null;
    pending |= value << count;
    count += width;
    while (count >= 8 && length < bytes.length) {
      bytes[length] = pending & 255;
      length += 1;
      pending >>>= 8;
      count -= 8;
    }
  }
  // The bits that fill up the last character are zeros.
  return pending === 0 ? bytes : null;
}
