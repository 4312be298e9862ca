import type { Area } from '../../data/sync/area';
import { WRITES_AN_HOUR } from '../../data/sync/sharing/pace';
import { readShardKey } from '../../data/sync/wire/shard-key';
import type { SimHome } from './sim-home';

const HOUR = 3_600_000;

/** What the guard needs to know of the device whose writes it watches. */
export interface Watched {
  readonly home: SimHome;
  readonly mailbox: Area;
  now(): number;
  /** Called with each breach of the rules of the mailbox, as a whole sentence. */
  breach(sentence: string): void;
}

/** Instants of the writes of the last hour; the pace is held by the time that really passes. */
export class WriteTimes {
  #times: number[] = [];

  /** The clock of the device has jumped, or it has forgotten its writes: both may start anew. */
  forget(): void {
    this.#times = [];
  }

  /** Counts a write, and gives how many there were within an hour. */
  count(now: number): number {
    this.#times = [...this.#times.filter((at) => at > now - HOUR), now];
    return this.#times.length;
  }
}

/** A device's mailbox that tells of every write that is not the device's to make. */
export function guarded(watched: Watched, times: WriteTimes): Area {
  const { home, mailbox } = watched;
  const check = (keys: readonly string[], what: 'set' | 'remove'): void => {
    const count = times.count(watched.now());
    if (count > WRITES_AN_HOUR) watched.breach(`made ${count} writes within an hour`);
    for (const key of keys) {
      const shard = readShardKey(key);
      if (!shard) watched.breach(`would ${what} ${key}, which is no shard`);
      else if (shard.device !== home.device.id && !isLeaving(shard.device, what)) {
        watched.breach(`would ${what} ${key}, which is ${shard.device}'s`);
      }
    }
  };
  const isLeaving = (device: string, what: 'set' | 'remove'): boolean =>
    what === 'remove' && device in home.post.forgotten;
  return {
    get: (keys) => mailbox.get(keys),
    set: (items) => {
      check(Object.keys(items), 'set');
      return mailbox.set(items);
    },
    remove: (keys) => {
      check(keys, 'remove');
      return mailbox.remove(keys);
    },
    watch: (listener) => mailbox.watch(listener),
  };
}
