import { describe, expect, it } from 'vitest';
import { birthOf, birthStamp } from '../../../../data/model/birth';
import { monthOf } from '../../../../data/model/session';
import { isLogKey } from '../../../../data/sync/keys';
import { BEFORE_NOW, everyTask, FIRST_TASK, NOW } from '../../../helpers/builders';
import { Machine } from '../../../helpers/memory-world';
import { NEXT_LECTURE, StudyPage } from '../../../helpers/pages';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const typed = (start = NOW - DAY) => ({
  start,
  seconds: 1500,
  task: FIRST_TASK,
  title: 'Strang, chapter 1',
  note: '',
});

async function add(machine: Machine, start?: number) {
  const outcome = await machine.run({ type: 'add-session', session: typed(start) });
  if (!outcome.ok || !outcome.session) throw new Error('it was refused');
  return outcome.session;
}

const runsOf = async (machine: Machine) =>
  new Set((await machine.log()).map(({ id }) => birthOf(id)?.run));

describe('a session that is logged', () => {
  it('says in its id which device made it, in which second and in which run of the browser', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    machine.now += 250;
    await page.begin();
    await page.study(2 * MINUTE);
    await machine.run({ type: 'stop' });
    await add(machine);
    await machine.run({ type: 'start-timer', task: FIRST_TASK, title: '' });
    await machine.pass(5 * MINUTE + 333);
    await machine.run({ type: 'stop' });
    const { id: device } = (await machine.local.get(['device']))['device'] as { id: string };
    const log = await machine.log();
    expect(log).toHaveLength(3);
    for (const { id, start, stamp, titleAt, noteAt } of log) {
      const birth = birthOf(id);
      if (!birth) throw new Error('no birth');
      expect(birth.author).toBe(device);
      // What is shared has whole seconds: a part of one would be lost on the way.
      expect(birth.second * 1000).toBe(start);
      expect({ stamp, titleAt, noteAt }).toEqual({ stamp: birthStamp(birth) });
    }
    expect(await runsOf(machine)).toHaveProperty('size', 1);
  });

  it('is of another run after each start of the browser, not of the background', async () => {
    const machine = new Machine();
    await add(machine, NOW - DAY);
    machine.kill();
    await add(machine, NOW - 2 * DAY);
    expect((await runsOf(machine)).size).toBe(1);
    await machine.restartBrowser();
    await add(machine, NOW - 3 * DAY);
    expect((await runsOf(machine)).size).toBe(2);
  });

  it('is of one run for each life of a background that the browser remembers nothing for', async () => {
    const machine = new Machine({}, (area, name) =>
      name === 'memory' ? { ...area, set: () => Promise.reject(new Error('no session')) } : area,
    );
    await add(machine, NOW - DAY);
    await add(machine, NOW - 2 * DAY);
    expect((await runsOf(machine)).size).toBe(1);
    await machine.memory.set({ run: 'torn' });
    machine.kill();
    await add(machine, NOW - 3 * DAY);
    expect((await runsOf(machine)).size).toBe(2);
  });
});

describe('two sessions of one second', () => {
  it('have two ids and lie both in the log', async () => {
    const machine = new Machine();
    for (let turn = 0; turn < 4; turn += 1) await add(machine);
    const log = await machine.log();
    expect(new Set(log.map(({ id }) => id)).size).toBe(4);
    expect(log.map(({ start }) => start)).toEqual(Array.from({ length: 4 }, () => NOW - DAY));
  });

  it('have two ids over the end of a month', async () => {
    const machine = new Machine();
    const last = Date.UTC(2026, 9, 31, 23, 59, 59);
    for (let turn = 0; turn < 3; turn += 1) await add(machine, last);
    await add(machine, last + 1000);
    expect(new Set((await machine.log()).map(({ id }) => id)).size).toBe(4);
  });

  it('have two ids also when one of them was moved to another month meanwhile', async () => {
    const machine = new Machine();
    const first = await add(machine);
    const moved = { start: NOW - 40 * DAY };
    await machine.run({ type: 'edit-session', id: first.id, changes: moved });
    machine.kill();
    const second = await add(machine);
    expect(second.id).not.toBe(first.id);
    expect(await machine.log()).toHaveLength(2);
  });

  it('have two ids also when one of them lies in a page that cannot be read', async () => {
    for (const damage of [
      () => 'torn',
      (page: unknown) => {
        const { sessions } = page as { sessions: Record<string, object> };
        return {
          version: 1,
          sessions: Object.fromEntries(Object.keys(sessions).map((id) => [id, 'torn'])),
        };
      },
    ]) {
      const machine = new Machine();
      const first = await add(machine);
      const page = (await machine.local.get(['log/2026-11']))['log/2026-11'];
      await machine.local.set({ 'log/2026-11': damage(page) });
      expect((await add(machine)).id).not.toBe(first.id);
      await machine.local.set({ 'log/2026-11': { version: 1, sessions: {} } });
      expect((await add(machine)).id).not.toBe(first.id);
    }
  });

  it('have two ids when the clock was set back between two timers', async () => {
    const machine = new Machine();
    for (let turn = 0; turn < 3; turn += 1) {
      machine.now = NOW;
      await machine.run({ type: 'start-timer', task: FIRST_TASK, title: '' });
      await machine.pass(5 * MINUTE);
      await machine.run({ type: 'stop' });
    }
    expect(await machine.sessions()).toHaveLength(3);
  });
});

describe('a stop that is taken back', () => {
  /** A lecture of five minutes, stopped, gone on with for five more, and stopped again. */
  async function resumed(between: (machine: Machine, id: string) => Promise<void>) {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(5 * MINUTE - 30_000);
    const outcome = await machine.run({ type: 'stop' });
    if (!outcome.ok || !outcome.undo || !outcome.session) throw new Error('nothing was logged');
    const { id } = outcome.session;
    await between(machine, id);
    await machine.run(outcome.undo);
    const [tombstone] = await machine.log();
    await page.study(5 * MINUTE);
    return { machine, id, tombstone };
  }

  it('leaves a tombstone, which the next stop is later than, whatever the clock says', async () => {
    const { machine, id, tombstone } = await resumed(() => Promise.resolve());
    expect(tombstone).toMatchObject({ id, deleted: true, seconds: 300 });
    machine.now -= 100 * DAY;
    await machine.local.remove(['clock']);
    machine.kill();
    await machine.run({ type: 'stop' });
    const [session, ...others] = await machine.log();
    expect(others).toEqual([]);
    expect(session).toMatchObject({ id, deleted: false, seconds: 600 });
    expect((session?.stamp ?? '') > (tombstone?.stamp ?? '')).toBe(true);
  });

  it('keeps what the learner has written to the session meanwhile, and its place', async () => {
    const task = everyTask[7] ?? FIRST_TASK;
    const { machine } = await resumed(async (machine, id) => {
      const changes = { note: 'exercise 3', title: 'The chain rule', task };
      await machine.run({ type: 'edit-session', id: id as never, changes });
    });
    const next = new StudyPage(machine, { address: NEXT_LECTURE });
    await next.arrive();
    await next.study(30 * MINUTE);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([
      {
        note: 'exercise 3',
        title: 'The chain rule',
        task,
        seconds: 40 * 60,
        place: 'coursera/neural-networks-deep-learning/Wh2ab',
      },
    ]);
  });

  it('finds its session also where the learner has moved it to another month', async () => {
    const { machine } = await resumed(async (machine, id) => {
      const changes = { start: NOW - 40 * DAY };
      await machine.run({ type: 'edit-session', id: id as never, changes });
    });
    await machine.run({ type: 'stop' });
    const logged = { start: BEFORE_NOW, seconds: 600, deleted: false };
    expect(await machine.log()).toMatchObject([logged]);
    const keys = Object.keys(await machine.local.get(null)).filter(isLogKey);
    expect(keys).toContain(`log/${monthOf(NOW)}`);
  });

  it('logs anew where its session can no longer be found', async () => {
    const { machine, id, tombstone } = await resumed(() => Promise.resolve());
    await machine.local.remove(['log/2026-11']);
    await machine.run({ type: 'stop' });
    const [session] = await machine.log();
    expect(session).toMatchObject({ id, deleted: false, seconds: 600 });
    // The tombstone may lie on another device by now.
    expect((session?.stamp ?? '') > (tombstone?.stamp ?? '')).toBe(true);
  });

  it('reads one page of ten years when it is stopped again', async () => {
    const read: (readonly string[] | null)[] = [];
    const { machine } = await resumed(() => Promise.resolve());
    machine.kill((area, name) =>
      name === 'local' ? { ...area, get: (keys) => (read.push(keys), area.get(keys)) } : area,
    );
    await machine.run({ type: 'stop' });
    expect(read).not.toContain(null);
  });
});
