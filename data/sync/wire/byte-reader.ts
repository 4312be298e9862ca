import { TEXT_END, textOfBytes } from './unicode-bytes';

/** The bytes are not what a writer of ours makes. `decode` catches it; nothing else throws it. */
export class WireError extends Error {
  override readonly name = 'WireError';
}

/** Reads what a `ByteWriter` wrote. Bytes may come from anywhere: what cannot be is a WireError. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new WireError('read past the end');
    this.#at += 1;
    return byte;
  }

  bytes(count: number): Uint8Array {
    if (count > this.left) throw new WireError('read past the end');
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  unsigned(): number {
    return this.#sevens(0, 1);
  }

  signed(): number {
    const first = this.byte();
    const start = (first & 127) >> 1;
    const size = first & 128 ? this.#sevens(start, 64) : start;
    return first & 1 ? -size - 1 : size;
  }

  float(): number {
    const bytes = this.bytes(8);
    return new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0);
  }

  real(): number {
    return this.unsigned() || this.float();
  }

  text(): string {
    const end = this.#bytes.indexOf(TEXT_END, this.#at);
    const text = end === -1 ? null : textOfBytes(this.bytes(end - this.#at));
    if (text === null) throw new WireError('not a text');
    this.#at += 1;
    return text;
  }

  /** Hexadecimal digits, two of so many bytes each. */
  hex(count: number): string {
    return this.bytes(count).toHex();
  }

  /** How many entries follow. Each takes a byte at least, so a bold claim costs no memory. */
  count(): number {
    const count = this.unsigned();
    if (count > this.left) throw new WireError('more entries than bytes');
    return count;
  }

  /** Bytes that are not read yet. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  /** Adds groups of seven bits, the first of them worth `unit` each, to what was read before. */
  #sevens(start: number, unit: number): number {
    let value = start;
    for (let worth = unit; ; worth *= 128) {
      const byte = this.byte();
      value += (byte & 127) * worth;
      if (value > Number.MAX_SAFE_INTEGER) throw new WireError('too large a number');
      if (byte < 128) return value;
      if (worth > Number.MAX_SAFE_INTEGER) throw new WireError('too long a number');
    }
  }
}

/** Reads bytes to their very end; null where they are damaged. */
export function decode<Value>(
  bytes: Uint8Array,
  read: (reader: ByteReader) => Value,
): Value | null {
  const reader = new ByteReader(bytes);
  try {
    const value = read(reader);
    return reader.left === 0 ? value : null;
  } catch (error) {
    if (error instanceof WireError) return null;
    throw error;
  }
}
