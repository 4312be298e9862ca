import { deviceId, type DeviceId } from '../../model/id';
import { localKeys } from '../keys';
import type { DeviceIdentity } from '../sharing-values';
import { readShardKey } from '../wire/shard-key';
import type { Desk } from './desk';
import { patient } from './mailbox';
import type { World } from './world';

/** Whose data is being taken off a device, and who it is from then on. */
type Erasing = DeviceIdentity & { readonly erasing: DeviceId };

const stored = (device: DeviceIdentity) => ({ [localKeys.device]: { version: 2, ...device } });

/**
 * Takes everything of the learner's off this device, which is another one from then on. Where other
 * devices still hold the log, it stops sharing, as all of it would come back. Throws when storage
 * refuses the first write; from then on the erasing goes on at the next start, whatever happens.
 */
export async function beginErasing({ world, state }: Desk): Promise<void> {
  const isShared = (state.sharing?.others.length ?? 0) > 0 || (await areOthersIn(world, state));
  const device: Erasing = {
    id: deviceId(world.random(16)),
    name: '',
    generation: 0,
    publishedRun: null,
    formerly: [],
    ...((isShared || state.device.shares === false) && { shares: false }),
    erasing: state.device.id,
  };
  await world.local.set(stored(device));
  await goOnErasing(world, device);
}

/** Goes on with an erasing that was begun: what was kept, what the browser remembers, our shards. */
export async function goOnErasing(world: World, device: Erasing): Promise<DeviceIdentity> {
  const { erasing, ...fresh } = device;
  const all = Object.keys(await world.local.get(null));
  await world.local.remove(all.filter((key) => key !== localKeys.device));
  await world.memory
    .get(null)
    .then((memory) => world.memory.remove(Object.keys(memory)))
    .catch((error: unknown) => world.report(error));
  await withdraw(world, [erasing]).catch((error: unknown) => world.report(error));
  for (const alarm of ['end', 'tick', 'retry', 'remind'] as const) world.alarm(alarm, null);
  await world.local.set(stored(fresh));
  return fresh;
}

/** Takes the shards of these devices, which were this one, out of the mailbox. */
export async function withdraw(world: World, devices: readonly DeviceId[]): Promise<void> {
  const mailbox = patient(world.sync, (delay, callback) => world.after(delay, callback));
  const own = Object.keys(await mailbox.get(null)).filter((key) => {
    const shard = readShardKey(key);
    return shard !== null && devices.includes(shard.device);
  });
  if (own.length > 0) await mailbox.remove(own);
}

async function areOthersIn(world: World, { device }: Desk['state']): Promise<boolean> {
  const mailbox = patient(world.sync, (delay, callback) => world.after(delay, callback));
  const keys = Object.keys(await mailbox.get(null).catch(() => ({})));
  return keys.some((key) => {
    const shard = readShardKey(key);
    return shard !== null && shard.device !== device.id;
  });
}
