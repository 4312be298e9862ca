import { WireError } from './byte-reader';

/** How many sightings a model remembers; more of them make it steadier, fewer make it quicker. */
const MEMORY = 255;
/** Odds are in 65,536ths; none is ever so certain that the other bit would cost a fortune. */
const ALL = 65_536;
const EVEN = ALL / 2;
const CERTAIN = ALL - 32;

/** What is known of one yes-or-no question: how likely a 1 is, learned from its answers. */
export class BitModel {
  /** How likely a 1 is, in 65,536ths. */
  odds = EVEN;
  #seen = 0;

  learn(bit: number): void {
    const aim = bit === 1 ? CERTAIN : ALL - CERTAIN;
    this.odds += Math.trunc((aim - this.odds) / (this.#seen + 1.5));
    if (this.#seen < MEMORY) this.#seen += 1;
  }
}

/**
 * Writes or reads bits, each at the cost of its surprise. One description of a record serves both
 * ways: the writer takes the bit that it is given, the reader gives the one that it finds.
 */
export interface BitCoder {
  /** A bit that a model has an opinion on. */
  bit(model: BitModel, bit: number): number;
  /** A bit that is as likely as not, such as those of a random id. */
  plain(bit: number): number;
}

const TOP = 0xff000000;
/** Bytes of which a reader holds a part before it has read a single bit. */
const AHEAD = 4;

/** The bounds that both sides keep: each bit takes its share of what lies between them. */
class Bounds {
  low = 0;
  high = 0xffffffff;

  /** The last value that stands for a 1. Exact: the product has 48 bits at most. */
  middle(odds: number): number {
    return this.low + Math.floor(((this.high - this.low) * odds) / ALL);
  }

  narrow(middle: number, bit: number): void {
    if (bit === 1) this.high = middle;
    else this.low = middle + 1;
  }

  get isByteSettled(): boolean {
    return ((this.low ^ this.high) & TOP) === 0;
  }

  shift(): void {
    this.low = (this.low << 8) >>> 0;
    this.high = ((this.high << 8) | 255) >>> 0;
  }
}

/** Writes bits: the binary arithmetic coder of lpaq (https://mattmahoney.net/dc/#lpaq). */
export class RangeWriter implements BitCoder {
  readonly #bounds = new Bounds();
  readonly #bytes: number[] = [];

  bit(model: BitModel, bit: number): number {
    this.#write(model.odds, bit);
    model.learn(bit);
    return bit;
  }

  plain(bit: number): number {
    this.#write(EVEN, bit);
    return bit;
  }

  /** Everything written so far, with the one byte that settles the last bits. */
  done(): Uint8Array {
    return Uint8Array.from([...this.#bytes, this.#bounds.high >>> 24]);
  }

  #write(odds: number, bit: number): void {
    const bounds = this.#bounds;
    bounds.narrow(bounds.middle(odds), bit);
    while (bounds.isByteSettled) {
      this.#bytes.push(bounds.high >>> 24);
      bounds.shift();
    }
  }
}

/** Reads what a `RangeWriter` wrote; reading on after its end is a WireError. */
export class RangeReader implements BitCoder {
  readonly #bounds = new Bounds();
  readonly #bytes: Uint8Array;
  #at = 0;
  #value = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (let count = 0; count < AHEAD; count += 1) this.#next();
  }

  bit(model: BitModel): number {
    const bit = this.#read(model.odds);
    model.learn(bit);
    return bit;
  }

  plain(): number {
    return this.#read(EVEN);
  }

  /** Whether all bytes were needed, and no more: so it is where the writer ended. */
  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length + AHEAD - 1;
  }

  #read(odds: number): number {
    const bounds = this.#bounds;
    const middle = bounds.middle(odds);
    const bit = this.#value <= middle ? 1 : 0;
    bounds.narrow(middle, bit);
    while (bounds.isByteSettled) {
      bounds.shift();
      this.#next();
    }
    return bit;
  }

  #next(): void {
    if (this.#at >= this.#bytes.length + AHEAD - 1) throw new WireError('read past the end');
    this.#value = ((this.#value << 8) | (this.#bytes[this.#at] ?? 0)) >>> 0;
    this.#at += 1;
  }
}
