import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aPage } from '../../helpers/builders';

const { browser } = vi.hoisted(() => {
  const area = { get: () => Promise.resolve({}), onChanged: { addListener: () => undefined } };
  const browser = {
    answer: (): unknown => undefined,
    permissions: { request: (wish: unknown): Promise<boolean> => Promise.resolve(wish === null) },
    tabs: { query: (): Promise<unknown> => Promise.resolve([]) },
    storage: { local: area, session: area },
    runtime: { sendMessage: (): unknown => browser.answer() },
  };
  Object.assign(globalThis, { chrome: browser });
  return { browser };
});
const { pageWorld } = await import('../../../data/sync/page-world');

const stop = { type: 'command', command: { type: 'stop' } } as const;
const noAnswer = { ok: false, problem: 'no-answer' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a page of ours that asks the background', () => {
  it('hears its answer', async () => {
    const outcome = { ok: true, undo: null, session: null };
    browser.answer = () => Promise.resolve(outcome);
    expect(await pageWorld().command(stop)).toEqual(outcome);
  });

  it('says that there is no answer when there is none, or none that makes sense', async () => {
    const answers = [
      () => Promise.resolve(undefined),
      () => Promise.resolve(null),
      () => Promise.resolve('ok'),
      () => Promise.resolve({ ok: 'yes' }),
      () => Promise.reject(new Error('Could not establish connection.')),
    ];
    for (const answer of answers) {
      browser.answer = answer;
      expect(await pageWorld().command(stop)).toEqual(noAnswer);
    }
  });

  it('does not wait for more than ten seconds', async () => {
    browser.answer = () => new Promise(() => undefined);
    const asked = pageWorld().command(stop);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await asked).toEqual(noAnswer);
  });

  it('knows nothing of a tab without an address, or with one that is no study page', async () => {
    browser.answer = () => Promise.resolve(aPage());
    for (const tabs of [[], [{ id: 7 }], [{ id: 7, url: 'about:blank' }], [{ url: 'https:x' }]]) {
      browser.tabs.query = () => Promise.resolve(tabs);
      expect(await pageWorld().page()).toBeNull();
    }
    browser.tabs.query = () => Promise.resolve([{ id: 7, url: 'https://www.coursera.org/' }]);
    expect(await pageWorld().page()).toEqual(aPage());
    browser.answer = () => Promise.resolve(undefined);
    expect(await pageWorld().page()).toBeNull();
  });

  it('knows the address of the page in front where it is an https page', async () => {
    for (const [url, address] of [
      ['https://study.example/a', 'https://study.example/a'],
      ['http://study.example/a', null],
      ['chrome-extension://milepost/dashboard.html', null],
      [undefined, null],
    ]) {
      browser.tabs.query = () => Promise.resolve([{ id: 7, url }]);
      expect(await pageWorld().address()).toBe(address);
    }
  });

  it('asks the learner for the origins that it was told, and for nothing else', async () => {
    const asked: unknown[] = [];
    browser.permissions.request = (wish) => Promise.resolve(asked.push(wish) > 0);
    expect(await pageWorld().allow(['https://arxiv.org/*'])).toBe(true);
    expect(asked).toEqual([{ origins: ['https://arxiv.org/*'] }]);
  });
});
