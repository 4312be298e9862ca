// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { LECTURE, pass, read, READING, show, useScriptedPage } from '../../helpers/scripted-page';

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
