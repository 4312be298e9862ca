import { describe, expect, it } from 'vitest';
import { courseItems } from '../../../../data/model/course-item';
import { removedItem, tickedItem } from '../../../../data/model/course-item-tick';
import {
  addedPaper,
  papers,
  removedPaper,
  withPaperState,
  type Paper,
} from '../../../../data/model/paper';
import { paperChange } from '../../../../data/model/paper-evidence';
import { registerName, type Registers, type RegisterValue } from '../../../../data/model/progress';
import { typedPaper } from '../../../../data/model/typed-paper';
import { tickedLesson } from '../../../../data/model/watched';
import { memoryArea } from '../../../../data/sync/area';
import { readRegisters } from '../../../../data/sync/registers';
import { aMilestone } from '../../../helpers/builders';
import { goRound, Machine } from '../../../helpers/memory-world';
import { LECTURE, PAPER, StudyPage } from '../../../helpers/pages';

const MINUTE = 60_000;
const COURSE = 'coursera/neural-networks-deep-learning';
const VECTORS = 'https://www.youtube.com/watch?v=fNk_zzaMoSs';
const VIDEO_2 = registerName.milestone(aMilestone('math-review-video-2'));
const PAPERS = ['two-papers-first', 'two-papers-second'].map((id) =>
  registerName.milestone(aMilestone(id)),
);

/** A laptop and a desktop of one learner, which have not heard of each other yet. */
function apart() {
  const mailbox = memoryArea();
  const laptop = new Machine({}, undefined, mailbox);
  const desktop = new Machine({}, undefined, mailbox);
  return { laptop, desktop, both: [laptop, desktop] };
}

const registersOf = async (machine: Machine): Promise<Registers> =>
  readRegisters((await machine.local.get(null))['registers']).registers;
const ticksOf = async (machine: Machine, names: readonly string[]) => {
  const registers = await registersOf(machine);
  return names.map((name) => registers[name]?.value);
};

async function decide(machine: Machine, values: Readonly<Record<string, RegisterValue>>) {
  const outcome = await machine.run({ type: 'change-many', edits: [], values });
  if (!outcome.ok || !outcome.undo) throw new Error('It was refused.');
  return outcome.undo;
}

async function study(machine: Machine, address: string) {
  const page = new StudyPage(machine, { address });
  await page.arrive();
  await page.study(MINUTE);
}

/** The lecture is played through at the page, which was there long enough. */
async function playThrough(machine: Machine, address: string) {
  await study(machine, address);
  await machine.pass(5 * MINUTE);
  const message = { type: 'watched', duration: 600, title: 'Computation graph | Coursera' };
  await machine.keeper.answer(message, machine.studyPage(7, address));
}

async function onlyPaper(machine: Machine): Promise<Paper> {
  const [paper] = papers(await registersOf(machine));
  if (!paper) throw new Error('There is no paper on the list.');
  return paper;
}

async function onlyItem(machine: Machine) {
  const [item] = courseItems(await registersOf(machine), COURSE);
  if (!item) throw new Error('There is no item of the course.');
  return item;
}

/** Marks a paper as reproduced, as the reading list does. */
async function reproduce(machine: Machine, id: string) {
  await decide(machine, addedPaper(typedPaper(id)!, `The paper number ${id}`));
  const registers = await registersOf(machine);
  const paper = papers(registers).find(({ key }) => key.endsWith(id));
  if (!paper) throw new Error(`${id} is not on the list.`);
  await decide(machine, paperChange(registers, withPaperState(paper, 'reproduced')).values);
}

describe('what a device notes by itself', () => {
  it.each(['to-read', 'implementing', 'reproduced'] as const)(
    'does not take back that a paper is “%s” on a device it has not heard of yet',
    async (state) => {
      const { laptop, desktop, both } = apart();
      await study(laptop, PAPER);
      await decide(laptop, withPaperState(await onlyPaper(laptop), state));
      desktop.now += 5 * MINUTE;
      await study(desktop, PAPER);
      await goRound(both);
      for (const machine of both) expect((await onlyPaper(machine)).state).toBe(state);
    },
  );

  it('does not bring back a paper that was taken off the list elsewhere', async () => {
    const { laptop, desktop, both } = apart();
    await study(laptop, PAPER);
    await decide(laptop, removedPaper(await onlyPaper(laptop)));
    desktop.now += 5 * MINUTE;
    await study(desktop, PAPER);
    await goRound(both);
    for (const machine of both) expect(papers(await registersOf(machine))).toEqual([]);
  });

  it('leaves a lecture finished that was played through elsewhere, or ticked', async () => {
    for (const finish of [
      (machine: Machine) => playThrough(machine, LECTURE),
      async (machine: Machine) => {
        await study(machine, LECTURE);
        await decide(machine, tickedItem(await onlyItem(machine), true));
      },
    ]) {
      const { laptop, desktop, both } = apart();
      await finish(laptop);
      desktop.now += 20 * MINUTE;
      await study(desktop, LECTURE);
      await goRound(both);
      for (const machine of both) expect((await onlyItem(machine)).isFinished).toBe(true);
    }
  });

  it('leaves a lecture unticked, and one off the list, though it is played through again', async () => {
    const { laptop, desktop, both } = apart();
    await playThrough(laptop, LECTURE);
    await decide(laptop, tickedItem(await onlyItem(laptop), false));
    desktop.now += 20 * MINUTE;
    await playThrough(desktop, LECTURE);
    await goRound(both);
    for (const machine of both) expect((await onlyItem(machine)).isFinished).toBe(false);
    await decide(laptop, removedItem(await onlyItem(laptop)));
    await goRound(both);
    await playThrough(desktop, LECTURE);
    await goRound(both);
    for (const machine of both) expect(courseItems(await registersOf(machine), COURSE)).toEqual([]);
  });

  it('leaves a lesson and its milestone unticked that were unticked elsewhere', async () => {
    const { laptop, desktop, both } = apart();
    await playThrough(laptop, VECTORS);
    await decide(laptop, {
      ...tickedLesson(await registersOf(laptop), 'vectors', false),
      [VIDEO_2]: false,
    });
    desktop.now += 20 * MINUTE;
    await playThrough(desktop, VECTORS);
    await goRound(both);
    for (const machine of both) {
      expect(await ticksOf(machine, ['watched-said/vectors', VIDEO_2])).toEqual([false, false]);
    }
  });

  it('is listed after an undo, which is no removal', async () => {
    const { laptop } = apart();
    await laptop.run(await decide(laptop, addedPaper(typedPaper('1706.03762')!, '')));
    expect(papers(await registersOf(laptop))).toEqual([]);
    await study(laptop, PAPER);
    expect((await onlyPaper(laptop)).state).toBe('reading');
  });

  it('is noted again after a backup was brought in and undone', async () => {
    const { laptop, desktop } = apart();
    await study(laptop, LECTURE);
    await study(laptop, PAPER);
    const registers = await registersOf(laptop);
    const brought = await desktop.run({
      type: 'import',
      records: [],
      registers,
      totals: [],
      restore: [],
    });
    if (!brought.ok || !brought.undo) throw new Error('It was refused.');
    await desktop.run(brought.undo);
    expect(courseItems(await registersOf(desktop), COURSE)).toEqual([]);
    await study(desktop, LECTURE);
    await study(desktop, PAPER);
    expect((await onlyItem(desktop)).title).toBe('Computation graph');
    expect((await onlyPaper(desktop)).state).toBe('reading');
  });
});

describe('papers that two devices have reproduced apart', () => {
  it('tick the second milestone on both, alike', async () => {
    const { laptop, desktop, both } = apart();
    await reproduce(laptop, '1706.03762');
    await reproduce(desktop, '1512.03385');
    for (const machine of both) expect(await ticksOf(machine, PAPERS)).toEqual([true, undefined]);
    await goRound(both);
    for (const machine of both) expect(await ticksOf(machine, PAPERS)).toEqual([true, true]);
    const [here, there] = await Promise.all(both.map(registersOf));
    expect(here).toEqual(there);
  });

  it('leave alone what the learner has unticked on one of them', async () => {
    const { laptop, desktop, both } = apart();
    await reproduce(laptop, '1706.03762');
    const [, second = ''] = PAPERS;
    await decide(laptop, { [second]: false });
    await reproduce(desktop, '1512.03385');
    await goRound(both);
    for (const machine of both) expect(await ticksOf(machine, PAPERS)).toEqual([true, false]);
    await reproduce(desktop, '2106.09685');
    await goRound(both);
    for (const machine of both) expect(await ticksOf(machine, PAPERS)).toEqual([true, false]);
  });
});
