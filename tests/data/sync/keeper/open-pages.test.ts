import { describe, expect, it } from 'vitest';
import { ownSiteName, ownSiteText, typedSite } from '../../../../data/model/own-site';
import { Machine } from '../../../helpers/memory-world';

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
      access: ['https://study.example/*'],
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
