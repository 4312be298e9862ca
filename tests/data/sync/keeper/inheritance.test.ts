import { describe, expect, it } from 'vitest';
import { memoryArea } from '../../../../data/sync/area';
import { Machine } from '../../../helpers/memory-world';
import { OTHER_COURSE, StudyPage } from '../../../helpers/pages';

const SECOND = 1000;

/** A lecture that has been recorded for half a minute, and watched for some time since it was told. */
async function watched(unsaid: number) {
  const machine = new Machine();
  const page = new StudyPage(machine);
  await page.begin();
  await machine.pass(unsaid);
  return { machine, page };
}

/** Updates Milepost: the page script is gone without a word, and another one arrives a second later. */
async function update(machine: Machine, address?: string) {
  machine.memory = memoryArea();
  machine.tabs.clear();
  machine.kill();
  await machine.keeper.installed();
  await machine.pass(SECOND);
  const page = new StudyPage(machine, address === undefined ? {} : { address });
  await page.arrive();
  return page;
}

async function stopped(machine: Machine): Promise<number | undefined> {
  await machine.run({ type: 'stop' });
  const [session] = await machine.sessions();
  return session?.seconds;
}

describe('an update of Milepost in the middle of a lecture', () => {
  it('loses nothing that the page had not said yet', async () => {
    const { machine } = await watched(12 * SECOND);
    const page = await update(machine);
    await page.study(30 * SECOND);
    expect(await stopped(machine)).toBe(30 + 13 + 30);
  });

  it('counts what the pages of two windows had not said only once', async () => {
    const { machine } = await watched(12 * SECOND);
    const page = await update(machine);
    await new StudyPage(machine, { tab: 8 }).arrive();
    await page.study(30 * SECOND);
    expect(await stopped(machine)).toBe(30 + 13 + 30);
  });

  it('adds nothing where the page had stopped before', async () => {
    const { machine, page } = await watched(0);
    page.owed += 5 * SECOND;
    await machine.pass(5 * SECOND);
    await page.pulse({ goesOn: false });
    await machine.pass(7 * SECOND);
    const next = await update(machine);
    await next.study(30 * SECOND);
    expect(await stopped(machine)).toBe(30 + 5 + 30);
  });

  it('adds nothing where nobody can say since when the page was silent', async () => {
    const { machine } = await watched(60 * SECOND);
    const page = await update(machine);
    await page.study(45 * SECOND);
    expect(await stopped(machine)).toBe(30 + 45);
  });

  it('gives nothing to another course', async () => {
    const { machine } = await watched(12 * SECOND);
    const page = await update(machine, OTHER_COURSE);
    expect(page.standing).not.toBe('recording');
    await page.study(60 * SECOND);
    await page.log();
    // Half a minute of the lecture is too short for a session of its own, and goes along.
    expect(await stopped(machine)).toBe(30 + 60);
  });
});
