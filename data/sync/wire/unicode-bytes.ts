/** A byte that no text has in it, so that it can say where one ends. */
export const TEXT_END = 0xff;

/**
 * Text as bytes, and back the very same: UTF-8 in which a lone surrogate is written like any other
 * character (https://simonsapin.github.io/wtf-8/). A title cut at its limit may end in one, and
 * TextEncoder would put U+FFFD in its place, so that two devices never agreed on that title.
 */
export function bytesOfText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  const tail = (point: number, shift: number): void => {
    bytes[length] = 0x80 | ((point >> shift) & 0x3f);
    length += 1;
  };
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const tails = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    const lead = [0, 0xc0, 0xe0, 0xf0][tails] ?? 0;
    bytes[length] = lead | (point >> (6 * tails));
    length += 1;
    for (let shift = 6 * (tails - 1); shift >= 0; shift -= 6) tail(point, shift);
  }
  return bytes.slice(0, length);
}

/** How many bytes follow a first byte; null for a byte that cannot be the first. */
function tailsAfter(lead: number): number | null {
  if (lead < 0x80) return 0;
  if (lead >= 0xc2 && lead < 0xe0) return 1;
  if (lead >= 0xe0 && lead < 0xf0) return 2;
  return lead >= 0xf0 && lead < 0xf5 ? 3 : null;
}

/** Reads what `bytesOfText` wrote; null for bytes that it does not write. */
export function textOfBytes(bytes: Uint8Array): string | null {
  let text = '';
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    const tails = tailsAfter(lead);
    if (tails === null) return null;
    let point = tails === 0 ? lead : lead & (0x3f >> tails);
    for (let left = tails; left > 0; left -= 1) {
      index += 1;
      const next = bytes[index];
      if (next === undefined || next >> 6 !== 2) return null;
      point = (point << 6) | (next & 0x3f);
    }
    const isLong = point < ([0, 0x80, 0x800, 0x10000][tails] ?? 0);
    if (isLong || point > 0x10ffff) return null;
    text += String.fromCodePoint(point);
  }
  return text;
}
