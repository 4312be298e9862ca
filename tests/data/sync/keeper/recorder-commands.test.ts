import { describe, expect, it } from 'vitest';
import { taskId } from '../../../../data/model/id';
import { everyTask, FIRST_TASK, NOW } from '../../../helpers/builders';
import { Machine } from '../../../helpers/memory-world';
import { LECTURE, OTHER_COURSE, PAPER, StudyPage } from '../../../helpers/pages';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A machine on which a lecture has been recorded for some minutes. */
async function recorded(minutes: number) {
  const machine = new Machine();
  const page = new StudyPage(machine);
  await page.begin();
  await page.study(minutes * MINUTE - 30_000);
  return { machine, page };
}

/** Stops, and gives the command that takes it back. */
async function stopped(machine: Machine) {
  const outcome = await machine.run({ type: 'stop' });
  if (!outcome.ok || !outcome.undo) throw new Error('it cannot be taken back');
  return outcome.undo;
}

describe('a stop', () => {
  it('counts also what the page has not said yet', async () => {
    const { machine, page } = await recorded(5);
    await machine.pass(9000);
    page.owed += 9000;
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 309 }]);
  });

  it('leaves the page alone, until it is recorded after all', async () => {
    const { machine, page } = await recorded(5);
    const undo = await stopped(machine);
    expect(page.standing).toBe('silent');
    await machine.run(undo);
    await machine.pass(11 * MINUTE);
    expect(page.standing).toBe('waiting');
    await page.log();
    await machine.run({ type: 'stop' });
    expect(page.standing).toBe('silent');
    await machine.run({ type: 'log-page', tab: page.tab, task: null });
    await machine.pass(11 * MINUTE);
    expect(page.standing).toBe('waiting');
  });

  it('does not wait for a page that is gone or lies', async () => {
    const { machine, page } = await recorded(5);
    for (const answer of [null, 'hello', { visit: page.visit, title: '', engaged: -1 }]) {
      machine.tabs.set(7, () => answer);
      const undo = await stopped(machine);
      expect(await machine.sessions()).toMatchObject([{ seconds: 300 }]);
      await machine.run(undo);
    }
    await machine.pass(5000);
    machine.tabs.set(7, () => ({ visit: page.visit, title: '', engaged: 1e12 }));
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 305 }]);
  });

  it('is taken back as if it had not been, and counts nothing twice', async () => {
    const { machine, page } = await recorded(5);
    await machine.pass(7000);
    page.owed += 7000;
    const undo = await stopped(machine);
    expect(page.standing).toBe('silent');
    expect(await machine.run(undo)).toMatchObject({ ok: true, undo: { type: 'stop' } });
    expect(page.standing).toBe('recording');
    expect(machine.badge).toBe('5m');
    expect(await machine.sessions()).toEqual([]);
    await page.study(5 * MINUTE);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 607 }]);
    expect(await machine.log()).toHaveLength(1);
  });

  it('is taken back also by a background that was started anew', async () => {
    const { machine, page } = await recorded(5);
    const undo = await stopped(machine);
    machine.kill();
    expect(await machine.run(undo)).toMatchObject({ ok: true });
    await page.study(MINUTE);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 360 }]);
  });

  it('is taken back with the task that the learner gave its session meanwhile', async () => {
    const { machine } = await recorded(5);
    const undo = await stopped(machine);
    const task = everyTask[7] ?? FIRST_TASK;
    if (undo.type !== 'resume') throw new Error('no resume');
    await machine.run({ type: 'edit-session', id: undo.id, changes: { task } });
    await machine.run(undo);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ task }]);
  });

  it('is final once something else is recorded, because that time would count twice', async () => {
    const machine = new Machine();
    await machine.run({ type: 'start-timer', task: FIRST_TASK, title: '' });
    await machine.pass(10 * MINUTE);
    const undo = await stopped(machine);
    const page = new StudyPage(machine, { address: PAPER });
    await page.begin();
    expect(await machine.run(undo)).toEqual({ ok: false, problem: 'already-recording' });
    await page.study(10 * MINUTE);
    await machine.pass(HOUR);
    expect(await machine.run(undo)).toEqual({ ok: false, problem: 'unknown-session' });
    const sessions = await machine.sessions();
    expect(sessions.map(({ seconds }) => seconds)).toEqual([600, 630]);
  });

  it('is refused when nothing is recorded, twice in a row, and after the browser has ended', async () => {
    const { machine } = await recorded(5);
    const undo = await stopped(machine);
    expect(await machine.run({ type: 'stop' })).toEqual({
      ok: false,
      problem: 'nothing-recording',
    });
    await machine.restartBrowser();
    expect(await machine.run(undo)).toEqual({ ok: false, problem: 'unknown-session' });
    expect(await machine.sessions()).toHaveLength(1);
  });
});

describe('a recording that is discarded', () => {
  it('counts for nothing, and comes back when the learner wants it', async () => {
    const { machine, page } = await recorded(5);
    const outcome = await machine.run({ type: 'discard' });
    expect(outcome).toMatchObject({ ok: true, session: null, undo: { type: 'resume' } });
    expect(await machine.sessions()).toEqual([]);
    const [kept] = await machine.log();
    expect(kept).toMatchObject({ deleted: true, seconds: 300 });
    if (!outcome.ok || !outcome.undo) return;
    await machine.run(outcome.undo);
    await page.study(MINUTE);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 360 }]);
  });

  it('can be restored from the log later', async () => {
    const { machine } = await recorded(5);
    await machine.run({ type: 'discard' });
    const [kept] = await machine.log();
    if (!kept) throw new Error('nothing was kept');
    await machine.restartBrowser();
    await machine.run({ type: 'restore-session', id: kept.id });
    expect(await machine.sessions()).toMatchObject([{ seconds: 300 }]);
  });
});

describe('the running recording', () => {
  it('changes its task at once, and back', async () => {
    const { machine } = await recorded(5);
    const task = everyTask[6] ?? FIRST_TASK;
    const outcome = await machine.run({ type: 'retask-recording', task });
    expect(outcome).toMatchObject({ ok: true, undo: { type: 'retask-recording' } });
    expect(await machine.run({ type: 'retask-recording', task: taskId('none') })).toEqual({
      ok: false,
      problem: 'unknown-task',
    });
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ task }]);
    expect(await machine.run({ type: 'retask-recording', task })).toEqual({
      ok: false,
      problem: 'nothing-recording',
    });
  });

  it('is joined by a page of its course from the popup, and nothing is discarded by the undo', async () => {
    const { machine } = await recorded(5);
    const second = new StudyPage(machine, { tab: 8 });
    await second.arrive();
    const task = everyTask[6] ?? FIRST_TASK;
    const outcome = await machine.run({ type: 'log-page', tab: 8, task });
    expect(outcome).toMatchObject({ ok: true, undo: { type: 'retask-recording' } });
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 300, task }]);
  });

  it('gives way to a page of another course from the popup, and is kept', async () => {
    const { machine } = await recorded(5);
    const second = new StudyPage(machine, { tab: 8, address: OTHER_COURSE });
    await second.arrive();
    await machine.run({ type: 'log-page', tab: 8, task: null });
    await second.study(2 * MINUTE);
    await machine.run({ type: 'stop' });
    const seconds = (await machine.sessions()).map((session) => session.seconds);
    expect(seconds).toEqual([300, 120]);
  });

  it('is not begun from the popup on what is no study page, nor for no task', async () => {
    const machine = new Machine();
    const refused = (problem: string) => ({ ok: false, problem });
    const log = (tab: number, task: string | null) =>
      machine.run({ type: 'log-page', tab, task: task === null ? null : taskId(task) });
    expect(await log(7, null)).toEqual(refused('not-a-study-page'));
    const page = new StudyPage(machine);
    expect(await log(7, null)).toEqual(refused('not-a-study-page'));
    await page.arrive();
    expect(await log(7, 'none')).toEqual(refused('unknown-task'));
    machine.tabs.set(8, () => ({ visit: page.visit, title: '', engaged: 9e9 }));
    expect(await log(8, null)).toEqual(refused('not-a-study-page'));
    expect(await machine.pageStatus(8, LECTURE)).toMatchObject({ tab: 8, counting: false });
    machine.tabs.set(8, () => ({ visit: 'constructor', title: '', engaged: 9e9 }));
    expect(await log(8, null)).toEqual(refused('not-a-study-page'));
    expect(await machine.pageStatus(8, LECTURE)).toMatchObject({ tab: 8, counting: false });
    expect((await machine.local.get(['recording']))['recording']).toBeUndefined();
    expect(machine.now).toBe(NOW);
  });
});
