// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageStatus } from '../../../data/model/command';
import { memoryArea } from '../../../data/sync/area';
import type { PageWorld } from '../../../data/sync/page-world';
import { aPage } from '../../helpers/builders';

type Listener = (...args: readonly unknown[]) => void;
const { tabs } = vi.hoisted(() => {
  const event = () => {
    const heard: Listener[] = [];
    return { heard, addListener: (listener: Listener) => void heard.push(listener) };
  };
  const tabs = { onActivated: event(), onUpdated: event() };
  Object.assign(globalThis, { chrome: { tabs } });
  return { tabs };
});
const { panelWorld } = await import('../../../data/sync/panel-world');

const tell = ({ heard }: { heard: Listener[] }, ...args: readonly unknown[]) =>
  heard.forEach((listener) => listener(...args));
const answers: ((page: PageStatus | null) => void)[] = [];

/** A page's world whose answers the test gives, one by one. */
function world() {
  return {
    local: memoryArea(),
    memory: memoryArea(),
    page: () => new Promise<PageStatus | null>((resolve) => answers.push(resolve)),
    every: (period: number, callback: () => void) => {
      const timer = setInterval(callback, period);
      return () => clearInterval(timer);
    },
    keepBeside: () => undefined,
  } as unknown as PageWorld;
}

function see(isSeen: boolean): void {
  Object.defineProperty(document, 'hidden', { value: !isSeen, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  answers.length = 0;
  for (const event of Object.values(tabs)) event.heard.length = 0;
  see(true);
});
afterEach(() => void vi.useRealTimers());

describe('the side panel', () => {
  it('does not offer to be kept beside the page, where it is', () => {
    expect(panelWorld(world()).keepBeside).toBeNull();
  });

  it('follows the tab in front, once for a burst of words about it', () => {
    const changed = vi.fn();
    panelWorld(world()).watchPage?.(changed);
    tell(tabs.onActivated, { tabId: 1 });
    tell(tabs.onUpdated, 1, { status: 'loading' }, { active: true });
    tell(tabs.onUpdated, 1, { status: 'complete' }, { active: true });
    vi.advanceTimersByTime(150);
    expect(changed).toHaveBeenCalledOnce();
    tell(tabs.onUpdated, 1, { url: 'https://www.coursera.org/' }, { active: true });
    vi.advanceTimersByTime(150);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('does not mind what happens in other tabs, or on a tab’s icon', () => {
    const changed = vi.fn();
    panelWorld(world()).watchPage?.(changed);
    tell(tabs.onUpdated, 2, { status: 'complete' }, { active: false });
    tell(tabs.onUpdated, 1, { favIconUrl: 'x' }, { active: true });
    vi.advanceTimersByTime(1000);
    expect(changed).not.toHaveBeenCalled();
  });

  it('hears that a page has come and that something is recorded or decided', async () => {
    const changed = vi.fn();
    const own = world();
    panelWorld(own).watchPage?.(changed);
    await own.local.set({ recording: 1 });
    vi.advanceTimersByTime(150);
    for (const key of ['visits', 'stopped']) {
      await own.memory.set({ [key]: 1 });
      vi.advanceTimersByTime(150);
    }
    expect(changed).toHaveBeenCalledTimes(3);
  });

  it('does not ask again for what the background only keeps in mind', async () => {
    const changed = vi.fn();
    const own = world();
    panelWorld(own).watchPage?.(changed);
    for (const key of ['tabs', 'calm', 'run']) {
      await own.memory.set({ [key]: 1 });
      vi.advanceTimersByTime(1000);
    }
    expect(changed).not.toHaveBeenCalled();
  });

  it('asks nothing while nobody sees it, and at once when somebody does', () => {
    const changed = vi.fn();
    panelWorld(world()).watchPage?.(changed);
    see(false);
    tell(tabs.onActivated, { tabId: 1 });
    vi.advanceTimersByTime(10 * 60_000);
    expect(changed).not.toHaveBeenCalled();
    see(true);
    vi.advanceTimersByTime(150);
    expect(changed).toHaveBeenCalled();
  });

  it('shows the page in front last, however slow the one before it answers', async () => {
    const panel = panelWorld(world());
    const shown: (string | null)[] = [];
    const look = async () => shown.push((await panel.page())?.place ?? null);
    const looks = [look(), look()];
    await vi.advanceTimersByTimeAsync(0);
    // The second page is not asked about before the first has answered.
    expect(answers).toHaveLength(1);
    answers[0]?.(aPage({ place: 'a lecture' }));
    await vi.advanceTimersByTimeAsync(0);
    answers[1]?.(null);
    await Promise.all(looks);
    expect(shown).toEqual(['a lecture', null]);
  });

  it('asks on after an answer that failed', async () => {
    const own = world();
    let isBroken = true;
    const panel = panelWorld({
      ...own,
      page: () => (isBroken ? Promise.reject(new Error('gone')) : Promise.resolve(aPage())),
    });
    await expect(panel.page()).rejects.toThrow('gone');
    isBroken = false;
    expect(await panel.page()).toEqual(aPage());
  });

  it('asks each minute for the minutes of a page that is not recorded, and of no other', async () => {
    const changed = vi.fn();
    const own = world();
    let front: PageStatus | null = aPage();
    const panel = panelWorld({ ...own, page: () => Promise.resolve(front) });
    panel.watchPage?.(changed);
    await panel.page();
    vi.advanceTimersByTime(60_000);
    expect(changed).toHaveBeenCalledOnce();
    for (front of [null, aPage({ counting: true })]) {
      await panel.page();
      vi.advanceTimersByTime(5 * 60_000);
    }
    expect(changed).toHaveBeenCalledOnce();
  });

  it('moves its clock only while it is seen, and sets it right when it is seen again', () => {
    const tick = vi.fn();
    const stop = panelWorld(world()).every(1000, tick);
    vi.advanceTimersByTime(3000);
    expect(tick).toHaveBeenCalledTimes(3);
    see(false);
    vi.advanceTimersByTime(60_000);
    expect(tick).toHaveBeenCalledTimes(3);
    see(true);
    expect(tick).toHaveBeenCalledTimes(4);
    vi.advanceTimersByTime(1000);
    expect(tick).toHaveBeenCalledTimes(5);
    stop();
    see(false);
    see(true);
    vi.advanceTimersByTime(60_000);
    expect(tick).toHaveBeenCalledTimes(5);
  });
});
