import { joinRegisters, type Registers } from '../../data/model/progress';
import { monthOf } from '../../data/model/session';
import { readMail } from '../../data/sync/sharing/mail';
import { QUOTA } from '../../data/sync/wire/accounting';
import { itemOf, openAccount, type Account, type BrowserKind } from './account';
import { SimDevice, theSharer, type SharingMaker, type Surroundings } from './device';
import { Learner } from './learner';
import { openReplica } from './open-replica';
import type { Replica } from './replica';
import { Oracle, type Holder } from './oracle';
import { Random } from './random';
import { SimHome } from './sim-home';

/** How one run is to be. The same wishes make the same run. */
export interface Wishes {
  readonly seed: number;
  /** What happens before the healing begins; 600 unless told. */
  readonly operations?: number;
  /** Something worse than the product, that the simulation has to find out. */
  readonly makeSharing?: SharingMaker;
  readonly makeHome?: Surroundings['makeHome'];
  /** Called with one line for each operation. */
  readonly trace?: (line: string) => void;
}

/** A key of nobody's in the same storage, that no device may touch. */
export const FOREIGN_KEY = 's-another-extension';
export const FOREIGN_VALUE = 'left alone';
/** The newest wire format that any device of a run speaks. */
export const NEWEST_WIRE = 2;
/** Where the time of every run begins: 18 November 2026. */
const BEGINNING = Date.UTC(2026, 10, 18, 20, 15);

/** One learner's devices, their account, and everything that is known of what they did. */
export class Scene implements Surroundings {
  readonly random: Random;
  readonly oracle = new Oracle();
  readonly account: Account;
  readonly learner: Learner;
  readonly makeSharing: SharingMaker;
  readonly makeHome: Surroundings['makeHome'];
  /** Bytes that the devices may use; undefined where they have what the browsers give. */
  room: number | undefined;
  /** Whether some devices speak a newer wire format than others. */
  readonly isMixed: boolean;
  /** Every device that ever was, the ones that left included. */
  readonly devices: SimDevice[] = [];
  readonly breaches: string[] = [];
  /** What happened how often. */
  readonly happened = new Map<string, number>();
  /** Operations so far. */
  step = 0;
  /** Milliseconds since 1970, by no device's clock. */
  time = BEGINNING;

  constructor({ seed, operations = 600, makeSharing = theSharer, makeHome }: Wishes) {
    this.random = new Random(seed);
    const { random } = this;
    const kind: BrowserKind = random.chance(0.5) ? 'chromium' : 'firefox';
    this.account = openAccount(kind);
    this.account.put(FOREIGN_KEY, itemOf(kind, FOREIGN_KEY, FOREIGN_VALUE));
    this.learner = new Learner(random, this.oracle);
    this.makeSharing = makeSharing;
    this.makeHome = makeHome ?? ((device, newId) => new SimHome(device, newId));
    const count = random.between(2, 6);
    // So much that old detail has to be given up, and seldom more than that.
    const tight = 1000 + count * 400 + (random.between(4, 11) * 1024 * operations) / 600;
    this.room = random.chance(0.5) ? Math.round(tight) : undefined;
    this.isMixed = random.chance(0.25);
    for (let turn = 0; turn < count; turn += 1) this.addDevice();
  }

  now(): number {
    return this.time;
  }

  breach(sentence: string): void {
    this.breaches.push(`operation ${this.step}: ${sentence}`);
  }

  count(what: string): void {
    this.happened.set(what, (this.happened.get(what) ?? 0) + 1);
  }

  get living(): readonly SimDevice[] {
    return this.devices.filter(({ isAlive }) => isAlive);
  }

  addDevice(clone?: SimDevice): SimDevice {
    const name = `d${this.devices.length + 1}`;
    const quota = () => (this.room === undefined ? QUOTA : Math.round(this.room * 1.1));
    const world = { now: () => this.time, random: this.random, quota };
    const version = this.isMixed ? this.random.between(1, NEWEST_WIRE) : 1;
    const device =
      clone?.clone(name) ?? new SimDevice(name, this, openReplica(this.account, world), version);
    device.interlude = () => this.#interrupt(device);
    this.devices.push(device);
    return device;
  }

  /**
   * Whether something stays on one device for want of room, as that device itself says. Where the
   * browser refuses every write, it says that the room is used up, and cannot say of how much.
   */
  get isOverfull(): boolean {
    return this.living.some(
      ({ home }) => (home.sharing?.kept.unshared ?? 0) > 0 || home.post.trouble?.kind === 'full',
    );
  }

  /** The learner makes room: from now on the devices have all that the browsers give. */
  widen(): void {
    this.room = undefined;
    for (const device of this.living) device.restart();
  }

  /** The living devices, all but one. */
  othersThan(device: SimDevice): readonly SimDevice[] {
    return this.living.filter((each) => each !== device);
  }

  /** What can be read in the account, once some browsers have brought it what they have for it. */
  mailbox(replicas: readonly Replica[]): Holder {
    const values = new Map([...this.account.items].map(([key, { value }]) => [key, value]));
    for (const [key, item] of replicas.flatMap(({ pending }) => [...pending])) {
      if (item) values.set(key, item.value);
      else values.delete(key);
    }
    const { shards } = readMail(Object.fromEntries(values), NEWEST_WIRE);
    return {
      records: shards.flatMap(({ records }) => records),
      totals: shards.flatMap(({ totals }) => totals),
      registers: shards.reduce((all, { registers }) => joinRegisters(all, registers), NONE),
    };
  }

  /** The records of a device that lie in one page of its log. */
  pageOf({ home }: SimDevice, month: string) {
    return home.list.filter(({ start }) => monthOf(start) === month);
  }

  /** Between two awaits of a round the learner goes on, and the browser syncs. */
  #interrupt(device: SimDevice): void {
    const { random } = this;
    if (!random.chance(0.01)) return;
    switch (random.below(3)) {
      case 0:
        this.learner.study(device);
        break;
      case 1:
        this.learner.revise(device);
        break;
      default:
        device.replica.sync({ down: 0.5, up: 0.5 });
    }
    this.count('interludes');
  }
}

const NONE: Registers = {};

/** What a device holds, for whoever asks whether something is still somewhere. */
export const holderOf = (home: SimHome): Holder => ({
  records: home.list,
  totals: home.totals,
  registers: home.registers,
});
