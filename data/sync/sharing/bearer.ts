import type { DeviceId } from '../../model/id';
import type { Held } from './home';
import type { Shard } from './mail';

/** How well another device carries something: not, so that ours is spare, or better than we do. */
export const CARRIED = { none: 0, spare: 1, better: 2 } as const;
export type Carried = (typeof CARRIED)[keyof typeof CARRIED];

/** What speaks for carrying one thing from here, and what against it. */
export interface Claim {
  readonly author: DeviceId | null;
  /** Who wrote what of it is not as it was born. */
  readonly editors: () => readonly DeviceId[];
  /** Whether a version of it lies among our own shards. */
  readonly isOurs: boolean;
  readonly carried: Carried;
}

/** Decides for one thing at a time; remembers whether there was an orphan. */
export class Bearer {
  hasOrphans = false;
  readonly #own: ReadonlySet<DeviceId>;
  readonly #me: DeviceId;
  readonly #adopts: boolean;
  readonly #newer: ReadonlySet<DeviceId>;
  readonly #present: ReadonlySet<DeviceId>;

  /** `newer` are the devices that a newer Milepost writes for, `present` all that publish. */
  constructor(
    held: Held,
    adopts: boolean,
    newer: ReadonlySet<DeviceId>,
    present: ReadonlySet<DeviceId>,
  ) {
    this.#newer = newer;
    this.#present = present;
    this.#me = held.device.id;
    this.#own = new Set([held.device.id, ...held.device.formerly]);
    this.#adopts = adopts;
  }

  takes({ author, editors, isOurs, carried }: Claim): boolean {
    if (author === this.#me) return true;
    if (carried === CARRIED.better) return false;
    const isEdited = editors().some((editor) => this.#own.has(editor));
    // What a newer Milepost publishes of its own cannot be read here, but it is there.
    if (author !== null && this.#newer.has(author)) return isEdited;
    if (isOurs) return true;
    if (carried === CARRIED.spare) return false;
    if (isEdited) return true;
    this.hasOrphans = true;
    return this.#adopts;
  }
  /**
   * The same for what Milepost noted by itself. What its author leaves out for want of room stays
   * out. What nobody publishes is no orphan that is waited for, as it may be missing; it is taken
   * over with the orphans, and at once where there are none.
   */
  takesNote({ author, editors, isOurs, carried }: Claim): boolean {
    if (author === this.#me) return true;
    if (carried === CARRIED.better) return false;
    if (editors().some((editor) => this.#own.has(editor))) return true;
    if (author !== null && this.#newer.has(author)) return false;
    if (isOurs) return true;
    const isLeftOut = author !== null && this.#present.has(author);
    if (isLeftOut || carried === CARRIED.spare) return false;
    return this.#adopts || !this.hasOrphans;
  }
}

/** How well a shard carries what an author made. */
export type Rank = (shard: Shard, author: DeviceId | null) => Carried;

/** Of two ways in which something is carried, the one that counts: it is the better one. */
export const worse = (a: Carried | undefined, b: Carried): Carried =>
  a !== undefined && a > b ? a : b;
