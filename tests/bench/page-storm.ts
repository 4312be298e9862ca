import type { Page } from 'puppeteer-core';
import { wait } from '../browser/studying';

/** How often the hand of the storm moves, in milliseconds: faster than any screen shows it. */
const HAND_PERIOD = 10;

/**
 * Runs in a page: thousands of events and changes of classes in each second, all that a page script
 * might listen to. Gives how many there were, in as many milliseconds.
 */
export async function storm(milliseconds: number): Promise<number> {
  const root = document.documentElement;
  const player = document.body.appendChild(document.createElement('div'));
  player.id = 'movie_player';
  const types = ['pointermove', 'scroll', 'playing', 'pause', 'visibilitychange'];
  const end = performance.now() + milliseconds;
  let events = 0;
  while (performance.now() < end) {
    for (let round = 0; round < 5; round += 1) {
      for (const type of types) window.dispatchEvent(new Event(type));
      navigation.dispatchEvent(new Event('currententrychange'));
      player.classList.toggle('ad-showing');
      root.classList.toggle('storm');
      events += types.length + 3;
      // An observer hears of the change before the next round.
      await Promise.resolve();
    }
    await new Promise((resume) => setTimeout(resume, 10));
  }
  return events;
}

/**
 * Moves the mouse and turns its wheel over a page as a very busy hand does: trusted events, as many
 * as the milliseconds have room for. Gives how many there were.
 */
export async function moveAndScroll(page: Page, milliseconds: number): Promise<number> {
  const end = performance.now() + milliseconds;
  let events = 0;
  while (performance.now() < end) {
    await page.mouse.move(200 + (events % 100), 200 + (events % 70));
    if (events % 5 === 0) await page.mouse.wheel({ deltaY: events % 2 === 0 ? 20 : -20 });
    events += 1;
    await wait(HAND_PERIOD);
  }
  return events;
}
