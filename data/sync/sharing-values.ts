import type { Sharing, SharingTrouble } from '../model/device';
import type { DeviceId, SiteId, TaskId } from '../model/id';
import type { DayTotal, MonthTotals } from '../model/month-totals';
import { isStamp, type Stamp } from '../model/stamp';
import { anyOf, listOf, mapOf, number, object, oneOf, text, whole, type Shape } from './shape';
import type { OwnDevice, Post } from './sharing/home';
import type { Stored } from './stored';

/** The values in `storage.local` that sharing between devices adds. The popup reads none of them. */

const version = oneOf(1);
const nothing = oneOf(null);
const instant = whole(0, 253402300799999);
const count = whole(0, Number.MAX_SAFE_INTEGER);
const someId = <Id extends string>(): Shape<Id> => text<Id>(200, /./);
const stamp: Shape<Stamp> = isStamp;
export const deviceText = text<DeviceId>(16, /^[0-9a-f]{16}$/);
/** A run of the browser: six hexadecimal digits. */
export const runText = text(6, /^[0-9a-f]{6}$/);
const words = text(300);

/** Characters of the name that the learner gives a device. */
export const DEVICE_NAME_LIMIT = 60;

/** Who this profile is in the mailbox; what the browser says of itself is asked, not kept. */
export interface DeviceIdentity extends Omit<OwnDevice, 'system' | 'browser' | 'run'> {
  /** Whether it shares with the others; absent where it does. */
  readonly shares?: false;
  /** Whose data is being taken off this device; absent unless that is under way. */
  readonly erasing?: DeviceId;
  /** Ids that this device had, whose shards are still to be taken out of the mailbox. */
  readonly withdrawing?: readonly DeviceId[];
}

const identity: Shape<
  Omit<DeviceIdentity, 'shares' | 'erasing' | 'withdrawing'> & { readonly version: 2 }
> = object({
  version: oneOf(2),
  id: deviceText,
  name: text(DEVICE_NAME_LIMIT),
  generation: count,
  publishedRun: anyOf(nothing, runText),
  formerly: listOf(deviceText),
});
const optional = object({
  shares: oneOf(undefined, false),
  erasing: anyOf(oneOf(undefined), deviceText),
  withdrawing: anyOf(oneOf(undefined), listOf(deviceText)),
});

/** The device as it lies in storage. Its first version had a nonce, which nothing ever read. */
export const deviceValue: Stored<{ readonly version: 2 } & DeviceIdentity> = {
  version: 2,
  shape: (raw): raw is DeviceIdentity & { readonly version: 2 } => identity(raw) && optional(raw),
  migrations: {
    1: (old) => {
      const { id } = old as { readonly id: unknown };
      return { version: 2, id, name: '', generation: 0, publishedRun: null, formerly: [] };
    },
  },
};

const dayTotal: Shape<DayTotal> = object({
  day: text(10, /^\d{4}-\d{2}-\d{2}$/),
  task: anyOf(nothing, someId<TaskId>()),
  site: anyOf(nothing, someId<SiteId>()),
  seconds: number(0, 1e12),
  sessions: count,
});
export const monthTotals: Shape<MonthTotals> = object({
  author: deviceText,
  month: text(7, /^\d{4}-\d{2}$/),
  count,
  members: whole(0, 0xffffffff),
  stamp,
  edits: count,
  days: listOf(dayTotal),
});
/** Months of other devices that are known as day totals. */
export const totalsValue: Stored<{
  readonly version: 1;
  readonly totals: readonly MonthTotals[];
}> = {
  version: 1,
  shape: object({ version, totals: listOf(monthTotals) }),
  migrations: {},
};

const trouble = anyOf(
  nothing,
  object({ kind: oneOf<SharingTrouble>('broken', 'busy', 'full'), since: instant }),
);
export const postValue: Stored<{ readonly version: 1; readonly post: Post }> = {
  version: 1,
  shape: object({
    version,
    post: object({
      writes: listOf(instant),
      heard: mapOf(object({ generation: count, at: instant, received: instant })),
      forgotten: mapOf(count),
      orphanedSince: anyOf(nothing, instant),
      published: anyOf(nothing, instant),
      trouble,
      failures: count,
    }),
  }),
  migrations: {},
};

const device = { id: deviceText, name: words, system: words, browser: words };
/** What the settings show of sharing; null where that could not be read, until the next round. */
export const sharingValue: Stored<{
  readonly version: 1;
  readonly sharing: Sharing | null;
}> = {
  version: 1,
  shape: object({
    version,
    sharing: anyOf(
      nothing,
      object({
        own: object(device),
        others: listOf(object({ ...device, heard: instant, bytes: count })),
        room: object({ used: count, own: count, limit: count }),
        kept: object({ titles: count, totals: count, unshared: count }),
        trouble,
        published: anyOf(nothing, instant),
        newer: listOf(deviceText),
        summed: listOf(text(100)),
      }),
    ),
  }),
  migrations: {},
};
