import { describe, expect, it } from 'vitest';
import { readRoadmap } from '../../../../data/exchange/roadmap/read';
import { decisionName } from '../../../../data/model/decisions';
import { siteId, taskId, type TaskId } from '../../../../data/model/id';
import { ownSiteName, ownSiteText, typedSite } from '../../../../data/model/own-site';
import { piecesOf } from '../../../../data/model/own-road';
import type { RegisterValue } from '../../../../data/model/progress';
import { memoryArea } from '../../../../data/sync/area';
import { FIRST_TASK } from '../../../helpers/builders';
import { goRound, Machine } from '../../../helpers/memory-world';
import { LECTURE, NEXT_LECTURE, OTHER_COURSE, PAPER, StudyPage } from '../../../helpers/pages';

const MINUTE = 60_000;

/** What the course of LECTURE serves first, what it serves too, and two that it does not serve. */
const GUESS = taskId('dl-first-course');
const CHOSEN = taskId('tuning-logging');
const OTHER = taskId('rnn-text');

const set = (machine: Machine, values: Readonly<Record<string, RegisterValue>>) =>
  machine.run({ type: 'change-many', edits: [], values });

const taskHere = async (machine: Machine, address = NEXT_LECTURE) => {
  const page = new StudyPage(machine, { tab: 8, address });
  await page.arrive();
  return (await machine.pageStatus(8, address))?.task;
};

/** Studies a page for a minute and logs it; the task that the session has. */
async function logged(machine: Machine, address: string): Promise<TaskId | null | undefined> {
  const page = new StudyPage(machine, { tab: 9, address });
  await page.begin();
  await page.study(2 * MINUTE);
  await machine.run({ type: 'stop' });
  return (await machine.sessions()).toSorted((one, other) => one.start - other.start).at(-1)?.task;
}

/** A learner who has chosen another task than the guess, when asked on a lecture. */
async function correctedInOffer(machine = new Machine()) {
  const page = new StudyPage(machine, { address: LECTURE });
  await page.arrive();
  await page.study(30_000);
  await page.log({ task: CHOSEN });
  await page.study(MINUTE);
  return { machine, page };
}

/** A learner who has chosen another task in the popup, while a lecture was recorded. */
async function correctedInPopup(machine = new Machine()) {
  const page = new StudyPage(machine, { address: LECTURE });
  await page.begin();
  await page.study(MINUTE);
  const outcome = await machine.run({ type: 'retask-recording', task: CHOSEN });
  if (!outcome.ok || !outcome.undo) throw new Error('It cannot be taken back.');
  return { machine, page, undo: outcome.undo };
}

const waysToCorrect = [
  ['when asked', correctedInOffer],
  ['in the popup', correctedInPopup],
] as const;

it('what was offered and logged as it stood is no correction, whatever the guess is by then', async () => {
  const machine = new Machine();
  const page = new StudyPage(machine, { address: LECTURE });
  await page.arrive();
  await page.study(30_000);
  const standing = await page.reach();
  expect(standing).toMatchObject({ kind: 'offer', task: { id: GUESS } });
  await machine.run({ type: 'set-task', task: GUESS, state: 'done' });
  await page.log({ task: GUESS });
  await page.study(MINUTE);
  await machine.run({ type: 'stop' });
  await machine.run({ type: 'set-task', task: GUESS, state: 'todo' });
  // Were it remembered, a task of one's own choice that the course serves too could not win.
  const serves = taskId('network-from-scratch');
  await machine.run({ type: 'choose-task', task: serves });
  expect(await taskHere(machine)).toBe(serves);
});

describe.each(waysToCorrect)('a task that was corrected %s', (_, correct) => {
  it('is the task of the recording, and is remembered for the course', async () => {
    expect(await taskHere(new Machine())).toBe(GUESS);
    const { machine } = await correct();
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ task: CHOSEN }]);
    expect(await taskHere(machine, NEXT_LECTURE)).toBe(CHOSEN);
    expect(await logged(machine, NEXT_LECTURE)).toBe(CHOSEN);
  });

  it('is what the next question on that course offers first', async () => {
    const { machine } = await correct();
    await machine.run({ type: 'stop' });
    await machine.pass(MINUTE);
    const page = new StudyPage(machine, { tab: 9, address: NEXT_LECTURE });
    await page.arrive();
    await page.study(30_000);
    expect(await page.reach()).toMatchObject({ kind: 'offer', task: { id: CHOSEN } });
  });

  it('means nothing for another course, a paper or the timer', async () => {
    const { machine } = await correct();
    const plain = new Machine();
    await machine.run({ type: 'stop' });
    for (const address of [OTHER_COURSE, PAPER]) {
      expect(await taskHere(machine, address)).toBe(await taskHere(plain, address));
      expect(await taskHere(machine, address)).not.toBe(CHOSEN);
    }
    await machine.run({ type: 'start-timer', task: FIRST_TASK, title: '' });
    await machine.pass(5 * MINUTE);
    await machine.run({ type: 'stop' });
    expect((await machine.sessions()).map(({ task }) => task)).toContain(FIRST_TASK);
  });

  it('is remembered by a background that was killed, and after the browser was closed', async () => {
    const { machine } = await correct();
    machine.kill();
    expect(await taskHere(machine)).toBe(CHOSEN);
    await machine.restartBrowser();
    expect(await taskHere(machine)).toBe(CHOSEN);
  });

  it('is remembered on the learner’s other computer', async () => {
    const mailbox = memoryArea();
    const laptop = new Machine({}, undefined, mailbox);
    const desktop = new Machine({}, undefined, mailbox);
    await correct(laptop);
    await laptop.run({ type: 'stop' });
    await goRound([laptop, desktop]);
    expect(await taskHere(desktop)).toBe(CHOSEN);
    expect(await taskHere(desktop, OTHER_COURSE)).not.toBe(CHOSEN);
  });

  it.each(['done', 'skipped'] as const)('yields when it is %s, and not before', async (state) => {
    const { machine } = await correct();
    await machine.run({ type: 'stop' });
    await machine.run({ type: 'set-task', task: CHOSEN, state: 'doing' });
    expect(await taskHere(machine)).toBe(CHOSEN);
    await machine.run({ type: 'set-task', task: CHOSEN, state });
    expect(await taskHere(machine)).toBe(GUESS);
    await machine.run({ type: 'set-task', task: CHOSEN, state: 'todo' });
    expect(await taskHere(machine)).toBe(CHOSEN);
  });

  it('is corrected again as easily, also back to the guess', async () => {
    const { machine } = await correct();
    await machine.run({ type: 'retask-recording', task: OTHER });
    expect(await taskHere(machine)).toBe(OTHER);
    await machine.run({ type: 'retask-recording', task: GUESS });
    expect(await taskHere(machine)).toBe(GUESS);
  });
});

describe('a correction that is taken back', () => {
  it('is forgotten', async () => {
    const { machine, undo } = await correctedInPopup();
    expect(await machine.run(undo)).toMatchObject({ ok: true });
    expect(await taskHere(machine)).toBe(GUESS);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ task: GUESS }]);
  });

  it('leaves the one before it, and comes back when that is taken back in turn', async () => {
    const { machine } = await correctedInOffer();
    const outcome = await machine.run({ type: 'retask-recording', task: OTHER });
    if (!outcome.ok || !outcome.undo) throw new Error('It cannot be taken back.');
    const back = await machine.run(outcome.undo);
    expect(await taskHere(machine)).toBe(CHOSEN);
    if (!back.ok || !back.undo) throw new Error('It cannot be taken back.');
    await machine.run(back.undo);
    expect(await taskHere(machine)).toBe(OTHER);
  });

  it('leaves the one before it, though the page was closed meanwhile', async () => {
    const { machine, undo } = await correctedInPopup();
    await machine.run({ type: 'retask-recording', task: OTHER });
    const last = await machine.run({ type: 'retask-recording', task: CHOSEN });
    await machine.keeper.closed(7);
    if (!last.ok || !last.undo) throw new Error('It cannot be taken back.');
    expect(await machine.run(last.undo)).toMatchObject({ ok: true });
    expect(await taskHere(machine)).toBe(OTHER);
    await machine.keeper.closed(8);
    await machine.run(undo);
    expect(await taskHere(machine)).toBe(GUESS);
  });

  it('leaves what was remembered, though it is what the catalogue would guess', async () => {
    const { machine } = await correctedInPopup();
    await machine.run({ type: 'retask-recording', task: GUESS });
    const outcome = await machine.run({ type: 'retask-recording', task: OTHER });
    if (!outcome.ok || !outcome.undo) throw new Error('It cannot be taken back.');
    await machine.run(outcome.undo);
    // The course serves this task too, and it would go before a mere guess.
    await machine.run({ type: 'choose-task', task: taskId('network-from-scratch') });
    expect(await taskHere(machine)).toBe(GUESS);
  });

  it('is forgotten for its own course, when another one is recorded by then', async () => {
    const { machine, undo } = await correctedInPopup();
    const other = new StudyPage(machine, { tab: 9, address: OTHER_COURSE });
    const guess = await taskHere(new Machine(), OTHER_COURSE);
    await other.begin();
    await machine.run(undo);
    await machine.run({ type: 'stop' });
    expect(await taskHere(machine)).toBe(GUESS);
    expect(await taskHere(machine, OTHER_COURSE)).toBe(guess);
  });

  it('is forgotten on the other computer too', async () => {
    const mailbox = memoryArea();
    const laptop = new Machine({}, undefined, mailbox);
    const desktop = new Machine({}, undefined, mailbox);
    const { undo } = await correctedInPopup(laptop);
    await goRound([laptop, desktop], 1);
    expect(await taskHere(desktop)).toBe(CHOSEN);
    await laptop.run(undo);
    await goRound([laptop, desktop]);
    expect(await taskHere(desktop)).toBe(GUESS);
  });
});

describe('what is no correction', () => {
  const remembered = async (machine: Machine) => {
    const kept = await machine.local.get(['registers']);
    const value = kept['registers'] as { registers: object } | undefined;
    return Object.keys(value?.registers ?? {}).filter((name) => name.startsWith('place-task/'));
  };

  it('is the guess, logged as it was offered or without a word on it', async () => {
    for (const task of [GUESS, null, 'no-such-task']) {
      const machine = new Machine();
      const page = new StudyPage(machine, { address: LECTURE });
      await page.arrive();
      await page.study(30_000);
      await page.log({ task });
      expect(page.standing).toBe('recording');
      expect(await remembered(machine)).toEqual([]);
    }
  });

  it('is another task for one session, in the log or in the review', async () => {
    const machine = new Machine();
    expect(await logged(machine, LECTURE)).toBe(GUESS);
    const [session] = await machine.sessions();
    if (!session) throw new Error('nothing was logged');
    await machine.run({ type: 'edit-session', id: session.id, changes: { task: CHOSEN } });
    expect(await taskHere(machine)).toBe(GUESS);
    const edits = [{ id: session.id, changes: { task: OTHER } }];
    await machine.run({ type: 'change-many', edits, values: {} });
    expect(await taskHere(machine)).toBe(GUESS);
    expect(await machine.sessions()).toMatchObject([{ task: OTHER }]);
    expect(await remembered(machine)).toEqual([]);
  });

  it('is another task for the timer', async () => {
    const machine = new Machine();
    await machine.run({ type: 'start-timer', task: FIRST_TASK, title: '' });
    const outcome = await machine.run({ type: 'retask-recording', task: CHOSEN });
    if (!outcome.ok || !outcome.undo) throw new Error('It cannot be taken back.');
    await machine.run(outcome.undo);
    expect(await remembered(machine)).toEqual([]);
  });

  it('is the way back from a page that joined what was recorded', async () => {
    const { machine } = await correctedInPopup();
    await new StudyPage(machine, { tab: 8, address: NEXT_LECTURE }).arrive();
    const outcome = await machine.run({ type: 'log-page', tab: 8, task: null });
    if (!outcome.ok || !outcome.undo) throw new Error('It cannot be taken back.');
    await machine.run(outcome.undo);
    expect(await taskHere(machine)).toBe(CHOSEN);
  });
});

describe('a site of the learner’s own', () => {
  const HOST = 'https://course.example.org';

  function siteOf(task: TaskId | null) {
    const site = typedSite({ name: 'A course', address: HOST, paths: ['/lessons'], task });
    if (typeof site === 'string') throw new Error(site);
    return { [ownSiteName(siteId(site.id))]: ownSiteText(site) };
  }

  it('counts for its task, until the learner says another one there', async () => {
    const machine = new Machine();
    await set(machine, siteOf(OTHER));
    expect(await taskHere(machine, `${HOST}/lessons/1`)).toBe(OTHER);
    const page = new StudyPage(machine, { address: `${HOST}/lessons/1` });
    await page.begin();
    await machine.run({ type: 'retask-recording', task: CHOSEN });
    expect(await taskHere(machine, `${HOST}/lessons/2`)).toBe(CHOSEN);
  });

  const OUTLINE = `# Databases

## Queries

- Nothing here (3h)
- Joins (3h) [the second lesson](${HOST}/lessons/2)
- Indexes (4h) [the third lesson](${HOST}/lessons/3)
`;

  /** A learner on a road of their own, two of whose tasks are studied on a site of their own. */
  async function walker(siteTask: (joins: TaskId, indexes: TaskId) => TaskId | null) {
    const reading = readRoadmap(OUTLINE);
    if (!reading.ok) throw new Error('The outline is wrong.');
    const { road, values } = piecesOf(reading.roadmap);
    const tasks = reading.roadmap.phases.flatMap((phase) => phase.tasks.map(({ id }) => id));
    const [, joins, indexes] = tasks;
    if (!joins || !indexes) throw new Error('The outline has too few tasks.');
    const machine = new Machine();
    await set(machine, {
      ...values,
      ...siteOf(siteTask(joins, indexes)),
      [decisionName.road]: road,
    });
    return { machine, joins, indexes };
  }

  it('counts for the task whose resource lies there, the page’s own first', async () => {
    const { machine, joins, indexes } = await walker(() => null);
    expect(await taskHere(machine, `${HOST}/lessons/2`)).toBe(joins);
    expect(await taskHere(machine, `${HOST}/lessons/3/exercise`)).toBe(indexes);
    expect(await taskHere(machine, `${HOST}/lessons/30`)).toBe(joins);
    expect(await logged(machine, `${HOST}/lessons/3`)).toBe(indexes);
    await machine.run({ type: 'set-task', task: indexes, state: 'done' });
    expect(await taskHere(machine, `${HOST}/lessons/3`)).toBe(joins);
  });

  it('counts for the task that the learner gave the site, before its resources', async () => {
    const { machine, joins, indexes } = await walker((_, second) => second);
    expect(await taskHere(machine, `${HOST}/lessons/2`)).toBe(indexes);
    await machine.run({ type: 'set-task', task: indexes, state: 'done' });
    expect(await taskHere(machine, `${HOST}/lessons/2`)).toBe(joins);
  });
});
