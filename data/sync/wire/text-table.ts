import { WireError, type ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';

/** Texts that many records share, each once, so that a number says which; 0 stands for null. */
export class TextTable<Text extends string = string> {
  readonly #texts: readonly Text[];
  readonly #numbers: ReadonlyMap<Text, number>;

  /** The texts get their numbers in the order in which they are first met. */
  constructor(texts: Iterable<Text | null>) {
    this.#texts = [...new Set(texts)].filter((text) => text !== null);
    this.#numbers = new Map(this.#texts.map((text, index) => [text, index + 1]));
  }

  static read<Text extends string>(reader: ByteReader): TextTable<Text> {
    return new TextTable(Array.from({ length: reader.count() }, () => reader.text() as Text));
  }

  write(writer: ByteWriter): void {
    writer.unsigned(this.#texts.length);
    for (const text of this.#texts) writer.text(text);
  }

  numberOf(text: Text | null): number {
    if (text === null) return 0;
    const number = this.#numbers.get(text);
    if (number === undefined) throw new Error(`${text} is not in the table`);
    return number;
  }

  at(number: number): Text | null {
    if (number === 0) return null;
    const text = this.#texts[number - 1];
    if (text === undefined) throw new WireError('no such text');
    return text;
  }
}
