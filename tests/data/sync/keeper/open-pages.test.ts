import { describe, expect, it } from 'vitest';
import { siteId } from '../../../../data/model/id';
import { ownSiteName, ownSiteText, typedSite } from '../../../../data/model/own-site';
import { papers } from '../../../../data/model/paper';
import { readRegisters } from '../../../../data/sync/registers';
import { FIRST_TASK } from '../../../helpers/builders';
import { Machine } from '../../../helpers/memory-world';
import { StudyPage } from '../../../helpers/pages';
import { PDF, TabReader } from '../../../helpers/tab-reader';

const PAPER = 'https://arxiv.org/abs/1706.03762';
const LECTURE =
  'https://www.coursera.org/learn/neural-networks-deep-learning/lecture/rz9xJ/why-deep-representations';

describe('a page on which the popup is opened', () => {
  it('needs nothing where the browser lets Milepost in', async () => {
    const machine = new Machine();
    expect(await machine.pageStatus(7, PAPER)).toMatchObject({
      site: 'arxiv',
      access: null,
      isWithheld: false,
    });
  });

  it('tells all that its site needs where Milepost waits for the learner’s leave', async () => {
    const machine = new Machine();
    machine.keptOff = ['https://arxiv.org/*'];
    const status = await machine.pageStatus(7, PAPER);
    expect(status).toMatchObject({ site: 'arxiv', isWithheld: false, seconds: null });
    expect(status?.access).toContain('https://arxiv.org/*');
    expect(status?.access).toContain('https://ar5iv.labs.arxiv.org/*');
  });

  it('tells that the browser withholds what is there from the start', async () => {
    const machine = new Machine();
    machine.keptOff = ['https://www.coursera.org/*'];
    expect(await machine.pageStatus(7, LECTURE)).toMatchObject({
      access: ['https://www.coursera.org/*'],
      isWithheld: true,
    });
  });

  it('is one of the learner’s own sites also on a device that has yet to allow it', async () => {
    const machine = new Machine();
    const site = typedSite({
      name: 'Mine',
      address: 'https://study.example/',
      paths: ['/course'],
      task: null,
    });
    if (typeof site === 'string') throw new Error(site);
    const values = { [ownSiteName(site.id)]: ownSiteText(site) };
    await machine.run({ type: 'change-many', edits: [], values });
    machine.keptOff = ['https://study.example/*'];
    expect(await machine.pageStatus(7, 'https://study.example/course/1')).toMatchObject({
      site: site.id,
      siteName: 'Mine',
      access: ['https://study.example/*', 'https://www.study.example/*'],
      isWithheld: false,
    });
    expect(await machine.pageStatus(7, 'https://study.example/other')).toBeNull();
  });

  it('is nothing where no site could ask for its host', async () => {
    const machine = new Machine();
    expect(await machine.pageStatus(7, 'https://hf.co/papers/1706.03762')).toBeNull();
  });

  it('is not counted by a script that was left behind when the leave was taken back', async () => {
    const machine = new Machine();
    await machine.say(
      { type: 'arrive', visit: 'visit-0000-0001', title: 'A paper', hints: null, engaged: 0 },
      7,
      PAPER,
    );
    machine.tabs.set(7, () => ({ visit: 'visit-0000-0001', title: 'A paper', engaged: 60_000 }));
    machine.keptOff = ['https://arxiv.org/*'];
    expect((await machine.pageStatus(7, PAPER))?.access).toContain('https://arxiv.org/*');
  });
});

describe('a paper that is open when the timer starts', () => {
  const listed = async (machine: Machine) => {
    const { registers } = readRegisters((await machine.local.get(null))['registers']);
    return papers(registers).map(({ key }) => String(key));
  };
  const startTimer = (machine: Machine) =>
    machine.run({ type: 'start-timer', task: FIRST_TASK, title: 'With paper and pen' });

  async function opened(seconds: number) {
    const machine = new Machine();
    const page = new StudyPage(machine, { address: PAPER });
    await page.arrive();
    await page.study(seconds * 1000);
    return { machine, page };
  }

  it.each([0, 15])(
    'after %i seconds of reading is listed once it was read for half a minute',
    async (seconds) => {
      const { machine, page } = await opened(seconds);
      await startTimer(machine);
      expect(await listed(machine)).toEqual([]);
      await page.study(30_000);
      expect(await listed(machine)).toEqual(['arxiv/1706.03762']);
      // The timer counts the time: the page neither asks nor joins.
      expect(page.standing).toBe('silent');
      expect(await machine.sessions()).toEqual([]);
    },
  );

  it('in the viewer of the browser is listed too', async () => {
    const learner = new TabReader(new Machine());
    await learner.open(7, PDF);
    await learner.read(10);
    await startTimer(learner.machine);
    await learner.read(40);
    expect(await listed(learner.machine)).toEqual(['arxiv/1706.03762']);
  });

  it('is asked about no more', async () => {
    const { machine, page } = await opened(30);
    expect(page.standing).toBe('offer');
    const { length } = machine.told;
    await startTimer(machine);
    // The question goes, and the page is measured on.
    expect(machine.told.slice(length).map(({ message }) => message)).toMatchObject([
      { standing: { kind: 'silent' } },
      { standing: { kind: 'waiting' } },
    ]);
    await page.study(15_000);
    expect(page.standing).toBe('silent');
  });

  it.each([
    [
      'its site is to be left alone',
      async ({ machine }: { machine: Machine }) => {
        await machine.run({ type: 'choose-site', site: siteId('arxiv'), choice: 'never' });
      },
    ],
    [
      'the learner has said “Not now” to it',
      async ({ page }: { page: StudyPage }) => {
        await page.decline();
      },
    ],
  ])('is told nothing but silence where %s', async (_, say) => {
    const studied = await opened(0);
    await say(studied);
    const { machine, page } = studied;
    const { length } = machine.told;
    const before = await listed(machine);
    await startTimer(machine);
    expect(machine.told.slice(length).map(({ message }) => message)).toMatchObject([
      { standing: { kind: 'silent' } },
    ]);
    await page.study(60_000);
    expect(page.standing).toBe('silent');
    expect(await listed(machine)).toEqual(before);
  });
});
