// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  CATALOGUE,
  LECTURE,
  READING,
  move,
  pass,
  show,
  useScriptedPage,
} from '../../helpers/scripted-page';

/** A page calls for a look in many ways; it gets one every so many milliseconds at most. */
const REST = 200;
const MEDIA = ['playing', 'pause', 'ended', 'waiting', 'emptied'];

const page = useScriptedPage();
let player: HTMLElement;

beforeEach(() => {
  player = Object.assign(document.createElement('div'), { id: 'movie_player' });
  document.body.append(player);
  page().answers.arrive = { kind: 'silent' };
});

/** An advertisement begins or ends, which shows in the player's class alone. */
const advertise = (isOn: boolean) => player.classList.toggle('ad-showing', isOn);
const engaged = () => page().report()?.engaged ?? 0;

/** All that a page can do to be looked at, once. */
function call(): void {
  player.classList.toggle('flicker');
  for (const type of [...MEDIA, 'visibilitychange', 'pageshow', 'state-navigateend'])
    window.dispatchEvent(new Event(type));
  navigation.dispatchEvent(new Event('currententrychange'));
  move(false);
}

/** Calls a thousand times in each second of a stretch of milliseconds. */
async function storm(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 1) {
    call();
    await pass(1);
  }
}

describe('a page that calls for a look thousands of times a second', () => {
  it('gets few of them, and none is left over when it is calm', async () => {
    await page().open(LECTURE);
    const looks = vi.spyOn(document, 'querySelectorAll');
    const addresses = vi.spyOn(URL, 'parse');
    await storm(5000);
    expect(looks.mock.calls.length).toBeGreaterThan(0);
    expect(looks.mock.calls.length).toBeLessThanOrEqual(5000 / REST + 2);
    expect(addresses.mock.calls.length).toBeLessThanOrEqual(2 * (5000 / REST + 2));
    await pass(REST);
    looks.mockClear();
    await pass(10_000);
    expect(looks.mock.calls.length).toBeLessThanOrEqual(1);
  });

  it('is measured to the second all the same', async () => {
    await page().open(READING);
    await storm(3000);
    await pass(60_000);
    await storm(3000);
    expect(engaged()).toBe(66_000);
    expect(page().visits).toHaveLength(1);
  });

  it('is measured until the moment in which the tab is hidden', async () => {
    await page().open(READING);
    await pass(60_000);
    call();
    await pass(50);
    show(false);
    await pass(10_000);
    show(true);
    expect(engaged()).toBe(60_050);
  });

  it('earns nothing while an advertisement is in the way', async () => {
    await page().open(LECTURE);
    for (let turn = 0; turn < 5; turn += 1) {
      await storm(1000);
      advertise(true);
      await storm(1000);
      advertise(false);
    }
    expect(Math.abs(engaged() - 5000)).toBeLessThanOrEqual(2 * REST);
  });

  it('is seen as it is at last', async () => {
    await page().open(LECTURE);
    await storm(3000);
    advertise(true);
    await pass(60_000);
    expect(engaged()).toBeGreaterThanOrEqual(3000);
    expect(engaged()).toBeLessThanOrEqual(3000 + REST);
    advertise(false);
    await storm(1000);
    show(false);
    await pass(60_000);
    expect(engaged()).toBeLessThanOrEqual(4000 + 3 * REST);
  });

  it('says no more than a calm one', async () => {
    page().answers.arrive = { kind: 'recording' };
    await page().open(LECTURE);
    await pass(14_000);
    await storm(2000);
    await pass(14_000);
    await storm(1000);
    expect(page().kinds).toEqual(['arrive', 'pulse', 'pulse']);
  });

  it('is left at once', async () => {
    page().answers.arrive = { kind: 'recording' };
    await page().open(LECTURE);
    await storm(2000);
    window.dispatchEvent(new Event('pagehide'));
    expect(page().pulses.reduce((sum, each) => sum + each.engaged, 0)).toBe(2000);
    expect(vi.getTimerCount()).toBe(0);
    window.dispatchEvent(new Event('pageshow'));
    await pass(REST);
    await page().go(CATALOGUE);
    await pass(REST);
    expect(page().report()).toBeUndefined();
  });
});

it('flickers of any rhythm earn the time between them, and never more than passes', async () => {
  const flicker = fc.record({
    on: fc.integer({ min: 1, max: 700 }),
    off: fc.integer({ min: 1, max: 700 }),
  });
  await page().open(LECTURE);
  await fc.assert(
    fc.asyncProperty(fc.array(flicker, { minLength: 1, maxLength: 30 }), async (flickers) => {
      const before = engaged();
      let elapsed = 0;
      let fewest = 0;
      let most = 0;
      for (const { on, off } of flickers) {
        advertise(false);
        window.dispatchEvent(new Event('playing'));
        await pass(on);
        advertise(true);
        window.dispatchEvent(new Event('waiting'));
        await pass(off);
        elapsed += on + off;
        fewest += Math.max(0, on - REST);
        most += on + REST;
      }
      const earned = engaged() - before;
      expect(earned).toBeLessThanOrEqual(Math.min(elapsed, most));
      expect(earned).toBeGreaterThanOrEqual(fewest);
    }),
    { numRuns: 100 },
  );
});
