import { WireError } from './byte-reader';
import { BitModel, type BitCoder } from './range-coder';

/** Binary digits that a number can have: those of 2⁵³ − 1. */
const MOST_DIGITS = 53;
/** How many binary digits are told is told in so many bits. */
const LENGTH_BITS = 6;

const digitsOf = (value: number): number =>
  value < 2 ** 32 ? 32 - Math.clz32(value) : 64 - Math.clz32(value / 2 ** 32);
/** What each place is worth. */
const WORTH = Array.from({ length: MOST_DIGITS }, (_, place) => 2 ** place);
const digitOf = (value: number, place: number): number => (value / (WORTH[place] ?? 1)) & 1;

function modelOf(models: BitModel[], index: number): BitModel {
  const found = models[index] ?? new BitModel();
  models[index] = found;
  return found;
}

/**
 * What is known of the numbers of one kind: how long they are, and how they go on. The first digits
 * of a length of study follow habits, the last ones are chance and cost a bit each.
 */
export class NumberModel {
  /** Made when they are first needed: most numbers of a kind are of few lengths. */
  readonly #lengths: BitModel[] = [];
  readonly #seconds: BitModel[] = [];
  readonly #sign = new BitModel();

  /** A whole number from 0 to 2⁵³ − 1. The reader gives it whatever it is given. */
  unsigned(coder: BitCoder, value: number): number {
    const length = this.#length(coder, digitsOf(value));
    if (length === 0) return 0;
    let read = 1;
    for (let place = length - 2; place >= 0; place -= 1) {
      const digit = digitOf(value, place);
      const isSecond = place === length - 2;
      const bit = isSecond ? coder.bit(modelOf(this.#seconds, length), digit) : coder.plain(digit);
      read = read * 2 + bit;
    }
    return read;
  }

  /** A whole number of either sign. */
  signed(coder: BitCoder, value: number): number {
    const isNegative = coder.bit(this.#sign, value < 0 ? 1 : 0) === 1;
    const size = this.unsigned(coder, value < 0 ? -value - 1 : value);
    return isNegative ? -size - 1 : size;
  }

  /** The bits of the length, each seen in the light of those before it. */
  #length(coder: BitCoder, length: number): number {
    let read = 1;
    for (let place = LENGTH_BITS - 1; place >= 0; place -= 1) {
      read = read * 2 + coder.bit(modelOf(this.#lengths, read), digitOf(length, place));
    }
    const found = read - (1 << LENGTH_BITS);
    if (found > MOST_DIGITS) throw new WireError('too large a number');
    return found;
  }
}
