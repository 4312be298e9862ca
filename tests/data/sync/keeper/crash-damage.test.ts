import { describe, expect, it } from 'vitest';
import { isAsideKey } from '../../../../data/sync/keys';
import { deviceValue } from '../../../../data/sync/sharing-values';
import { readStored } from '../../../../data/sync/stored';
import { aSession, FIRST_TASK, NOW } from '../../../helpers/builders';
import { dieEverywhere, dying, until, type Fuse } from '../../../helpers/dying';
import { Machine } from '../../../helpers/memory-world';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Every use of storage is one evening more; on a busy machine that takes a while. */
const LIMIT = 2 * MINUTE;
const ID = '0123456789abcdef';

const kept = aSession();
const log = { 'log/2026-11': { version: 1, sessions: { [kept.id]: kept } } };
const add = {
  type: 'add-session',
  session: { start: NOW - DAY, seconds: 600, task: FIRST_TASK, title: 'Strang', note: '' },
} as const;

/** The start of a browser after an update, something logged, and the first round of sharing. */
async function start(machine: Machine, fuse: Fuse): Promise<void> {
  const done = (act: () => Promise<unknown>) => until(machine, fuse, act);
  await done(() => machine.keeper.started());
  await done(async () => {
    if ((await machine.log()).length < 2) await machine.run(add);
  });
  await machine.pass(2 * MINUTE);
  await done(() => machine.share());
  fuse.disarm();
}

const asidesOf = async (machine: Machine) => {
  const all = Object.entries(await machine.local.get(null)).filter(([key]) => isAsideKey(key));
  const original = (key: string) => key.split('/').slice(1, -1).join('/');
  return all
    .map(([key, value]) => [original(key), value] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
};
const deviceOf = async (machine: Machine) =>
  readStored(deviceValue, (await machine.local.get(['device']))['device']);

describe('a background that dies at any moment of its first start after an update', () => {
  it(
    'is still the device that it was, and has lost nothing',
    async () => {
      const uses = await dieEverywhere(async (fuse, where) => {
        const device = { version: 1, id: ID, nonce: 'fedcba9876543210' };
        const machine = new Machine({ device, ...log }, dying(fuse));
        await start(machine, fuse);
        expect({ where, device: await deviceOf(machine) }).toMatchObject({
          where,
          device: { kind: 'good', value: { version: 2, id: ID, name: '', formerly: [] } },
        });
        expect({ where, asides: await asidesOf(machine) }).toEqual({ where, asides: [] });
        const titles = (await machine.sessions()).map(({ title }) => title).toSorted();
        expect({ where, titles }).toEqual({ where, titles: [kept.title, 'Strang'] });
        expect(machine.reports).toEqual([]);
      });
      expect(uses).toBeGreaterThan(10);
    },
    LIMIT,
  );
});

describe('a background that dies at any moment of finding damage', () => {
  it(
    'sets each damaged value aside once, as it is, and goes on',
    async () => {
      const damaged = {
        device: 'torn',
        post: { version: 1, post: { writes: 'many' } },
        registers: { version: 1, registers: { 'task/math-review': 'torn' } },
        sharing: [],
        totals: { version: 7, totals: 'from the future' },
      };
      const page = { version: 1, sessions: { [kept.id]: kept, bad: 'torn' } };
      await dieEverywhere(async (fuse, where) => {
        const machine = new Machine({ ...damaged, 'log/2026-11': page }, dying(fuse));
        await start(machine, fuse);
        expect({ where, asides: await asidesOf(machine) }).toEqual({
          where,
          asides: Object.entries({
            ...damaged,
            'log/2026-11': { version: 1, sessions: { bad: 'torn' } },
          }).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        });
        const { notices } = (await machine.local.get(['notices']))['notices'] as {
          notices: readonly { kind: string }[];
        };
        expect({ where, notices: notices.map(({ kind }) => kind).toSorted() }).toEqual({
          where,
          notices: [...Array.from({ length: 5 }, () => 'damaged'), 'newer'],
        });
        expect(await deviceOf(machine)).toMatchObject({ kind: 'good' });
        expect(await machine.sessions()).toHaveLength(2);
      });
    },
    LIMIT,
  );
});
