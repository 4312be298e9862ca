import { WireError } from './byte-reader';
import { NumberModel } from './number-model';
import type { BitCoder } from './range-coder';

/**
 * What is known of values that come again and again, such as tasks: each is told by how many
 * others have come since it did last. Who stays with a task for weeks pays nearly nothing for it.
 */
export class RecentModel {
  readonly #ranks = new NumberModel();
  /** The values so far, the latest first. */
  readonly #recent: number[];

  constructor(...known: readonly number[]) {
    this.#recent = [...known];
  }

  /** A value; `whenNew` says what a value is that has never come. */
  code(coder: BitCoder, value: number, whenNew: (values: number) => number): number {
    const recent = this.#recent;
    // 0 says that it is new, 1 that it came last.
    const rank = this.#ranks.unsigned(coder, recent.indexOf(value) + 1);
    if (rank > recent.length) throw new WireError('no such value');
    const found = rank === 0 ? whenNew(recent.length) : (recent[rank - 1] ?? 0);
    if (rank > 0) recent.splice(rank - 1, 1);
    recent.unshift(found);
    return found;
  }

  /** A value of a table whose entries are in the order in which they come first. */
  entry(coder: BitCoder, number: number): number {
    return this.code(coder, number, (values) => values);
  }
}
