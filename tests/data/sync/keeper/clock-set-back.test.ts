import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../../data/model/message';
import { Visit } from '../../../../data/model/visit';
import { Machine } from '../../../helpers/memory-world';
import { LECTURE, NEXT_LECTURE, StudyPage } from '../../../helpers/pages';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** From a correction of the clock to a clock that was wrong by an hour. */
const STEPS = [0, 1500, 3000, 10_000, 20_000, 60 * MINUTE];

/** The learner studies on these pages, which say nothing of it yet. */
async function studied(machine: Machine, pages: readonly StudyPage[], milliseconds: number) {
  await machine.pass(milliseconds);
  for (const page of pages) page.owed += milliseconds;
}

/** Stops by hand, and gives what was logged, in seconds. */
async function logged(machine: Machine): Promise<readonly number[]> {
  await machine.run({ type: 'stop' });
  return (await machine.sessions()).map(({ seconds }) => seconds);
}

/** A lecture that has been recorded for 150 seconds. */
async function recorded(page: StudyPage): Promise<void> {
  await page.begin();
  await page.study(2 * MINUTE);
}

describe.each(STEPS)('a clock that is set back by %d ms while the background lives', (back) => {
  it('takes nothing from the page that is studied', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await recorded(page);
    await studied(machine, [page], 10 * SECOND);
    machine.setClockBack(back);
    await studied(machine, [page], 5 * SECOND);
    await page.pulse({ wall: 15 * SECOND - back, mono: 15 * SECOND });
    await page.study(2 * MINUTE);
    expect(await logged(machine)).toEqual([150 + 15 + 120]);
  });

  it('takes nothing from the page that was gone to a moment ago', async () => {
    const machine = new Machine();
    await recorded(new StudyPage(machine));
    await machine.pass(500);
    const next = new StudyPage(machine, { address: NEXT_LECTURE });
    next.owed = 500;
    await next.arrive();
    await studied(machine, [next], 10 * SECOND);
    machine.setClockBack(back);
    await studied(machine, [next], 4500);
    await next.pulse({ wall: 15 * SECOND - back, mono: 15 * SECOND });
    await next.study(2 * MINUTE);
    expect(await logged(machine)).toEqual([150 + 15 + 120]);
  });

  it('takes nothing from two pages in sight, and counts them once', async () => {
    const machine = new Machine();
    const one = new StudyPage(machine, { tab: 1 });
    await one.begin();
    const other = new StudyPage(machine, { tab: 2 });
    await other.arrive();
    for (let round = 0; round < 8; round += 1) {
      await studied(machine, [one, other], 3 * SECOND);
      if (round === 4) machine.setClockBack(back);
      const wall = 15 * SECOND - (round === 4 ? back : 0);
      await studied(machine, [one, other], 4 * SECOND);
      await other.pulse(round === 0 ? {} : { wall, mono: 15 * SECOND });
      await studied(machine, [one, other], 8 * SECOND);
      await one.pulse({ wall, mono: 15 * SECOND });
    }
    expect(await logged(machine)).toEqual([30 + 8 * 15]);
  });

  it('takes nothing from what a page says last, when it is stopped by hand', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await recorded(page);
    await studied(machine, [page], 10 * SECOND);
    machine.setClockBack(back);
    await studied(machine, [page], 4 * SECOND);
    expect(await logged(machine)).toEqual([150 + 14]);
  });

  it('takes nothing from a page that is still asking', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.arrive();
    await page.study(20 * MINUTE);
    machine.setClockBack(back);
    await page.study(MINUTE);
    await page.log();
    await page.study(MINUTE);
    expect(await logged(machine)).toEqual([22 * 60]);
  });

  it('lets no page claim more than the time that has passed', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await recorded(page);
    machine.setClockBack(back);
    await machine.pass(100);
    await page.pulse({ engaged: 22_500, wall: 22_500, mono: 22_500 });
    expect(await logged(machine)).toEqual([150]);
  });

  it('lets a recording end after ten minutes of silence all the same', async () => {
    const machine = new Machine();
    await recorded(new StudyPage(machine));
    machine.setClockBack(back);
    await machine.run({ type: 'retask-recording', task: 'no-such-task' as never });
    await machine.pass(10 * MINUTE);
    expect((await machine.sessions()).map(({ seconds }) => seconds)).toEqual([150]);
  });
});

describe.each([
  [180, 2, 100],
  [180, 2, 175],
  [180, 3600, 100],
  [900, 2, 890],
])('a pause of more than %d seconds', (limit, back, at) => {
  it(`is taken back though the clock was set back by ${back} s in its ${at}th second`, async () => {
    const machine = new Machine();
    let mono = 0;
    machine.mono = () => mono;
    const now = () => ({ wall: machine.now, mono });
    let life = now();
    const signs = () => ({ present: true, playing: false, life, pause: limit * SECOND });
    const visit = new Visit('visit-pause', null, now(), signs());
    const hear = ({ kind }: Standing) => visit.obey(kind);
    for (let second = 1; second <= 2400; second += 1) {
      mono += SECOND;
      await machine.pass(SECOND);
      if (second <= 300) life = now();
      if (second === 300 + at) machine.now -= back * SECOND;
      visit.measure(now(), signs());
      for (let turn = 0; turn < 3 && visit.due() <= 0; turn += 1) {
        const [message, owe] = visit.speak('A lecture');
        const standing = await machine.say(message, 7, LECTURE);
        if (standing?.kind !== 'recording') owe();
        if (standing) hear(standing);
        if (standing?.kind !== 'offer') continue;
        const log = { type: 'log', ...visit.report('A lecture'), task: null, always: false };
        const recording = await machine.say(log, 7, LECTURE);
        if (recording) hear(recording);
      }
    }
    expect((await machine.sessions()).map(({ seconds }) => seconds)).toEqual([300]);
  });
});
