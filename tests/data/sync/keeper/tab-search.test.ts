import { describe, expect, it, vi } from 'vitest';
import { Machine } from '../../../helpers/memory-world';
import { StudyPage } from '../../../helpers/pages';
import { PDF, TabReader } from '../../../helpers/tab-reader';

const MINUTE = 60_000;
const ELSEWHERE = 'https://example.org/';

const reader = () => new TabReader(new Machine());

describe('a tab that has a page script', () => {
  it('is left to it, whenever it answers', async () => {
    const learner = reader();
    const { machine } = learner;
    const page = new StudyPage(machine, { tab: 7, address: PDF });
    await page.arrive();
    await learner.open();
    await learner.read(10);
    expect(machine.watch.has(7)).toBe(false);
    expect(machine.alarms.has('tab')).toBe(false);
  });

  it('is left to it when it answers the second time only', async () => {
    const learner = reader();
    const { machine } = learner;
    await learner.open();
    await learner.read(2);
    const page = new StudyPage(machine, { tab: 7, address: PDF });
    await learner.read(10);
    expect(machine.watch.has(7)).toBe(false);
    expect(page.standing).toBe('new');
  });

  it('is left to it when it comes late, and no second counts twice', async () => {
    const learner = reader();
    const { machine } = learner;
    await learner.begin();
    await learner.read(20);
    const page = new StudyPage(machine, { tab: 7, address: PDF });
    await page.arrive();
    expect(machine.watch.has(7)).toBe(false);
    expect(page.standing).toBe('recording');
    await page.study(MINUTE);
    expect(await learner.stop()).toEqual([110]);
  });

  it('at its next address takes over there', async () => {
    const learner = reader();
    const { machine } = learner;
    await learner.begin();
    await learner.read(40);
    const address = 'https://arxiv.org/abs/1706.03762';
    const page = new StudyPage(machine, { tab: 7, address });
    await page.arrive();
    await learner.go(7, address);
    await page.study(MINUTE);
    expect(machine.watch.has(7)).toBe(false);
    expect(await learner.stop()).toEqual([130]);
  });
});

describe('a tab that is none of our business', () => {
  /** What a fresh background does while such a tab is in front of it for a minute. */
  async function costOf(learner: TabReader) {
    const { machine } = learner;
    let reads = 0;
    machine.kill((area) => ({
      ...area,
      get: (keys) => {
        reads += 1;
        return area.get(keys);
      },
    }));
    const turn = vi.spyOn(machine.keeper, 'turn');
    await learner.happen();
    // A second later the background looks after its mailbox, whatever has woken it.
    const readAtOnce = reads;
    await learner.read(60);
    return {
      reads: readAtOnce,
      turns: turn.mock.calls.length,
      told: machine.told.length,
      alarm: machine.alarms.has('tab'),
      stays: machine.watch.has(7),
    };
  }
  const NOTHING = { reads: 0, turns: 0, told: 0, alarm: false, stays: false };

  it('costs one question: nothing is read, said or awaited', async () => {
    const learner = reader();
    const { desktop } = learner.machine;
    desktop.open(7, ELSEWHERE);
    desktop.hidden = ['example.org'];
    expect(await costOf(learner)).toEqual(NOTHING);
    expect(desktop.asked).toBe(1);
  });

  it.each([
    ['a page of a study site that is no study', 'https://arxiv.org/list/cs.LG/recent'],
    ['the start page of a shipped site', 'https://www.youtube.com/'],
    ['a page of the browser', 'about:blank'],
  ])('is %s', async (_name, address) => {
    const learner = reader();
    learner.machine.desktop.open(7, address);
    expect(await costOf(learner)).toEqual(NOTHING);
  });

  it('is a file in a private window', async () => {
    const learner = reader();
    learner.machine.desktop.open(7, PDF, { isPrivate: true });
    expect(await costOf(learner)).toEqual(NOTHING);
  });

  it('is a file that has not loaded, until it has', async () => {
    const learner = reader();
    const tab = learner.machine.desktop.open(7, PDF, { isLoaded: false });
    expect(await costOf(learner)).toEqual(NOTHING);
    tab.isLoaded = true;
    await learner.happen();
    await learner.read(40);
    expect(await learner.status()).toMatchObject({ seconds: 40 });
  });

  it('is a file whose site the browser shows for one press only', async () => {
    const learner = reader();
    learner.machine.keptOff = ['https://arxiv.org/*'];
    learner.machine.desktop.open(7, PDF);
    expect(await costOf(learner)).toEqual(NOTHING);
  });
});

describe('a file on a site of the learner’s own', () => {
  const site = { name: 'My course', host: 'course.example', paths: ['/notes'], task: null };
  const NOTES = 'https://course.example/notes/week-1.pdf';

  it('counts as any page of it', async () => {
    const learner = reader();
    await learner.machine.run({
      type: 'change-many',
      edits: [],
      values: { 'own-site/own-00000001': JSON.stringify(site) },
    });
    await learner.begin(7, NOTES);
    await learner.read(60);
    expect(await learner.stop()).toEqual([90]);
    const [session] = await learner.machine.sessions();
    expect(session).toMatchObject({ site: 'own-00000001', title: 'My course' });
  });
});

describe('access to a site that is taken away', () => {
  it('ends the stay with what it had, and access that is given begins one', async () => {
    const learner = reader();
    const { desktop } = learner.machine;
    await learner.begin();
    await learner.read(40);
    desktop.hidden = ['arxiv.org'];
    await learner.happen();
    await learner.read(300);
    expect(await learner.keptSeconds()).toBe(70);
    expect(learner.machine.watch.has(7)).toBe(false);
    expect(await learner.stop()).toEqual([70]);
    desktop.hidden = [];
    await learner.happen();
    await learner.read(40);
    expect(await learner.status()).toMatchObject({ seconds: 40 });
  });
});
