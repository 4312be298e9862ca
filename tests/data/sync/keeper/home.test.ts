import { describe, expect, it } from 'vitest';
import { deviceId } from '../../../../data/model/id';
import type { MonthTotals } from '../../../../data/model/month-totals';
import { stampOf } from '../../../../data/model/stamp';
import { Desk } from '../../../../data/sync/keeper/desk';
import { KeeperHome } from '../../../../data/sync/keeper/home';
import { noPost, type Goods } from '../../../../data/sync/sharing/home';
import { aSession, DEVICE, FIRST_TASK, NOW } from '../../../helpers/builders';
import { Machine } from '../../../helpers/memory-world';

const DAY = 86_400_000;
const OTHER = deviceId('00000000000000b2');

/** The home of a machine with whatever is stored on it. */
async function atHome(stored: Readonly<Record<string, unknown>> = {}) {
  const machine = new Machine(stored);
  const news: number[] = [];
  const desk = await Desk.open(machine.world, () => news.push(machine.now));
  return { machine, desk, news, home: new KeeperHome(desk) };
}

const goods = (rest: Partial<Goods> = {}): Goods => ({
  records: [],
  registers: {},
  totals: [],
  ...rest,
});

const theirTotals = (rest: Partial<MonthTotals> = {}): MonthTotals => ({
  author: OTHER,
  month: '2026-03',
  count: 2,
  members: 7,
  edits: 0,
  stamp: stampOf(NOW, 3, OTHER),
  days: [{ day: '2026-03-09', task: FIRST_TASK, site: null, seconds: 3600, sessions: 2 }],
  ...rest,
});

const pagesOf = async (machine: Machine, id: string) => {
  const all = Object.entries(await machine.local.get(null));
  return all.filter(([, page]) => JSON.stringify(page).includes(`"${id}":`)).map(([key]) => key);
};

describe('what this device holds', () => {
  it('is everything of the learner’s, and who the device is', async () => {
    const session = aSession();
    const { machine, home } = await atHome({
      'log/2026-11': { version: 1, sessions: { [session.id]: session, bad: 'torn' } },
      totals: { version: 1, totals: [theirTotals()] },
      registers: {
        version: 1,
        registers: { 'current-task': { stamp: session.stamp, value: FIRST_TASK } },
      },
    });
    const { id } = (await machine.local.get(['device']))['device'] as { id: string };
    expect(await home.held()).toEqual({
      device: {
        id,
        name: '',
        system: 'linux',
        browser: 'Chromium',
        run: (await machine.memory.get(['run']))['run'],
        generation: 0,
        publishedRun: null,
        formerly: [],
      },
      records: [session],
      registers: { 'current-task': { stamp: session.stamp, value: FIRST_TASK } },
      totals: [theirTotals()],
      post: noPost,
      sharing: null,
    });
  });
});

describe('what came from the mailbox', () => {
  it('is joined in one write, with the clock after all of it', async () => {
    const { machine, home, news } = await atHome();
    const years = stampOf(NOW + 3650 * DAY, 4, OTHER);
    const one = aSession({ stamp: stampOf(NOW + 3650 * DAY, 2, OTHER) });
    const two = aSession({ start: NOW - 40 * DAY });
    const before = machine.writes;
    await home.join(
      goods({
        records: [one, two],
        registers: { 'weekly-goal-minutes': { stamp: years, value: 60 } },
        totals: [theirTotals()],
      }),
      0,
    );
    expect(machine.writes - before).toBe(1);
    expect((await machine.log()).map(({ id }) => id).toSorted()).toEqual(
      [one.id, two.id].toSorted(),
    );
    // What came from others is no news for others.
    expect(news).toEqual([]);
    // A device whose clock is ten years ahead is heard, and what is done here is later.
    await machine.run({ type: 'set-goal', minutes: 120 });
    await machine.run({ type: 'delete-session', id: one.id });
    const { registers } = (await machine.local.get(['registers']))['registers'] as {
      registers: Record<string, { stamp: string; value: unknown }>;
    };
    expect(registers['weekly-goal-minutes']?.value).toBe(120);
    expect((registers['weekly-goal-minutes']?.stamp ?? '') > years).toBe(true);
    expect(await machine.sessions()).toMatchObject([{ id: two.id }]);
  });

  it('writes nothing when all of it is known', async () => {
    const { machine, home } = await atHome();
    const news = goods({ records: [aSession(), aSession()], totals: [theirTotals()] });
    await home.join(news, 0);
    const before = machine.writes;
    await home.join(news, 0);
    await home.join(goods(), 0);
    expect(machine.writes).toBe(before);
  });

  it('moves a session to the month to which another device has moved it, and back', async () => {
    const session = aSession();
    const { machine, home } = await atHome({
      'log/2026-11': { version: 1, sessions: { [session.id]: session } },
    });
    for (const [at, start, page] of [
      [1, NOW - 40 * DAY, 'log/2026-10'],
      [2, NOW - 400 * DAY, 'log/2025-10'],
      [3, session.start, 'log/2026-11'],
    ] as const) {
      const moved = { ...session, start, stamp: stampOf(NOW + at, 0, OTHER) };
      await home.join(goods({ records: [moved] }), 0);
      expect(await pagesOf(machine, session.id)).toEqual([page]);
      expect(await machine.log()).toEqual([moved]);
    }
    // An older state of it, which is late, moves nothing.
    await home.join(goods({ records: [{ ...session, start: NOW - 80 * DAY }] }), 0);
    expect(await pagesOf(machine, session.id)).toEqual(['log/2026-11']);
  });

  it('brings together what a past mistake has left in two months', async () => {
    const session = aSession({ note: 'older' });
    const later = { ...session, note: 'later', stamp: stampOf(NOW + 5, 0, DEVICE) };
    const { machine, home } = await atHome({
      'log/2026-11': { version: 1, sessions: { [session.id]: later } },
      'log/2026-09': { version: 1, sessions: { [session.id]: session } },
    });
    expect((await home.held()).records).toEqual([later]);
    await home.join(goods({ records: [session] }), 0);
    expect(await pagesOf(machine, session.id)).toEqual(['log/2026-11']);
    expect(await machine.log()).toMatchObject([{ note: 'later' }]);
  });

  it('says how many sessions of this device came back, once', async () => {
    const { machine, home } = await atHome();
    const news = goods({ records: [aSession(), aSession()] });
    await home.join(news, 2);
    await home.join(news, 2);
    expect((await machine.local.get(['notices']))['notices']).toMatchObject({
      notices: [{ kind: 'recovered', subject: 'mailbox', count: 2, at: NOW }],
    });
  });

  it('is left out where it could not be read again, or no clock can have said it', async () => {
    const good = aSession();
    const never = 'zzzzzzzzzzz-zzzz-00000000000000b2';
    const { machine, home } = await atHome();
    await home.join(
      goods({
        records: [
          good,
          aSession({ seconds: 0.5 } as never),
          { ...aSession(), title: 'x'.repeat(301) },
          { ...aSession(), stamp: never as never },
        ],
        registers: Object.fromEntries([
          ['__proto__', { stamp: good.stamp, value: 'done' }],
          ['current-task', { stamp: 'yesterday' as never, value: 'x' }],
        ]),
        totals: [theirTotals({ stamp: never as never }), theirTotals({ month: 'March' })],
      }),
      0,
    );
    await machine.keeper.started();
    expect(await machine.log()).toEqual([good]);
    const { registers } = (await machine.local.get(['registers']))['registers'] as {
      registers: object;
    };
    expect(Object.keys(registers)).toEqual(['__proto__']);
    expect(await machine.local.get(['totals', 'notices'])).toEqual({});
    await machine.run({ type: 'delete-session', id: good.id });
    machine.kill();
    await machine.keeper.started();
    expect(await machine.log()).toMatchObject([{ id: good.id, deleted: true }]);
  });
});
