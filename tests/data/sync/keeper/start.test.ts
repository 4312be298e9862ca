import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ABSENCE_LIMIT } from '../../../../data/model/limits';
import { memoryArea, type Area } from '../../../../data/sync/area';
import { FIRST_TASK } from '../../../helpers/builders';

type Listener = (...what: unknown[]) => unknown;
const event = () => ({
  addListener: vi.fn<(listener: Listener) => void>(),
  removeListener: vi.fn(),
});
const area = (rest: object = {}) => ({
  get: vi.fn<Area['get']>(() => Promise.resolve({})),
  set: vi.fn<Area['set']>(() => Promise.resolve()),
  remove: vi.fn<Area['remove']>(() => Promise.resolve()),
  onChanged: event(),
  ...rest,
});
const setAccessLevel = () => vi.fn(() => Promise.resolve());

/** As much of a browser as the background needs to start. */
const browser = {
  runtime: {
    id: 'milepost',
    getURL: (path: string) => `chrome-extension://milepost${path}`,
    getPlatformInfo: () => Promise.resolve({ os: 'linux' }),
    onMessage: event(),
    onStartup: event(),
    onInstalled: event(),
  },
  storage: {} as Record<string, ReturnType<typeof area> | undefined>,
  alarms: { onAlarm: event(), create: vi.fn(), clear: vi.fn(() => Promise.resolve()) },
  tabs: { onRemoved: event(), onActivated: event(), onUpdated: event() },
  windows: { onFocusChanged: event() },
  permissions: {
    onAdded: event(),
    onRemoved: event(),
    getAll: () => Promise.resolve({ origins: [] }),
  },
  idle: {
    setDetectionInterval: vi.fn(),
    onStateChanged: event(),
    queryState: vi.fn<(seconds: number) => Promise<string>>(),
  },
  action: {
    setBadgeBackgroundColor: () => Promise.resolve(),
    setBadgeText: () => Promise.resolve(),
  },
};
vi.mock('../../../../data/sync/browser', () => ({ browser }));

async function start(): Promise<void> {
  const { startKeeping } = await import('../../../../data/sync/keeper/start');
  startKeeping();
}

beforeEach(() => {
  vi.useFakeTimers();
  browser.storage = { local: area(), session: area(), sync: area() };
  browser.alarms.onAlarm.addListener.mockClear();
  browser.runtime.onMessage.addListener.mockClear();
  browser.idle.onStateChanged.addListener.mockClear();
});

describe('the start of the background', () => {
  it('closes what is kept, here and in the mailbox, to every page script', async () => {
    const [local, sync] = [setAccessLevel(), setAccessLevel()];
    browser.storage = {
      local: area({ setAccessLevel: local }),
      session: area(),
      sync: area({ setAccessLevel: sync }),
    };
    await start();
    for (const closed of [local, sync]) {
      expect(closed).toHaveBeenCalledExactlyOnceWith({ accessLevel: 'TRUSTED_CONTEXTS' });
    }
  });

  it('listens to the mailbox and to the alarm of sharing at once, before anything is read', async () => {
    const { local, sync } = browser.storage;
    await start();
    expect(sync?.onChanged.addListener).toHaveBeenCalledOnce();
    expect(browser.alarms.onAlarm.addListener).toHaveBeenCalledOnce();
    expect(local?.get).not.toHaveBeenCalled();
    expect(sync?.get).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    expect(sync?.get).toHaveBeenCalled();
  });

  it('does without a mailbox where the browser has none', async () => {
    browser.storage = { local: area(), session: area(), sync: undefined };
    await start();
    await vi.advanceTimersByTimeAsync(30_000);
    const { set } = browser.storage['local'] ?? area();
    const written = set.mock.calls.map(([items]: readonly unknown[]) => items);
    expect(JSON.stringify(written)).toContain('"broken"');
  });
});

describe('a rest while the timer runs', () => {
  /** As much of a browser's storage as keeps what is written. */
  function keeping() {
    const kept = memoryArea();
    const empty = area();
    empty.get.mockImplementation((keys) => kept.get(keys));
    empty.set.mockImplementation((items) => kept.set(items));
    empty.remove.mockImplementation((keys) => kept.remove(keys));
    return empty;
  }

  /** Somebody who has started the timer, and then does not touch the machine for so many minutes. */
  async function rested(minutes: number, state: 'idle' | 'locked') {
    const local = keeping();
    browser.storage = { local, session: keeping(), sync: keeping() };
    await start();
    const [[answer] = []] = browser.runtime.onMessage.addListener.mock.calls;
    const [[ring] = []] = browser.alarms.onAlarm.addListener.mock.calls;
    const happen = async (now: string) => {
      for (const [hear] of browser.idle.onStateChanged.addListener.mock.calls) hear?.(now);
      await vi.advanceTimersByTimeAsync(1000);
    };
    const pass = async (count: number) => {
      for (let minute = 0; minute < count; minute += 1) {
        await vi.advanceTimersByTimeAsync(60_000);
        ring?.({ name: 'tick' });
      }
    };
    let touched = Infinity;
    browser.idle.queryState.mockImplementation(async (seconds) =>
      Date.now() - touched >= seconds * 1000 ? 'idle' : 'active',
    );
    const command = { type: 'start-timer', task: FIRST_TASK, title: 'A book' };
    const sender = { id: 'milepost', url: 'chrome-extension://milepost/popup.html' };
    expect(await answer?.({ type: 'command', command }, sender)).toMatchObject({ ok: true });
    await pass(40);
    touched = Date.now();
    if (state === 'locked') {
      await happen(state);
      browser.idle.queryState.mockResolvedValue(state);
    }
    await pass(minutes);
    if (state === 'idle') await happen(state);
    touched = Infinity;
    await happen('active');
    const { recording } = (await local.get(['recording'])) as {
      recording?: { recording?: { question: unknown } };
    };
    return recording?.recording;
  }

  it('that is shorter than an absence, as a file in front asks to hear of it, asks nothing', async () => {
    expect(await rested(3, 'idle')).toMatchObject({ kind: 'timer', question: null });
  });

  it.each(['idle', 'locked'] as const)('that is an absence is asked about (%s)', async (state) => {
    const timer = await rested(ABSENCE_LIMIT / 60_000 + 1, state);
    expect(timer).toMatchObject({ kind: 'timer', question: { kind: 'absence' } });
  });
});
