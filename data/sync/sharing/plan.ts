import type { KeptHere } from '../../model/device';
import type { DeviceId } from '../../model/id';
import { ITEM_COUNT_LIMIT, QUOTA, ROOM } from '../wire/accounting';
import { encodeCard } from '../wire/card-body';
import { sizeOfShard } from '../wire/envelope';
import { shardKey } from '../wire/shard-key';
import { burdenOf } from './carry';
import { liveDevices, liveOthers, othersIn } from './heard';
import type { Held, Post } from './home';
import { ITEM_FRAME, type Mail } from './mail';
import { NOTES_SHARE } from './notes';
import type { Leaf } from './pack';
import { shedToFit } from './shed';

/** What is to be written into the mailbox next, and what follows from it. */
export interface Plan {
  /** Shards to write in one `set`; sealed with a header when they are sent. */
  readonly set: readonly Leaf[];
  readonly remove: readonly string[];
  /** Whether there is no room for what is written before the rest is gone. */
  readonly isRemovedFirst: boolean;
  readonly orphanedSince: number | null;
  /** When to come again although nothing changes: orphans are taken over then. */
  readonly again: number | null;
  readonly kept: KeptHere;
  readonly room: { readonly used: number; readonly own: number; readonly limit: number };
}

/** Nobody takes over what another device may publish again in a moment. */
export const ORPHAN_GRACE = 20 * 60_000;
/** How often a device says that it is there when it has nothing else to say. */
const CARD_EVERY = 3 * 3_600_000;
/** Each device may always use this part of the room, whatever the others leave: 12 of 92 KB. */
const SMALLEST_SHARE = 12 / 92;
/** Beyond its share a device leaves this part of the room to those that have less than theirs. */
const SPARED = 0.12;
/** The browser's limit against the room, less a little for what others write meanwhile. */
const HARD_LIMIT = (QUOTA - 2048) / ROOM;

/**
 * The next writes and removals that turn what lies in the mailbox into what should lie there. When
 * nothing is to be done, both are empty: a plan that was carried out plans nothing more.
 */
export function planShards(held: Held, mail: Mail, post: Post, now: number, room = ROOM): Plan {
  const { device } = held;
  const others = othersIn(mail, post, device.id);
  const theirs = mail.shards.filter((shard) => others.includes(shard.device));
  const turn = others.filter((id) => id < device.id).length + 1;
  const since = post.orphanedSince === null ? now : Math.min(post.orphanedSince, now);
  // Orphans for which there is no room stay due: else what is shared would change to and fro.
  const isDue = post.orphanedSince !== null && now - since >= ORPHAN_GRACE * turn;
  const leaving = leavingKeys(mail, post);
  // What a forgotten device carries is taken over before its shards go.
  const adopts = isDue || leaving.length > 0;
  const newer = new Set(mail.newer.map((shard) => shard.device));
  const burden = burdenOf(held, mail, theirs, adopts, newer);
  const waits = burden.hasOrphans && !adopts;

  const card = cardLeaf(held, now);
  const weighs = weightsIn(mail, device.id, leaving, post, now);
  const sharers = liveDevices(held, mail, post, now).length + 1;
  const allowed = allowedBytes(weighs, sharers, room);
  const present = new Set([device.id, ...others]);
  const forAll = allowed - card.bytes - ITEM_FRAME;
  const forNotes = fairShare(sharers, room) * NOTES_SHARE;
  const shed = shedToFit(held, burden, present, { all: forAll, notes: forNotes }, now);

  const desired = fitting(shed.leaves, mail, device.id);
  const own = ownShards(mail, device.id);
  const changed = desired.filter(({ key, body }) => !isSame(own.get(key), body));
  const wanted = new Set(desired.map(({ key }) => key));
  const stale = [...own.keys()].filter((key) => key !== card.key && !wanted.has(key));
  // What is forgotten goes when all that it carried is in the mailbox from here.
  const remove = [...stale, ...leaving];
  const isCardDue = isCardStale(held, mail, now);
  const set = changed.length + remove.length > 0 || isCardDue ? [...changed, card] : [];
  const after = weighs.all + growth(set, mail);
  return {
    set,
    remove,
    isRemovedFirst: remove.length > 0 && after > room * HARD_LIMIT,
    orphanedSince: burden.hasOrphans ? since : null,
    again: waits ? since + ORPHAN_GRACE * turn : null,
    kept: {
      titles: shed.titles,
      totals: shed.sealed,
      unshared: shed.unshared + shed.leaves.length - desired.length,
    },
    room: { used: weighs.all, own: weighs.own, limit: room },
  };
}

/** The keys of devices that are forgotten; what a newer Milepost wrote is nobody's to remove. */
const leavingKeys = (mail: Mail, post: Post): readonly string[] => [
  ...mail.shards.filter(({ device }) => device in post.forgotten).map(({ key }) => key),
  ...mail.damaged.filter(({ device }) => device in post.forgotten).map(({ key }) => key),
];

/** What the mailbox holds, in bytes; what is about to go from it counts in `all` only. */
interface Weights {
  readonly all: number;
  readonly own: number;
  /** What belongs to nobody who takes part: other keys, and devices that are silent. */
  readonly dead: number;
  readonly staying: number;
}

function weightsIn(
  mail: Mail,
  me: DeviceId,
  leaving: readonly string[],
  post: Post,
  now: number,
): Weights {
  const own = new Set(ownShards(mail, me).keys());
  const live = new Set(liveOthers(othersIn(mail, post, me), post, now));
  const shared = new Set(
    [...mail.shards, ...mail.newer].filter(({ device }) => live.has(device)).map(({ key }) => key),
  );
  const gone = new Set(leaving);
  const weights = { all: 0, own: 0, dead: 0, staying: 0 };
  for (const [key, bytes] of mail.sizes) {
    weights.all += bytes;
    if (!gone.has(key)) weights.staying += bytes;
    if (own.has(key)) weights.own += bytes;
    else if (!shared.has(key) && !gone.has(key)) weights.dead += bytes;
  }
  return weights;
}

/** What each of so many devices may use, in bytes, as long as nothing but them fills the room. */
const fairShare = (sharers: number, room: number): number =>
  room * Math.max(SMALLEST_SHARE, 1 / sharers);

/**
 * How much of the mailbox may be ours. Each device has a fair share, whatever the others use, and
 * grows beyond it by its part of what is free: so all may grow at one moment, unseen by each other,
 * and yet not exceed the room together. A part stays free for devices that have less than their
 * share; when they take it, who has more than its share gives way.
 */
export function allowedBytes(weighs: Weights, sharers: number, room: number): number {
  const hard = room * HARD_LIMIT;
  const { own, dead, staying } = weighs;
  const share = Math.max(0, Math.min(fairShare(sharers, room), (hard - dead) / sharers));
  const free = room * (sharers > 1 ? 1 - SPARED : 1) - staying;
  const claim = Math.min(share, own + Math.max(0, hard - staying));
  const grown = free >= 0 ? own + free / sharers : Math.min(own, Math.max(share, own + free));
  return Math.max(grown, claim);
}

/** Our shards by key; those that are damaged have no body, so that they are written again. */
function ownShards(mail: Mail, me: DeviceId): ReadonlyMap<string, Uint8Array | null> {
  return new Map<string, Uint8Array | null>([
    ...mail.shards
      .filter(({ device }) => device === me)
      .map(({ key, body }): [string, Uint8Array] => [key, body]),
    ...mail.damaged
      .filter(({ device }) => device === me)
      .map(({ key }): [string, null] => [key, null]),
  ]);
}

/** The shards that the browser's limit of items leaves room for. */
function fitting(leaves: readonly Leaf[], mail: Mail, me: DeviceId): readonly Leaf[] {
  const foreign = mail.sizes.size - ownShards(mail, me).size;
  return leaves.slice(0, Math.max(0, ITEM_COUNT_LIMIT - foreign - 1));
}

const isSame = (one: Uint8Array | null | undefined, other: Uint8Array): boolean =>
  one?.length === other.length && one.every((byte, n) => byte === other[n]);

const growth = (set: readonly Leaf[], mail: Mail): number =>
  set.reduce((sum, { key, bytes }) => sum + bytes + ITEM_FRAME - (mail.sizes.get(key) ?? 0), 0);

/** What this device says of itself. */
function cardLeaf({ device }: Held, now: number): Leaf {
  const { name, system, browser } = device;
  const body = encodeCard({ name, system, browser, at: now });
  const key = shardKey('card', device.id, null);
  return { key, kind: 'card', body, bytes: sizeOfShard(key, body.length) };
}

function isCardStale({ device }: Held, mail: Mail, now: number): boolean {
  const found = mail.shards.find((shard) => shard.device === device.id && shard.card)?.card;
  if (!found) return true;
  const isSaid =
    found.name === device.name &&
    found.system === device.system &&
    found.browser === device.browser;
  return !isSaid || found.at > now || now - found.at >= CARD_EVERY;
}
