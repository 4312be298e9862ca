import type { KnownDevice, Sharing } from '../../model/device';
import { deviceId, type DeviceId } from '../../model/id';
import { bucketOf, counted } from '../../model/month-totals';
import type { Heard, Held, OwnDevice, Post } from './home';
import type { Mail, Shard } from './mail';

/** A device that was not heard of for this long has no share of the room any more: 60 days. */
const LIVE_FOR = 60 * 86_400_000;

/** The newest generation of each other device in the mailbox. */
function generations(mail: Mail, me: DeviceId): ReadonlyMap<DeviceId, number> {
  const newest = new Map<DeviceId, number>();
  for (const { device, generation } of [...mail.shards, ...mail.newer]) {
    if (device !== me) newest.set(device, Math.max(generation, newest.get(device) ?? 0));
  }
  return newest;
}

const cardOf = (mail: Mail, device: DeviceId): Shard['card'] =>
  mail.shards.find((shard) => shard.device === device && shard.card)?.card ?? null;

/**
 * When a device was last heard of, by the clock here. What it says itself is believed where it lies
 * between the last time and now, so that an evening's news read in the morning is of the evening;
 * a clock that is years off is not.
 */
function heardOf(before: Heard | undefined, generation: number, said: number, now: number): Heard {
  if (before && before.generation >= generation) return before;
  const isBelieved = said <= now && said > (before?.at ?? 0);
  return { generation, at: isBelieved ? said : now, received: now };
}

/** What was heard of the others, and who is forgotten: whoever speaks again no longer is. */
export function hear(
  post: Post,
  mail: Mail,
  device: OwnDevice,
  now: number,
): Pick<Post, 'heard' | 'forgotten'> {
  const heard: Record<DeviceId, Heard> = { ...post.heard };
  const forgotten: Record<DeviceId, number> = { ...post.forgotten };
  for (const [id, generation] of generations(mail, device.id)) {
    const before = heard[id];
    const news = heardOf(before, generation, cardOf(mail, id)?.at ?? now, now);
    heard[id] = news;
    if (generation > (forgotten[id] ?? generation)) delete forgotten[id];
  }
  return { heard, forgotten };
}

/** The other devices in the mailbox that are not forgotten. */
export const othersIn = (mail: Mail, post: Post, me: DeviceId): readonly DeviceId[] =>
  [...generations(mail, me).keys()].filter((id) => !(id in post.forgotten)).toSorted();

/** Those of them that take part: they have spoken of late. */
export const liveOthers = (others: readonly DeviceId[], post: Post, now: number) =>
  others.filter((id) => (post.heard[id]?.received ?? 0) > now - LIVE_FOR);

/** Those, and those whose shards have vanished, but that will publish them again. */
export function liveDevices(held: Held, mail: Mail, post: Post, now: number): readonly DeviceId[] {
  const { id, formerly } = held.device;
  const heard = Object.keys(post.heard).map((other) => deviceId(other));
  const all = new Set([...heard, ...othersIn(mail, post, id)]);
  const others = [...all].filter((other) => other !== id && !(other in post.forgotten));
  return liveOthers(others, post, now).filter((other) => !formerly.includes(other));
}

const bytesOf = (mail: Mail, device: DeviceId): number =>
  [...mail.shards, ...mail.newer]
    .filter((shard) => shard.device === device)
    .reduce((sum, { bytes }) => sum + bytes, 0);

/** What the settings show of sharing. */
export function sharingOf(
  held: Held,
  mail: Mail,
  post: Post,
  room: Sharing['room'],
  kept: Sharing['kept'],
): Sharing {
  const { id, name, system, browser } = held.device;
  const others = othersIn(mail, post, id).map((other): KnownDevice => {
    const card = cardOf(mail, other);
    return {
      id: other,
      name: card?.name ?? '',
      system: card?.system ?? '',
      browser: card?.browser ?? '',
      heard: post.heard[other]?.at ?? 0,
      bytes: bytesOf(mail, other),
    };
  });
  return {
    own: { id, name, system, browser },
    others,
    room,
    kept,
    trouble: post.trouble,
    published: post.published,
    newer: [...new Set(mail.newer.map(({ device }) => device))].toSorted(),
    summed: counted(held.records, held.totals).totals.map(({ author, month }) =>
      bucketOf(author, month),
    ),
  };
}
