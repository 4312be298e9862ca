import { describe, expect, it } from 'vitest';
import { sessionId } from '../../../../data/model/id';
import { birthStamp } from '../../../../data/model/birth';
import { stampOf } from '../../../../data/model/stamp';
import { aRecording, aSession, aTimer, DEVICE, NOW } from '../../../helpers/builders';
import { Machine } from '../../../helpers/memory-world';

const DAY = 86_400_000;
const page = (...sessions: readonly ReturnType<typeof aSession>[]) => ({
  version: 1,
  sessions: Object.fromEntries(sessions.map((session) => [session.id, session])),
});

async function notices(machine: Machine): Promise<readonly unknown[]> {
  const { notices: all } = (await machine.local.get(['notices']))['notices'] as {
    notices: readonly unknown[];
  };
  return all;
}
const asides = async (machine: Machine) =>
  Object.keys(await machine.local.get(null)).filter((key) => key.startsWith('aside/'));

describe('what was set aside', () => {
  it('is joined again once it can be read, as after an update', async () => {
    const [old, here] = [aSession(), aSession()];
    const machine = new Machine({
      'log/2026-11': page(here),
      [`aside/log/2026-11/${NOW - DAY}`]: page(old),
    });
    await machine.keeper.installed();
    const ids = (await machine.sessions()).map(({ id }) => id);
    expect(ids.toSorted()).toEqual([old.id, here.id].toSorted());
    expect(await asides(machine)).toEqual([]);
    expect(await notices(machine)).toMatchObject([
      { kind: 'recovered', subject: 'log/2026-11', count: 1 },
    ]);
  });

  it('never takes back what the learner has done since', async () => {
    const old = aSession();
    const since = { ...old, note: 'edited', stamp: stampOf(NOW, 0, DEVICE) };
    const machine = new Machine({
      'log/2026-11': page(since),
      [`aside/log/2026-11/${NOW - DAY}`]: page(old),
    });
    await machine.keeper.started();
    expect(await machine.log()).toEqual([since]);
  });

  it('stays where it is as long as it cannot be read', async () => {
    const raw = { version: 2, rows: [] };
    const stored = {
      [`aside/log/2026-11/${NOW}`]: raw,
      [`aside/registers/${NOW}`]: { version: 1, registers: { x: 'torn' } },
      [`aside/device/${NOW}`]: { version: 1, id: '0123456789abcdef', nonce: '' },
      [`aside/something/else/${NOW}`]: 7,
    };
    const machine = new Machine(stored);
    await machine.keeper.started();
    await machine.keeper.installed();
    expect(await machine.local.get(Object.keys(stored))).toEqual(stored);
  });

  it('is a newer page that an older version wrote around', async () => {
    const [newer, here] = [aSession(), aSession()];
    const raw = { ...page(newer), version: 2 };
    const machine = new Machine({ 'log/2026-11': raw });
    await machine.keeper.started();
    await machine.run({ type: 'add-session', session: { ...here, start: NOW - DAY } });
    expect(await machine.sessions()).toHaveLength(1);
    const [key = ''] = await asides(machine);
    expect((await machine.local.get([key]))[key]).toEqual(raw);
    // The update comes: its version reads what the older one had set aside.
    await machine.local.set({ [key]: { ...raw, version: 1 } });
    machine.kill();
    await machine.keeper.installed();
    expect(await machine.sessions()).toHaveLength(2);
    expect(await asides(machine)).toEqual([]);
  });

  it('is joined once, also when the background dies before it is removed', async () => {
    const old = aSession();
    const aside = { [`aside/log/2026-11/${NOW - DAY}`]: page(old) };
    const machine = new Machine(aside, (area) => ({
      ...area,
      remove: () => new Promise<never>(() => undefined),
    }));
    void machine.keeper.started();
    await machine.pass(1000);
    await new Promise((resolve) => setImmediate(resolve));
    machine.kill();
    await machine.keeper.started();
    expect(await machine.sessions()).toEqual([old]);
    expect(await asides(machine)).toEqual([]);
  });

  it('are choices: the later of each wins', async () => {
    const early = stampOf(NOW - DAY, 0, DEVICE);
    const late = stampOf(NOW - 1, 0, DEVICE);
    const machine = new Machine({
      registers: { version: 1, registers: { a: { stamp: late, value: 1 } } },
      [`aside/registers/${NOW}`]: {
        version: 1,
        registers: { a: { stamp: early, value: 2 }, b: { stamp: early, value: 3 } },
      },
    });
    await machine.keeper.started();
    expect((await machine.local.get(['registers']))['registers']).toMatchObject({
      registers: { a: { value: 1 }, b: { value: 3 } },
    });
    expect(await asides(machine)).toEqual([]);
  });
});

describe('what was set aside and has moved since', () => {
  it('does not come back to the month that it has left', async () => {
    const old = aSession();
    const moved = { ...old, start: NOW - 40 * DAY, stamp: stampOf(NOW, 0, DEVICE) };
    const machine = new Machine({
      'log/2026-10': page(moved),
      [`aside/log/2026-11/${NOW - DAY}`]: page(old),
    });
    await machine.keeper.started();
    expect(await machine.log()).toEqual([moved]);
    expect(await asides(machine)).toEqual([]);
  });
});

describe('months as totals that were set aside', () => {
  const theirs = (month: string) => ({
    author: '00000000000000b2',
    month,
    count: 1,
    members: 1,
    edits: 0,
    stamp: stampOf(NOW, 0, DEVICE),
    days: [],
  });

  it('are joined again once they can be read', async () => {
    const machine = new Machine({
      totals: { version: 1, totals: [theirs('2026-01')] },
      [`aside/totals/${NOW}`]: { version: 1, totals: [theirs('2026-02')] },
    });
    await machine.keeper.started();
    expect((await machine.local.get(['totals']))['totals']).toEqual({
      version: 1,
      totals: [theirs('2026-01'), theirs('2026-02')],
    });
    expect(await asides(machine)).toEqual([]);
  });
});

describe('a recording that was set aside', () => {
  const aside = (recording: unknown) => ({
    [`aside/recording/${NOW}`]: { version: 1, recording, countedUntil: 0 },
  });

  it('becomes the session that it was', async () => {
    const recording = aRecording({ minutes: 20 });
    const machine = new Machine(aside(recording));
    await machine.keeper.installed();
    expect(await machine.sessions()).toMatchObject([{ id: recording.id, seconds: 1200 }]);
    await machine.run({ type: 'delete-session', id: recording.id });
    await machine.local.set(aside(recording));
    machine.kill();
    await machine.keeper.installed();
    expect(await machine.sessions()).toEqual([]);
  });

  it('becomes a session born when it began, where its id says that', async () => {
    const birth = { author: DEVICE, second: Math.floor(NOW / 1000) - 1200, run: '0a1b2c' };
    const id = sessionId(`${DEVICE}-${birth.second.toString(36)}-${birth.run}`);
    const machine = new Machine(aside(aRecording({ id, minutes: 20, start: NOW - 1_199_500 })));
    await machine.keeper.installed();
    expect(await machine.log()).toMatchObject([
      { id, stamp: birthStamp(birth), start: NOW - 1_200_000 },
    ]);
  });

  it('counts although its stop was taken back, until the learner deletes it', async () => {
    const tombstone = aSession({
      deleted: true,
      minutes: 15,
      note: 'exercise 3',
      stamp: stampOf(NOW + DAY, 7, DEVICE),
    });
    const recording = aRecording({
      id: tombstone.id,
      minutes: 20,
      start: tombstone.start,
      loggedAt: tombstone.stamp,
    });
    const machine = new Machine({ 'log/2026-11': page(tombstone), ...aside(recording) });
    await machine.keeper.installed();
    expect(await machine.sessions()).toMatchObject([{ seconds: 1200, note: 'exercise 3' }]);
    await machine.run({ type: 'delete-session', id: recording.id });
    await machine.local.set(aside(recording));
    machine.kill();
    await machine.keeper.installed();
    expect(await machine.sessions()).toEqual([]);
    // Where even the tombstone was lost, what was recorded is not.
    const poor = new Machine(aside(recording));
    await poor.keeper.installed();
    expect(await poor.sessions()).toMatchObject([{ seconds: 1200 }]);
  });

  it('runs on when it is the timer, and asks', async () => {
    const machine = new Machine(aside(aTimer({ minutes: 40, lastSeen: NOW - DAY })));
    await machine.keeper.installed();
    expect(machine.badge).toBe('?');
    expect(machine.alarms.has('tick')).toBe(true);
  });

  it('waits while another timer runs', async () => {
    const timer = aTimer({ minutes: 5 });
    const machine = new Machine({
      recording: { version: 1, recording: timer, countedUntil: 0 },
      ...aside(aTimer({ minutes: 40 })),
    });
    await machine.keeper.installed();
    expect(machine.badge).toBe('5m');
    expect(await asides(machine)).toHaveLength(1);
  });
});
