import { describe, expect, it } from 'vitest';
import { memoryArea, type Area } from '../../../../data/sync/area';
import { noMailbox } from '../../../../data/sync/keeper/mailbox';
import { FIRST_TASK, NOW } from '../../../helpers/builders';
import { blink, Machine } from '../../../helpers/memory-world';
import { StudyPage } from '../../../helpers/pages';

const SECOND = 1000;
const MINUTE = 60_000;

/** A mailbox that tells when it is read; whoever reads it waits for the gate. */
function watched(gate: () => Promise<void> = () => Promise.resolve()) {
  const inner = memoryArea();
  const reads: number[] = [];
  const area = (machine: () => Machine): Area => ({
    ...inner,
    get: async (keys) => {
      reads.push(machine().now - NOW);
      await gate();
      return inner.get(keys);
    },
  });
  return { inner, reads, area };
}

/** A machine whose rounds are counted, and which has said by now that it is there. */
async function settled(gate?: () => Promise<void>) {
  const mailbox = watched(gate);
  const machine: Machine = new Machine(
    {},
    undefined,
    mailbox.area(() => machine),
  );
  await machine.pass(5 * MINUTE);
  mailbox.reads.length = 0;
  const since = (): number[] => mailbox.reads.splice(0).map((at) => at + NOW - machine.now);
  return { machine, since, ...mailbox };
}

const add = { start: NOW - 60 * MINUTE, seconds: 600, task: FIRST_TASK, title: '', note: '' };
const log = (machine: Machine) => machine.run({ type: 'add-session', session: add });

describe('the mailbox is read', () => {
  it('and nothing more, while it stays as it was and nothing is new here', async () => {
    const { machine, since } = await settled();
    await machine.pass(10 * MINUTE);
    since();
    let logReads = 0;
    machine.kill((area, name) => ({
      ...area,
      get: (keys) => {
        if (name === 'local' && keys === null) logReads += 1;
        return area.get(keys);
      },
    }));
    await machine.pass(10 * SECOND);
    expect([since().length, logReads]).toEqual([1, 0]);
    await log(machine);
    await machine.pass(10 * SECOND);
    expect(logReads).toBeGreaterThan(0);
  });

  it('a second after the background has started, whatever has woken it', async () => {
    const { machine, since } = await settled();
    machine.kill();
    await machine.pass(SECOND - 1);
    expect(since()).toEqual([]);
    await machine.pass(1);
    expect(since()).toEqual([0]);
    await machine.pass(60 * MINUTE);
    expect(since()).toEqual([]);
  });

  it('once at the start of the browser', async () => {
    const { machine, since } = await settled();
    await machine.restartBrowser();
    await machine.pass(5 * SECOND);
    expect(since()).toEqual([-4 * SECOND]);
  });

  it('two seconds after it has changed, once for many changes', async () => {
    const { machine, inner, since } = await settled();
    for (let change = 0; change < 5; change += 1) {
      await inner.set({ [`unknown${change}`]: 'x' });
      await machine.pass(300);
    }
    expect(since()).toEqual([]);
    await machine.pass(MINUTE);
    expect(since()).toEqual([500 - MINUTE]);
  });

  it('three seconds after something was logged, decided or named, once for many', async () => {
    const { machine, since, inner } = await settled();
    await log(machine);
    await machine.run({ type: 'set-task', task: FIRST_TASK, state: 'done' });
    await machine.run({ type: 'name-device', name: 'Laptop' });
    await machine.pass(3 * SECOND - 1);
    expect(since()).toEqual([]);
    const before = await inner.get(null);
    await machine.pass(1);
    expect(since()).toEqual([0]);
    expect(await inner.get(null)).not.toEqual(before);
    await machine.pass(60 * MINUTE);
    since();
    for (const command of [
      { type: 'set-goal', minutes: 90 },
      { type: 'name-device', name: 'The laptop' },
    ] as const) {
      await machine.run(command);
      await machine.pass(3 * SECOND);
      expect(since()).toEqual([0]);
      await machine.pass(60 * MINUTE);
      since();
    }
  });

  it('never for what is recorded, before it is logged', async () => {
    const { machine, since } = await settled();
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(20 * MINUTE);
    expect(since()).toEqual([]);
    await machine.run({ type: 'stop' });
    await machine.pass(3 * SECOND);
    expect(since()).toEqual([0]);
  });

  it('at the latest a minute after a change, although the background was killed', async () => {
    const { machine, since } = await settled();
    await log(machine);
    // Chromium starts the background again to ring it.
    expect(machine.alarms.get('share')?.at).toBe(machine.now + MINUTE);
    machine.kill();
    since();
    await machine.share();
    expect(since()).toEqual([0]);
    const shards = Object.keys(await machine.sync.get(null));
    expect(shards.filter((key) => key.startsWith('s'))).toHaveLength(1);
  });
});

describe('rounds of sharing', () => {
  it('never overlap, and one that is asked for during a round runs after it', async () => {
    let open: () => void = () => undefined;
    let isShut = false;
    let inside = 0;
    const { machine, since } = await settled(async () => {
      inside += 1;
      expect(inside).toBe(1);
      if (isShut) await new Promise<void>((resolve) => (open = resolve));
      inside -= 1;
    });
    isShut = true;
    const first = machine.share();
    await blink();
    // The log does not wait for the mailbox.
    expect(await log(machine)).toMatchObject({ ok: true });
    void machine.share();
    await machine.pass(4 * SECOND);
    expect(since()).toHaveLength(1);
    isShut = false;
    open();
    await first;
    expect(since()).toHaveLength(1);
    expect(inside).toBe(0);
  });

  it('are over when nothing is left to do', async () => {
    const { machine, since } = await settled();
    await log(machine);
    await machine.pass(10 * MINUTE);
    since();
    expect(machine.alarms.has('share')).toBe(false);
    await machine.pass(24 * 60 * MINUTE);
    expect(since()).toEqual([]);
    expect(machine.reports).toEqual([]);
  });

  it('come again by an alarm that the browser can ring', async () => {
    const { machine, since } = await settled();
    for (const minutes of [90, 120, 150]) {
      await machine.run({ type: 'set-goal', minutes });
      await machine.pass(4 * SECOND);
    }
    const next = machine.alarms.get('share')?.at ?? 0;
    expect(next - machine.now).toBeGreaterThanOrEqual(29 * SECOND);
    since();
    await machine.pass(next - machine.now);
    expect(since()).toContain(0);
  });
});

describe('a mailbox that fails', () => {
  const troubleOf = async (machine: Machine) => {
    const { sharing } = await machine.local.get(['sharing']);
    return (sharing as { sharing: { trouble: unknown } }).sharing.trouble;
  };

  it('by never answering is given up after 20 seconds; the log works on', async () => {
    const never = new Promise<never>(() => undefined);
    const machine = new Machine({}, (area, name) =>
      name === 'sync' ? { ...area, get: () => never } : area,
    );
    await log(machine);
    await machine.pass(20 * SECOND);
    expect(await machine.local.get(['sharing'])).toEqual({});
    await machine.pass(2 * SECOND);
    expect(await troubleOf(machine)).toMatchObject({ kind: 'broken' });
    expect(machine.alarms.has('share')).toBe(true);
    expect(await log(machine)).toMatchObject({ ok: true });
    machine.kill();
    await machine.pass(10 * MINUTE);
    expect(await troubleOf(machine)).toBeNull();
  });

  it('by not being there at all costs nothing but sharing', async () => {
    const machine = new Machine({}, undefined, noMailbox);
    await log(machine);
    const page = new StudyPage(machine);
    await page.begin();
    await page.study(10 * MINUTE);
    await machine.run({ type: 'stop' });
    await machine.pass(24 * 60 * MINUTE);
    expect(await machine.sessions()).toHaveLength(2);
    expect(await troubleOf(machine)).toMatchObject({ kind: 'broken' });
    expect(machine.badge).toBe('');
    expect(machine.reports).toEqual([]);
    await expect(noMailbox.set({})).rejects.toThrow('no sync storage');
    await expect(noMailbox.remove([])).rejects.toThrow('no sync storage');
  });

  it('is another thing than a log that cannot be written', async () => {
    let isFull = false;
    const machine = new Machine({}, (area, name) => ({
      ...area,
      set: (items) =>
        isFull && name === 'local' ? Promise.reject(new Error('quota')) : area.set(items),
    }));
    await machine.pass(MINUTE);
    isFull = true;
    await machine.sync.set({ unknown: 'x' });
    expect(await machine.run({ type: 'name-device', name: 'Laptop' })).toMatchObject({ ok: false });
    await machine.pass(10 * SECOND);
    isFull = false;
    await machine.run({ type: 'set-goal', minutes: 90 });
    await machine.pass(10 * MINUTE);
    expect(machine.badge).toBe('');
    expect(await troubleOf(machine)).toBeNull();
  });
});
