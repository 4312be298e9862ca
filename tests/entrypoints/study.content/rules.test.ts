// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import {
  CATALOGUE,
  LECTURE,
  pass,
  read,
  READING,
  show,
  useScriptedPage,
} from '../../helpers/scripted-page';

const page = useScriptedPage();

/** A lecture begins to play in the page. */
function play(): HTMLVideoElement {
  const video = document.createElement('video');
  Object.defineProperties(video, {
    paused: { value: false, configurable: true },
    ended: { value: false },
    readyState: { value: 4 },
  });
  document.body.append(video);
  video.dispatchEvent(new Event('playing'));
  return video;
}
function stop(video: HTMLVideoElement): void {
  Object.defineProperty(video, 'paused', { value: true });
  video.dispatchEvent(new Event('pause'));
}

it('a pause counts as long as the learner lets it', async () => {
  page().answers.arrive = { kind: 'silent', pause: 600_000 };
  await page().open(READING);
  await pass(500_000);
  expect(page().report()?.engaged).toBeCloseTo(500_000, -3);
  await pass(200_000);
  expect(page().report()?.engaged).toBe(0);
});

it('a shorter pause than everybody’s is heard of while the page is open', async () => {
  page().answers.arrive = { kind: 'silent' };
  await page().open(READING);
  await read(120_000);
  expect(page().report()?.engaged).toBeCloseTo(120_000, -3);
  page().stand({ kind: 'silent', pause: 60_000 });
  await pass(30_000);
  expect(page().report()?.engaged).toBeCloseTo(60_000, -3);
});

it('a lecture in a hidden tab counts only where the learner wants it', async () => {
  page().answers.arrive = { kind: 'silent' };
  await page().open(LECTURE);
  await pass(1000);
  play();
  show(false);
  await pass(300_000);
  expect(page().report()?.engaged).toBeLessThan(2000);
  page().stand({ kind: 'silent', hidden: true });
  show(false);
  await pass(300_000);
  expect(page().report()?.engaged).toBeGreaterThan(295_000);
});

it('in a hidden tab nothing counts once the lecture has ended', async () => {
  page().answers.arrive = { kind: 'silent', hidden: true };
  await page().open(LECTURE);
  await pass(1000);
  const video = play();
  show(false);
  await pass(60_000);
  stop(video);
  const then = page().report()?.engaged ?? 0;
  expect(then).toBeGreaterThan(59_000);
  await pass(600_000);
  expect(page().report()?.engaged).toBe(then);
});

const VIDEO = 'https://www.youtube.com/watch?v=aircAruvnKk';
const NEXT_VIDEO = 'https://www.youtube.com/watch?v=IHZwWFHWa-w';

it.each([
  ['a page that is no study', LECTURE, CATALOGUE],
  ['a video of anybody', VIDEO, 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['the next lecture', VIDEO, NEXT_VIDEO],
])('in a hidden tab nothing counts once it has gone on to %s', async (_, from, to) => {
  page().answers.arrive = { kind: 'recording', hidden: true };
  page().answers.pulse = { kind: 'recording', hidden: true };
  await page().open(from);
  await pass(1000);
  play();
  show(false);
  await pass(60_000);
  await page().go(to);
  const engaged = page().pulses.map(({ engaged }) => engaged);
  expect(engaged.reduce((sum, each) => sum + each, 0)).toBeCloseTo(61_000, -3);
  expect(page().report()).toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
  const before = page().said.length;
  await pass(8 * 3_600_000);
  expect(page().said).toHaveLength(before);
});

it('a lecture that a hidden tab has gone on to is a visit once it is seen', async () => {
  page().answers.arrive = { kind: 'silent', hidden: true };
  await page().open(VIDEO);
  await pass(1000);
  play();
  show(false);
  await page().go(NEXT_VIDEO);
  await pass(600_000);
  expect(page().visits).toHaveLength(1);
  show(true);
  await pass(5000);
  expect(page().visits).toHaveLength(2);
  expect(page().report()?.engaged).toBeCloseTo(5000, -3);
});

it('a lecture in a hidden tab counts on while only the rest of its address changes', async () => {
  page().answers.arrive = { kind: 'silent', hidden: true };
  await page().open(LECTURE);
  await pass(1000);
  play();
  show(false);
  await pass(60_000);
  await page().go(`${LECTURE}?t=90#notes`);
  await pass(60_000);
  expect(page().report()?.engaged).toBeGreaterThan(119_000);
});
