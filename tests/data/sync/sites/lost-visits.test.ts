import { describe, expect, it } from 'vitest';
import { ownSiteName, ownSiteText, typedSite } from '../../../../data/model/own-site';
import { forgetLostVisits } from '../../../../data/sync/sites/lost-visits';
import { Machine } from '../../../helpers/memory-world';
import { LECTURE, StudyPage } from '../../../helpers/pages';

const PAPER = 'https://arxiv.org/abs/1706.03762';
const LESSON = 'https://school.example.org/course/1';

const school = typedSite({ name: 'School', address: LESSON, paths: ['/course'], task: null });
if (typeof school === 'string') throw new Error(school);

/** Forgets what is lost, when the browser shows us the pages of all tabs but some. */
const forget = (machine: Machine, ...closed: readonly number[]): Promise<void> =>
  machine.keeper.turn(({ desk }) =>
    forgetLostVisits(desk, (tab) => Promise.resolve(!closed.includes(tab))),
  );

const visitsOf = (machine: Machine) =>
  machine.keeper.turn(async ({ desk }) =>
    Object.values(desk.state.visits).map(({ place }) => place.key),
  );

describe('a page into which the browser does not let Milepost any more', () => {
  it('is forgotten and told to be silent; the others go on', async () => {
    const machine = new Machine();
    const paper = new StudyPage(machine, { tab: 1, address: PAPER });
    const lecture = new StudyPage(machine, { tab: 2, address: LECTURE });
    await paper.arrive();
    await lecture.arrive();
    await forget(machine, 1);
    expect(paper.standing).toBe('silent');
    expect(lecture.standing).toBe('waiting');
    expect(await visitsOf(machine)).toEqual(['coursera/neural-networks-deep-learning/Wh2ab']);
  });

  it('is credited nothing more, and what was counted is kept', async () => {
    const machine = new Machine();
    const paper = new StudyPage(machine, { tab: 1, address: PAPER });
    await paper.begin();
    await paper.study(120_000);
    await forget(machine, 1);
    expect(paper.standing).toBe('silent');
    await paper.study(300_000);
    await machine.run({ type: 'stop' });
    const [session] = await machine.sessions();
    expect(session?.seconds).toBe(150);
  });

  it('is nothing to do when every page is open to us', async () => {
    const machine = new Machine();
    const paper = new StudyPage(machine, { tab: 1, address: PAPER });
    await paper.arrive();
    await forget(machine);
    expect(paper.standing).toBe('waiting');
    expect(machine.told).toEqual([]);
    expect(await visitsOf(machine)).toEqual(['arxiv/1706.03762']);
  });
});

describe('a page of one of the learner’s own sites', () => {
  it('is forgotten when the site is taken away, though its host is still let in', async () => {
    const machine = new Machine();
    const name = ownSiteName(school.id);
    await machine.run({ type: 'change-many', edits: [], values: { [name]: ownSiteText(school) } });
    const lesson = new StudyPage(machine, { tab: 3, address: LESSON });
    await lesson.arrive();
    await forget(machine);
    expect(lesson.standing).toBe('waiting');
    await machine.run({ type: 'change-many', edits: [], values: { [name]: null } });
    await forget(machine);
    expect(lesson.standing).toBe('silent');
    expect(await visitsOf(machine)).toEqual([]);
  });
});
