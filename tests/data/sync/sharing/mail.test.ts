import { describe, expect, it } from 'vitest';
import { memoryArea } from '../../../../data/sync/area';
import { isTaken } from '../../../../data/sync/sharing/identity';
import { readMail } from '../../../../data/sync/sharing/mail';
import { troubleOf } from '../../../../data/sync/sharing/trouble';
import { WIRE_VERSION } from '../../../../data/sync/wire/envelope';
import { HomeInMemory } from '../../../helpers/home-in-memory';

/** What a device has put into an empty mailbox. */
async function published(): Promise<[HomeInMemory, Record<string, string>]> {
  const home = new HomeInMemory(memoryArea());
  home.log({ title: 'Span' });
  home.decide('task/math-review', 'done');
  await home.settle();
  return [home, (await home.mailbox.get(null)) as Record<string, string>];
}

describe('what lies in the mailbox', () => {
  it('is read shard by shard, and one that is damaged spoils no other', async () => {
    const [, items] = await published();
    const whole = readMail(items, WIRE_VERSION);
    expect(whole.shards).toHaveLength(3);
    for (const key of Object.keys(items)) {
      const text = items[key] ?? '';
      for (const bad of [text.slice(0, -1), `${text}x`, text.toUpperCase(), '', 7, null, [text]]) {
        const mail = readMail({ ...items, [key]: bad }, WIRE_VERSION);
        expect([mail.shards.length, mail.damaged.map((each) => each.key)]).toEqual([2, [key]]);
      }
    }
  });

  it('is no shard of a device under whose key another one was put', async () => {
    const [, one] = await published();
    const [, other] = await published();
    const keys = [Object.keys(one)[0] ?? '', Object.keys(other)[0] ?? ''] as const;
    const mail = readMail({ [keys[0]]: other[keys[1]] }, WIRE_VERSION);
    expect(mail.shards).toEqual([]);
    expect(mail.damaged).toHaveLength(1);
  });

  it('leaves alone what is no shard, and counts what it weighs', () => {
    const mail = readMail({ settings: { theme: 'dark' }, other: 'text' }, WIRE_VERSION);
    expect([mail.shards, mail.newer, mail.damaged]).toEqual([[], [], []]);
    expect([...mail.sizes.values()].every((bytes) => bytes > 10)).toBe(true);
  });

  it('is known as newer when a newer Milepost wrote it', async () => {
    const [home, items] = await published();
    const mail = readMail(items, WIRE_VERSION - 1);
    expect(mail.shards).toEqual([]);
    expect(mail.newer.map(({ device }) => device)).toEqual([home.id, home.id, home.id]);
  });
});

describe('a name in the mailbox', () => {
  it('is ours while nobody else writes under it', async () => {
    const [home, items] = await published();
    const { device } = home.it;
    const mail = readMail(items, WIRE_VERSION);
    expect(isTaken(mail, device)).toBe(false);
    expect(isTaken(mail, { ...device, generation: device.generation + 1 })).toBe(false);
    expect(isTaken(mail, { ...device, generation: device.generation - 1 })).toBe(true);
    expect(isTaken(mail, { ...device, publishedRun: '123456' })).toBe(true);
    expect(isTaken(readMail(items, WIRE_VERSION - 1), device)).toBe(true);
  });
});

describe('what a refusal means', () => {
  it.each([
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.', 'busy'],
    ['Resource::kQuotaBytesPerItem quota exceeded', 'full'],
    ['QUOTA_BYTES quota exceeded', 'full'],
    ['QuotaExceededError: storage.sync API call exceeded its quota limitations.', 'full'],
    ['An unexpected error occurred', 'broken'],
  ])('%s', (message, kind) => {
    expect(troubleOf(new Error(message))).toBe(kind);
  });
});
