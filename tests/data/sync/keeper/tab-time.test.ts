import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionName } from '../../../../data/model/decisions';
import { Machine } from '../../../helpers/memory-world';
import { PDF, TabReader } from '../../../helpers/tab-reader';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A learner whose file is being recorded, for half a minute so far. */
async function recorded(): Promise<TabReader> {
  const learner = new TabReader(new Machine());
  await learner.begin();
  return learner;
}

describe('a learner who rests at a file', () => {
  it('is counted on up to the longest pause, as reading needs no hand', async () => {
    const learner = await recorded();
    for (let rest = 0; rest < 4; rest += 1) {
      await learner.touch();
      await learner.read(170);
    }
    expect(await learner.stop()).toEqual([30 + 4 * 170]);
  });

  it.each([0, 1, 7, 11, 14])(
    'for longer is counted up to the last sign, to the second (%i s after a look)',
    async (seconds) => {
      const learner = await recorded();
      await learner.read(60 + seconds);
      await learner.touch();
      await learner.read(400);
      expect(await learner.keptSeconds()).toBe(90 + seconds);
      await learner.touch();
      await learner.read(60);
      expect(await learner.stop()).toEqual([150 + seconds]);
    },
  );

  it('is counted on from the moment of coming back, and not a second before', async () => {
    const learner = await recorded();
    await learner.touch();
    await learner.read(407);
    await learner.touch();
    await learner.read(33);
    expect(await learner.stop()).toEqual([63]);
  });

  it('may rest for as long as the learner has decided', async () => {
    const learner = new TabReader(new Machine());
    await learner.machine.run({
      type: 'change-many',
      edits: [],
      values: { [decisionName.pauseMinutes]: 10 },
    });
    await learner.begin();
    await learner.touch();
    await learner.read(590);
    await learner.touch();
    await learner.read(700);
    expect((await learner.machine.sessions()).map(({ seconds }) => seconds)).toEqual([620]);
  });

  it('counts between any two signs that are less than the longest pause apart', async () => {
    await fc.assert(
      fc.asyncProperty(
        // Never so long without a counted moment that the recording ends by itself.
        fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 30, max: 179 })), {
          minLength: 1,
          maxLength: 5,
        }),
        async (pairs) => {
          const rests = pairs.flat();
          const learner = await recorded();
          for (const seconds of rests) {
            await learner.touch();
            await learner.read(seconds);
          }
          const counted = rests.filter((seconds) => seconds < 180);
          const sum = counted.reduce((one, other) => one + other, 30);
          expect(await learner.seconds()).toBe(sum);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('before anything is logged has only the time up to the last sign', async () => {
    const learner = new TabReader(new Machine());
    await learner.open();
    await learner.read(64);
    await learner.touch();
    await learner.read(300);
    expect(await learner.status()).toMatchObject({ seconds: 64 });
    await learner.touch();
    await learner.read(20);
    await learner.log();
    const [seconds = 0] = await learner.stop();
    // Nobody wakes the background for a return that is not counted yet but every 30 seconds.
    expect(seconds).toBeGreaterThanOrEqual(64 - 15);
    expect(seconds).toBeLessThanOrEqual(84);
  });

  it('who is away for long costs nothing until the return', async () => {
    const learner = await recorded();
    await learner.touch();
    await learner.read(20 * 60);
    const { asked } = learner.machine.desktop;
    expect(learner.machine.alarms.has('tab')).toBe(false);
    await learner.read(8 * 3600);
    expect(learner.machine.desktop.asked).toBe(asked);
    expect((await learner.machine.sessions()).map(({ seconds }) => seconds)).toEqual([]);
    await learner.touch();
    await learner.read(31);
    expect(learner.machine.badge).toBe('+');
  });
});

describe('a machine that is left', () => {
  it('does not count from the moment on at which its screen is locked', async () => {
    const learner = await recorded();
    await learner.read(40);
    learner.machine.desktop.isLocked = true;
    await learner.happen();
    await learner.read(300);
    learner.machine.desktop.isLocked = false;
    await learner.happen();
    await learner.read(20);
    expect(await learner.stop()).toEqual([90]);
  });

  it.each([50_000, 5 * MINUTE, 8 * HOUR])(
    'does not count while it sleeps for %i ms',
    async (ms) => {
      for (const doesClockSleep of [false, true]) {
        const learner = await recorded();
        await learner.read(60);
        if (doesClockSleep) learner.machine.desktop.moved += ms;
        await learner.machine.sleep(ms);
        await learner.read(60);
        await learner.stop();
        const all = (await learner.machine.sessions()).map(({ seconds }) => seconds);
        const sum = all.reduce((one, other) => one + other, 0);
        expect(sum).toBeLessThanOrEqual(150);
        expect(sum).toBeGreaterThanOrEqual(ms > 10 * MINUTE ? 75 : 120);
      }
    },
  );

  it.each([-HOUR, -20_000, 20_000, HOUR])(
    'counts what was studied though its clock is set by %i ms',
    async (step) => {
      const learner = await recorded();
      await learner.read(60);
      learner.machine.now += step;
      learner.machine.desktop.moved += step;
      // Timers do not follow the wall clock, as those of this machine do.
      for (let look = 0; look < 4; look += 1) {
        await learner.read(15);
        await learner.happen();
      }
      await learner.stop();
      const all = (await learner.machine.sessions()).map(({ seconds }) => seconds);
      const sum = all.reduce((one, other) => one + other, 0);
      // A jump ahead of ten minutes ends the recording, as nobody can tell it from sleep.
      expect(sum).toBeLessThanOrEqual(step === HOUR ? 150 : 173);
      expect(sum).toBeGreaterThanOrEqual(step === HOUR ? 75 : 120);
    },
  );
});

describe('a background that dies', () => {
  it('goes on with the same visit, and loses nothing that the next one can still see', async () => {
    const learner = await recorded();
    await learner.read(67);
    learner.machine.kill();
    await learner.read(90);
    expect(await learner.stop()).toEqual([187]);
  });

  it('loses nothing of what was not logged yet, though its tab was left meanwhile', async () => {
    const learner = new TabReader(new Machine());
    await learner.open();
    await learner.read(20 * 60);
    await learner.open(8, 'https://example.org/');
    learner.machine.kill();
    await learner.read(600);
    await learner.show(7);
    expect(learner.machine.badge).toBe('+');
    await learner.read(60);
    await learner.log();
    expect(await learner.stop()).toEqual([21 * 60]);
  });

  it('during a pause takes it back as a whole when it turns out too long', async () => {
    const learner = await recorded();
    await learner.read(60);
    await learner.touch();
    await learner.read(100);
    learner.machine.kill();
    await learner.read(400);
    expect(await learner.keptSeconds()).toBe(90);
  });

  it('and finds nobody there takes back what counted since the last sign', async () => {
    const learner = await recorded();
    await learner.read(60);
    await learner.touch();
    await learner.read(178);
    learner.machine.kill();
    learner.machine.alarms.delete('tab');
    await learner.read(100);
    await learner.happen();
    expect(await learner.keptSeconds()).toBe(90);
  });

  it('at any moments, however often, costs at most 15 seconds each time and adds none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (lives, isLogged) => {
          const learner = new TabReader(new Machine());
          if (isLogged) await learner.begin();
          else await learner.open();
          for (const seconds of lives) {
            await learner.read(seconds);
            learner.machine.kill();
          }
          await learner.read(60);
          if (!isLogged) await learner.log();
          const [seconds = 0] = await learner.stop();
          const whole = (isLogged ? 30 : 0) + lives.reduce((sum, each) => sum + each, 60);
          expect(seconds).toBeLessThanOrEqual(whole);
          expect(seconds).toBeGreaterThanOrEqual(whole - 15 * lives.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('while its tab is left credits nothing of the time in between', async () => {
    const learner = await recorded();
    await learner.read(60);
    learner.machine.kill();
    await learner.read(5);
    await learner.open(8, 'https://example.org/');
    await learner.read(20);
    await learner.show(7);
    await learner.read(60);
    const [seconds = 0] = await learner.stop();
    expect(seconds).toBeGreaterThanOrEqual(150);
    expect(seconds).toBeLessThanOrEqual(155);
  });

  it('is no sleep: a machine that slept meanwhile is not credited for it', async () => {
    const learner = await recorded();
    await learner.read(60);
    learner.machine.kill();
    await learner.machine.sleep(2 * MINUTE);
    await learner.read(60);
    const [seconds = 0] = await learner.stop();
    expect(seconds).toBeGreaterThanOrEqual(135);
    expect(seconds).toBeLessThanOrEqual(150);
  });

  it('before it knows that no script answers loses nothing either', async () => {
    const learner = new TabReader(new Machine());
    await learner.open();
    await learner.read(1);
    learner.machine.kill();
    await learner.read(40);
    await learner.happen();
    await learner.read(40);
    expect(await learner.status()).toMatchObject({ seconds: 81 });
  });
});

describe('a browser that starts with a file restored', () => {
  it('ends what was recorded before, and begins anew when the tab has loaded', async () => {
    const learner = await recorded();
    await learner.read(60);
    await learner.machine.restartBrowser();
    expect((await learner.machine.sessions()).map(({ seconds }) => seconds)).toEqual([90]);
    const tab = learner.machine.desktop.open(7, PDF, { isLoaded: false });
    await learner.happen();
    await learner.read(10);
    tab.isLoaded = true;
    await learner.happen();
    await learner.read(30);
    expect(await learner.status()).toMatchObject({ seconds: 30, counting: false });
    expect(learner.machine.badge).toBe('+');
  });
});
