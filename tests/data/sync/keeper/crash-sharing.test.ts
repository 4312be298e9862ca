import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../data/model/command';
import type { SessionId } from '../../../../data/model/id';
import { monthOf, type SessionRecord } from '../../../../data/model/session';
import { memoryArea } from '../../../../data/sync/area';
import { isAsideKey } from '../../../../data/sync/keys';
import { FIRST_TASK, NOW } from '../../../helpers/builders';
import { dieEverywhere, dying, until, type Fuse } from '../../../helpers/dying';
import { goRound, Machine } from '../../../helpers/memory-world';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Every use of storage is one evening more; on a busy machine that takes a while. */
const LIMIT = 2 * MINUTE;

interface Known {
  readonly id: string;
  readonly name: string;
  readonly generation: number;
  readonly formerly: readonly string[];
}
const deviceOf = async (machine: Machine) =>
  (await machine.local.get(['device']))['device'] as Known;

const byId = (log: readonly SessionRecord[]) =>
  Object.fromEntries(log.map((record) => [record.id, record]));
const registersOf = async (machine: Machine) =>
  (await machine.local.get(['registers']))['registers'];

/** A session written in by hand, and known by its title. */
const adding = (title: string, daysAgo: number): Command => ({
  type: 'add-session',
  session: { start: NOW - daysAgo * DAY, seconds: 1500, task: FIRST_TASK, title, note: '' },
});

async function titled(machine: Machine, title: string): Promise<SessionRecord | undefined> {
  return (await machine.log()).find((record) => record.title === title);
}
async function idOf(machine: Machine, title: string): Promise<SessionId> {
  const found = await titled(machine, title);
  if (!found) throw new Error(`there is no “${title}”`);
  return found.id;
}

/** What is done on a machine that may die; a session is not written in twice. */
function doing(machine: Machine, fuse: Fuse) {
  const done = (act: () => Promise<unknown>) => until(machine, fuse, act);
  return {
    run: (command: Command) => done(() => machine.run(command)),
    add: (title: string, daysAgo: number) =>
      done(async () => {
        if (!(await titled(machine, title))) await machine.run(adding(title, daysAgo));
      }),
    share: async () => {
      await machine.pass(2 * MINUTE);
      await done(() => machine.share());
    },
  };
}

/** All agree, each session lies in the month of its start and only there, nothing was damaged. */
async function expectAgreement(where: string, machines: readonly Machine[]): Promise<void> {
  const [first] = machines;
  if (!first) return;
  for (const machine of machines) {
    const all = await machine.local.get(null);
    const log = await machine.log();
    expect({ where, log: byId(log) }).toEqual({ where, log: byId(await first.log()) });
    expect(log).toHaveLength(Object.keys(byId(log)).length);
    for (const { id, start } of log) {
      expect(all[`log/${monthOf(start)}`]).toHaveProperty(['sessions', id]);
    }
    expect({ where, registers: await registersOf(machine) }).toEqual({
      where,
      registers: await registersOf(first),
    });
    expect({ where, asides: Object.keys(all).filter(isAsideKey) }).toEqual({ where, asides: [] });
    expect({ where, reports: machine.reports }).toEqual({ where, reports: [] });
  }
}

/** An evening on two devices of which the laptop may die; what the desktop does is done. */
async function evening(laptop: Machine, desktop: Machine, fuse: Fuse): Promise<void> {
  const { run, add, share } = doing(laptop, fuse);
  const sure = async () => {
    await desktop.pass(2 * MINUTE);
    await desktop.share();
  };
  await desktop.run(adding('moved', 3));
  await desktop.run(adding('restored', 4));
  await sure();
  await add('renamed', 5);
  await share();
  const id = await idOf(laptop, 'moved');
  const changes = { start: NOW - 40 * DAY, note: 'on the laptop' };
  await run({ type: 'edit-session', id, changes });
  await run({ type: 'delete-session', id: await idOf(laptop, 'restored') });
  await run({ type: 'set-task', task: FIRST_TASK, state: 'done' });
  await run({ type: 'name-device', name: 'Laptop' });
  await share();
  await sure();
  await desktop.run({
    type: 'edit-session',
    id: await idOf(desktop, 'renamed'),
    changes: { title: 'by the desktop' },
  });
  await desktop.run({ type: 'restore-session', id: await idOf(desktop, 'restored') });
  await desktop.run({ type: 'set-goal', minutes: 90 });
  await sure();
  await share();
  fuse.disarm();
}

describe('a background that dies at any moment of sharing', () => {
  it(
    'loses nothing that was acknowledged, and both devices agree in the end',
    async () => {
      const uses = await dieEverywhere(async (fuse, where) => {
        const mailbox = memoryArea();
        const desktop = new Machine({}, undefined, mailbox);
        const laptop = new Machine({}, dying(fuse), mailbox);
        await evening(laptop, desktop, fuse);
        await goRound([laptop, desktop], 2);
        await expectAgreement(where, [laptop, desktop]);
        expect({ where, log: await desktop.log() }).toMatchObject({ where, log: { length: 3 } });
        expect(await titled(desktop, 'moved')).toMatchObject({
          start: NOW - 40 * DAY,
          note: 'on the laptop',
        });
        expect(await titled(laptop, 'restored')).toMatchObject({ deleted: false });
        expect(await titled(laptop, 'by the desktop')).toMatchObject({ deleted: false });
        expect(await registersOf(desktop)).toMatchObject({
          registers: {
            'task/math-review': { value: 'done' },
            'weekly-goal-minutes': { value: 90 },
          },
        });
        // Nobody has taken a death for a copy of the profile.
        expect({ where, formerly: (await deviceOf(laptop)).formerly }).toEqual({
          where,
          formerly: [],
        });
        expect((await desktop.local.get(['sharing']))['sharing']).toMatchObject({
          sharing: { others: [{ name: 'Laptop' }] },
        });
      });
      expect(uses).toBeGreaterThan(40);
    },
    LIMIT,
  );

  it(
    'becomes two devices where a profile was copied, and neither loses a session',
    async () => {
      const uses = await dieEverywhere(async (fuse, where) => {
        const mailbox = memoryArea();
        const original = new Machine({}, undefined, mailbox);
        await original.run(adding('before', 9));
        await original.pass(5 * MINUTE);
        const copy = new Machine(await original.local.get(null), dying(fuse), mailbox);
        copy.now = original.now;
        await original.run(adding('of the original', 5));
        await original.pass(5 * MINUTE);
        const { add, share } = doing(copy, fuse);
        await add('of the copy', 5);
        await share();
        await share();
        fuse.disarm();
        await goRound([original, copy], 3);
        await expectAgreement(where, [original, copy]);
        const titles = (await original.sessions()).map(({ title }) => title).toSorted();
        expect({ where, titles }).toEqual({
          where,
          titles: ['before', 'of the copy', 'of the original'],
        });
        const [one, other] = [await deviceOf(original), await deviceOf(copy)];
        expect(one.id).not.toBe(other.id);
        expect([...one.formerly, ...other.formerly]).toHaveLength(1);
      });
      expect(uses).toBeGreaterThan(15);
    },
    LIMIT,
  );

  it(
    'gets back from the mailbox what was lost here, and says so once',
    async () => {
      await dieEverywhere(async (fuse, where) => {
        const mailbox = memoryArea();
        const before = new Machine({}, undefined, mailbox);
        await before.run(adding('one', 2));
        await before.run(adding('two', 3));
        await before.run(adding('three', 40));
        await before.pass(5 * MINUTE);
        const stored = { ...(await before.local.get(null)), 'log/2026-11': 'torn' };
        const machine = new Machine(stored, dying(fuse), mailbox);
        machine.now = before.now;
        const { share } = doing(machine, fuse);
        await until(machine, fuse, () => machine.keeper.started());
        await share();
        fuse.disarm();
        await goRound([machine], 2);
        const titles = (await machine.sessions()).map(({ title }) => title).toSorted();
        expect({ where, titles }).toEqual({ where, titles: ['one', 'three', 'two'] });
        const { notices } = (await machine.local.get(['notices']))['notices'] as {
          notices: readonly unknown[];
        };
        expect({ where, notices }).toMatchObject({
          where,
          notices: [
            { kind: 'damaged', subject: 'log/2026-11' },
            { kind: 'recovered', subject: 'mailbox', count: 2 },
          ],
        });
      });
    },
    LIMIT,
  );
});
