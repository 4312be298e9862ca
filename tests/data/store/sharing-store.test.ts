import { describe, expect, it, vi } from 'vitest';
import type { Command } from '../../../data/model/command';
import type { Sharing } from '../../../data/model/device';
import { deviceId, sessionId } from '../../../data/model/id';
import type { MonthTotals } from '../../../data/model/month-totals';
import type { SessionRecord } from '../../../data/model/session';
import { stampOf } from '../../../data/model/stamp';
import { memoryArea } from '../../../data/sync/area';
import { isLogKey, logKey } from '../../../data/sync/keys';
import { writeMonth } from '../../../data/sync/month-page';
import { aSession, DEVICE, FIRST_TASK, NOW } from '../../helpers/builders';

// The store's own world wants a browser as soon as it is loaded; the tests bring theirs.
vi.hoisted(() => Object.assign(globalThis, { chrome: {} }));
const { createSharingStore } = await import('../../../data/store/sharing-store');

const LAPTOP = deviceId('00000000000000b2');
const sharing: Sharing = {
  own: { id: DEVICE, name: 'Home', system: 'linux', browser: 'Chromium' },
  others: [],
  room: { used: 10, own: 10, limit: 100 },
  kept: { titles: 0, totals: 0, unshared: 0 },
  trouble: null,
  published: null,
  newer: [],
  summed: [`${LAPTOP} 2026-10`],
};
const stored = { version: 1, sharing };
const named = (name: string) => ({
  ...stored,
  sharing: { ...sharing, own: { ...sharing.own, name } },
});

/** A session of October that the laptop made. */
function ofLaptop(minute: number, rest: Partial<SessionRecord> = {}): SessionRecord {
  const start = Date.UTC(2026, 9, 12, 18, minute);
  const second = Math.floor(start / 1000).toString(36);
  return aSession({ id: sessionId(`${LAPTOP}-${second}-0000aa`), start, ...rest });
}
const totals: MonthTotals = {
  author: LAPTOP,
  month: '2026-10',
  count: 3,
  members: 1,
  edits: 0,
  stamp: stampOf(NOW, 0, LAPTOP),
  days: [
    { day: '2026-10-12', task: FIRST_TASK, site: null, seconds: 4200, sessions: 2 },
    { day: '2026-10-13', task: null, site: null, seconds: 600, sessions: 1 },
  ],
};
const october = (...sessions: readonly SessionRecord[]) => ({
  [logKey('2026-10')]: writeMonth(sessions),
});

/** A world in which nothing is commanded. */
const silent = { now: () => NOW, command: () => Promise.reject(new Error('none')) };
const settled = () => new Promise((resolve) => setImmediate(resolve));

async function opened(values: Readonly<Record<string, unknown>> = {}) {
  const local = memoryArea(values);
  const asked: string[] = [];
  const commands: Command[] = [];
  const store = createSharingStore({
    local: {
      ...local,
      get: (keys) => {
        asked.push(...(keys ?? ['everything']));
        return local.get(keys);
      },
    },
    now: () => NOW,
    command: ({ command }) => {
      commands.push(command);
      return Promise.resolve({ ok: true, undo: null, session: null });
    },
  });
  await settled();
  return { local, asked, commands, store };
}

describe('what the dashboard knows of the devices', () => {
  it('is loading, then what the background has written', async () => {
    const local = memoryArea({ sharing: stored, totals: { version: 1, totals: [totals] } });
    const store = createSharingStore({ ...silent, local });
    expect(store.getState()).toMatchObject({ status: 'loading', sharing: null, totals: [] });
    await settled();
    expect(store.getState()).toMatchObject({ status: 'ready', sharing, totals: [totals] });
  });

  it.each([
    ['nothing is written yet', {}],
    ['it is damaged', { sharing: { version: 1, sharing: { own: 7 } }, totals: 'torn' }],
    ['a newer Milepost wrote it', { sharing: { version: 9 }, totals: { version: 9 } }],
  ])('is nothing, and no failure, when %s', async (_, values) => {
    const { store } = await opened(values);
    expect(store.getState()).toMatchObject({ status: 'ready', sharing: null, totals: [] });
  });

  it('follows every change, and what is taken away', async () => {
    const { local, store } = await opened();
    await local.set({ sharing: named('Office'), totals: { version: 1, totals: [totals] } });
    expect(store.getState().sharing?.own.name).toBe('Office');
    expect(store.getState().totals).toEqual([totals]);
    await local.remove(['sharing', 'totals']);
    expect(store.getState()).toMatchObject({ sharing: null, totals: [] });
  });

  it('is not set back by a reading that is older than a change', async () => {
    const local = memoryArea({ sharing: named('Old') });
    const reading = Promise.withResolvers<Record<string, unknown>>();
    const store = createSharingStore({
      ...silent,
      local: { ...local, get: () => reading.promise },
    });
    await local.set({ sharing: named('New') });
    reading.resolve({ sharing: named('Old') });
    await settled();
    expect(store.getState()).toMatchObject({ status: 'ready', sharing: { own: { name: 'New' } } });
  });

  it('sends commands to the background', async () => {
    const { commands, store } = await opened();
    const command: Command = { type: 'forget-device', device: LAPTOP };
    expect(await store.getState().run(command)).toMatchObject({ ok: true });
    expect(commands).toEqual([command]);
  });
});

describe('the count of sessions by device', () => {
  it('reads the whole log only when somebody asks', async () => {
    const { asked, local, store } = await opened(october(ofLaptop(0)));
    await local.set(october(ofLaptop(0), ofLaptop(30)));
    expect(asked.filter(isLogKey)).toEqual([]);
    expect(asked).not.toContain('everything');
    expect(store.getState().made).toBeNull();
    store.getState().countMade();
    await settled();
    expect(store.getState().made?.get(LAPTOP)).toBe(2);
  });

  it('is of all months and all makers, without the deleted ones', async () => {
    const { store } = await opened({
      ...october(ofLaptop(0), ofLaptop(30, { deleted: true }), aSession()),
      [logKey('2026-11')]: writeMonth([aSession(), aSession()]),
      // By a clock that is years ahead.
      [logKey('2037-01')]: writeMonth([aSession()]),
      'aside/log/2026-09/1': writeMonth([aSession()]),
    });
    store.getState().countMade();
    await settled();
    expect([...(store.getState().made ?? [])]).toEqual([
      [LAPTOP, 1],
      [DEVICE, 4],
    ]);
  });

  it('takes a day total where not all of its sessions are known, and never both', async () => {
    const { local, store } = await opened({
      ...october(ofLaptop(0)),
      sharing: stored,
      totals: { version: 1, totals: [totals] },
    });
    store.getState().countMade();
    await settled();
    expect(store.getState().made?.get(LAPTOP)).toBe(3);
    const all = [0, 10, 20].map((minute) => ofLaptop(minute));
    await local.set(october(...all, ofLaptop(30)));
    await settled();
    expect(store.getState().made?.get(LAPTOP)).toBe(4);
  });

  it('follows the log until it is stopped, twice or once', async () => {
    const { asked, local, store } = await opened();
    const stop = store.getState().countMade();
    const stopOther = store.getState().countMade();
    stop();
    stop();
    await local.set(october(ofLaptop(0)));
    await settled();
    expect(store.getState().made?.get(LAPTOP)).toBe(1);
    stopOther();
    const before = asked.length;
    await local.set(october(ofLaptop(0), ofLaptop(30)));
    await local.set({ sharing: stored });
    await settled();
    expect(asked).toHaveLength(before);
  });
});
