import { deviceId } from '../../model/id';
import { withEvidence } from '../../model/evidence';
import { joinRegisters } from '../../model/progress';
import { joinRecords, type SessionRecord } from '../../model/session';
import { isLogKey, localKeys } from '../keys';
import { readMonth } from '../month-page';
import { isSameValue } from '../same-value';
import { totalsValue } from '../sharing-values';
import { noPost, type Goods, type Held, type Home, type Post } from '../sharing/home';
import { readStored } from '../stored';
import type { Desk } from './desk';
import { latestOf, readableOf } from './goods';
import { joining } from './joining';
import { asideNotice } from './load';

/** The truth of this device, as the sharing meets it: each method is one change of the desk. */
export class KeeperHome implements Home {
  readonly #desk: Desk;
  /** What the round that is under way was given: the learner may have changed it since. */
  #given: Pick<Held, 'post'> & { readonly run: string };

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#given = { post: noPost, run: desk.state.run };
  }

  async held(): Promise<Held> {
    const { state, world } = this.#desk;
    const { device, run, post, registers, sharing } = state;
    const all = await world.local.get(null);
    const totals = readStored(totalsValue, all[localKeys.totals]);
    this.#given = { post, run };
    return {
      device: { ...device, ...(await world.self()), run },
      records: recordsIn(all),
      registers,
      totals: totals.kind === 'good' ? totals.value.totals : [],
      post,
      sharing,
    };
  }

  async join(news: Goods, recovered: number): Promise<void> {
    const desk = this.#desk;
    const { registers, clock, notices } = desk.state;
    const goods = readableOf(news);
    const all = await desk.world.local.get(null);
    const { records, leaving } = joining(all, goods.records);
    const notice = asideNotice(desk.world, 'recovered', 'mailbox', recovered);
    await desk.commit({
      state: {
        // Papers of two devices may add up to what neither of them has reached.
        registers: withEvidence(joinRegisters(registers, goods.registers)),
        clock: latestOf(goods, clock),
        notices: recovered > 0 && records.length > 0 ? [...notices, notice] : notices,
      },
      records,
      leaving,
      ...(goods.totals.length > 0 && { totals: goods.totals }),
      isNews: false,
    });
  }

  async rename(): Promise<void> {
    const { state, world } = this.#desk;
    const { device } = state;
    await this.#desk.commit({
      state: {
        device: {
          ...device,
          id: deviceId(world.random(16)),
          generation: 0,
          publishedRun: null,
          formerly: [...device.formerly, device.id],
        },
      },
      isNews: false,
    });
  }

  async keep({ post, generation, sharing }: Parameters<Home['keep']>[0]): Promise<void> {
    const { state } = this.#desk;
    const { run } = this.#given;
    const forgotten = this.#forgotten(post);
    await this.#desk.commit({
      state: {
        post: unlessSame(state.post, { ...post, forgotten }),
        ...(sharing && { sharing: unlessSame(state.sharing, sharing) }),
        ...(generation !== undefined && {
          device: { ...state.device, generation, publishedRun: run },
        }),
      },
      isNews: false,
    });
  }

  /** Whom the round forgets, and whom the learner has told us to forget while it was under way. */
  #forgotten(post: Post): Post['forgotten'] {
    const before = this.#given.post.forgotten;
    const since = Object.entries(this.#desk.state.post.forgotten).filter(
      ([device, generation]) => before[device as keyof typeof before] !== generation,
    );
    return { ...post.forgotten, ...Object.fromEntries(since) };
  }
}

/** The value that is kept already, where another says the same: it then need not be written. */
const unlessSame = <Value>(kept: Value, value: NoInfer<Value>): Value =>
  isSameValue(kept, value) ? kept : value;

function recordsIn(all: Readonly<Record<string, unknown>>): readonly SessionRecord[] {
  const pages = Object.entries(all).filter(([key]) => isLogKey(key));
  return joinRecords(
    pages.flatMap(([, page]) => readMonth(page).records),
    [],
  );
}
