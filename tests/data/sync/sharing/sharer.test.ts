import { describe, expect, it } from 'vitest';
import { counted } from '../../../../data/model/month-totals';
import { memoryArea, type Area } from '../../../../data/sync/area';
import { readShardKey } from '../../../../data/sync/wire/shard-key';
import { totalBytes } from '../../../../data/sync/wire/accounting';
import { agree, HomeInMemory } from '../../../helpers/home-in-memory';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const sorted = (home: HomeInMemory) => home.it.records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const keysOf = async (home: HomeInMemory) => Object.keys(await home.mailbox.get(null));
const secondsOf = (home: HomeInMemory): number => {
  const { records, totals } = counted(home.it.records, home.it.totals);
  return (
    records.filter(({ deleted }) => !deleted).reduce((sum, { seconds }) => sum + seconds, 0) +
    totals.flatMap(({ days }) => days).reduce((sum, { seconds }) => sum + seconds, 0)
  );
};

function twoComputers(room?: number) {
  const mailbox = memoryArea();
  return [new HomeInMemory(mailbox, room), new HomeInMemory(mailbox, room)] as const;
}

describe('two computers of one learner', () => {
  it('show the same log, whoever studied', async () => {
    const [laptop, desktop] = twoComputers();
    laptop.log({ title: 'Span', note: 'twice' });
    laptop.log({ ago: 3 * 24 * 60 });
    desktop.log({ title: 'Eigenvectors', place: 'x/y' as never });
    await agree([laptop, desktop]);
    expect(sorted(laptop)).toHaveLength(3);
    expect(sorted(desktop)).toEqual(sorted(laptop));
  });

  it('agree on edits, deletions and decisions, the later one winning', async () => {
    const [laptop, desktop] = twoComputers();
    const one = laptop.log();
    const two = laptop.log({ ago: 90 });
    await agree([laptop, desktop]);
    laptop.edit(one.id, { seconds: 600 });
    laptop.decide('task/math-review', 'done');
    desktop.now = laptop.now + 1000;
    desktop.edit(one.id, { note: 'at home' });
    desktop.edit(two.id, {}, true);
    desktop.decide('task/math-review', 'doing');
    await agree([laptop, desktop]);
    expect(sorted(desktop)).toEqual(sorted(laptop));
    expect(laptop.it.registers).toEqual(desktop.it.registers);
    expect(laptop.it.registers['task/math-review']?.value).toBe('doing');
    const found = laptop.it.records.find(({ id }) => id === one.id);
    expect(found?.note).toBe('at home');
    expect(laptop.it.records.find(({ id }) => id === two.id)?.deleted).toBe(true);
  });

  it('write nothing more when both know everything', async () => {
    const [laptop, desktop] = twoComputers();
    laptop.log();
    desktop.log({ ago: 100 });
    await agree([laptop, desktop]);
    const before = await laptop.mailbox.get(null);
    await agree([laptop, desktop]);
    expect(await laptop.mailbox.get(null)).toEqual(before);
  });

  it('write only under their own name', async () => {
    const [laptop, desktop] = twoComputers();
    const touched = new Map<HomeInMemory, Set<string | undefined>>();
    const watched = [laptop, desktop].map((home) => {
      const devices = new Set<string | undefined>();
      const note = (keys: readonly string[]) =>
        keys.forEach((key) => devices.add(readShardKey(key)?.device));
      const { mailbox } = home;
      const noting: Area = {
        ...mailbox,
        set: (items) => (note(Object.keys(items)), mailbox.set(items)),
        remove: (keys) => (note(keys), mailbox.remove(keys)),
      };
      const same = new HomeInMemory(noting, undefined, home.it);
      touched.set(same, devices);
      return same;
    });
    watched.forEach((home) => home.log());
    await agree(watched);
    watched.forEach((home) => expect(touched.get(home)).toEqual(new Set([home.id])));
  });

  it('publish again what was wiped, each its own', async () => {
    const [laptop, desktop] = twoComputers();
    laptop.log();
    desktop.log({ ago: 60 });
    await agree([laptop, desktop]);
    await laptop.mailbox.remove(await keysOf(laptop));
    await agree([laptop, desktop]);
    const fresh = new HomeInMemory(laptop.mailbox);
    fresh.now = laptop.now;
    await fresh.settle();
    expect(sorted(fresh)).toEqual(sorted(laptop));
  });

  it('keep alive what a computer published that is gone', async () => {
    const [laptop, desktop] = twoComputers();
    laptop.log();
    desktop.log({ ago: 60 });
    await agree([laptop, desktop]);
    await laptop.mailbox.remove(await keysOf(laptop));
    await agree([desktop], 2);
    const fresh = new HomeInMemory(laptop.mailbox);
    fresh.now = desktop.now;
    await fresh.settle();
    expect(sorted(fresh)).toEqual(sorted(desktop));
    expect(sorted(fresh)).toHaveLength(2);
    // The first one comes back, and the other need not carry its sessions any more.
    laptop.now = desktop.now;
    await agree([laptop, desktop, fresh]);
    const bytes = totalBytes((await laptop.mailbox.get(null)) as Record<string, string>);
    expect(bytes).toBeLessThan(1500);
  });
});

describe('a profile that is not the only one of its name', () => {
  it('takes a new name when a copy of it goes on, and nothing is lost', async () => {
    const [laptop, desktop] = twoComputers();
    laptop.log();
    await agree([laptop, desktop]);
    const copy = laptop.clone();
    laptop.log({ ago: 200, seconds: 60 });
    copy.log({ ago: 200, seconds: 90 });
    await agree([laptop, copy, desktop], 4);
    expect(laptop.id).not.toBe(copy.id);
    expect(sorted(laptop)).toHaveLength(3);
    expect(sorted(copy)).toEqual(sorted(laptop));
    expect(sorted(desktop)).toEqual(sorted(laptop));
  });

  it('takes a new name when it was restored from an old copy', async () => {
    const [laptop, desktop] = twoComputers();
    laptop.log();
    await agree([laptop, desktop]);
    const old = laptop.clone();
    laptop.log({ ago: 300 });
    await agree([laptop, desktop]);
    old.now = laptop.now;
    old.log({ ago: 500 });
    await agree([old, desktop], 4);
    expect(old.id).not.toBe(laptop.id);
    expect(sorted(old)).toHaveLength(3);
    expect(sorted(desktop)).toEqual(sorted(old));
  });
});

describe('a mailbox with little room', () => {
  it('gets day totals of old months, which are read instead of the sessions, never besides', async () => {
    const mailbox = memoryArea();
    const laptop = new HomeInMemory(mailbox, 3_600);
    const late = new HomeInMemory(mailbox, 3_600);
    for (let day = 400; day > 0; day -= 1) {
      const ago = day * 24 * 60 + ((day * 7919) % 601);
      laptop.log({ ago, title: `Lecture ${day}: ${(day * 7919) % 1000}`, seconds: 600 + day * 7 });
      laptop.log({ ago: ago + 133, seconds: 60 + ((day * 104_729) % 3601) });
    }
    const edited = laptop.it.records[10];
    if (edited) laptop.edit(edited.id, { seconds: 77 });
    await agree([laptop, late]);
    expect(late.it.totals.length).toBeGreaterThan(3);
    expect(secondsOf(late)).toBe(secondsOf(laptop));
    expect(laptop.it.sharing?.kept).toMatchObject({ unshared: 0 });
    expect(laptop.it.sharing?.kept.totals).toBeGreaterThan(100);
    const bytes = totalBytes((await mailbox.get(null)) as Record<string, string>);
    expect(bytes).toBeLessThanOrEqual(3_900);
  });
});

describe('a computer that is forgotten', () => {
  it('leaves its sessions to the one that forgets it, and its room is free', async () => {
    const [laptop, desktop] = twoComputers();
    laptop.log();
    desktop.log({ ago: 60 });
    await agree([laptop, desktop]);
    const heard = desktop.it.post.heard[laptop.id];
    if (!heard) throw new Error('the laptop was heard');
    await desktop.keep({
      post: { ...desktop.it.post, forgotten: { [laptop.id]: heard.generation } },
    });
    await agree([desktop]);
    const devices = (await keysOf(desktop)).map((key) => readShardKey(key)?.device);
    expect(new Set(devices)).toEqual(new Set([desktop.id]));
    const fresh = new HomeInMemory(laptop.mailbox);
    fresh.now = desktop.now;
    await fresh.settle();
    expect(sorted(fresh)).toHaveLength(2);
    // It is used again after all.
    laptop.now = desktop.now + DAY;
    laptop.log();
    await agree([laptop, desktop, fresh]);
    expect(sorted(desktop)).toEqual(sorted(laptop));
    expect(desktop.it.post.forgotten).toEqual({});
  });
});

describe('a damaged page', () => {
  it('comes back from the mailbox', async () => {
    const [laptop, desktop] = twoComputers();
    laptop.log({ title: 'Span' });
    laptop.log({ ago: 60 });
    await agree([laptop, desktop]);
    const before = sorted(laptop);
    laptop.lose(() => true);
    await agree([laptop]);
    expect(sorted(laptop)).toEqual(before);
    expect(laptop.recovered).toBe(2);
  });
});

describe('months that are shared as totals', () => {
  /** A laptop with more than a year of study in a mailbox that holds day totals of it only. */
  function muchStudied(mailbox = memoryArea()) {
    const laptop = new HomeInMemory(mailbox, 3_600);
    for (let day = 400; day > 0; day -= 1) {
      const ago = day * 24 * 60 + ((day * 7919) % 601);
      laptop.log({ ago, seconds: 600 + ((day * 104_729) % 3601) });
      laptop.log({ ago: ago + 133, seconds: 60 + ((day * 7919) % 3601) });
    }
    return laptop;
  }

  it('hold every edit, whichever of two devices has made it in which order', async () => {
    const laptop = muchStudied();
    const desktop = new HomeInMemory(laptop.mailbox, 3_600, {
      records: laptop.it.records,
      device: { ...new HomeInMemory().it.device },
    });
    const late = new HomeInMemory(laptop.mailbox, 3_600);
    await agree([laptop, desktop, late]);
    const [one, two] = laptop.it.records;
    if (!one || !two) throw new Error('there are many');
    desktop.edit(one.id, {}, true);
    desktop.now += 60_000;
    laptop.now = desktop.now + 60_000;
    laptop.edit(two.id, { note: 'later' });
    await agree([laptop, desktop, late], 4);
    expect(secondsOf(desktop)).toBe(secondsOf(laptop));
    expect(secondsOf(late)).toBe(secondsOf(laptop));
    const fresh = new HomeInMemory(laptop.mailbox, 3_600);
    fresh.now = laptop.now;
    await fresh.sharer.round();
    expect(secondsOf(fresh)).toBe(secondsOf(laptop));
  });

  it('are also made by whoever takes over what a device has left that is gone', async () => {
    const laptop = muchStudied();
    await laptop.settle();
    const mailbox = memoryArea();
    const desktop = new HomeInMemory(mailbox, 3_600, { records: laptop.it.records });
    desktop.now = laptop.now;
    await agree([desktop], 4);
    expect(desktop.it.sharing?.kept.unshared).toBe(0);
    // And it stays so: what is published as totals is not taken for an orphan again.
    const before = Object.keys(await mailbox.get(null));
    expect(before.some((key) => key.startsWith('t'))).toBe(true);
    for (let hour = 0; hour < 3; hour += 1) {
      desktop.now += HOUR;
      await desktop.settle();
    }
    expect(Object.keys(await mailbox.get(null))).toEqual(before);
    const fresh = new HomeInMemory(mailbox, 3_600);
    fresh.now = desktop.now;
    await fresh.sharer.round();
    expect(secondsOf(fresh)).toBe(secondsOf(laptop));
  });

  it('leave a mailbox in peace in which some of what is left has no room', async () => {
    const laptop = muchStudied();
    const mailbox = memoryArea();
    const desktop = new HomeInMemory(mailbox, 1_400, { records: laptop.it.records });
    desktop.log();
    await agree([desktop], 3);
    const before = JSON.stringify(await mailbox.get(null));
    for (let hour = 0; hour < 2; hour += 0.25) {
      desktop.now += HOUR / 4;
      await desktop.settle();
    }
    expect(desktop.it.sharing?.kept.unshared).toBeGreaterThan(0);
    expect(JSON.stringify(await mailbox.get(null))).toBe(before);
  });

  it('are no place for more sessions of a device that has lost its own', async () => {
    const laptop = muchStudied();
    await agree([laptop]);
    const total = secondsOf(laptop);
    const { id } = laptop;
    laptop.lose(({ start }) => start < laptop.now - 300 * DAY);
    await agree([laptop], 2);
    expect(laptop.id).not.toBe(id);
    laptop.log({ ago: 350 * 24 * 60, seconds: 3600 });
    expect(secondsOf(laptop)).toBe(total + 3600);
  });
});

describe('two devices that were one', () => {
  it('agree also where both wrote at one moment', async () => {
    const [laptop, desktop] = twoComputers();
    const before = laptop.log({ ago: 60 });
    const longer = { ...before, seconds: 3600 };
    const copy = new HomeInMemory(laptop.mailbox, undefined, { records: [longer] });
    await agree([laptop, copy, desktop], 3);
    const found = [laptop, copy, desktop].map(({ it }) => it.records.map((each) => each.seconds));
    expect(found).toEqual([[3600], [3600], [3600]]);
    await laptop.mailbox.remove(await keysOf(laptop));
    await agree([laptop, copy, desktop], 3);
    expect(laptop.it.records[0]?.seconds).toBe(3600);
  });
});
