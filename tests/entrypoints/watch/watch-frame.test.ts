// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Standing, WatchMessage } from '../../../data/model/message';
import { watchFrame, watchSlot } from '../../../entrypoints/watch/watch-frame';
import { DURATION, ScriptedPlayer } from '../../helpers/scripted-player';

declare const happyDOM: { setURL(address: string): void };

const LESSON = 'https://www.youtube.com/watch?v=fNk_zzaMoSs';
const NEXT = 'https://www.youtube.com/watch?v=k7RM-ot2NWY';
const EMBEDDED = 'https://www.youtube.com/embed/fNk_zzaMoSs?enablejsapi=1';

/** What the watcher has said, oldest first, and what it is answered. */
let said: WatchMessage[] = [];
let answer: Standing | undefined;
let runtime: { id: string | undefined };

const watchedTimes = () => said.filter(({ type }) => type === 'watched').length;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  answer = { kind: 'silent' };
  runtime = { id: 'milepost' };
  const sendMessage = async (message: WatchMessage) => {
    said.push(message);
    return answer;
  };
  vi.stubGlobal('chrome', { runtime: Object.assign(runtime, { sendMessage }) });
  happyDOM.setURL(LESSON);
  document.title = 'Vectors - YouTube';
});

afterEach(async () => {
  // A watcher whose extension is gone ends at the next sign of a video.
  runtime.id = undefined;
  await new ScriptedPlayer().play(1);
  if (watchSlot.milepostWatch?.()) throw new Error('The watcher outlived its extension.');
  delete watchSlot.milepostWatch;
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a video that is played through', () => {
  it('is told once, as soon as nine tenths were played', async () => {
    const player = new ScriptedPlayer();
    watchFrame();
    await player.play(530);
    expect(said).toEqual([]);
    await player.play(15);
    expect(said).toEqual([{ type: 'watched', duration: DURATION, title: 'Vectors - YouTube' }]);
    await player.play(50);
    player.seek(0);
    await player.play(500);
    expect(watchedTimes()).toBe(1);
  });

  it('counts whatever the order, and at up to two and a half times the speed', async () => {
    const player = new ScriptedPlayer();
    watchFrame();
    player.seek(300);
    await player.play(290, 2.5);
    player.seek(0);
    await player.play(300, 0.5);
    expect(watchedTimes()).toBe(1);
  });

  it('is told again while nobody takes it, but seldom', async () => {
    const player = new ScriptedPlayer();
    answer = undefined;
    watchFrame();
    await player.play(590);
    for (let round = 0; round < 20; round += 1) {
      player.seek(0);
      await player.play(180);
    }
    expect(watchedTimes()).toBeGreaterThan(3);
    expect(watchedTimes()).toBeLessThan(15);
    answer = { kind: 'silent' };
    for (let round = 0; round < 60; round += 1) {
      player.seek(0);
      await player.play(180);
    }
    expect(watchedTimes()).toBeLessThan(16);
  });

  it('counts with what was played before the watcher came, as far as that can be', async () => {
    const player = new ScriptedPlayer();
    player.says([[0, 100]]);
    player.state.currentTime = 100;
    vi.advanceTimersByTime(100_000);
    watchFrame();
    await player.play(445);
    expect(watchedTimes()).toBe(1);
  });

  it('does not count with what a player says of a moment ago', async () => {
    vi.spyOn(performance, 'now').mockReturnValueOnce(1000);
    const player = new ScriptedPlayer();
    player.says([[0, 590]]);
    player.state.currentTime = 590;
    watchFrame();
    vi.restoreAllMocks();
    await player.play(9);
    expect(said).toEqual([]);
  });

  it('goes on after an advertisement, which counts for nothing', async () => {
    const player = new ScriptedPlayer();
    watchFrame();
    await player.play(300);
    player.box.className = 'ad-showing';
    Object.assign(player.state, { duration: 30, currentTime: 0 });
    await player.play(30);
    expect(said).toEqual([]);
    player.box.className = '';
    // The class may be gone a moment before the film is back.
    player.fire('timeupdate');
    Object.assign(player.state, { duration: DURATION, currentTime: 300 });
    player.fire('seeking');
    await player.play(245);
    expect(said).toEqual([expect.objectContaining({ duration: DURATION })]);
  });

  it('is another one when the address is another', async () => {
    const player = new ScriptedPlayer();
    watchFrame();
    await player.play(500);
    happyDOM.setURL(NEXT);
    player.seek(0);
    await player.play(530);
    expect(said).toEqual([]);
    await player.play(15);
    expect(watchedTimes()).toBe(1);
    happyDOM.setURL(`${LESSON}&t=1s`);
    player.seek(500);
    await player.play(45);
    expect(watchedTimes()).toBe(2);
  });
});

describe('nothing is told', () => {
  it.each([Number.NaN, Infinity, 0, 19, 50_000])('of a video that lasts %s', async (duration) => {
    const player = new ScriptedPlayer();
    player.state.duration = duration;
    watchFrame();
    await player.play(700);
    expect(said).toEqual([]);
  });

  it('when only its end was played, or one part again and again', async () => {
    const player = new ScriptedPlayer();
    watchFrame();
    player.seek(590);
    await player.play(10);
    for (let round = 0; round < 40; round += 1) {
      player.seek(100);
      await player.play(30);
    }
    expect(said).toEqual([]);
  });

  it('at 16 times the speed', async () => {
    const player = new ScriptedPlayer();
    watchFrame();
    await player.play(600, 16);
    expect(said).toEqual([]);
  });

  it('of a video that a page only pretends to play', async () => {
    const player = new ScriptedPlayer();
    watchFrame();
    await player.play(600, 1, false);
    for (let count = 0; count < 5000; count += 1) player.fire('ended', false);
    expect(said).toEqual([]);
  });

  it('of one that plays where nobody sees it', async () => {
    const player = new ScriptedPlayer();
    watchFrame();
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    await player.play(600);
    Object.defineProperty(document, 'hidden', { value: false, configurable: true });
    expect(said).toEqual([]);
  });

  it('of a preview beside the lecture, nor of a decoration', async () => {
    const preview = new ScriptedPlayer('inline-preview-player');
    const decoration = new ScriptedPlayer('figure');
    decoration.video.setAttribute('loop', '');
    watchFrame();
    await preview.play(600);
    await decoration.play(600);
    expect(said).toEqual([]);
    const player = new ScriptedPlayer();
    for (let second = 0; second < 545; second += 1) {
      await player.play(1);
      preview.fire('timeupdate');
      decoration.fire('seeking');
    }
    expect(watchedTimes()).toBe(1);
  });

  it('of another video than the address of an embedded player says', async () => {
    happyDOM.setURL(EMBEDDED);
    const player = new ScriptedPlayer();
    const link = document.createElement('a');
    link.className = 'ytp-title-link';
    link.setAttribute('href', NEXT);
    player.box.append(link);
    watchFrame();
    await player.play(600);
    expect(said).toEqual([]);
    link.setAttribute('href', LESSON);
    player.seek(0);
    await player.play(545);
    expect(watchedTimes()).toBe(1);
  });

  it('when events come in thousands: few of them are looked at', async () => {
    const player = new ScriptedPlayer();
    watchFrame();
    let reads = 0;
    Object.defineProperty(player.state, 'currentTime', { get: () => (reads += 1) });
    for (let count = 0; count < 10_000; count += 1) {
      if (count % 10 === 0) vi.advanceTimersByTime(1);
      player.fire('timeupdate');
    }
    expect(reads).toBeLessThanOrEqual(6);
  });
});

describe('a watcher', () => {
  it('is one for each frame, as long as its extension is there', async () => {
    const player = new ScriptedPlayer();
    watchFrame();
    watchFrame();
    await player.play(600);
    expect(watchedTimes()).toBe(1);
    runtime.id = undefined;
    await player.play(1);
    runtime.id = 'milepost';
    await player.play(1);
    watchFrame();
    player.seek(0);
    await player.play(600);
    expect(watchedTimes()).toBe(2);
  });
});
