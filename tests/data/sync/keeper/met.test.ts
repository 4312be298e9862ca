import { describe, expect, it } from 'vitest';
import { courseItems } from '../../../../data/model/course-item';
import { removedItem } from '../../../../data/model/course-item-tick';
import { papers } from '../../../../data/model/paper';
import { readRegisters } from '../../../../data/sync/registers';
import { siteId } from '../../../../data/model/id';
import { Machine } from '../../../helpers/memory-world';
import { LECTURE, NEXT_LECTURE, OTHER_COURSE, PAPER, StudyPage } from '../../../helpers/pages';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const COURSE = 'coursera/neural-networks-deep-learning';

async function registersOf(machine: Machine) {
  return readRegisters((await machine.local.get(null))['registers']).registers;
}
const itemsOf = async (machine: Machine) =>
  courseItems(await registersOf(machine), COURSE).map(({ title }) => title);

async function studied(seconds: number, address = LECTURE, machine = new Machine()) {
  const page = new StudyPage(machine, { address });
  await page.arrive();
  await page.study(seconds * SECOND);
  return { machine, page };
}

describe('what the learner meets', () => {
  it('is noted after half a minute of study, not on arrival', async () => {
    const { machine, page } = await studied(15);
    expect(await itemsOf(machine)).toEqual([]);
    await page.study(15 * SECOND);
    expect(await itemsOf(machine)).toEqual(['Computation graph']);
  });

  it('is a paper on the reading list', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine, { address: PAPER });
    page.title = 'Paper page - Attention Is All You Need';
    await page.arrive();
    await page.study(30 * SECOND);
    expect(papers(await registersOf(machine)).map(({ title }) => title)).toEqual([
      'Attention Is All You Need',
    ]);
  });

  it('is noted once: what is known is not written again', async () => {
    const { machine } = await studied(30);
    const writes = machine.writes;
    await studied(30, LECTURE, machine);
    expect(machine.writes).toBe(writes);
  });

  it('is noted while a recording goes on through it, but not what was passed by', async () => {
    const { machine, page } = await studied(30);
    await page.log();
    const passed = new StudyPage(machine, { address: NEXT_LECTURE });
    passed.title = 'Passed by | Coursera';
    await passed.arrive();
    expect(passed.standing).toBe('recording');
    await passed.study(5 * SECOND);
    const next = new StudyPage(machine, { address: `${NEXT_LECTURE}-again`.replace('AdhHT', 'X') });
    next.title = 'Stayed at | Coursera';
    await next.arrive();
    await next.study(15 * SECOND);
    expect(await itemsOf(machine)).toEqual(['Computation graph', 'Stayed at']);
  });

  it('is noted where nothing is asked: with the timer running, and after “Not now”', async () => {
    const machine = new Machine();
    await machine.run({ type: 'start-timer', task: 'math-review' as never, title: 'Notes' });
    const { page } = await studied(30, LECTURE, machine);
    expect(page.standing).toBe('silent');
    expect(await itemsOf(machine)).toEqual(['Computation graph']);
    await page.decline();
    const other = await studied(30, OTHER_COURSE, machine);
    expect(other.page.standing).toBe('silent');
    expect(Object.keys(await registersOf(machine))).toContain(
      'item/coursera/convolutional-neural-networks/ob1nR',
    );
  });

  it('is not noted on a site that is to be left alone', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.arrive();
    await machine.run({ type: 'choose-site', site: siteId('coursera'), choice: 'never' });
    await studied(2 * 60, LECTURE, machine);
    await page.reach();
    expect(await itemsOf(machine)).toEqual([]);
  });

  it('stays off the list once the learner has taken it off', async () => {
    const { machine } = await studied(30);
    const [item] = courseItems(await registersOf(machine), COURSE);
    const values = item ? removedItem(item) : {};
    const taken = await machine.run({ type: 'change-many', edits: [], values });
    await studied(30, LECTURE, machine);
    expect(await itemsOf(machine)).toEqual([]);
    if (taken.ok && taken.undo) await machine.run(taken.undo);
    expect(await itemsOf(machine)).toEqual(['Computation graph']);
  });

  it('does not keep the question from being asked when it cannot be written', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.arrive();
    const full = { set: () => Promise.reject(new Error('full')) };
    machine.kill((area, name) => (name === 'local' ? { ...area, ...full } : area));
    await machine.pass(MINUTE);
    page.owed = 30_000;
    expect((await page.reach())?.kind).toBe('offer');
    machine.kill();
    await page.reach();
    expect(await itemsOf(machine)).toEqual(['Computation graph']);
  });
});
