import type { PlaceKey, SessionId, SiteId, TaskId } from '../../model/id';
import { birthOf } from '../../model/birth';
import { noteStamp, titleStamp, type SessionRecord } from '../../model/session';
import { deviceOf } from '../../model/stamp';
import { WireError, type ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';
import { DeviceTable } from './device-table';
import { TextTable } from './text-table';

/** Everything that the rows of a shard name by numbers, in the order in which they name it. */
export class SessionTables {
  readonly devices: DeviceTable;
  readonly texts: {
    readonly task: TextTable<TaskId>;
    readonly site: TextTable<SiteId>;
    readonly place: TextTable<PlaceKey>;
    readonly title: TextTable;
    readonly note: TextTable;
  };
  /** The ids that are not of our making: one for each row that says so. */
  readonly #foreign: TextTable<SessionId>;
  #foreignSeen = 0;

  private constructor(
    devices: DeviceTable,
    texts: SessionTables['texts'],
    foreign: TextTable<SessionId>,
  ) {
    this.devices = devices;
    this.texts = texts;
    this.#foreign = foreign;
  }

  /** The tables of some records, which are in the order in which they will be written. */
  static of(records: readonly SessionRecord[]): SessionTables {
    const devices = records.flatMap((record) => {
      const stamps = [record.stamp, titleStamp(record), noteStamp(record)];
      const author = birthOf(record.id)?.author;
      return [...stamps.flatMap((stamp) => stamp ?? []).map(deviceOf), ...(author ? [author] : [])];
    });
    return new SessionTables(
      new DeviceTable(devices),
      {
        task: new TextTable(records.map(({ task }) => task)),
        site: new TextTable(records.map(({ site }) => site)),
        place: new TextTable(records.map(({ place }) => place)),
        title: new TextTable(records.map(({ title }) => title || null)),
        note: new TextTable(records.map(({ note }) => note || null)),
      },
      new TextTable(records.map(({ id }) => (birthOf(id) ? null : id))),
    );
  }

  static read(reader: ByteReader): SessionTables {
    const devices = DeviceTable.read(reader);
    const texts = {
      task: TextTable.read<TaskId>(reader),
      site: TextTable.read<SiteId>(reader),
      place: TextTable.read<PlaceKey>(reader),
      title: TextTable.read(reader),
      note: TextTable.read(reader),
    };
    return new SessionTables(devices, texts, TextTable.read<SessionId>(reader));
  }

  write(writer: ByteWriter): void {
    const { task, site, place, title, note } = this.texts;
    for (const table of [this.devices, task, site, place, title, note, this.#foreign]) {
      table.write(writer);
    }
  }

  /** The id of the next row whose id is not of our making. */
  nextForeignId(): SessionId {
    this.#foreignSeen += 1;
    const id = this.#foreign.at(this.#foreignSeen);
    // An id of our making would have been told in the row.
    if (id === null || birthOf(id)) throw new WireError('no such id');
    return id;
  }
}
