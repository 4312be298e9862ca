import type { DeviceId } from './id';

/** What a device says of itself to the others; the learner's name for it is its own setting. */
export interface DeviceCard {
  readonly id: DeviceId;
  /** As the learner calls it; empty until they have named it. */
  readonly name: string;
  /** Such as `linux`, `mac`, `win`. */
  readonly system: string;
  /** Such as `Firefox`, `Edge`. */
  readonly browser: string;
  /** When it published last, by its own clock, in milliseconds since 1970. */
  readonly at: number;
}

/** Why nothing, or not everything, is shared just now. */
export type SharingTrouble =
  /** The browser's sync storage fails, perhaps for good. */
  | 'broken'
  /** The browser takes no more writes for a while. */
  | 'busy'
  /** The room that all devices share is used up. */
  | 'full';

/** What this device knows of sharing, for the settings to show. All sizes are bytes. */
export interface Sharing {
  readonly own: {
    readonly id: DeviceId;
    readonly name: string;
    readonly system: string;
    readonly browser: string;
  };
  readonly others: readonly KnownDevice[];
  readonly room: { readonly used: number; readonly own: number; readonly limit: number };
  /** What the others do not get from here, for want of room. */
  readonly kept: KeptHere;
  readonly trouble: { readonly kind: SharingTrouble; readonly since: number } | null;
  /** When something of this device was last put into the mailbox; null when never. */
  readonly published: number | null;
  /** Devices whose shards were written by a newer Milepost. */
  readonly newer: readonly DeviceId[];
  /** The months (as buckets) that count by their day totals here, because sessions are missing. */
  readonly summed: readonly string[];
}

/** Another device, as its shards and what they were heard of say. */
export interface KnownDevice {
  readonly id: DeviceId;
  readonly name: string;
  readonly system: string;
  readonly browser: string;
  /** When something new was last heard from it, by the clock here. */
  readonly heard: number;
  readonly bytes: number;
}

/** What stays on this device only, for want of room in the mailbox. */
export interface KeptHere {
  /** Sessions shared without their title. */
  readonly titles: number;
  /** Sessions shared as day totals. */
  readonly totals: number;
  /** Sessions, totals and decisions that are not shared at all. */
  readonly unshared: number;
}
