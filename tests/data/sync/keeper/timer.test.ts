import { describe, expect, it } from 'vitest';
import type { TimerRecording } from '../../../../data/model/recording';
import { FIRST_TASK, NOW } from '../../../helpers/builders';
import { Machine } from '../../../helpers/memory-world';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A machine on which the timer was started just now. */
async function timing(): Promise<Machine> {
  const machine = new Machine();
  await machine.run({ type: 'start-timer', task: FIRST_TASK, title: ' Strang,\u202e chapter 1 ' });
  return machine;
}

async function timerOf(machine: Machine): Promise<TimerRecording> {
  const { recording } = (await machine.local.get(['recording']))['recording'] as {
    recording: TimerRecording;
  };
  return recording;
}

/** What the machine tells when nobody has touched it for 15 minutes, and the time until then. */
async function leave(machine: Machine): Promise<void> {
  await machine.pass(15 * MINUTE);
  machine.presence = 'idle';
  await machine.keeper.presence('idle', 15 * MINUTE);
}

async function comeBack(machine: Machine): Promise<void> {
  machine.presence = 'active';
  await machine.keeper.presence('active', 15 * MINUTE);
}

describe('the timer by hand', () => {
  it('counts wall time until Stop, and shows it', async () => {
    const machine = await timing();
    await machine.pass(42 * MINUTE);
    expect(machine.badge).toBe('42m');
    const outcome = await machine.run({ type: 'stop' });
    expect(outcome).toMatchObject({ ok: true, session: { seconds: 42 * 60, start: NOW } });
    expect(await machine.sessions()).toMatchObject([
      { title: 'Strang, chapter 1', how: 'timer', task: FIRST_TASK, site: null },
    ]);
    expect([...machine.alarms.keys()]).toEqual(['share']);
    expect(machine.badge).toBe('');
  });

  it('is not started twice, nor for a task that there is not', async () => {
    const machine = await timing();
    const again = { type: 'start-timer', task: FIRST_TASK, title: '' } as const;
    expect(await machine.run(again)).toEqual({ ok: false, problem: 'already-recording' });
    await machine.run({ type: 'stop' });
    expect(await machine.run({ ...again, task: 'none' as typeof FIRST_TASK })).toEqual({
      ok: false,
      problem: 'unknown-task',
    });
  });

  it('counts on while the machine is idle, and asks when the learner is back', async () => {
    const machine = await timing();
    await machine.pass(20 * MINUTE);
    await leave(machine);
    await machine.pass(40 * MINUTE);
    expect((await timerOf(machine)).question).toBeNull();
    expect(machine.badge).toBe('75m');
    await comeBack(machine);
    expect((await timerOf(machine)).question).toEqual({
      kind: 'absence',
      from: NOW + 20 * MINUTE,
      to: NOW + 75 * MINUTE,
    });
    expect(machine.badge).toBe('?');
  });

  it('asks when the learner is back after the machine was locked', async () => {
    const machine = await timing();
    await machine.pass(20 * MINUTE);
    machine.presence = 'locked';
    await machine.keeper.presence('locked', 15 * MINUTE);
    await machine.pass(2 * HOUR);
    expect((await timerOf(machine)).question).toBeNull();
    await comeBack(machine);
    expect((await timerOf(machine)).question).toMatchObject({
      kind: 'absence',
      from: NOW + 20 * MINUTE,
      to: NOW + 20 * MINUTE + 2 * HOUR,
    });
  });

  it('asks nothing after a short absence', async () => {
    const machine = await timing();
    await machine.pass(20 * MINUTE);
    machine.presence = 'locked';
    await machine.keeper.presence('locked', 15 * MINUTE);
    await machine.pass(14 * MINUTE);
    await comeBack(machine);
    expect((await timerOf(machine)).question).toBeNull();
  });

  it('asks after a sleep, which nothing announces', async () => {
    const machine = await timing();
    await machine.pass(20 * MINUTE);
    await machine.sleep(8 * HOUR);
    expect((await timerOf(machine)).question).toMatchObject({
      kind: 'absence',
      from: NOW + 20 * MINUTE,
    });
  });

  it('asks after the browser was closed, and has lost nothing', async () => {
    const machine = await timing();
    await machine.pass(20 * MINUTE);
    await machine.restartBrowser(2 * HOUR);
    expect(machine.badge).toBe('?');
    expect(await timerOf(machine)).toMatchObject({
      start: NOW,
      question: { kind: 'absence', from: NOW + 20 * MINUTE, to: NOW + 20 * MINUTE + 2 * HOUR },
    });
    await machine.run({ type: 'answer-timer', answer: { kind: 'keep' } });
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 20 * 60 + 7200 }]);
  });

  it('goes on without a question over a quick restart, an update and a killed background', async () => {
    const machine = await timing();
    await machine.pass(20 * MINUTE);
    await machine.restartBrowser(MINUTE);
    machine.kill();
    await machine.keeper.installed();
    await machine.pass(9 * MINUTE);
    expect(machine.badge).toBe('30m');
  });

  it('asks after three hours, once', async () => {
    const machine = await timing();
    await machine.pass(3 * HOUR + MINUTE);
    expect(machine.badge).toBe('?');
    expect((await timerOf(machine)).question).toMatchObject({ kind: 'long', since: NOW });
    await machine.run({ type: 'answer-timer', answer: { kind: 'keep' } });
    expect(machine.badge).toBe('3:01');
    await machine.pass(2 * HOUR);
    expect(machine.badge).toBe('5:01');
  });

  it('writes nothing while nobody is there', async () => {
    const machine = await timing();
    await leave(machine);
    const before = machine.writes;
    await machine.pass(2 * HOUR);
    expect(machine.writes).toBe(before);
  });
});

describe('what the learner answers', () => {
  const asked = async (): Promise<Machine> => {
    const machine = await timing();
    await machine.pass(20 * MINUTE);
    await machine.sleep(HOUR);
    return machine;
  };

  it('cuts the time to the last moment seen, and stops; and can take that back', async () => {
    const machine = await asked();
    const outcome = await machine.run({ type: 'answer-timer', answer: { kind: 'cut' } });
    expect(outcome).toMatchObject({ ok: true, session: { seconds: 20 * 60 } });
    if (!outcome.ok || !outcome.undo) return;
    await machine.run(outcome.undo);
    expect(machine.badge).toBe('?');
    expect(await machine.sessions()).toEqual([]);
  });

  it('sets the length, within what is possible', async () => {
    const machine = await asked();
    const answer = (seconds: number) =>
      machine.run({ type: 'answer-timer', answer: { kind: 'length', seconds } });
    expect(await answer(59)).toEqual({ ok: false, problem: 'too-short' });
    expect(await answer(-1)).toEqual({ ok: false, problem: 'too-short' });
    expect(await answer(86_401)).toEqual({ ok: false, problem: 'too-long' });
    expect(await answer(81 * 60)).toEqual({ ok: false, problem: 'in-the-future' });
    expect(machine.badge).toBe('?');
    expect(await answer(1999.6)).toMatchObject({ ok: true, session: { seconds: 2000 } });
    expect(await machine.sessions()).toMatchObject([{ start: NOW, seconds: 2000 }]);
  });

  it('is refused when no timer runs', async () => {
    const machine = new Machine();
    expect(await machine.run({ type: 'answer-timer', answer: { kind: 'keep' } })).toEqual({
      ok: false,
      problem: 'nothing-recording',
    });
  });

  it('loses at most a minute of it when the clock is set back meanwhile', async () => {
    const machine = await timing();
    await machine.pass(50.5 * MINUTE);
    machine.now -= 3 * HOUR;
    await machine.run({ type: 'stop' });
    expect(await machine.sessions()).toMatchObject([{ seconds: 50 * 60 }]);
  });
});
