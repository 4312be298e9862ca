import type { Outcome } from '../../model/command';
import type { DeviceId } from '../../model/id';
import { cleanLine } from '../../model/title';
import { DEVICE_NAME_LIMIT } from '../sharing-values';
import type { Desk } from './desk';
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
 * Begins or ends sharing with the other devices. What they have from here stays with them; the next
 * round takes our own shards out of the mailbox, and what arrives in it stays there unread.
 */
export async function shareHere(desk: Desk, on: boolean): Promise<Outcome> {
  const { shares, withdrawing = [], ...device } = desk.state.device;
  const others = withdrawing.filter((id) => id !== device.id);
  const ids = on ? others : [...others, device.id];
  await desk.commit({
    state: {
      device: {
        ...device,
        ...(!on && { shares: false }),
        ...(ids.length > 0 && { withdrawing: ids }),
      },
    },
    isNews: true,
  });
  return done({ type: 'share-here', on: shares !== false });
}

/** These devices, which were this one, have nothing in the mailbox any more. */
export async function withdrawn(desk: Desk, devices: readonly DeviceId[]): Promise<void> {
  const { withdrawing = [], ...device } = desk.state.device;
  const left = withdrawing.filter((id) => !devices.includes(id));
  if (left.length === withdrawing.length) return;
  await desk.commit({
    state: { device: { ...device, ...(left.length > 0 && { withdrawing: left }) } },
    isNews: false,
  });
}
