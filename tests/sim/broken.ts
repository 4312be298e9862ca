import { hashOf } from '../../data/model/hash';
import type { SessionRecord } from '../../data/model/session';
import type { Goods } from '../../data/sync/sharing/home';
import { readShardKey } from '../../data/sync/wire/shard-key';
import { theSharer, type SharingMaker } from './device';
import { SimHome } from './sim-home';

/** A home that does not keep one in thirty of the sessions that reach it. */
export class ForgetfulHome extends SimHome {
  override join(news: Goods, recovered: number): Promise<void> {
    const isKept = ({ id }: SessionRecord) => hashOf(id) % 30 > 0;
    return super.join({ ...news, records: news.records.filter(isKept) }, recovered);
  }

  protected override twin(): SimHome {
    return new ForgetfulHome(this.device, this.newId);
  }
}

/** A home that takes no edit of a session that it has. */
export class StubbornHome extends SimHome {
  override join(news: Goods, recovered: number): Promise<void> {
    const records = news.records.filter(({ id }) => !this.records.has(id));
    return super.join({ ...news, records }, recovered);
  }

  protected override twin(): SimHome {
    return new StubbornHome(this.device, this.newId);
  }
}

/** A home that adds the time of a session that it has to the time of the one that comes. */
export class AddingHome extends SimHome {
  override join(news: Goods, recovered: number): Promise<void> {
    const added = news.records.map((record) => {
      const before = this.records.get(record.id);
      return before ? { ...record, seconds: record.seconds + before.seconds } : record;
    });
    return super.join({ ...news, records: added }, recovered);
  }

  protected override twin(): SimHome {
    return new AddingHome(this.device, this.newId);
  }
}

/** A sharer that tidies up behind the others. */
export const meddler: SharingMaker = (mailbox, home, world) => {
  const sharer = theSharer(mailbox, home, world);
  return {
    round: async () => {
      const { device } = await home.held();
      const items = await mailbox.get(null).catch(() => ({}));
      const theirs = Object.keys(items).find((key) => {
        const shard = readShardKey(key);
        return shard && shard.device !== device.id;
      });
      if (theirs !== undefined) await mailbox.remove([theirs]).catch(() => {});
      return sharer.round();
    },
  };
};

/** A sharer that publishes once, and thinks that what lies in the mailbox stays there. */
export const believer: SharingMaker = (mailbox, home, world) => {
  const sharer = theSharer(mailbox, home, world);
  let isDone = false;
  return {
    round: async () => {
      if (isDone) return null;
      const due = await sharer.round();
      isDone = (await home.held()).post.published !== null;
      return due;
    },
  };
};

/** A sharer that writes its card whenever it is asked. */
export const chatterer: SharingMaker = (mailbox, home, world) => {
  const sharer = theSharer(mailbox, home, world);
  return {
    round: async () => {
      const due = await sharer.round();
      const items = await mailbox.get(null).catch(() => ({}));
      const { device } = await home.held();
      const own = Object.entries(items).find(([key]) => readShardKey(key)?.device === device.id);
      if (own) await mailbox.set(Object.fromEntries([own])).catch(() => {});
      return due;
    },
  };
};
