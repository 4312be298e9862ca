import { bucketOf, byBucket, isRawEnough } from '../../model/month-totals';
import type { Held, OwnDevice } from './home';
import type { Mail } from './mail';

/**
 * Whether this device has lost sessions of its own that are known as totals only. What it would add
 * to such a month could not be told from what is lost, so it goes on under another id.
 */
export function isTorn({ device, records, totals }: Held): boolean {
  const own = totals.filter(({ author }) => author === device.id);
  if (own.length === 0) return false;
  const buckets = byBucket(records);
  return own.some((each) => {
    const raw = buckets.get(bucketOf(each.author, each.month)) ?? [];
    return !isRawEnough(raw, each);
  });
}

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
