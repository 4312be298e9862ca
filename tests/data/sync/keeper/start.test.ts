import { beforeEach, describe, expect, it, vi } from 'vitest';

const event = () => ({ addListener: vi.fn(), removeListener: vi.fn() });
const area = (rest: object = {}) => ({
  get: vi.fn(() => Promise.resolve({})),
  set: vi.fn(() => Promise.resolve()),
  remove: vi.fn(() => Promise.resolve()),
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
  alarms: { onAlarm: event(), create: vi.fn(), clear: vi.fn() },
  tabs: { onRemoved: event(), onActivated: event(), onUpdated: event() },
  windows: { onFocusChanged: event() },
  permissions: {
    onAdded: event(),
    onRemoved: event(),
    getAll: () => Promise.resolve({ origins: [] }),
  },
  idle: { setDetectionInterval: vi.fn(), onStateChanged: event() },
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
  for (const { onAlarm } of [browser.alarms]) onAlarm.addListener.mockClear();
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
