// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ContentScriptContext } from '../../../entrypoints/study.content/context';
import {
  CATALOGUE,
  LECTURE,
  READING,
  pass,
  show,
  useScriptedPage,
} from '../../helpers/scripted-page';

const WATCH = 'https://www.youtube.com/watch?v=';
const page = useScriptedPage();

describe('a study page', () => {
  it('is followed from a catalogue page that leads to it in the page', async () => {
    await page().open(CATALOGUE);
    await pass(60_000);
    expect(page().said).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    await page().go(LECTURE);
    await pass(1_000);
    expect(page().kinds).toEqual(['arrive']);
  });

  it('is one visit however its address is written', async () => {
    await page().open(LECTURE);
    await pass(10_000);
    await page().go(`${LECTURE}?t=90#notes`);
    await pass(20_000);
    expect(page().kinds).toEqual(['arrive', 'reach']);
    expect(page().visits).toHaveLength(1);
  });

  it('is another visit when it leads to another place, and nothing is lost or counted twice', async () => {
    page().answers.arrive = { kind: 'recording' };
    await page().open(LECTURE);
    await pass(20_000);
    await page().go(READING);
    await pass(20_000);
    await page().go(CATALOGUE);
    const engaged = page().pulses.map(({ engaged }) => engaged);
    expect(engaged.reduce((sum, each) => sum + each, 0)).toBeCloseTo(40_000, -2);
    expect(page().visits).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
    const before = page().said.length;
    await pass(600_000);
    expect(page().said).toHaveLength(before);
  });

  it('gives no report of a page that is no study', async () => {
    await page().open(CATALOGUE);
    expect(page().report()).toBeUndefined();
  });

  it('is left to the script of a newer version', async () => {
    await page().open(LECTURE);
    await pass(1_000);
    const newer = new ContentScriptContext('study');
    expect(newer.isInvalid).toBe(false);
    await pass(60_000);
    expect(page().kinds).toEqual(['arrive']);
  });

  it('begins a new visit when it comes back from the back-forward cache', async () => {
    await page().open(LECTURE);
    await pass(1_000);
    window.dispatchEvent(new Event('pagehide'));
    expect(vi.getTimerCount()).toBe(0);
    window.dispatchEvent(new Event('pageshow'));
    await pass(1_000);
    expect(page().kinds).toEqual(['arrive', 'arrive']);
    expect(page().visits).toHaveLength(2);
  });
});

describe('a YouTube page', () => {
  const watch = (video: string, owner: string) => {
    const page = Object.assign(document.createElement('ytd-watch-flexy'), {
      className: 'ytd-page-manager',
    });
    page.setAttribute('video-id', video);
    const link = Object.assign(document.createElement('a'), { href: owner });
    page.appendChild(document.createElement('ytd-video-owner-renderer')).append(link);
    document.body.replaceChildren(page);
  };

  it('of 3Blue1Brown is known by its video alone', async () => {
    await page().open(`${WATCH}aircAruvnKk`);
    await pass(1_000);
    expect(page().said).toMatchObject([{ type: 'arrive', hints: null }]);
  });

  it('of 3Blue1Brown with a new video is known once the page names the channel', async () => {
    await page().open(`${WATCH}AAAAAAAAAAA`);
    await pass(5_000);
    watch('AAAAAAAAAAA', '/@3blue1brown');
    await pass(3_000);
    expect(page().said).toMatchObject([{ type: 'arrive', hints: { handle: '@3blue1brown' } }]);
  });

  it('is not taken for the channel of the video before it', async () => {
    await page().open(`${WATCH}AAAAAAAAAAA`);
    watch('AAAAAAAAAAA', '/@3blue1brown');
    await pass(3_000);
    await page().go(`${WATCH}dQw4w9WgXcQ`);
    await pass(2_000);
    watch('dQw4w9WgXcQ', '/@3blue1brown');
    await pass(900);
    watch('dQw4w9WgXcQ', '/@RickAstleyYT');
    await pass(60_000);
    expect(page().visits).toHaveLength(1);
  });

  it('of another channel costs one look, and then nothing', async () => {
    watch('dQw4w9WgXcQ', '/@RickAstleyYT');
    await page().open(`${WATCH}dQw4w9WgXcQ`);
    await pass(2_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(page().said).toEqual([]);
    await page().go('https://www.youtube.com/');
    await pass(200);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that never names its channel is given up, but not while it is in a tab behind', async () => {
    show(false);
    await page().open(`${WATCH}AAAAAAAAAAA`);
    await pass(600_000);
    expect(vi.getTimerCount()).toBe(0);
    show(true);
    await pass(14_000);
    expect(vi.getTimerCount()).toBe(1);
    await pass(2_000);
    expect(vi.getTimerCount()).toBe(0);
    show(false);
    show(true);
    await pass(200);
    expect(vi.getTimerCount()).toBe(0);
  });
});
