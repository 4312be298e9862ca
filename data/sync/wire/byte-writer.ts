import { bytesOfText, TEXT_END } from './unicode-bytes';

/** Writes numbers and texts one after the other into bytes that grow as needed. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  bytes(values: Uint8Array): void {
    if (this.#length + values.length > this.#bytes.length) this.#grow(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  /** A whole number from 0 to 2⁵³ − 1: seven bits a byte, the lowest first. */
  unsigned(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.byte((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  /** A whole number of either sign. The sign takes the lowest bit, so that small ones stay small. */
  signed(value: number): void {
    const size = value < 0 ? -value - 1 : value;
    const first = ((size % 64) << 1) | (value < 0 ? 1 : 0);
    const rest = Math.floor(size / 64);
    this.byte(rest > 0 ? first | 128 : first);
    if (rest > 0) this.unsigned(rest);
  }

  /** Any number, to the last bit: eight bytes. */
  float(value: number): void {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value);
    this.bytes(bytes);
  }

  /** A number that is seldom anything but whole and not negative. */
  real(value: number): void {
    const isUsual = Number.isInteger(value) && value < Number.MAX_SAFE_INTEGER && value > 0;
    this.unsigned(isUsual ? value : 0);
    if (!isUsual) this.float(value);
  }

  /** A text and its end. Texts of a kind then stand side by side, which deflates best. */
  text(value: string): void {
    this.bytes(bytesOfText(value));
    this.byte(TEXT_END);
  }

  /** Hexadecimal digits, two a byte. */
  hex(digits: string): void {
    this.bytes(Uint8Array.fromHex(digits));
  }

  /** Everything written so far. */
  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(more: number): void {
    const grown = new Uint8Array((this.#bytes.length + more) * 2);
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
