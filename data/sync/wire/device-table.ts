import { deviceId, type DeviceId } from '../../model/id';
import { WireError, type ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';

/** The devices that stamps and ids name, eight bytes once each, so that a number says which. */
export class DeviceTable {
  readonly #ids: readonly DeviceId[];
  readonly #numbers: ReadonlyMap<DeviceId, number>;

  /** The devices get their numbers in the order of their ids. */
  constructor(ids: Iterable<DeviceId>) {
    this.#ids = [...new Set(ids)].toSorted();
    this.#numbers = new Map(this.#ids.map((id, index) => [id, index]));
  }

  static read(reader: ByteReader): DeviceTable {
    return new DeviceTable(Array.from({ length: reader.count() }, () => deviceId(reader.hex(8))));
  }

  write(writer: ByteWriter): void {
    writer.unsigned(this.#ids.length);
    for (const id of this.#ids) writer.hex(id);
  }

  numberOf(id: DeviceId): number {
    const number = this.#numbers.get(id);
    if (number === undefined) throw new Error(`${id} is not in the table`);
    return number;
  }

  at(number: number): DeviceId {
    const id = this.#ids[number];
    if (id === undefined) throw new WireError('no such device');
    return id;
  }
}
