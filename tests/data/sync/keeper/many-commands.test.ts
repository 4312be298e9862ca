import { describe, expect, it } from 'vitest';
import type { Command, Import, Outcome } from '../../../../data/model/command';
import { decisionName } from '../../../../data/model/decisions';
import { sessionId, taskId } from '../../../../data/model/id';
import type { SessionRecord } from '../../../../data/model/session';
import { stampOf } from '../../../../data/model/stamp';
import { memoryArea } from '../../../../data/sync/area';
import { aSession, DEVICE, NOW } from '../../../helpers/builders';
import { dieEverywhere, dying, until } from '../../../helpers/dying';
import { goRound, Machine } from '../../../helpers/memory-world';

const DAY = 86_400_000;
const ALGEBRA = taskId('math-review');
const PYTHON = taskId('python-data-stack');

/** A learner with four sessions, of which two lie in another month. */
async function learner(machine = new Machine()) {
  for (const days of [1, 2, 30, 31]) {
    const session = { start: NOW - days * DAY, seconds: 1500, task: ALGEBRA, title: '', note: '' };
    await machine.run({ type: 'add-session', session });
  }
  return machine;
}

const said = (record: SessionRecord) => {
  const { id, start, seconds, task, title, note, deleted } = record;
  return { id, start, seconds, task, title, note, deleted };
};
const saidOf = async (machine: Machine) =>
  (await machine.log()).map(said).toSorted((a, b) => (a.id < b.id ? -1 : 1));

async function undo(machine: Machine, outcome: Outcome): Promise<Outcome> {
  if (!outcome.ok || !outcome.undo) throw new Error('It cannot be taken back.');
  return machine.run(outcome.undo);
}

async function valueOf(machine: Machine, name: string): Promise<unknown> {
  const { registers } = await machine.local.get(['registers']);
  const kept = registers as { registers: Record<string, { value: unknown }> } | undefined;
  return kept?.registers[name]?.value;
}

const fileOf = (records: readonly SessionRecord[], rest: Partial<Import> = {}): Command => ({
  type: 'import',
  records,
  registers: {},
  totals: [],
  restore: [],
  ...rest,
});

describe('many sessions', () => {
  it('move to another task at once, and back', async () => {
    const machine = await learner();
    const before = await saidOf(machine);
    const edits = before.slice(0, 3).map(({ id }) => ({ id, changes: { task: PYTHON } }));
    const outcome = await machine.run({ type: 'change-many', edits, values: {} });
    expect((await saidOf(machine)).map(({ task }) => task)).toEqual([
      PYTHON,
      PYTHON,
      PYTHON,
      ALGEBRA,
    ]);
    await undo(machine, outcome);
    expect(await saidOf(machine)).toEqual(before);
  });

  it('are deleted and moved to other months at once, and back', async () => {
    const machine = await learner();
    const before = await saidOf(machine);
    const edits = before.map(({ id, start }, index) =>
      index % 2 === 0 ? { id, deleted: true } : { id, changes: { start: start - 90 * DAY } },
    );
    const outcome = await machine.run({ type: 'change-many', edits, values: {} });
    expect(await machine.sessions()).toHaveLength(2);
    const again = await undo(machine, outcome);
    expect(await saidOf(machine)).toEqual(before);
    await undo(machine, again);
    expect(await machine.sessions()).toHaveLength(2);
  });

  it('keep what was written on another device meanwhile, when their deletion is taken back', async () => {
    const mailbox = memoryArea();
    const laptop = await learner(new Machine({}, undefined, mailbox));
    const desktop = new Machine({}, undefined, mailbox);
    await goRound([laptop, desktop]);
    const [first] = await laptop.log();
    if (!first) throw new Error('Nothing was logged.');
    const deletion = await laptop.run({
      type: 'change-many',
      edits: [{ id: first.id, deleted: true }],
      values: {},
    });
    const changes = { title: 'Vectors', note: 'Three passes' };
    await desktop.run({ type: 'edit-session', id: first.id, changes });
    await goRound([laptop, desktop]);
    await undo(laptop, deletion);
    await goRound([laptop, desktop]);
    for (const machine of [laptop, desktop]) {
      const found = (await machine.log()).find(({ id }) => id === first.id);
      expect(found).toMatchObject({ deleted: false, ...changes });
    }
  });

  it('that nobody could type are given back all the same', async () => {
    const short = aSession({ start: NOW - DAY, minutes: 0.5 });
    const machine = new Machine();
    await machine.run(fileOf([short]));
    const changes = { seconds: 600 };
    const outcome = await machine.run({
      type: 'change-many',
      edits: [{ id: short.id, changes }],
      values: {},
    });
    await undo(machine, outcome);
    expect(await machine.sessions()).toMatchObject([{ seconds: 30 }]);
    const alone = await machine.run({ type: 'edit-session', id: short.id, changes });
    await undo(machine, alone);
    expect(await machine.sessions()).toMatchObject([{ seconds: 30 }]);
  });

  it('of a task that is on no road any more get it back, and no other such task', async () => {
    const gone = taskId('of-a-removed-road');
    const session = aSession({ start: NOW - DAY, task: gone });
    const machine = new Machine();
    await machine.run(fileOf([session]));
    const edit = (task: typeof gone): Command => ({
      type: 'change-many',
      edits: [{ id: session.id, changes: { task } }],
      values: {},
    });
    await undo(machine, await machine.run(edit(ALGEBRA)));
    expect(await machine.sessions()).toMatchObject([{ task: gone }]);
    expect(await machine.run(edit(taskId('nonsense')))).toMatchObject({ problem: 'unknown-task' });
  });

  it('are all left as they are when one of them cannot be changed', async () => {
    const machine = await learner();
    const before = await saidOf(machine);
    const edits = before.map(({ id }) => ({ id, deleted: true }));
    for (const wrong of [
      { id: sessionId('nobody'), deleted: true },
      { id: before[0]?.id ?? sessionId(''), changes: { start: NOW + DAY } },
    ]) {
      const outcome = await machine.run({
        type: 'change-many',
        edits: [...edits, wrong],
        values: { [decisionName.roadStart]: '2026-01-01' },
      });
      expect(outcome.ok).toBe(false);
    }
    expect(await saidOf(machine)).toEqual(before);
    expect(await valueOf(machine, decisionName.roadStart)).toBeUndefined();
  });
});

describe('decisions', () => {
  it('are made at once, and taken back to what they were', async () => {
    const machine = new Machine();
    const hours = decisionName.taskHours(ALGEBRA);
    await machine.run({ type: 'change-many', edits: [], values: { [hours]: 30 } });
    const outcome = await machine.run({
      type: 'change-many',
      edits: [],
      values: { [hours]: 12, [decisionName.roadStart]: '2026-09-01' },
    });
    expect(await valueOf(machine, hours)).toBe(12);
    await undo(machine, outcome);
    expect(await valueOf(machine, hours)).toBe(30);
    expect(await valueOf(machine, decisionName.roadStart)).toBeNull();
  });

  it('about planned hours are in the roadmap that our pages read', async () => {
    const machine = new Machine();
    const values = { [decisionName.taskHours(ALGEBRA)]: 12 };
    await machine.run({ type: 'change-many', edits: [], values });
    const { roadmap } = await machine.local.get(['roadmap']);
    expect(JSON.stringify(roadmap)).toContain('"hours":12');
  });

  it('may have a name that every object has', async () => {
    const machine = new Machine();
    const values = Object.fromEntries([['constructor', 1]]);
    const outcome = await machine.run({ type: 'change-many', edits: [], values });
    if (outcome?.ok) await undo(machine, outcome);
    expect(await machine.run({ type: 'set-goal', minutes: 60 })).toMatchObject({ ok: true });
  });
});

describe('a file', () => {
  const foreign = aSession({
    id: sessionId(`toggl-${Math.floor((NOW - DAY) / 1000).toString(36)}-1a2b3c`),
    start: NOW - DAY,
  });

  it('is joined once, however often it is read', async () => {
    const machine = await learner();
    await machine.run(fileOf([foreign]));
    const once = await machine.local.get(null);
    await machine.run(fileOf([foreign]));
    expect(await machine.local.get(null)).toEqual(once);
    expect(await machine.sessions()).toHaveLength(5);
  });

  it('overwrites nothing that is newer here', async () => {
    const machine = await learner();
    const backup = await machine.log();
    const [first] = backup;
    if (!first) throw new Error('Nothing was logged.');
    const changes = { title: 'Vectors' };
    await machine.run({ type: 'edit-session', id: first.id, changes });
    await machine.run(fileOf(backup));
    const log = await machine.log();
    expect(log.find(({ id }) => id === first.id)?.title).toBe('Vectors');
    expect(log).toHaveLength(4);
  });

  it('gives an empty profile the same log, and can be taken back', async () => {
    const machine = await learner();
    await machine.run({ type: 'set-goal', minutes: 300 });
    const backup = await machine.log();
    const { registers } = (await machine.local.get(['registers']))['registers'] as Import;
    const fresh = new Machine();
    const outcome = await fresh.run(fileOf(backup, { registers }));
    const byId = (log: readonly SessionRecord[]) => new Map(log.map((each) => [each.id, each]));
    expect(byId(await fresh.log())).toEqual(byId(backup));
    await undo(fresh, outcome);
    expect(await fresh.sessions()).toEqual([]);
  });

  it('leaves deleted what was deleted since, unless the learner wants it back', async () => {
    const machine = await learner();
    const backup = await machine.log();
    const ids = backup.map(({ id }) => id);
    for (const id of ids) await machine.run({ type: 'delete-session', id });
    await machine.run(fileOf(backup));
    expect(await machine.sessions()).toEqual([]);
    const outcome = await machine.run(fileOf(backup, { restore: ids.slice(0, 3) }));
    expect(await machine.sessions()).toHaveLength(3);
    await undo(machine, outcome);
    expect(await machine.sessions()).toEqual([]);
  });

  it('brings in no stamp after which nothing could be written', async () => {
    const machine = new Machine();
    const last = stampOf(253402300799999, 0, DEVICE);
    await machine.run(fileOf([{ ...foreign, stamp: last }]));
    expect(await machine.log()).toEqual([]);
    await machine.run(fileOf([foreign]));
    await machine.run({ type: 'delete-session', id: foreign.id });
    expect(await machine.sessions()).toEqual([]);
  });

  it('is joined wholly or not at all, whenever the background dies', async () => {
    const backup = await (await learner()).log();
    await dieEverywhere(async (fuse, where) => {
      const machine = new Machine({}, dying(fuse));
      await until(
        machine,
        fuse,
        () => machine.run(fileOf(backup)),
        async () => {
          const found = (await machine.log()).length;
          expect({ where, isWhole: found === 0 || found === backup.length }).toEqual({
            where,
            isWhole: true,
          });
        },
      );
      fuse.disarm();
      expect({ where, sessions: (await machine.sessions()).length }).toEqual({
        where,
        sessions: 4,
      });
    });
  });
});
