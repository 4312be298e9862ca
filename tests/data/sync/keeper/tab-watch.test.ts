import { describe, expect, it, vi } from 'vitest';
import { siteId } from '../../../../data/model/id';
import { FIRST_TASK } from '../../../helpers/builders';
import { blink, Machine } from '../../../helpers/memory-world';
import { LECTURE, StudyPage, together } from '../../../helpers/pages';
import { OTHER_PDF, PDF, TabReader } from '../../../helpers/tab-reader';

const MINUTE = 60_000;
const ELSEWHERE = 'https://example.org/';

const reader = () => new TabReader(new Machine());

describe('a file in a tab where no page script runs', () => {
  it('is asked about after half a minute by a quiet sign, and counts from its arrival on', async () => {
    const learner = reader();
    const { machine } = learner;
    await learner.open();
    await learner.read(29);
    expect(machine.badge).toBe('');
    await learner.read(2);
    expect(machine.badge).toBe('+');
    expect(await learner.status()).toMatchObject({ site: 'arxiv', seconds: 31, counting: false });
    expect(await learner.log()).toMatchObject({ ok: true });
    expect(machine.badge).toBe('0m');
    await learner.read(89);
    expect(machine.badge).toBe('1m');
    expect(await learner.stop()).toEqual([120]);
    const [session] = await machine.sessions();
    expect(session).toMatchObject({ site: 'arxiv', place: 'arxiv/1706.03762' });
  });

  it('is kept every 15 seconds, and writes nothing that stays before it is logged', async () => {
    const learner = reader();
    await learner.open();
    // What was met is noted once.
    await learner.read(35);
    const { writes } = learner.machine;
    await learner.read(5 * 60);
    expect(learner.machine.writes).toBe(writes);
    await learner.log();
    for (let minute = 0; minute < 5; minute += 1) {
      const before = learner.machine.writes;
      await learner.read(60);
      expect(learner.machine.writes - before).toBeLessThanOrEqual(4);
    }
    expect(await learner.keptSeconds()).toBeGreaterThanOrEqual(635 - 15);
  });

  it('starts by itself on a site that is always counted, and is left alone where never', async () => {
    const always = reader();
    await always.machine.run({ type: 'choose-site', site: siteId('arxiv'), choice: 'always' });
    await always.open();
    await always.read(90);
    expect(await always.stop()).toEqual([90]);

    const never = reader();
    await never.machine.run({ type: 'choose-site', site: siteId('arxiv'), choice: 'never' });
    await never.open();
    await never.read(300);
    expect(never.machine.badge).toBe('');
    expect(await never.kept()).toBeNull();
  });

  it('is no more asked about once the learner says never', async () => {
    const learner = reader();
    await learner.open();
    await learner.read(31);
    expect(learner.machine.badge).toBe('+');
    await learner.machine.run({ type: 'choose-site', site: siteId('arxiv'), choice: 'never' });
    await blink();
    expect(learner.machine.badge).toBe('');
  });

  it('that is stopped by hand starts again neither by itself nor after the tab was left', async () => {
    const learner = reader();
    const { machine } = learner;
    await machine.run({ type: 'choose-site', site: siteId('arxiv'), choice: 'always' });
    await learner.open();
    await learner.read(90);
    await learner.stop();
    await learner.open(8, ELSEWHERE);
    await learner.read(60);
    machine.kill();
    await learner.show(7);
    await learner.read(120);
    expect(await learner.kept()).toBeNull();
    expect(await learner.log()).toMatchObject({ ok: true });
  });

  it.each([
    ['LoRA: Low-Rank Adaptation', 'LoRA: Low-Rank Adaptation'],
    ['2106.09685v2.pdf', 'arXiv:2106.09685'],
  ])('that is called “%s” is logged as “%s”', async (title, logged) => {
    const learner = reader();
    await learner.open(7, 'https://arxiv.org/pdf/2106.09685', { title });
    await learner.read(60);
    await learner.log();
    await learner.stop();
    expect((await learner.machine.sessions())[0]?.title).toBe(logged);
  });
});

describe('a tab that the learner leaves', () => {
  it('does not count meanwhile, and goes on when it is shown again', async () => {
    const learner = reader();
    await learner.begin();
    await learner.read(32);
    await learner.open(8, ELSEWHERE);
    await learner.read(100);
    await learner.show(7);
    await learner.read(28);
    expect(await learner.stop()).toEqual([90]);
  });

  it('keeps what was not logged yet, and its sign comes back with it', async () => {
    const learner = reader();
    await learner.open();
    await learner.read(40);
    await learner.open(8, ELSEWHERE);
    expect(learner.machine.badge).toBe('');
    await learner.read(600);
    await learner.show(7);
    expect(learner.machine.badge).toBe('+');
    await learner.read(20);
    await learner.log();
    expect(await learner.stop()).toEqual([60]);
  });

  it('for another program does not count either, though its sign stays', async () => {
    const learner = reader();
    await learner.open();
    await learner.read(40);
    await learner.focus(null);
    expect(learner.machine.badge).toBe('+');
    await learner.read(600);
    await learner.focus(1);
    await learner.read(20);
    expect(await learner.status()).toMatchObject({ seconds: 60 });
  });

  it('by closing it has told all by then', async () => {
    const learner = reader();
    await learner.begin();
    await learner.read(37);
    await learner.close(7);
    await learner.read(120);
    expect(await learner.keptSeconds()).toBe(67);
    expect(learner.machine.alarms.has('tab')).toBe(false);
    expect(learner.machine.watch.has(7)).toBe(false);
  });

  it('for one in another window counts there alone', async () => {
    const learner = reader();
    await learner.begin();
    await learner.read(30);
    await learner.open(8, PDF, { window: 2 });
    await learner.read(30);
    await learner.focus(1);
    await learner.read(30);
    expect(await learner.stop()).toEqual([120]);
  });

  it('by moving it to another window goes on there', async () => {
    const learner = reader();
    await learner.begin();
    await learner.read(20);
    const tab = learner.machine.desktop.tabs.get(7);
    if (tab) tab.window = 2;
    await learner.show(7);
    await learner.read(40);
    expect(await learner.stop()).toEqual([90]);
  });

  it('for another file of the site needs no second question, and each has its own session', async () => {
    const learner = reader();
    await learner.begin();
    await learner.read(60);
    await learner.go(7, OTHER_PDF);
    await learner.read(70);
    expect(await learner.stop()).toEqual([90, 70]);
    const places = (await learner.machine.sessions()).map(({ place }) => place);
    expect(new Set(places)).toEqual(new Set(['arxiv/1706.03762', 'arxiv/2005.14165']));
  });

  it('for another page of the same file goes on', async () => {
    const learner = reader();
    await learner.begin();
    await learner.go(7, `${PDF}v7#page=3`);
    await learner.read(60);
    expect(await learner.stop()).toEqual([90]);
  });
});

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
  const untouched = async (learner: TabReader): Promise<void> => {
    let reads = 0;
    const { machine } = learner;
    machine.kill((area) => ({
      ...area,
      get: (keys) => {
        reads += 1;
        return area.get(keys);
      },
    }));
    const turn = vi.spyOn(machine.keeper, 'turn');
    await learner.happen();
    expect(reads).toBe(0);
    await learner.read(60);
    expect(turn).not.toHaveBeenCalled();
    expect(machine.told).toEqual([]);
    expect(machine.watch.has(7)).toBe(false);
    expect(machine.alarms.has('tab')).toBe(false);
  };

  it('costs one question: nothing is read, said or awaited', async () => {
    const learner = reader();
    const { desktop } = learner.machine;
    desktop.open(7, ELSEWHERE);
    desktop.hidden = ['example.org'];
    await untouched(learner);
    expect(desktop.asked).toBe(1);
  });

  it.each([
    ['a page of a study site that is no study', 'https://arxiv.org/list/cs.LG/recent'],
    ['the start page of a shipped site', 'https://www.youtube.com/'],
    ['a page of the browser', 'about:blank'],
  ])('is %s', async (_name, address) => {
    const learner = reader();
    learner.machine.desktop.open(7, address);
    await untouched(learner);
  });

  it('is a file in a private window', async () => {
    const learner = reader();
    learner.machine.desktop.open(7, PDF, { isPrivate: true });
    await untouched(learner);
  });

  it('is a file that has not loaded, until it has', async () => {
    const learner = reader();
    const tab = learner.machine.desktop.open(7, PDF, { isLoaded: false });
    await untouched(learner);
    tab.isLoaded = true;
    await learner.happen();
    await learner.read(40);
    expect(await learner.status()).toMatchObject({ seconds: 40 });
  });

  it('is a file whose site the browser shows for one press only', async () => {
    const learner = reader();
    learner.machine.keptOff = ['https://arxiv.org/*'];
    learner.machine.desktop.open(7, PDF);
    await untouched(learner);
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

describe('a file beside something else that counts', () => {
  it('counts each second once when a page of the same paper is in another window', async () => {
    const learner = reader();
    const { machine } = learner;
    const page = new StudyPage(machine, { tab: 9, address: 'https://arxiv.org/abs/1706.03762' });
    await page.begin();
    await learner.open(7, PDF, { window: 2 });
    await together(machine, [page], 2 * MINUTE);
    await learner.focus(null);
    expect(await learner.stop()).toEqual([150]);
  });

  it('leaves the recording to a lecture in another window, and can be logged from the popup', async () => {
    const learner = reader();
    const { machine } = learner;
    const lecture = new StudyPage(machine, { tab: 9, address: LECTURE });
    await lecture.begin();
    await learner.open(7, PDF, { window: 2 });
    await together(machine, [lecture], MINUTE);
    expect(machine.badge).toBe('1m');
    expect(await learner.status()).toMatchObject({ counting: false, seconds: 60 });
    await learner.log();
    await learner.read(60);
    // The minute that the lecture has is not the file's.
    expect(await learner.stop()).toEqual([90, 60]);
  });

  it('is silent while the timer runs, and asks afterwards', async () => {
    const learner = reader();
    const { machine } = learner;
    await machine.run({ type: 'start-timer', task: FIRST_TASK, title: '' });
    await learner.open();
    await learner.read(120);
    expect(machine.badge).toBe('2m');
    expect(await learner.log()).toMatchObject({ ok: false, problem: 'already-recording' });
    await machine.run({ type: 'stop' });
    await learner.read(31);
    expect(machine.badge).toBe('+');
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
