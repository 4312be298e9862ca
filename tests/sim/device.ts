import { deviceId } from '../../data/model/id';
import type { Area } from '../../data/sync/area';
import type { Home } from '../../data/sync/sharing/home';
import { Sharer, type SharerWorld } from '../../data/sync/sharing/sharer';
import { guarded, WriteTimes } from './guard';
import { Life } from './life';
import type { Random } from './random';
import type { Replica } from './replica';
import { SimHome } from './sim-home';

/** What shares: the product's `Sharer`, or something worse that the simulation has to find out. */
export interface Sharing {
  round(): Promise<number | null>;
}
export type SharingMaker = (mailbox: Area, home: Home, world: SharerWorld) => Sharing;
export const theSharer: SharingMaker = (mailbox, home, world) => new Sharer(mailbox, home, world);

/** What the devices of one run have around them. */
export interface Surroundings {
  now(): number;
  readonly random: Random;
  readonly makeSharing: SharingMaker;
  readonly makeHome: (device: SimHome['device'], newId: SimHome['newId']) => SimHome;
  /** Bytes that the devices may use of the mailbox; what the product uses unless told. */
  readonly room: number | undefined;
  breach(sentence: string): void;
}

/** A profile as it lies on the disk: it can be copied, and put back later. */
export interface Profile {
  readonly home: SimHome;
  readonly replica: Replica;
}
export const copyOf = ({ home, replica }: Profile): Profile => ({
  home: home.copy(),
  replica: replica.copy(),
});

/** One browser of the learner's, with the real sharing in it. */
export class SimDevice implements Profile {
  readonly name: string;
  home: SimHome;
  replica: Replica;
  /** Milliseconds that its clock is ahead of time itself. */
  skew = 0;
  /** The version of the wire format that its Milepost speaks. */
  wireVersion: number;
  isAlive = true;
  /** An old copy of its profile, that may be put back. */
  backup: Profile | null = null;
  /** What may happen while a round waits for an answer. */
  interlude: () => void = () => {};
  readonly #around: Surroundings;
  readonly #times = new WriteTimes();
  #life: Life;
  #sharing: Sharing;

  constructor(
    name: string,
    around: Surroundings,
    replica: Replica,
    wireVersion: number,
    home?: SimHome,
  ) {
    this.name = name;
    this.#around = around;
    this.replica = replica;
    this.wireVersion = wireVersion;
    this.home = home ?? this.#newHome();
    [this.#life, this.#sharing] = this.#begin();
  }

  /** What its clock says. */
  get clock(): number {
    return this.#around.now() + this.skew;
  }

  /** The browser starts, after whatever ended it; a newer Milepost may have come meanwhile. */
  restart(wireVersion = this.wireVersion): void {
    this.#life.end();
    this.wireVersion = wireVersion;
    this.home.device = { ...this.home.device, run: this.#around.random.hex(6) };
    [this.#life, this.#sharing] = this.#begin();
  }

  /** One round of sharing. A crash within it is followed by a new start of the browser. */
  async round(): Promise<'done' | 'crashed'> {
    const life = this.#life;
    life.interlude = this.interlude;
    const round = this.#sharing.round().catch((error: unknown) => {
      this.#breach(`threw in a round: ${error instanceof Error ? error.stack : String(error)}`);
    });
    await Promise.race([round, life.over]);
    life.interlude = () => {};
    if (!life.isOver) return 'done';
    this.restart();
    return 'crashed';
  }

  /** The browser will crash after so many uses of its storage. */
  doom(uses: number, isLastDone: boolean): void {
    this.#life.doom(uses, isLastDone);
  }

  /** The clock is set, by so many milliseconds. */
  turnClock(by: number): void {
    // No device of ours has lived before 1980, or will after 2100.
    const clock = Math.min(Math.max(this.clock + by, 315_532_800_000), 4_102_444_800_000);
    this.skew = clock - this.#around.now();
    this.#times.forget();
  }

  /** An older state of the profile is put back. */
  putBack(profile: Profile): void {
    const { isOnline, health } = this.replica;
    ({ home: this.home, replica: this.replica } = copyOf(profile));
    Object.assign(this.replica, { isOnline, health });
    this.#times.forget();
    this.restart();
  }

  /** Another browser that begins with a copy of this one's profile. */
  clone(name: string): SimDevice {
    const { home, replica } = copyOf(this);
    const clone = new SimDevice(name, this.#around, replica, this.wireVersion, home);
    clone.skew = this.skew;
    clone.restart();
    return clone;
  }

  /** Milepost is removed and installed again: it begins with nothing, as a new device. */
  reinstall(): void {
    this.replica.uninstall();
    this.home = this.#newHome();
    this.backup = null;
    this.#times.forget();
    this.restart();
  }

  #newHome(): SimHome {
    const { random } = this.#around;
    const newId = () => deviceId(random.hex(16));
    const device = {
      id: newId(),
      name: this.name,
      system: 'linux',
      browser: this.replica.kind,
      run: random.hex(6),
      generation: 0,
      publishedRun: null,
      formerly: [],
    };
    return this.#around.makeHome(device, newId);
  }

  #begin(): [Life, Sharing] {
    const { home, replica } = this;
    const { random, room } = this.#around;
    const watched = {
      home,
      mailbox: replica,
      now: () => this.#around.now(),
      breach: (sentence: string) => this.#breach(sentence),
    };
    const life = new Life({ mailbox: guarded(watched, this.#times), home });
    const world: SharerWorld = {
      now: () => this.clock,
      chance: () => random.next(),
      wireVersion: this.wireVersion,
      ...(room !== undefined && { room }),
    };
    return [life, this.#around.makeSharing(life.ports.mailbox, life.ports.home, world)];
  }

  #breach(sentence: string): void {
    this.#around.breach(`${this.name} (${this.home.device.id}) ${sentence}`);
  }
}
