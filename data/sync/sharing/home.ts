import type { DeviceCard, Sharing, SharingTrouble } from '../../model/device';
import type { DeviceId } from '../../model/id';
import type { MonthTotals } from '../../model/month-totals';
import type { Registers } from '../../model/progress';
import type { SessionRecord } from '../../model/session';

/** What is shared: everything of the learner's, in the forms in which it is joined. */
export interface Goods {
  readonly records: readonly SessionRecord[];
  readonly registers: Registers;
  readonly totals: readonly MonthTotals[];
}

/** Who this device is in the mailbox. */
export interface OwnDevice extends Omit<DeviceCard, 'at'> {
  /** Six hexadecimal digits, others at each start of the browser. */
  readonly run: string;
  /** Counts what this device has published; kept before each publication. */
  readonly generation: number;
  /** The run in which that generation was published; null when nothing was yet. */
  readonly publishedRun: string | null;
  /** Ids that this profile had before it turned out to be a copy, or an older state, of another. */
  readonly formerly: readonly DeviceId[];
}

/** What the sharing remembers from one round to the next. Nearly all of it only makes it faster. */
export interface Post {
  /** Instants of the last hour's writes to the mailbox. */
  readonly writes: readonly number[];
  /** The newest generation heard of each other device, and when that was, by the clock here. */
  readonly heard: Readonly<Record<DeviceId, Heard>>;
  /** Devices that the learner has told us to forget, at the generation that they then had. */
  readonly forgotten: Readonly<Record<DeviceId, number>>;
  /** Since when something is held here that no device publishes; null when there is nothing. */
  readonly orphanedSince: number | null;
  /** When the mailbox last took something from here; null when never. */
  readonly published: number | null;
  readonly trouble: { readonly kind: SharingTrouble; readonly since: number } | null;
  /** How many rounds have failed one after the other. */
  readonly failures: number;
  /** Months that count by their totals, of which some sessions are known here; absent for none. */
  readonly splits?: readonly Split[];
}

/**
 * The totals of a month in two parts, when they said the same of the sessions that are known here as
 * these did. Without it, an edit of those does not show in the totals until somebody who has all
 * sessions of the month has made them anew.
 */
export interface Split {
  readonly known: MonthTotals;
  readonly rest: MonthTotals;
}

export interface Heard {
  readonly generation: number;
  /** When it spoke, as far as that can be believed; for the learner to see. */
  readonly at: number;
  /** When that was received here; by this it is told whether a device is silent. */
  readonly received: number;
}

export const noPost: Post = {
  writes: [],
  heard: {},
  forgotten: {},
  orphanedSince: null,
  published: null,
  trouble: null,
  failures: 0,
};

/** All that this device holds. */
export interface Held extends Goods {
  readonly device: OwnDevice;
  readonly post: Post;
  /** What the settings were last given to show; null when nothing yet. */
  readonly sharing: Sharing | null;
}

/** The truth of this device, as the sharing meets it. Each method is one write, or none. */
export interface Home {
  held(): Promise<Held>;
  /** Joins what came from the mailbox. `recovered` of the records were ours, and lost here. */
  join(news: Goods, recovered: number): Promise<void>;
  /** Takes a new id, because another profile publishes under the old one. */
  rename(): Promise<void>;
  /** Keeps what the sharing remembers and shows. A generation is kept with the run of now. */
  keep(change: {
    readonly post: Post;
    readonly generation?: number;
    readonly sharing?: Sharing;
  }): Promise<void>;
}
