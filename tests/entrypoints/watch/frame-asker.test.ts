// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { frameAsker } from '../../../entrypoints/watch/frame-asker';

const EMBEDDED = 'https://www.youtube.com/embed/fNk_zzaMoSs?enablejsapi=1';

const said: unknown[] = [];
let isAlive = true;
let ending = new AbortController();

/** An element of the page from which an event comes. */
function anElement(name: string, src = ''): Element {
  const element = document.body.appendChild(document.createElement(name));
  Object.defineProperty(element, 'src', { value: src });
  return element;
}

beforeEach(() => {
  vi.useFakeTimers();
  said.length = 0;
  isAlive = true;
  ending = new AbortController();
  const sendMessage = (message: unknown) => Promise.resolve(said.push(message));
  vi.stubGlobal('chrome', { runtime: { id: 'milepost', sendMessage } });
  const ask = frameAsker(() => isAlive);
  const { signal } = ending;
  for (const type of ['load', 'playing']) {
    document.addEventListener(type, ask, { capture: true, signal });
  }
});

afterEach(() => {
  ending.abort();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a page asks for the watcher in new frames', () => {
  it('when a player in it says that it plays, but seldom', () => {
    const player = anElement('youtube-video');
    for (let second = 0; second < 60; second += 1) {
      for (let count = 0; count < 500; count += 1) player.dispatchEvent(new Event('playing'));
      vi.advanceTimersByTime(1000);
    }
    expect(said.length).toBeGreaterThan(1);
    expect(said.length).toBeLessThanOrEqual(12);
    expect(said[0]).toEqual({ type: 'frames' });
  });

  it('when a frame of YouTube has loaded, and nothing else', () => {
    for (const [name, src] of [
      ['embed', 'https://ads.example/'],
      ['img', 'https://i.ytimg.com/vi/fNk_zzaMoSs/0.jpg'],
      ['div', ''],
      ['embed', EMBEDDED],
    ] as const) {
      anElement(name, src).dispatchEvent(new Event('load'));
      vi.advanceTimersByTime(10_000);
      expect(said).toHaveLength(src === EMBEDDED ? 1 : 0);
    }
  });

  it('not any more once the extension is gone', () => {
    anElement('youtube-video').dispatchEvent(new Event('playing'));
    isAlive = false;
    vi.advanceTimersByTime(10_000);
    expect(said).toEqual([]);
  });
});
