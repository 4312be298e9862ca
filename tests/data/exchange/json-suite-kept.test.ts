import { describe, expect, it } from 'vitest';
import { safeParse } from 'valibot';
import { lastTask } from '../../../components/popup/last-task';
import { deviceId, siteId } from '../../../data/model/id';
import { ownSiteName, ownSites } from '../../../data/model/own-site';
import { stampOf } from '../../../data/model/stamp';
import { memoryArea } from '../../../data/sync/area';
import { isAsideKey, localKeys, logKey } from '../../../data/sync/keys';
import { pageMessage, request } from '../../../data/sync/message-schema';
import { readMail } from '../../../data/sync/sharing/mail';
import { readStudy } from '../../../data/sync/study-reader';
import { WIRE_VERSION } from '../../../data/sync/wire/envelope';
import { shardKey } from '../../../data/sync/wire/shard-key';
import { aSession, DEVICE, NOW } from '../../helpers/builders';
import { HomeInMemory } from '../../helpers/home-in-memory';
import { Machine } from '../../helpers/memory-world';
import { suiteTexts, suiteValues } from './json-suite';

const OTHER = deviceId('00000000000000b2');
const good = aSession();
/** Keys whose value is set aside when it cannot be read; others are simply written again. */
const { registers, clock, device, notices, recording, quiet, totals, post } = localKeys;
const KEPT = [registers, clock, device, notices, recording, quiet, totals, post];
/** Values in storage may be anything that JSON can say, or the text of it. */
const anything = [...suiteValues, ...suiteTexts];

/** Every place of the mailbox that a stranger could fill. */
const KEYS = [
  shardKey('card', OTHER, null),
  shardKey('sessions', OTHER, { level: 0, index: 3 }),
  shardKey('totals', OTHER, { level: 1, index: 0 }),
  shardKey('registers', OTHER, { level: 0, index: 0 }),
  'no key of ours',
];

describe('whatever JSON can say', () => {
  it('may lie anywhere in the mailbox: it is damaged, and nothing is lost for it', async () => {
    for (const value of anything) {
      const mail = readMail(Object.fromEntries(KEYS.map((key) => [key, value])), WIRE_VERSION);
      expect(mail).toMatchObject({ shards: [], newer: [] });
      expect(mail.damaged.map(({ key }) => key).toSorted()).toEqual(KEYS.slice(0, 4).toSorted());
    }
    const values = [...suiteValues, ...suiteTexts.filter((text) => text.length < 2000)];
    const items = values.map(
      (value, index) => [shardKey('sessions', OTHER, { level: 0, index }), value] as const,
    );
    const home = new HomeInMemory(memoryArea(Object.fromEntries(items)));
    const session = home.log({ ago: 5 });
    home.decide('goal', 300);
    await home.settle();
    expect(home.it.records).toEqual([session]);
    expect(Object.keys(home.it.registers)).toEqual(['goal']);
    const reader = new HomeInMemory(home.mailbox);
    reader.now = home.now;
    await reader.settle();
    expect(reader.it.records).toEqual([session]);
  });

  it('may lie under any key of this device: the rest is read, and no page fails', async () => {
    for (const value of anything) {
      const items = Object.fromEntries(Object.values(localKeys).map((key) => [key, value]));
      const read = readStudy({ ...items, [logKey('2026-10')]: value });
      expect(read).toMatchObject({ isTroubled: true, log: { '2026-10': [] } });
    }
    for (const value of suiteValues) {
      const month = { version: 1, sessions: { [good.id]: good, odd: value } };
      const machine = new Machine({
        ...Object.fromEntries(KEPT.map((key) => [key, value])),
        [logKey('2026-10')]: value,
        [logKey('2026-11')]: month,
      });
      await machine.keeper.started();
      expect(await machine.log()).toEqual([good]);
      // What could not be read is kept as it was found.
      const kept = Object.entries(await machine.local.get(null));
      const asides = kept.filter(([key]) => isAsideKey(key)).map(([, aside]) => aside);
      expect(asides).toContainEqual(value);
      expect(machine.reports).toEqual([]);
    }
  });

  it('is no message, whoever sends it', () => {
    for (const value of anything) {
      expect(safeParse(pageMessage, value).success).toBe(false);
      expect(safeParse(request, value).success).toBe(false);
      const command = { type: 'command', command: value };
      expect(safeParse(request, command).success).toBe(false);
    }
  });

  it('is no site of the learner’s, and no task that was shown last', () => {
    const stamp = stampOf(NOW, 0, DEVICE);
    for (const text of suiteTexts) {
      const name = ownSiteName(siteId('own-0123abcd'));
      expect(ownSites({ [name]: { stamp, value: text } })).toEqual([]);
      expect(lastTask({ getItem: () => text })).toBeNull();
    }
  });
});
