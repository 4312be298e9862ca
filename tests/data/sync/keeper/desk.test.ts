import { describe, expect, it } from 'vitest';
import type { Area } from '../../../../data/sync/area';
import { FIRST_TASK, NOW } from '../../../helpers/builders';
import { Machine, type Reach } from '../../../helpers/memory-world';
import { PAPER, StudyPage } from '../../../helpers/pages';

const MINUTE = 60_000;
const aSession = {
  start: NOW - 3_600_000,
  seconds: 600,
  task: FIRST_TASK,
  title: 'Strang',
  note: '',
};

/** How a machine's storage is reached whose next writes fail, as many as a test says. */
function failing() {
  const left = { local: 0, memory: 0, sync: 0 };
  const reach: Reach = (area: Area, name) => ({
    ...area,
    set: (items) => {
      if (left[name] <= 0) return area.set(items);
      left[name] -= 1;
      return Promise.reject(new Error('Resource::kQuotaBytes quota exceeded'));
    },
  });
  return { left, reach };
}

describe('a write that fails', () => {
  it('of a session by hand is said, changes nothing, and works when tried again', async () => {
    const { left, reach } = failing();
    const machine = new Machine({}, reach);
    await machine.run({ type: 'set-goal', minutes: 60 });
    const before = await machine.local.get(null);
    left.local = 1;
    const add = { type: 'add-session', session: aSession } as const;
    expect(await machine.run(add)).toEqual({ ok: false, problem: 'write-failed' });
    expect(machine.badge).toBe('!');
    expect(await machine.local.get(null)).toEqual(before);
    expect((await machine.memory.get(['trouble']))['trouble']).toEqual({
      since: NOW,
      message: 'Resource::kQuotaBytes quota exceeded',
    });
    expect(await machine.run(add)).toMatchObject({ ok: true });
    expect(machine.badge).toBe('');
    expect(await machine.memory.get(['trouble'])).toEqual({});
    expect(machine.alarms.has('retry')).toBe(false);
    expect(await machine.sessions()).toHaveLength(1);
  });

  it('is over by itself when the next try goes through, whatever was to be written', async () => {
    for (const command of [
      { type: 'add-session', session: aSession },
      { type: 'set-goal', minutes: 90 },
      { type: 'dismiss-notice', id: 'none' },
      { type: 'start-timer', task: FIRST_TASK, title: '' },
    ] as const) {
      const { left, reach } = failing();
      const machine = new Machine({}, reach);
      await machine.run({ type: 'set-goal', minutes: 60 });
      left.local = 3;
      expect(await machine.run(command)).toEqual({ ok: false, problem: 'write-failed' });
      await machine.pass(MINUTE);
      expect(machine.badge).toBe('!');
      await machine.pass(MINUTE);
      expect(machine.badge).toBe('');
      expect(await machine.memory.get(['trouble'])).toEqual({});
    }
  });

  it('of a pulse costs nothing: the time is held and written with the next', async () => {
    const { left, reach } = failing();
    const machine = new Machine({}, reach);
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(2 * MINUTE);
    left.local = 3;
    await page.study(30_000);
    expect(page.standing).toBe('recording');
    expect(machine.badge).toBe('!');
    await page.study(90_000);
    expect(machine.badge).toBe('4m');
    machine.kill();
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 270 }]);
  });

  it('of a log is said in the offer, and the offer can be taken again', async () => {
    const { left, reach } = failing();
    const machine = new Machine({}, reach);
    const page = new StudyPage(machine);
    await page.arrive();
    await page.study(30_000);
    left.local = 1;
    expect(await page.log()).toEqual({ kind: 'failed' });
    await page.study(10_000);
    expect(await page.log()).toEqual({ kind: 'recording' });
    await page.study(MINUTE);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 100 }]);
  });

  it('of a log is said also when it was the end of the recording before', async () => {
    const { left, reach } = failing();
    const machine = new Machine({}, reach);
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(5 * MINUTE);
    const later = new StudyPage(machine, { address: PAPER });
    await later.arrive();
    expect(await later.reach()).toMatchObject({ kind: 'offer' });
    machine.alarms.clear();
    await machine.pass(20 * MINUTE);
    left.local = 1;
    expect(await later.log()).toEqual({ kind: 'failed' });
    await later.arrive();
    expect(await machine.sessions()).toMatchObject([{ seconds: 330 }]);
  });

  it('of a stop leaves the recording running', async () => {
    const { left, reach } = failing();
    const machine = new Machine({}, reach);
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(5 * MINUTE);
    left.local = 1;
    expect(await machine.run({ type: 'stop' })).toEqual({ ok: false, problem: 'write-failed' });
    expect(await machine.sessions()).toEqual([]);
    await page.study(MINUTE);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 390 }]);
  });

  it('at the end by silence is tried again until the session is kept', async () => {
    const { left, reach } = failing();
    const machine = new Machine({}, reach);
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(5 * MINUTE);
    left.local = 3;
    await machine.pass(10 * MINUTE);
    expect(machine.badge).toBe('!');
    expect(await machine.sessions()).toEqual([]);
    await machine.pass(2 * MINUTE);
    expect(machine.badge).toBe('');
    expect(await machine.sessions()).toMatchObject([{ seconds: 330 }]);
  });

  it('at the start of the browser is tried again, too', async () => {
    const machine = new Machine();
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(5 * MINUTE);
    const { left, reach } = failing();
    left.local = 1;
    machine.kill(reach);
    await machine.keeper.started();
    expect(machine.badge).toBe('!');
    await machine.pass(20 * MINUTE);
    expect(await machine.sessions()).toMatchObject([{ seconds: 330 }]);
  });
});

describe('memory that ends with the browser', () => {
  it('is not needed: nothing fails and nothing is lost when it cannot be written', async () => {
    const { left, reach } = failing();
    left.memory = Number.POSITIVE_INFINITY;
    const machine = new Machine({}, reach);
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(5 * MINUTE);
    const outcome = await machine.run({ type: 'stop' });
    expect(outcome).toMatchObject({ ok: true });
    expect(machine.badge).toBe('');
    if (!outcome.ok || !outcome.undo) return;
    expect(await machine.run(outcome.undo)).toMatchObject({ ok: true });
    await page.study(MINUTE);
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 390 }]);
  });

  it('is not needed when it cannot be read either', async () => {
    const machine = new Machine({}, (area, name) =>
      name === 'local' ? area : { ...area, get: () => Promise.reject(new Error('no session')) },
    );
    expect(await machine.run({ type: 'add-session', session: aSession })).toMatchObject({
      ok: true,
    });
  });
});

describe('storage that cannot be read', () => {
  it('is read again with the next message', async () => {
    let isBroken = true;
    const machine = new Machine({}, (area) => ({
      ...area,
      get: (keys) => (isBroken ? Promise.reject(new Error('disk')) : area.get(keys)),
    }));
    await expect(machine.run({ type: 'set-goal', minutes: 60 })).rejects.toThrow('disk');
    isBroken = false;
    expect(await machine.run({ type: 'set-goal', minutes: 60 })).toMatchObject({ ok: true });
  });
});
