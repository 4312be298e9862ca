import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabWatch } from '../../../../data/sync/keeper/tab-watch';

type Listener = (...what: unknown[]) => void;

/** An event of a browser; one that takes no filter says so by throwing. */
class FakeEvent {
  readonly listeners = new Set<Listener>();
  filter: unknown;
  readonly #takesFilter: boolean;

  constructor(takesFilter = true) {
    this.#takesFilter = takesFilter;
  }

  addListener = (listener: Listener, filter?: unknown): void => {
    if (filter !== undefined && !this.#takesFilter) throw new TypeError('no filters');
    this.filter = filter;
    this.listeners.add(listener);
  };
  removeListener = (listener: Listener): void => void this.listeners.delete(listener);
  fire(...what: unknown[]): void {
    for (const listener of this.listeners) listener(...what);
  }
}

const SHIPPED = ['https://www.coursera.org/*', 'https://huggingface.co/*'];

const fresh = (takesFilter: boolean) => ({
  tabs: { onActivated: new FakeEvent(), onUpdated: new FakeEvent(takesFilter) },
  windows: { onFocusChanged: new FakeEvent() },
  idle: { onStateChanged: new FakeEvent() },
  permissions: {
    onAdded: new FakeEvent(),
    onRemoved: new FakeEvent(),
    origins: SHIPPED,
    getAll: () => Promise.resolve({ origins: browser.permissions.origins }),
  },
});
const browser = fresh(true);
vi.mock('../../../../data/sync/browser', () => ({ browser }));

const watch = { look: vi.fn(() => Promise.resolve()), lookAnew: vi.fn(() => Promise.resolve()) };
const settled = () => new Promise((resolve) => setImmediate(resolve));

async function hear(origins: readonly string[], takesFilter = true): Promise<void> {
  Object.assign(browser, fresh(takesFilter));
  browser.permissions.origins = [...origins];
  const { hearTabs } = await import('../../../../data/sync/keeper/hear-tabs');
  hearTabs(watch as unknown as TabWatch, (error) => {
    throw error;
  });
}
const tabEvents = () => [
  browser.tabs.onActivated,
  browser.tabs.onUpdated,
  browser.windows.onFocusChanged,
];
const heard = () => tabEvents().map(({ listeners }) => listeners.size);

beforeEach(() => vi.clearAllMocks());

describe('who has let us into no site with files', () => {
  it('is heard in the first moment, as a background needs, and spared every tab from then on', async () => {
    await hear(SHIPPED);
    expect(heard()).toEqual([1, 1, 1]);
    await settled();
    expect(heard()).toEqual([0, 0, 0]);
    browser.idle.onStateChanged.fire('active');
    expect(watch.look).not.toHaveBeenCalled();
    expect(watch.lookAnew).not.toHaveBeenCalled();
  });
});

describe('who has let us into a site with files', () => {
  const GRANTED = [...SHIPPED, 'https://arxiv.org/*'];

  it('is looked at when the background starts, and when a tab comes to the front', async () => {
    await hear(GRANTED);
    await settled();
    expect(watch.lookAnew).toHaveBeenCalledOnce();
    browser.tabs.onActivated.fire({ tabId: 1 });
    browser.windows.onFocusChanged.fire(-1);
    browser.idle.onStateChanged.fire('active');
    expect(watch.look).toHaveBeenCalledTimes(3);
  });

  it('is looked at anew when the tab in front has loaded, and for nothing else that changes', async () => {
    await hear(GRANTED);
    await settled();
    watch.lookAnew.mockClear();
    const updated = (change: object, active: boolean) =>
      browser.tabs.onUpdated.fire(1, change, { active });
    updated({ status: 'complete' }, false);
    updated({ title: 'Another' }, true);
    updated({ favIconUrl: 'data:,' }, true);
    expect(watch.lookAnew).not.toHaveBeenCalled();
    updated({ status: 'complete' }, true);
    expect(watch.lookAnew).toHaveBeenCalled();
  });

  it('asks Firefox for its own pages alone at first, and Chromium for all', async () => {
    await hear(GRANTED);
    const { filter } = browser.tabs.onUpdated as { filter?: { urls?: readonly string[] } };
    expect(filter?.urls).toContain('https://arxiv.org/*');
    expect(filter?.urls?.join(' ')).not.toContain('www.youtube.com');
    await settled();
    expect(browser.tabs.onUpdated.filter).toEqual({ properties: ['status'] });
    await hear(GRANTED, false);
    await settled();
    expect(browser.tabs.onUpdated.listeners.size).toBe(1);
  });

  it('is heard from the grant on and until it is taken back, which is looked at too', async () => {
    await hear(SHIPPED);
    await settled();
    browser.permissions.origins = GRANTED;
    browser.permissions.onAdded.fire();
    await settled();
    expect(heard()).toEqual([1, 2, 1]);
    expect(watch.lookAnew).toHaveBeenCalledOnce();
    browser.permissions.origins = SHIPPED;
    browser.permissions.onRemoved.fire();
    await settled();
    expect(heard()).toEqual([0, 0, 0]);
    expect(watch.lookAnew).toHaveBeenCalledTimes(2);
  });
});
