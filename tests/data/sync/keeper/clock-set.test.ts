import { describe, expect, it } from 'vitest';
import { FIRST_TASK } from '../../../helpers/builders';
import { Machine } from '../../../helpers/memory-world';
import { OTHER_COURSE, StudyPage } from '../../../helpers/pages';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const secondsOf = async (machine: Machine): Promise<readonly number[]> =>
  (await machine.sessions()).map(({ seconds }) => seconds);

/** A lecture that has been recorded for 150 seconds. */
async function recorded(machine: Machine): Promise<StudyPage> {
  const page = new StudyPage(machine);
  await page.begin();
  await page.study(2 * MINUTE);
  return page;
}

/** Stops, and gives what takes that back. */
async function stopped(machine: Machine) {
  const outcome = await machine.run({ type: 'stop' });
  if (!outcome.ok || !outcome.undo) throw new Error('it cannot be taken back');
  return outcome.undo;
}

describe('a clock that is set forward, and back', () => {
  it.each([0, 5 * MINUTE, HOUR])('by %d ms makes no time count twice', async (jump) => {
    const machine = new Machine();
    const one = new StudyPage(machine, { tab: 1 });
    const other = new StudyPage(machine, { tab: 2, address: OTHER_COURSE });
    await one.begin();
    await other.arrive();
    for (let round = 0; round < 40; round += 1) {
      await machine.pass(15 * SECOND);
      for (const page of [one, other]) {
        page.owed += 15 * SECOND;
        await page.speak();
      }
    }
    await machine.run({ type: 'stop' });
    machine.setClockBack(-jump);
    await machine.keeper.rang('retry');
    machine.setClockBack(jump);
    await machine.keeper.rang('retry');
    await machine.run({ type: 'log-page', tab: 2, task: null });
    await other.study(2 * MINUTE);
    await machine.run({ type: 'stop' });
    expect(await secondsOf(machine)).toEqual([630, 120]);
  });
});

it('is followed by whole milliseconds, though another clock counts in parts of one', async () => {
  const machine = new Machine();
  const page = await recorded(machine);
  const mono = machine.mono;
  let part = 0;
  machine.mono = () => mono() + (part = (part + 0.3) % 1);
  machine.setClockBack(-5 * MINUTE);
  await machine.keeper.rang('retry');
  machine.setClockBack(2 * HOUR);
  await page.study(MINUTE);
  // Another background could not read a recording with parts of one.
  const kept = JSON.stringify(await machine.local.get(['recording', 'quiet']));
  expect(kept).toContain('"kind":"page"');
  expect(kept).not.toMatch(/\d\.\d/);
});

describe.each([0, 30 * SECOND, HOUR])('a clock that is set back by %d ms', (back) => {
  it('takes nothing from a stop that is taken back', async () => {
    const machine = new Machine();
    const page = await recorded(machine);
    const undo = await stopped(machine);
    await machine.pass(10 * SECOND);
    machine.setClockBack(back);
    await machine.pass(10 * SECOND);
    page.owed += 20 * SECOND;
    await machine.run(undo);
    await page.pulse({ wall: 20 * SECOND - back, mono: 20 * SECOND });
    await page.study(MINUTE);
    await machine.run({ type: 'stop' });
    expect(await secondsOf(machine)).toEqual([150 + 20 + 60]);
  });

  it('lets what was taken back end by silence all the same', async () => {
    const machine = new Machine();
    await recorded(machine);
    const undo = await stopped(machine);
    machine.setClockBack(back);
    await machine.pass(2 * SECOND);
    await machine.run(undo);
    await machine.pass(10 * MINUTE);
    expect(await secondsOf(machine)).toEqual([150]);
  });

  it('takes nothing from the timer, though nobody has touched anything for an hour', async () => {
    const machine = new Machine();
    await machine.run({ type: 'start-timer', task: FIRST_TASK, title: 'A book' });
    machine.presence = 'idle';
    await machine.pass(16 * MINUTE);
    await machine.keeper.presence('idle', 15 * MINUTE);
    await machine.pass(74 * MINUTE);
    machine.setClockBack(back);
    await machine.pass(10 * SECOND);
    await machine.run({ type: 'stop' });
    expect(await secondsOf(machine)).toEqual([90 * 60 + 10]);
  });

  it('keeps a "not now" for as long as it was meant', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.arrive();
    await page.study(30 * SECOND);
    await page.decline();
    await machine.pass(30 * MINUTE);
    machine.setClockBack(back);
    const next = new StudyPage(machine, { address: OTHER_COURSE });
    await next.arrive();
    await next.study(3 * HOUR);
    expect(next.standing).not.toBe('offer');
    await machine.pass(HOUR);
    const last = new StudyPage(machine, { address: OTHER_COURSE });
    await last.arrive();
    await last.study(MINUTE);
    expect(last.standing).toBe('offer');
  });

  it('while a page is asked for its last words ends nothing early', async () => {
    const machine = new Machine();
    const page = await recorded(machine);
    const other = new StudyPage(machine, { tab: 9 });
    await other.arrive();
    await machine.pass(5 * SECOND);
    page.owed += 5 * SECOND;
    machine.tabs.set(9, (message) => {
      if (message.type === 'report') machine.setClockBack(back);
      return other.hear(message);
    });
    await machine.run({ type: 'log-page', tab: 9, task: null });
    await page.study(10 * MINUTE);
    await machine.run({ type: 'stop' });
    const [seconds = 0] = await secondsOf(machine);
    // How long the page had studied when the clock was set, nobody can tell it.
    expect(seconds).toBeGreaterThanOrEqual(150 + 605 - 22);
    expect(seconds).toBeLessThanOrEqual(150 + 605);
  });
});

it('a clock that is set to the first minutes of 1970 loses no session', async () => {
  const machine = new Machine();
  const page = await recorded(machine);
  await page.study(8 * MINUTE);
  machine.setClockBack(machine.now - 2 * MINUTE);
  await page.study(MINUTE);
  machine.kill();
  await page.study(MINUTE);
  await machine.run({ type: 'stop' });
  const [seconds = 0] = await secondsOf(machine);
  expect(seconds).toBeGreaterThan(10 * 60);
});

it('a timer of a background that is woken again and again is looked at every minute', async () => {
  const machine = new Machine();
  await machine.run({ type: 'start-timer', task: FIRST_TASK, title: 'A book' });
  for (let time = 0; time < 30; time += 1) {
    machine.kill();
    await machine.keeper.closed(99);
    await machine.pass(45 * SECOND);
  }
  await machine.keeper.presence('active', 0);
  expect((await machine.local.get(['recording']))['recording']).toMatchObject({
    recording: { kind: 'timer', question: null },
  });
});
