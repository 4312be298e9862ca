import { describe, expect, it } from 'vitest';
import {
  BEFORE_NOW,
  FIRST_TASK,
  NOW,
  OFFSET,
  aMilestone,
  everyTask,
} from '../../../helpers/builders';
import { Machine } from '../../../helpers/memory-world';
import {
  LECTURE,
  NEXT_LECTURE,
  OTHER_COURSE,
  PAPER,
  StudyPage,
  together,
} from '../../../helpers/pages';

const MINUTE = 60_000;

describe('an evening with one lecture', () => {
  it('is noticed, asked about, logged, measured, stopped and kept', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    expect(await page.arrive()).toEqual({ kind: 'waiting' });
    await page.study(30_000);
    expect(page.standing).toBe('offer');
    expect(await machine.log()).toEqual([]);

    expect(await page.log()).toEqual({ kind: 'recording' });
    expect(machine.badge).toBe('0m');
    await page.study(25 * MINUTE);
    expect(machine.badge).toBe('25m');

    const outcome = await machine.run({ type: 'stop' });
    expect(machine.badge).toBe('');
    const [session, ...others] = await machine.sessions();
    expect(others).toEqual([]);
    expect(outcome).toEqual({
      ok: true,
      undo: { type: 'resume', id: session?.id },
      session: expect.objectContaining({ id: session?.id }) as unknown,
    });
    expect(session).toMatchObject({
      start: BEFORE_NOW,
      seconds: 25 * 60 + 30,
      offset: OFFSET,
      site: 'coursera',
      place: 'coursera/neural-networks-deep-learning/Wh2ab',
      title: 'Computation graph',
      how: 'page',
    });
  });

  it('offers the task that the place serves, and all that are open', async () => {
    const machine = new Machine();
    await machine.run({ type: 'set-task', task: FIRST_TASK, state: 'done' });
    const page = new StudyPage(machine);
    await page.arrive();
    page.owed = 30_000;
    const offer = await page.reach();
    if (offer?.kind !== 'offer') throw new Error('no offer');
    expect(offer.place).toBe('Computation graph');
    expect(offer.task.id).toBe('dl-first-course');
    expect(offer.tasks.map(({ id }) => id)).toEqual(everyTask.filter((id) => id !== FIRST_TASK));
  });

  it('counts for the task that the learner chose in the offer', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.arrive();
    await page.study(90_000);
    await page.log({ task: everyTask[3] ?? null });
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ task: everyTask[3], seconds: 90 }]);
  });

  it('counts for the guess when a page names a task that there is not', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.arrive();
    await page.study(90_000);
    await page.log({ task: '__proto__' });
    await machine.run({ type: 'stop' });
    const [session] = await machine.sessions();
    expect(everyTask).toContain(session?.task);
  });

  it('ends by itself 10 minutes after its last moment, and at that moment', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(5 * MINUTE);
    await machine.pass(10 * MINUTE - 1);
    expect(machine.badge).toBe('5m');
    await machine.pass(1);
    expect(machine.badge).toBe('');
    expect(await machine.sessions()).toMatchObject([{ start: BEFORE_NOW, seconds: 330 }]);
    expect([...machine.alarms.keys()]).toEqual(['share']);
  });

  it('ends by itself also when a background died just before it set its alarm', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.begin();
    machine.alarms.clear();
    machine.kill();
    await page.study(5 * MINUTE);
    await machine.pass(10 * MINUTE);
    expect(await machine.sessions()).toMatchObject([{ seconds: 330 }]);
  });

  it('leaves nothing in the log when it was shorter than a minute', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(29_000);
    const outcome = await machine.run({ type: 'stop' });
    expect(outcome).toMatchObject({ ok: true, session: null });
    expect(await machine.log()).toEqual([]);
  });
});

describe('an evening over several pages', () => {
  it('goes on in the next lecture of the course without a question', async () => {
    const machine = new Machine();
    const first = new StudyPage(machine);
    await first.begin();
    await first.study(5 * MINUTE);
    const next = new StudyPage(machine, { address: NEXT_LECTURE });
    expect(await next.arrive()).toEqual({ kind: 'recording' });
    await next.study(10 * MINUTE);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([
      { seconds: 15 * 60 + 30, place: 'coursera/neural-networks-deep-learning/AdhHT' },
    ]);
  });

  it('becomes two sessions when the learner moves on to another course of the site', async () => {
    const machine = new Machine();
    const first = new StudyPage(machine);
    await first.begin();
    await first.study(5 * MINUTE);
    const next = new StudyPage(machine, { address: OTHER_COURSE });
    expect(await next.arrive()).toEqual({ kind: 'waiting' });
    await next.study(10 * MINUTE);
    expect(next.standing).toBe('recording');
    await machine.run({ type: 'stop' });
    const sessions = await machine.sessions();
    expect(sessions.map(({ seconds }) => seconds)).toEqual([330, 600]);
    expect(sessions[1]?.start).toBe(NOW + 330_000);
  });

  it('loses nothing when the first course was open for less than a minute', async () => {
    const machine = new Machine();
    const first = new StudyPage(machine);
    await first.begin();
    await first.study(20_000);
    const next = new StudyPage(machine, { address: OTHER_COURSE });
    await next.arrive();
    await next.study(10 * MINUTE);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ start: BEFORE_NOW, seconds: 650 }]);
  });

  it('asks anew at another site, and keeps both', async () => {
    const machine = new Machine();
    const first = new StudyPage(machine);
    await first.begin();
    await first.study(5 * MINUTE);
    const paper = new StudyPage(machine, { tab: 8, address: PAPER });
    await paper.arrive();
    await paper.study(2 * MINUTE);
    expect(paper.standing).toBe('offer');
    await paper.log();
    await paper.study(MINUTE);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([
      { site: 'coursera', seconds: 330 },
      { site: 'huggingface-papers', place: 'arxiv/1706.03762', seconds: 180 },
    ]);
  });

  it('joins what is recorded when the offer of a second tab of the course is taken', async () => {
    const machine = new Machine();
    const [one, two] = [new StudyPage(machine), new StudyPage(machine, { tab: 8 })];
    await one.arrive();
    await two.arrive();
    await together(machine, [one, two], 30_000);
    expect([one.standing, two.standing]).toEqual(['offer', 'offer']);
    await one.log();
    expect(await two.log({ task: everyTask[5] ?? null })).toEqual({ kind: 'recording' });
    await together(machine, [one, two], 2 * MINUTE);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 150, task: everyTask[5] }]);
  });
});

describe('what the learner decides along the way', () => {
  it('moves on to the next task, ticks, and takes each back', async () => {
    const machine = new Machine();
    const milestone = aMilestone('math-review-video-1');
    for (const command of [
      { type: 'set-task', task: FIRST_TASK, state: 'done' },
      { type: 'choose-task', task: everyTask[4] ?? FIRST_TASK },
      { type: 'tick-milestone', milestone, done: true },
      { type: 'set-goal', minutes: 600 },
    ] as const) {
      const before = await machine.local.get(['registers']);
      const done = await machine.run(command);
      if (!done.ok || !done.undo) throw new Error('it cannot be taken back');
      expect(await machine.local.get(['registers'])).not.toEqual(before);
      expect(await machine.run(done.undo)).toMatchObject({ ok: true });
    }
    const { registers } = await machine.local.get(['registers']);
    expect(registers).toMatchObject({
      registers: {
        'task/math-review': { value: 'todo' },
        'current-task': { value: null },
        'milestone/math-review-video-1': { value: false },
        'weekly-goal-minutes': { value: 480 },
      },
    });
  });

  it('is asked of the page in front: what it counts for', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.arrive();
    await page.study(20_000);
    expect(await machine.pageStatus(7, LECTURE)).toMatchObject({
      site: 'coursera',
      siteName: 'Coursera',
      choice: 'ask',
      seconds: 20,
      counting: false,
    });
    expect(await machine.pageStatus(9, 'https://example.org/')).toBeNull();
    expect(await machine.pageStatus(9, OTHER_COURSE)).toMatchObject({ tab: 9, seconds: null });
  });

  it('is logged from the popup, with the time since arrival', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.arrive();
    await page.decline();
    await page.study(5 * MINUTE);
    expect(await machine.run({ type: 'log-page', tab: 7, task: null })).toEqual({
      ok: true,
      undo: { type: 'discard' },
      session: null,
    });
    await page.study(MINUTE);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 360 }]);
  });
});
