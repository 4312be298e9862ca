import {
  placeKey,
  sessionId,
  siteId,
  taskId,
  type SessionId,
  type SiteId,
  type TaskId,
} from '../../data/model/id';
import { isNote } from '../../data/model/noted';
import { joinRegisters, type RegisterValue } from '../../data/model/progress';
import { birthStamp } from '../../data/model/birth';
import { recordOf, revised, type Session, type SessionRecord } from '../../data/model/session';
import type { SimDevice } from './device';
import type { Oracle } from './oracle';
import type { Random } from './random';

const DAY = 86_400_000;
const HOUR = 3_600_000;

const TASKS: readonly TaskId[] = ['math-review', 'calculus', 'dl-first-course', 'transformers'].map(
  taskId,
);
const SITES: readonly SiteId[] = ['coursera', '3blue1brown', 'arxiv'].map(siteId);
const TITLES = ['Computation graph', 'The chain rule', 'Attention is all you need', 'Eigenvectors'];
const OFFSETS = [-480, 0, 60, 330];
const DECISIONS: readonly (readonly [string, readonly RegisterValue[]])[] = [
  ['task/math-review', ['todo', 'doing', 'done', 'skipped']],
  ['task/calculus', ['todo', 'doing', 'done', 'skipped']],
  ['milestone/dl-first-course-1', [true, false]],
  ['site/coursera', ['ask', 'always', 'never']],
  ['weekly-goal-minutes', [300, 480, 600]],
  ['current-task', [null, 'calculus', 'transformers']],
];

/** The learner at one device: whatever they do is acknowledged when the home has it. */
export class Learner {
  readonly #random: Random;
  readonly #oracle: Oracle;

  constructor(random: Random, oracle: Oracle) {
    this.#random = random;
    this.#oracle = oracle;
  }

  /** Studies, and the session is logged at its end. */
  study(device: SimDevice): string {
    const start = device.clock - this.#random.below(6 * HOUR);
    return `logs ${this.#log(device, start, this.#random.pick(['page', 'timer']))}`;
  }

  /** Writes sessions in by hand, of one long past month. */
  rememberStudy(device: SimDevice, count: number): string {
    const around = device.clock - this.#random.between(40, 400) * DAY;
    const task = this.#random.pick(TASKS);
    const ids = Array.from({ length: count }, () =>
      this.#log(device, around - this.#random.below(3 * DAY), 'hand', task),
    );
    return `logs by hand ${ids.join(' ')}`;
  }

  /** Has sessions from an older Milepost, whose ids say nothing of their birth. */
  bringOldStudy(device: SimDevice): string {
    const stamp = device.home.stamp(device.clock);
    const id = sessionId(`${device.home.device.id}-${this.#random.hex(4)}-${this.#random.hex(8)}`);
    const start = Math.floor(device.clock) - this.#random.below(40 * DAY);
    this.#put(device, recordOf(this.#session(id, start, 'page'), stamp, false, stamp, stamp));
    return `has ${id} from before`;
  }

  /** Changes what was logged: its time, its words, or whether it counts at all. */
  revise(device: SimDevice): string | null {
    const { list } = device.home;
    if (list.length === 0) return null;
    const before = this.#random.pick(list);
    const stamp = device.home.stamp(device.clock);
    const [what, after, deleted] = this.#change(before);
    this.#put(device, revised(before, after, stamp, deleted));
    return `${what} ${before.id} at ${stamp}`;
  }

  decide(device: SimDevice): string {
    const [name, values] = this.#random.pick(DECISIONS);
    return `decides ${this.#set(device, name, this.#random.pick(values))}`;
  }

  /** Goes through pages of which Milepost keeps a note by itself. */
  browse(device: SimDevice): string {
    const notes = Array.from({ length: this.#random.between(1, 6) }, () => this.#note(device));
    return `meets ${notes.filter((each) => each !== null).join(', ')}`;
  }

  /** Says something of what Milepost has noted: that it is to go, or how far they are with it. */
  judgeNote(device: SimDevice): string | null {
    const { registers } = device.home;
    const notes = Object.keys(registers).filter((name) => isNote(registers, name));
    if (notes.length === 0) return null;
    const name = this.#random.pick(notes);
    const said = name.replace(/^paper\//, 'paper-state/').replace(/^item\//, 'item-said/');
    return said !== name && this.#random.chance(0.5)
      ? `decides ${this.#set(device, said, this.#random.pick(['done', 'read']))}`
      : `removes ${this.#set(device, name, this.#random.pick([null, false]))}`;
  }

  /** One page of few, so that devices meet the same ones; null where the learner wants none of it. */
  #note(device: SimDevice): string | null {
    const random = this.#random;
    const page = random.below(60);
    const [name, value] = random.pick<readonly [string, RegisterValue]>([
      [`item/coursera/sequence-models/lecture/${page}`, `o Lecture ${page}, ${random.hex(1)}`],
      [`item-done/coursera/sequence-models/lecture/${page}`, true],
      [`paper/arxiv/1706.037${page}`, `${random.pick(TITLES)} ${random.hex(1)}`],
      [`watched/lesson-${page}`, true],
    ]);
    const before = device.home.registers[name]?.value;
    const isTaken = before === null || before === false;
    return isTaken ? null : this.#set(device, name, value);
  }

  #set({ home, clock }: SimDevice, name: string, value: RegisterValue): string {
    const register = { stamp: home.stamp(clock), value };
    home.setRegisters(joinRegisters(home.registers, { [name]: register }));
    this.#oracle.acknowledgeRegister(name, register);
    return `${name} is ${String(value)} at ${register.stamp}`;
  }

  #log(device: SimDevice, start: number, how: Session['how'], among?: TaskId): string {
    const { home } = device;
    const { id: author, run } = home.device;
    const idOf = (second: number) => sessionId(`${author}-${second.toString(36)}-${run}`);
    let second = Math.floor(start / 1000);
    while (home.records.has(idOf(second))) second += 1;
    const session = this.#session(idOf(second), Math.floor(start), how, among);
    const stamp = birthStamp({ author, second, run });
    this.#put(device, recordOf(session, stamp, false, stamp, stamp));
    return session.id;
  }

  #session(id: SessionId, start: number, how: Session['how'], among?: TaskId): Session {
    const random = this.#random;
    const isByHand = how === 'hand';
    const site = isByHand ? null : random.pick(SITES);
    return {
      id,
      start,
      seconds: random.between(60, 3 * 3600),
      offset: random.pick(OFFSETS),
      task: random.chance(0.1) ? null : (among ?? random.pick(TASKS)),
      site,
      place: site && placeKey(`${site}/${random.hex(6)}`),
      title: random.chance(0.2) ? '' : `${random.pick(TITLES)} ${random.below(100)}`,
      note: isByHand && random.chance(0.2) ? `Note ${random.hex(4)}` : '',
      how,
    };
  }

  #change(before: SessionRecord): [string, Session, boolean] {
    const random = this.#random;
    const { deleted } = before;
    switch (random.below(6)) {
      case 0:
        return [deleted ? 'restores' : 'deletes', before, !deleted];
      case 1:
        return ['titles', { ...before, title: `Title ${random.hex(3)}` }, deleted];
      case 2:
        return ['notes', { ...before, note: `Note ${random.hex(3)}` }, deleted];
      case 3:
        return ['moves', { ...before, start: before.start + random.between(-DAY, DAY) }, deleted];
      default: {
        const [seconds, task] = [random.between(60, 3 * 3600), random.pick(TASKS)];
        return ['edits', { ...before, seconds, task }, deleted];
      }
    }
  }

  #put(device: SimDevice, record: SessionRecord): void {
    device.home.put(record);
    this.#oracle.acknowledge(record);
  }
}
