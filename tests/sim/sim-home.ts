import type { Sharing } from '../../data/model/device';
import type { DeviceId, SessionId } from '../../data/model/id';
import { joinTotals, type MonthTotals } from '../../data/model/month-totals';
import { joinRegisters, type Registers } from '../../data/model/progress';
import {
  isSameRecord,
  joinRecord,
  noteStamp,
  titleStamp,
  type SessionRecord,
} from '../../data/model/session';
import { laterStamp, nextStamp, type Stamp } from '../../data/model/stamp';
import {
  noPost,
  type Goods,
  type Held,
  type Home,
  type OwnDevice,
  type Post,
} from '../../data/sync/sharing/home';

/** What a device holds, in memory; joined as the model joins. */
export class SimHome implements Home {
  device: OwnDevice;
  post: Post = noPost;
  sharing: Sharing | null = null;
  registers: Registers = {};
  totals: readonly MonthTotals[] = [];
  /** The latest stamp that was seen here, own or received. */
  last: Stamp | null = null;
  /** Counts the changes of what is shared, so that a standstill can be seen. */
  changes = 0;
  readonly newId: () => DeviceId;
  #records = new Map<SessionId, SessionRecord>();
  #list: readonly SessionRecord[] | null = null;

  constructor(device: OwnDevice, newId: () => DeviceId) {
    this.device = device;
    this.newId = newId;
  }

  get records(): ReadonlyMap<SessionId, SessionRecord> {
    return this.#records;
  }

  /** All records as one list, which is another one as soon as anything has changed. */
  get list(): readonly SessionRecord[] {
    this.#list ??= [...this.#records.values()];
    return this.#list;
  }

  /** The stamp of a decision that is made here now. */
  stamp(now: number): Stamp {
    this.last = nextStamp(this.last, now, this.device.id);
    return this.last;
  }

  put(record: SessionRecord): void {
    this.#records.set(record.id, record);
    this.#list = null;
    this.changes += 1;
    this.#see(record);
  }

  setRegisters(registers: Registers): void {
    this.registers = registers;
    this.changes += 1;
  }

  /** Loses some records, as damage to a page of the log does. */
  lose(ids: Iterable<SessionId>): void {
    for (const id of ids) this.#records.delete(id);
    this.#list = null;
    this.changes += 1;
  }

  async held(): Promise<Held> {
    const { device, post, registers, totals, sharing } = this;
    return { device, post, registers, totals, sharing, records: this.list };
  }

  async join(news: Goods, _recovered: number): Promise<void> {
    for (const record of news.records) {
      const before = this.#records.get(record.id);
      const after = before ? joinRecord(before, record) : record;
      this.#see(record);
      if (!before || !isSameRecord(before, after)) this.put(after);
    }
    for (const { stamp } of Object.values(news.registers)) this.last = laterStamp(this.last, stamp);
    const registers = joinRegisters(this.registers, news.registers);
    if (registers !== this.registers) this.setRegisters(registers);
    for (const { stamp } of news.totals) this.last = laterStamp(this.last, stamp);
    if (news.totals.length > 0) {
      this.totals = joinTotals(this.totals, news.totals);
      this.changes += 1;
    }
  }

  async rename(): Promise<void> {
    const { id, formerly } = this.device;
    this.device = {
      ...this.device,
      id: this.newId(),
      generation: 0,
      publishedRun: null,
      formerly: [...formerly, id],
    };
    this.changes += 1;
  }

  async keep(change: Parameters<Home['keep']>[0]): Promise<void> {
    this.post = change.post;
    if (change.sharing) this.sharing = change.sharing;
    if (change.generation !== undefined) {
      const { generation } = change;
      this.device = { ...this.device, generation, publishedRun: this.device.run };
    }
  }

  /** The same home in a copied profile. */
  copy(): SimHome {
    const copy = this.twin();
    copy.post = this.post;
    copy.sharing = this.sharing;
    copy.registers = this.registers;
    copy.totals = this.totals;
    copy.last = this.last;
    copy.changes = this.changes;
    copy.#records = new Map(this.#records);
    copy.#list = this.#list;
    return copy;
  }

  /** A new one of this kind for the same device. */
  protected twin(): SimHome {
    return new SimHome(this.device, this.newId);
  }

  #see(record: SessionRecord): void {
    for (const stamp of [record.stamp, titleStamp(record), noteStamp(record)]) {
      if (stamp !== null && (this.last === null || stamp > this.last)) this.last = stamp;
    }
  }
}
