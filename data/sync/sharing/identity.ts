import type { OwnDevice } from './home';
import type { Mail } from './mail';

/**
 * Whether another profile publishes under this device's id: a copy of this one, or its later self,
 * when this one was restored from an old copy. Then a shard of ours is of a generation that we have
 * not reached, or of ours but of another run, or of a newer version of Milepost.
 */
export function isTaken(mail: Mail, device: OwnDevice): boolean {
  if (mail.newer.some((shard) => shard.device === device.id)) return true;
  return mail.shards.some(
    (shard) =>
      shard.device === device.id &&
      (shard.generation > device.generation ||
        (shard.generation === device.generation && shard.run !== device.publishedRun)),
  );
}
