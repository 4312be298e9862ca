import { beforeEach, describe, expect, it, vi } from 'vitest';
import { roadmap } from '../../../data/content/roadmap';
import type { Command, Outcome, PageStatus } from '../../../data/model/command';
import { memoryArea } from '../../../data/sync/area';
import { isLogKey, logKey } from '../../../data/sync/keys';
import { writeMonth } from '../../../data/sync/month-page';
import type { PageWorld } from '../../../data/sync/page-world';
import { stampOf } from '../../../data/model/stamp';
import type { SessionRecord } from '../../../data/model/session';
import { aPage, aRecording, aSession, DEVICE, FIRST_TASK, NOW } from '../../helpers/builders';

// The store's own world wants a browser as soon as it is loaded; the tests bring theirs.
vi.hoisted(() => Object.assign(globalThis, { chrome: {} }));
const { createStudyStore } = await import('../../../data/store/study-store');

interface Ticker {
  readonly period: number;
  readonly callback: () => void;
}

/** A page's world in memory: what it asked for, and what it is told. */
function pageWorld(stored: Readonly<Record<string, unknown>> = {}) {
  const local = memoryArea({ roadmap: { version: 1, roadmap }, ...stored });
  const memory = memoryArea();
  const world = {
    commands: [] as Command[],
    asked: [] as string[],
    tickers: new Set<Ticker>(),
    woken: 0,
    time: NOW,
    outcome: { ok: true, undo: null, session: null } as Outcome,
    front: null as PageStatus | null,
    /** What the learner says when the browser asks. */
    answer: (): Promise<boolean> => Promise.resolve(true),
    local: {
      ...local,
      get: (keys: readonly string[] | null) => {
        world.asked.push(...(keys ?? ['everything']));
        return local.get(keys);
      },
    },
    memory,
    now: () => world.time,
    offset: () => 60,
    command: ({ command }: { command: Command }) => {
      world.commands.push(command);
      return Promise.resolve(world.outcome);
    },
    wake: () => Promise.resolve(void (world.woken += 1)),
    page: () => Promise.resolve(world.front),
    address: () => Promise.resolve(world.front ? 'https://www.coursera.org/learn/a' : null),
    allow: () => world.answer(),
    every: (period: number, callback: () => void) => {
      const ticker = { period, callback };
      world.tickers.add(ticker);
      return () => void world.tickers.delete(ticker);
    },
  };
  return world satisfies PageWorld;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const month = (...sessions: readonly SessionRecord[]) => writeMonth(sessions);
const running = { version: 1, recording: aRecording(), countedUntil: 0 };
const now = new Date(NOW).toISOString().slice(0, 7);

async function opened(stored: Readonly<Record<string, unknown>> = {}) {
  const world = pageWorld(stored);
  const store = createStudyStore(world);
  await settled();
  return { world, store };
}

describe('a page of ours that opens', () => {
  it('is loading, then shows what is kept', async () => {
    const session = aSession();
    const world = pageWorld({
      [logKey(now)]: month(session),
      recording: running,
      registers: {
        version: 1,
        registers: { 'weekly-goal-minutes': { stamp: stampOf(NOW, 0, DEVICE), value: 90 } },
      },
    });
    world.front = aPage();
    const store = createStudyStore(world);
    expect(store.getState().status).toBe('loading');
    await settled();
    expect(store.getState()).toMatchObject({
      status: 'ready',
      recording: running.recording,
      log: { [now]: [session] },
      progress: { current: FIRST_TASK, goal: 90 },
      page: { site: 'coursera' },
    });
  });

  it('reads no more than the months around this week', async () => {
    const { world } = await opened({ [logKey('2020-01')]: month(aSession()) });
    expect(world.asked.filter(isLogKey)).toEqual([logKey(now)]);
    expect(world.asked).not.toContain('everything');
  });

  it('wakes the background when the roadmap is not there, and shows it when it comes', async () => {
    const { world, store } = await opened({ roadmap: 'torn' });
    expect(world.woken).toBe(1);
    expect(store.getState().status).toBe('loading');
    await world.local.set({ roadmap: { version: 1, roadmap } });
    expect(store.getState()).toMatchObject({ status: 'ready', roadmap: { id: roadmap.id } });
  });

  it('reads again while nothing is known, and no longer than that', async () => {
    const world = pageWorld({ [logKey(now)]: month(aSession()) });
    const read = world.local.get.bind(world.local);
    world.local.get = () => Promise.reject(new Error('The storage is not there yet.'));
    const store = createStudyStore(world);
    await settled();
    expect(store.getState().status).toBe('loading');
    world.local.get = read;
    for (const { callback } of world.tickers) callback();
    await settled();
    expect(store.getState()).toMatchObject({ status: 'ready', log: { [now]: [{}] } });
    const asked = world.asked.length;
    for (const { callback } of world.tickers) callback();
    await settled();
    expect(world.asked).toHaveLength(asked);
  });

  it('shows the rest when something cannot be read', async () => {
    const good = aSession();
    const page = { version: 1, sessions: { [good.id]: good, bad: 'torn' } };
    const { store } = await opened({ [logKey(now)]: page, recording: 7, notices: { version: 9 } });
    expect(store.getState()).toMatchObject({
      status: 'ready',
      log: { [now]: [good] },
      recording: null,
      notices: [],
    });
  });
});

describe('a page of ours that stays open', () => {
  let page: Awaited<ReturnType<typeof opened>>;
  beforeEach(async () => {
    page = await opened();
  });

  it('follows every change, without reloading', async () => {
    const { world, store } = page;
    const session = aSession();
    await world.local.set({ [logKey(now)]: month(session), recording: running });
    expect(store.getState()).toMatchObject({ log: { [now]: [session] } });
    expect(store.getState().recording).toEqual(running.recording);
    await world.local.set({ recording: { ...running, recording: null } });
    expect(store.getState().recording).toBeNull();
    await world.local.set({
      registers: {
        version: 1,
        registers: { 'task/math-review': { stamp: stampOf(NOW, 0, DEVICE), value: 'done' } },
      },
    });
    expect(store.getState().progress.current).not.toBe(FIRST_TASK);
    expect(store.getState().log[now]).toEqual([session]);
  });

  it('says that a write failed, and that it is over', async () => {
    const { world, store } = page;
    const trouble = { since: NOW, message: 'quota' };
    await world.memory.set({ trouble });
    expect(store.getState().trouble).toEqual(trouble);
    await world.memory.remove(['trouble']);
    expect(store.getState().trouble).toBeNull();
  });

  it('reads a month when it is asked for, once, and follows it from then on', async () => {
    const { world, store } = page;
    const [old, older] = [aSession(), aSession()];
    await world.local.set({ [logKey('2020-01')]: month(old) });
    expect(store.getState().log['2020-01']).toBeUndefined();
    await store.getState().load(['2020-01', now]);
    expect(store.getState().log['2020-01']).toEqual([old]);
    await store.getState().load(['2020-01', '2020-02']);
    expect(store.getState().log['2020-02']).toEqual([]);
    expect(world.asked.filter((key) => key === logKey('2020-01'))).toHaveLength(1);
    await world.local.set({ [logKey('2020-01')]: month(old, older) });
    expect(store.getState().log['2020-01']).toEqual([old, older]);
  });

  it('does not miss a change that comes while a month is being read', async () => {
    const { world, store } = page;
    const late = aSession();
    const loading = store.getState().load(['2020-01']);
    await world.local.set({ [logKey('2020-01')]: month(late) });
    await loading;
    expect(store.getState().log['2020-01']).toEqual([late]);
  });

  it('follows the page in front, where its world tells that another one is', async () => {
    let tell: () => void = () => undefined;
    const keepBeside = () => undefined;
    const world = Object.assign(pageWorld(), {
      keepBeside,
      watchPage: (changed: () => void) => (tell = changed),
    });
    const store = createStudyStore(world);
    await settled();
    expect(store.getState()).toMatchObject({ page: null, keepBeside });
    world.front = aPage();
    tell();
    await settled();
    expect(store.getState().page).toEqual(aPage());
  });

  it('moves its clock each second while something is recorded, and seldom else', async () => {
    const { world, store } = page;
    const periods = () => [...world.tickers].map(({ period }) => period);
    const tick = () => [...world.tickers].forEach(({ callback }) => callback());
    expect(periods()).toEqual([30_000]);
    world.time += 5000;
    await world.local.set({ recording: running });
    await settled();
    expect(store.getState().now).toBe(NOW + 5000);
    expect(periods()).toEqual([1000]);
    world.time += 1000;
    tick();
    expect(store.getState().now).toBe(NOW + 6000);
    await world.local.set({ recording: { ...running, recording: null } });
    expect(periods()).toEqual([30_000]);
  });
});

describe('what is done on a page of ours', () => {
  it('goes to the background, and can be taken back once', async () => {
    const { world, store } = await opened();
    const undo: Command = { type: 'set-goal', minutes: 480 };
    world.outcome = { ok: true, undo, session: null };
    const command: Command = { type: 'set-goal', minutes: 60 };
    expect(await store.getState().run(command)).toEqual(world.outcome);
    expect(store.getState().last).toEqual({ command, outcome: world.outcome });
    world.outcome = { ok: true, undo: null, session: null };
    await store.getState().undo();
    await store.getState().undo();
    expect(world.commands).toEqual([command, undo]);
    store.getState().dismissLast();
    expect(store.getState().last).toBeNull();
  });

  it('is said when it was refused, or when nobody answered', async () => {
    const { world, store } = await opened();
    for (const problem of ['too-short', 'no-answer'] as const) {
      world.outcome = { ok: false, problem };
      await store.getState().run({ type: 'stop' });
      expect(store.getState().last?.outcome).toEqual({ ok: false, problem });
      await store.getState().undo();
    }
    expect(world.commands).toHaveLength(2);
  });

  it('shows anew what the page in front counts for', async () => {
    const { world, store } = await opened();
    expect(store.getState().page).toBeNull();
    world.front = aPage({ counting: true });
    await store.getState().run({ type: 'log-page', tab: 7, task: null });
    await settled();
    expect(store.getState().page?.counting).toBe(true);
  });

  it('shows what is there in place of an unknown page once the learner has let Milepost in', async () => {
    const { world, store } = await opened();
    expect(store.getState()).toMatchObject({ page: null, address: null });
    world.front = aPage();
    expect(await store.getState().allow(['https://www.coursera.org/*'])).toBe(true);
    await settled();
    expect(store.getState()).toMatchObject({
      page: { site: 'coursera' },
      address: 'https://www.coursera.org/learn/a',
    });
    world.answer = () => Promise.reject(new Error('Nobody has pressed anything.'));
    expect(await store.getState().allow(['https://arxiv.org/*'])).toBe(false);
  });

  it('writes nothing by itself', async () => {
    const { world, store } = await opened();
    const before = await world.local.get(null);
    await store.getState().run({ type: 'set-goal', minutes: 60 });
    expect(await world.local.get(null)).toEqual(before);
  });
});
