import { describe, expect, it } from 'vitest';
import { memoryArea, type Area } from '../../../../data/sync/area';
import { sharingValue } from '../../../../data/sync/sharing-values';
import { readStored } from '../../../../data/sync/stored';
import { readShardKey } from '../../../../data/sync/wire/shard-key';
import { agree, HomeInMemory } from '../../../helpers/home-in-memory';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A mailbox that says no to writing for as long as it is told to. */
function refusing(message: string) {
  const inner = memoryArea();
  const state = { refuses: true, writes: 0 };
  const guard = async (act: () => Promise<void>) => {
    state.writes += 1;
    if (state.refuses) throw new Error(message);
    return act();
  };
  const area: Area = {
    ...inner,
    set: (items) => guard(() => inner.set(items)),
    remove: (keys) => guard(() => inner.remove(keys)),
  };
  return { area, state };
}

describe('a mailbox that refuses', () => {
  it.each([
    ['An unexpected error occurred', 'broken'],
    ['QUOTA_BYTES quota exceeded', 'full'],
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_HOUR quota.', 'busy'],
  ] as const)('with “%s” is said so, tried again later, and harms nothing', async (text, kind) => {
    const { area, state } = refusing(text);
    const laptop = new HomeInMemory(area);
    laptop.log();
    const began = laptop.now;
    const waits: number[] = [];
    for (let time = 0; time < 6; time += 1) {
      const next = await laptop.sharer.round();
      if (next === null) throw new Error('it has something to share');
      waits.push(Math.round((next - laptop.now) / MINUTE));
      laptop.now = next;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32]);
    expect(laptop.it.sharing?.trouble).toEqual({ kind, since: began });
    // What the settings show can be read again.
    expect(readStored(sharingValue, { version: 1, sharing: laptop.it.sharing }).kind).toBe('good');
    expect(laptop.it.records).toHaveLength(1);
    state.refuses = false;
    await laptop.settle();
    expect(laptop.it.sharing?.trouble).toBeNull();
    expect(laptop.it.post.published).not.toBeNull();
  });

  it('cannot be read for good, and the log works on', async () => {
    const broken: Area = {
      ...memoryArea(),
      get: () => Promise.reject(new Error('An unexpected error occurred')),
    };
    const laptop = new HomeInMemory(broken);
    laptop.log();
    for (let time = 0; time < 40; time += 1) {
      laptop.now = (await laptop.sharer.round()) ?? Number.NaN;
    }
    expect(laptop.it.sharing).toMatchObject({ trouble: { kind: 'broken' }, others: [] });
    expect(laptop.it.records).toHaveLength(1);
  });

  it('is written to twelve times in an hour at most, however much is studied', async () => {
    const { area, state } = refusing('');
    state.refuses = false;
    const laptop = new HomeInMemory(area);
    const end = laptop.now + HOUR;
    while (laptop.now < end) {
      laptop.log({ seconds: 20 });
      await laptop.sharer.round();
      laptop.now += 20_000;
    }
    expect(state.writes).toBeLessThanOrEqual(12);
    expect(state.writes).toBeGreaterThan(8);
    await laptop.settle();
    const fresh = new HomeInMemory(area);
    fresh.now = laptop.now;
    await fresh.sharer.round();
    expect(fresh.it.records).toHaveLength(laptop.it.records.length);
  });
});

describe('a clock that was set back', () => {
  it('by ten years holds up what is to be shared for an hour at most', async () => {
    const laptop = new HomeInMemory(memoryArea());
    for (let time = 0; time < 20; time += 1) {
      laptop.log({ seconds: 60 });
      await laptop.sharer.round();
      laptop.now += MINUTE;
    }
    laptop.now -= 3650 * 24 * HOUR;
    const later = laptop.now + HOUR;
    laptop.log();
    await laptop.settle();
    expect(laptop.now).toBeLessThanOrEqual(later);
    const fresh = new HomeInMemory(laptop.mailbox);
    await fresh.sharer.round();
    expect(fresh.it.records).toHaveLength(21);
  });
});

describe('a mailbox in which something is not as it should be', () => {
  it('gets a shard again that was damaged, and a wiped one too', async () => {
    const laptop = new HomeInMemory(memoryArea());
    laptop.log({ title: 'Span' });
    await laptop.settle();
    const before = await laptop.mailbox.get(null);
    const key = Object.keys(before).find((each) => each.startsWith('s')) ?? '';
    const text = String(before[key]);
    for (const bad of [`${text.slice(0, 40)}!${text.slice(41)}`, '', 17]) {
      await laptop.mailbox.set({ [key]: bad });
      laptop.now += 10 * MINUTE;
      await laptop.settle();
      const fresh = new HomeInMemory(laptop.mailbox);
      await fresh.sharer.round();
      expect(fresh.it.records).toEqual(laptop.it.records);
    }
  });

  it('keeps what another device has damaged there, and what is no shard', async () => {
    const mailbox = memoryArea();
    const [laptop, desktop] = [new HomeInMemory(mailbox), new HomeInMemory(mailbox)];
    desktop.log();
    await agree([laptop, desktop]);
    const keys = Object.keys(await mailbox.get(null));
    const theirs = keys.find((key) => readShardKey(key)?.device === desktop.id) ?? '';
    await mailbox.set({ [theirs]: 'nonsense', theme: 'dark' });
    laptop.log();
    await agree([laptop], 2);
    expect(await mailbox.get([theirs, 'theme'])).toEqual({ [theirs]: 'nonsense', theme: 'dark' });
  });

  it('is over its quota by two devices at once, and comes back under it', async () => {
    const shared = memoryArea();
    const [laptop, desktop] = [memoryArea(), memoryArea()].map(
      (alone) => new HomeInMemory(alone, 3_600),
    );
    if (!laptop || !desktop) throw new Error('two computers');
    for (const [n, home] of [laptop, desktop].entries()) {
      for (let day = 300; day > 0; day -= 1) {
        const ago = day * 24 * 60 + ((day * 7919 * (n + 1)) % 601);
        home.log({
          ago,
          seconds: 600 + ((day * 104_729) % 3000),
          title: `${(day * 7919) % 99_991}`,
        });
      }
      await home.settle();
      await shared.set(await home.mailbox.get(null));
    }
    const weight = async () => JSON.stringify(await shared.get(null)).length;
    expect(await weight()).toBeGreaterThan(3_900);
    const both = [laptop, desktop].map((home) => new HomeInMemory(shared, 3_600, home.it));
    for (const home of both) home.now = laptop.now + HOUR;
    await agree(both, 6);
    expect(await weight()).toBeLessThan(3_900);
    expect(both.map(({ it }) => it.sharing?.kept.unshared)).toEqual([0, 0]);
  });
});
