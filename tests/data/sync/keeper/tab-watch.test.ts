import { describe, expect, it } from 'vitest';
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

describe('a file that the popup or the side panel asks about', () => {
  it('is not looked for again while it is in front', async () => {
    const learner = reader();
    await learner.begin();
    await learner.read(20);
    const { asked } = learner.machine.desktop;
    expect(await learner.status()).toMatchObject({ counting: true, seconds: 5 });
    await blink();
    expect(learner.machine.desktop.asked).toBe(asked);
  });

  it('counts again under a popup that has taken the focus from it for a moment', async () => {
    const learner = reader();
    const { desktop } = learner.machine;
    await learner.begin();
    await learner.focus(null);
    // The browser says that the popup is open, but tells of no change.
    desktop.focused = 1;
    await learner.status();
    await blink();
    await learner.read(60);
    expect(await learner.stop()).toEqual([90]);
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
    // The timer asks about an absence of a quarter of an hour, and hears of no shorter one.
    expect(machine.desktop.interval).toBe(15 * 60);
    expect(await learner.log()).toMatchObject({ ok: false, problem: 'already-recording' });
    await machine.run({ type: 'stop' });
    await learner.read(31);
    expect(machine.badge).toBe('+');
  });
});
