import type { Outcome } from '../../model/command';
import type { DeviceId } from '../../model/id';
import { cleanLine } from '../../model/title';
import { DEVICE_NAME_LIMIT } from '../sharing-values';
import type { Desk } from './desk';
import { withdraw } from './erase';
import { done, refused } from './outcome';

/** Gives this device the name that the others show; an empty one takes it away. */
export async function nameDevice(desk: Desk, typed: string): Promise<Outcome> {
  const { device, sharing } = desk.state;
  const name = cleanLine(typed, DEVICE_NAME_LIMIT);
  await desk.commit({
    state: {
      device: { ...device, name },
      // The settings show it at once; the others hear of it in the next round.
      sharing: sharing && { ...sharing, own: { ...sharing.own, name } },
    },
  });
  return done({ type: 'name-device', name: device.name });
}

/**
 * Forgets a device as it was last heard: it is not listed, and its share of the room is free. Its
 * sessions stay, and so does whatever it says after this.
 */
export async function forgetDevice(desk: Desk, id: DeviceId): Promise<Outcome> {
  const { post, sharing } = desk.state;
  const heard = post.heard[id];
  const isListed = sharing?.others.some((other) => other.id === id) ?? false;
  if (!heard && !isListed) return refused('unknown-device');
  await desk.commit({
    state: {
      post: { ...post, forgotten: { ...post.forgotten, [id]: heard?.generation ?? 0 } },
      sharing: sharing && {
        ...sharing,
        others: sharing.others.filter((other) => other.id !== id),
      },
    },
    isNews: true,
  });
  return done(null);
}

/**
 * Begins or ends sharing with the other devices. What they have from here stays with them; our own
 * shards leave the mailbox, and what arrives in it stays there unread.
 */
export async function shareHere(desk: Desk, on: boolean): Promise<Outcome> {
  const { shares, ...device } = desk.state.device;
  const undo = { type: 'share-here', on: shares !== false } as const;
  await desk.commit({
    state: { device: on ? device : { ...device, shares: false } },
    isNews: true,
  });
  if (!on)
    void withdraw(desk.world, [device.id]).catch((error: unknown) => desk.world.report(error));
  return done(undo);
}
