import { deviceId, type DeviceId } from '../../model/id';
import { localKeys } from '../keys';
import type { DeviceIdentity } from '../sharing-values';
import { readShardKey } from '../wire/shard-key';
import type { Desk } from './desk';
import { patient } from './mailbox';
import type { World } from './world';
import { WriteFailed } from './write-failed';

/** Whose data is being taken off a device, and who it is from then on. */
type Erasing = DeviceIdentity & { readonly erasing: DeviceId };

const stored = (device: DeviceIdentity) => ({ [localKeys.device]: { version: 2, ...device } });

const mailboxOf = (world: World) =>
  patient(world.sync, (delay, callback) => world.after(delay, callback));

/**
 * Takes everything of the learner's off this device, which is another one from then on. Where other
 * devices still hold the log, it stops sharing, as all of it would come back. Throws WriteFailed;
 * once the first write has gone through, the erasing goes on at the next start, whatever happens.
 */
export async function beginErasing(desk: Desk): Promise<void> {
  const { world, state } = desk;
  const { id, formerly, shares, withdrawing = [] } = state.device;
  const isShared = (state.sharing?.others.length ?? 0) > 0 || (await areOthersIn(world, id));
  const device: Erasing = {
    id: deviceId(world.random(16)),
    name: '',
    generation: 0,
    publishedRun: null,
    formerly: [],
    ...((isShared || shares === false) && { shares: false }),
    withdrawing: [...new Set([id, ...formerly, ...withdrawing])],
    erasing: id,
  };
  try {
    await world.local.set(stored(device));
    // Nothing of what is in memory may be written any more.
    desk.close();
    await goOnErasing(world, device);
  } catch (error) {
    throw new WriteFailed('not everything could be erased yet', { cause: error });
  }
}

/**
 * Goes on with an erasing that was begun: what is kept, and what the browser remembers. The shards
 * in the mailbox are withdrawn by the next round of sharing.
 */
export async function goOnErasing(world: World, device: Erasing): Promise<void> {
  const { erasing: _, ...fresh } = device;
  const all = Object.keys(await world.local.get(null));
  await world.local.remove(all.filter((key) => key !== localKeys.device));
  await world.memory
    .get(null)
    .then((memory) => world.memory.remove(Object.keys(memory)))
    .catch((error: unknown) => world.report(error));
  for (const alarm of ['end', 'tick', 'retry', 'remind'] as const) world.alarm(alarm, null);
  await world.local.set(stored(fresh));
}

/** Takes the shards of these devices, which were this one, out of the mailbox. */
export async function withdraw(world: World, devices: readonly DeviceId[]): Promise<void> {
  const mailbox = mailboxOf(world);
  const own = Object.keys(await mailbox.get(null)).filter((key) => {
    const shard = readShardKey(key);
    return shard !== null && devices.includes(shard.device);
  });
  if (own.length > 0) await mailbox.remove(own);
}

async function areOthersIn(world: World, own: DeviceId): Promise<boolean> {
  const keys = Object.keys(
    await mailboxOf(world)
      .get(null)
      .catch(() => ({})),
  );
  return keys.some((key) => {
    const shard = readShardKey(key);
    return shard !== null && shard.device !== own;
  });
}
