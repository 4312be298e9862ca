import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command, NewSession } from '../../../../data/model/command';
import { milestoneId, sessionId, siteId, taskId } from '../../../../data/model/id';
import { monthOf } from '../../../../data/model/session';
import { FIRST_TASK, NOW, OFFSET } from '../../../helpers/builders';
import { Machine } from '../../../helpers/memory-world';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const aNew = (rest: Partial<NewSession> = {}): NewSession => ({
  start: NOW - DAY,
  seconds: 25 * 60,
  task: FIRST_TASK,
  title: 'Strang, chapter 1',
  note: 'exercises 1 to 4',
  ...rest,
});

async function added(machine: Machine, rest: Partial<NewSession> = {}) {
  const outcome = await machine.run({ type: 'add-session', session: aNew(rest) });
  if (!outcome.ok || !outcome.session || !outcome.undo) throw new Error('it was refused');
  return { session: outcome.session, undo: outcome.undo };
}

const refused = (problem: string) => ({ ok: false, problem });

describe('a session logged by hand', () => {
  it('is kept in the month of its start, and taken back', async () => {
    const machine = new Machine();
    const { session, undo } = await added(machine);
    expect(session).toMatchObject({ how: 'hand', site: null, place: null, offset: OFFSET });
    expect(Object.keys(await machine.local.get(null))).toContain('log/2026-11');
    expect(await machine.sessions()).toMatchObject([aNew()]);
    const taken = await machine.run(undo);
    expect(taken).toEqual({
      ok: true,
      undo: { type: 'restore-session', id: session.id },
      session: null,
    });
    expect(await machine.sessions()).toEqual([]);
    expect(await machine.log()).toMatchObject([{ ...aNew(), deleted: true }]);
  });

  it('is refused with its problem when the time is none', async () => {
    const machine = new Machine();
    const add = (rest: Partial<NewSession>) =>
      machine.run({ type: 'add-session', session: aNew(rest) });
    expect(await add({ seconds: 0 })).toEqual(refused('too-short'));
    expect(await add({ seconds: 2000 * 60 })).toEqual(refused('too-long'));
    expect(await add({ start: NOW + DAY })).toEqual(refused('in-the-future'));
    expect(await add({ start: 0 })).toEqual(refused('not-a-date'));
    expect(await add({ task: taskId('none') })).toEqual(refused('unknown-task'));
    expect(await machine.log()).toEqual([]);
    expect(await add({ seconds: 60 })).toMatchObject({ ok: true });
    expect(await add({ seconds: 1440 * 60, task: null })).toMatchObject({ ok: true });
  });

  it('is not understood when what comes is no session', async () => {
    const machine = new Machine();
    const answers = [Number.NaN, '7', null, undefined].map((seconds) =>
      machine.keeper.answer(
        { type: 'command', command: { type: 'add-session', session: { ...aNew(), seconds } } },
        machine.ourPage(),
      ),
    );
    expect(answers).toEqual([undefined, undefined, undefined, undefined]);
    expect(await machine.log()).toEqual([]);
  });
});

describe('a session edited afterwards', () => {
  it('changes, and changes back', async () => {
    const machine = new Machine();
    const { session } = await added(machine);
    const outcome = await machine.run({
      type: 'edit-session',
      id: session.id,
      changes: { seconds: 600, note: '', task: null },
    });
    expect(await machine.sessions()).toMatchObject([{ seconds: 600, note: '', task: null }]);
    if (!outcome.ok || !outcome.undo) throw new Error('it cannot be taken back');
    await machine.run(outcome.undo);
    expect(await machine.sessions()).toMatchObject([{ ...session, id: session.id }]);
  });

  it('follows the summer time of here, and keeps the clock of another zone', async () => {
    const machine = new Machine();
    // Central European time: an hour more before the end of October.
    machine.offsetAt = (at) => (at < Date.UTC(2026, 9, 25, 1) ? 120 : 60);
    const { session } = await added(machine);
    const start = Date.UTC(2026, 6, 15, 19);
    const moved = await machine.run({ type: 'edit-session', id: session.id, changes: { start } });
    expect(await machine.sessions()).toMatchObject([{ start, offset: 120 }]);
    if (!moved.ok || !moved.undo) throw new Error('it cannot be taken back');
    await machine.run(moved.undo);
    expect(await machine.sessions()).toMatchObject([{ start: session.start, offset: 60 }]);

    machine.offsetAt = () => 540;
    await machine.run({ type: 'edit-session', id: session.id, changes: { start: start + DAY } });
    expect(await machine.sessions()).toMatchObject([{ start: start + DAY, offset: 60 }]);
  });

  it('moves to another month and back, and is never in two or in none', async () => {
    const machine = new Machine();
    const { session } = await added(machine);
    const second = fc.integer({ min: Date.UTC(2000, 0, 1) / 1000, max: (NOW - DAY) / 1000 });
    const start = second.map((each) => each * 1000);
    const starts = fc.array(start, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(starts, async (moves) => {
        for (const start of moves) {
          const edit: Command = { type: 'edit-session', id: session.id, changes: { start } };
          expect(await machine.run(edit)).toMatchObject({ ok: true });
          expect(await machine.log()).toMatchObject([{ id: session.id, start }]);
          const page = (await machine.local.get(null))[`log/${monthOf(start)}`];
          expect(page).toMatchObject({ sessions: { [session.id]: { start } } });
        }
      }),
      { numRuns: 30 },
    );
    machine.kill();
    await machine.run({ type: 'delete-session', id: session.id });
    expect(await machine.sessions()).toEqual([]);
    await machine.run({ type: 'restore-session', id: session.id });
    expect(await machine.sessions()).toHaveLength(1);
  });

  it('stays deleted when it is edited while it is deleted', async () => {
    const machine = new Machine();
    const { session, undo } = await added(machine);
    await machine.run(undo);
    await machine.run({ type: 'edit-session', id: session.id, changes: { note: 'later' } });
    expect(await machine.log()).toMatchObject([{ deleted: true, note: 'later' }]);
  });

  it('takes the last edit, however far back the clock was set before it', async () => {
    const machine = new Machine();
    machine.now += 10 * 365 * DAY;
    const { session } = await added(machine);
    machine.now -= 10 * 365 * DAY;
    await machine.local.remove(['clock']);
    machine.kill();
    await machine.run({ type: 'edit-session', id: session.id, changes: { note: 'later' } });
    expect(await machine.sessions()).toMatchObject([{ note: 'later' }]);
    await machine.run({ type: 'delete-session', id: session.id });
    expect(await machine.sessions()).toEqual([]);
  });

  it('takes the last choice, too, however far back the clock was set', async () => {
    const machine = new Machine();
    machine.now += 10 * 365 * DAY;
    await machine.run({ type: 'set-goal', minutes: 100 });
    machine.now -= 10 * 365 * DAY;
    const before = await machine.local.get(['registers']);
    await machine.local.remove(['clock']);
    machine.kill();
    await machine.run({ type: 'set-goal', minutes: 200 });
    const stamps = [before, await machine.local.get(['registers'])].map((stored) => {
      const { registers } = stored['registers'] as {
        registers: Record<string, { stamp: string }>;
      };
      return registers['weekly-goal-minutes']?.stamp ?? '';
    });
    expect(stamps.toSorted()).toEqual(stamps);
    expect(stamps[0]).not.toBe(stamps[1]);
  });
});

describe('what cannot be done', () => {
  it('is refused with its problem, and changes nothing', async () => {
    const machine = new Machine();
    await added(machine);
    const before = await machine.local.get(null);
    const id = sessionId('no-such-session');
    const problems: [Command, string][] = [
      [{ type: 'edit-session', id, changes: {} }, 'unknown-session'],
      [{ type: 'delete-session', id }, 'unknown-session'],
      [{ type: 'restore-session', id: sessionId('constructor') }, 'unknown-session'],
      [{ type: 'restore-session', id: sessionId('x-zzzzzzzzzz-y') }, 'unknown-session'],
      [{ type: 'resume', id }, 'unknown-session'],
      [{ type: 'set-task', task: taskId('none'), state: 'done' }, 'unknown-task'],
      [{ type: 'choose-task', task: taskId('none') }, 'unknown-task'],
      [{ type: 'tick-milestone', milestone: milestoneId('x'), done: true }, 'unknown-milestone'],
      [{ type: 'choose-site', site: siteId('constructor'), choice: 'never' }, 'unknown-site'],
      [{ type: 'set-goal', minutes: -1 }, 'goal-out-of-range'],
      [{ type: 'set-goal', minutes: 1e9 }, 'goal-out-of-range'],
      [{ type: 'stop' }, 'nothing-recording'],
      [{ type: 'discard' }, 'nothing-recording'],
    ];
    for (const [command, problem] of problems) {
      expect(await machine.run(command)).toEqual(refused(problem));
    }
    expect(await machine.local.get(null)).toEqual(before);
  });
});
