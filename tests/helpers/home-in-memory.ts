import { deviceId, sessionId, taskId } from '../../data/model/id';
import { joinTotals } from '../../data/model/month-totals';
import { joinRegisters, type RegisterValue } from '../../data/model/progress';
import { birthOf, birthStamp } from '../../data/model/birth';
import {
  joinRecords,
  recordOf,
  revised,
  type Session,
  type SessionRecord,
} from '../../data/model/session';
import { laterStamp, nextStamp, type Stamp } from '../../data/model/stamp';
import { memoryArea, type Area } from '../../data/sync/area';
import { noPost, type Goods, type Held, type Home, type Post } from '../../data/sync/sharing/home';
import { Sharer } from '../../data/sync/sharing/sharer';
import type { Sharing } from '../../data/model/device';
import { NOW, OFFSET } from './builders';

const MINUTE = 60_000;
let homes = 0;

/** A device without a browser: what it holds, and the rounds in which it shares it. */
export class HomeInMemory implements Home {
  now = NOW;
  #held: Held;
  #clock: Stamp | null = null;
  recovered = 0;
  readonly mailbox: Area;
  readonly sharer: Sharer;

  constructor(mailbox: Area = memoryArea(), room?: number, held: Partial<Held> = {}) {
    homes += 1;
    this.mailbox = mailbox;
    this.#held = {
      device: {
        id: deviceId(homes.toString(16).padStart(16, '0')),
        name: `Computer ${homes}`,
        system: 'linux',
        browser: 'Chromium',
        run: homes.toString(16).padStart(6, '0'),
        generation: 0,
        publishedRun: null,
        formerly: [],
      },
      records: [],
      registers: {},
      totals: [],
      post: noPost,
      sharing: null,
      ...held,
    };
    const world = { now: () => this.now, chance: () => 0.5 };
    this.sharer = new Sharer(mailbox, this, room === undefined ? world : { ...world, room });
  }

  get id() {
    return this.#held.device.id;
  }
  get it(): Held {
    return this.#held;
  }
  held = (): Promise<Held> => Promise.resolve(this.#held);

  join(news: Goods, recovered: number): Promise<void> {
    const { records, registers, totals } = this.#held;
    this.recovered += recovered;
    for (const { stamp } of [...news.records, ...Object.values(news.registers)]) {
      this.#clock = laterStamp(this.#clock, stamp);
    }
    this.#held = {
      ...this.#held,
      records: joinRecords(records, news.records),
      registers: joinRegisters(registers, news.registers),
      totals: joinTotals(totals, news.totals),
    };
    return Promise.resolve();
  }

  rename(): Promise<void> {
    homes += 1;
    const { device } = this.#held;
    this.#held = {
      ...this.#held,
      device: {
        ...device,
        id: deviceId((homes + 0xa000).toString(16).padStart(16, '0')),
        generation: 0,
        publishedRun: null,
        formerly: [...device.formerly, device.id],
      },
    };
    return Promise.resolve();
  }

  keep(change: { post: Post; generation?: number; sharing?: Sharing }): Promise<void> {
    const { post, generation, sharing } = change;
    const { device } = this.#held;
    this.#held = {
      ...this.#held,
      post,
      ...(generation !== undefined && {
        device: { ...device, generation, publishedRun: device.run },
      }),
      ...(sharing && { sharing }),
    };
    return Promise.resolve();
  }

  /** The browser is started again. */
  restart(): void {
    homes += 1;
    this.#held = {
      ...this.#held,
      device: { ...this.#held.device, run: homes.toString(16).padStart(6, '0') },
    };
  }

  /** A copy of this profile, which goes on by itself. */
  clone(mailbox: Area = this.mailbox): HomeInMemory {
    const copy = new HomeInMemory(mailbox, undefined, this.#held);
    copy.restart();
    copy.now = this.now;
    return copy;
  }

  /** Logs a session that ended so many minutes ago. */
  log(wishes: Partial<Session> & { readonly ago?: number } = {}): SessionRecord {
    const { ago = 0, ...rest } = wishes;
    const { id, run } = this.#held.device;
    const seconds = rest.seconds ?? 25 * 60;
    let second = Math.floor((this.now - ago * MINUTE) / 1000) - seconds;
    const name = () => sessionId(`${id}-${second.toString(36)}-${run}`);
    while (this.#held.records.some((record) => record.id === name())) second += 1;
    const session: Session = {
      start: second * 1000,
      seconds,
      offset: OFFSET,
      task: taskId('math-review'),
      site: null,
      place: null,
      title: '',
      note: '',
      how: 'timer',
      ...rest,
      id: name(),
    };
    const birth = birthOf(session.id);
    if (!birth) throw new Error('an id of ours');
    const record = recordOf(
      session,
      birthStamp(birth),
      false,
      birthStamp(birth),
      birthStamp(birth),
    );
    this.#put(record);
    return record;
  }

  edit(id: string, changes: Partial<Session>, deleted?: boolean): SessionRecord {
    const before = this.#held.records.find((record) => record.id === id);
    if (!before) throw new Error('no such session');
    const after = revised(before, { ...before, ...changes }, this.#stamp(before.stamp), deleted);
    this.#put(after);
    return after;
  }

  decide(name: string, value: RegisterValue): void {
    const before = this.#held.registers[name]?.stamp ?? null;
    const register = { stamp: this.#stamp(before), value };
    this.#held = { ...this.#held, registers: { ...this.#held.registers, [name]: register } };
  }

  /** Loses sessions, as a damaged page does. */
  lose(isLost: (record: SessionRecord) => boolean): void {
    const records = this.#held.records.filter((record) => !isLost(record));
    this.#held = { ...this.#held, records };
  }

  /** Rounds until it has nothing to say, with the time passing that it asks for. */
  async settle(limit = 30): Promise<void> {
    for (let round = 0; round < limit; round += 1) {
      const next = await this.sharer.round();
      if (next === null) return;
      this.now = Math.max(this.now, next);
    }
    throw new Error('it does not settle');
  }

  #stamp(after: Stamp | null): Stamp {
    const last = after === null ? this.#clock : laterStamp(this.#clock, after);
    this.#clock = nextStamp(last, this.now, this.id);
    return this.#clock;
  }

  #put(record: SessionRecord): void {
    const others = this.#held.records.filter(({ id }) => id !== record.id);
    this.#held = { ...this.#held, records: [...others, record] };
  }
}

/** All of them share and let time pass, until everything has gone round. */
export async function agree(homes: readonly HomeInMemory[], times = 3): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    for (const home of homes) {
      home.now = Math.max(...homes.map(({ now }) => now)) + 2 * MINUTE;
      await home.settle();
    }
  }
}
