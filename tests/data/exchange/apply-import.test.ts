import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../data/exchange/csv-import';
import { csvOf } from '../../../data/exchange/csv-export';
import { recordsOf, type Mapping } from '../../../data/exchange/drafts';
import { dryRun, USUAL_CHOICES, type Coming, type Here } from '../../../data/exchange/dry-run';
import { backupOf } from '../../../data/exchange/json-export';
import { importBackup } from '../../../data/exchange/json-import';
import { ownRecordsOf } from '../../../data/exchange/own-records';
import type { Outcome } from '../../../data/model/command';
import { taskId } from '../../../data/model/id';
import type { Registers } from '../../../data/model/progress';
import { stampOf } from '../../../data/model/stamp';
import { aSession, DEVICE, NOW } from '../../helpers/builders';
import { Machine } from '../../helpers/memory-world';
import { berlin } from './berlin';
import { fixture } from './fixture';

const STAMP = stampOf(NOW, 0, DEVICE);
const BRING_BACK = { ...USUAL_CHOICES, deleted: 'bring-back' } as const;

/** What a machine holds, as an import is held against it. */
async function hereOn(machine: Machine): Promise<Here> {
  const all = await machine.local.get(['registers']);
  const { registers = {} } = (all['registers'] ?? {}) as { readonly registers?: Registers };
  const log = await machine.log();
  return { records: new Map(log.map((record) => [record.id, record])), registers, totals: [] };
}

const undoOf = (outcome: Outcome) => {
  if (!outcome.ok || !outcome.undo) throw new Error('no way back');
  return outcome.undo;
};

describe('a file that the background has joined', () => {
  it('is the same log, where it was a backup of another machine', async () => {
    const first = new Machine();
    const added = await first.run({
      type: 'add-session',
      session: { start: NOW - 7_200_000, seconds: 1500, task: null, title: 'One', note: '' },
    });
    await first.run({ type: 'set-goal', minutes: 300 });
    const text = backupOf(await hereAsGoods(first), NOW);
    const second = new Machine();
    const { toApply } = dryRun(await hereOn(second), importBackup(text));
    expect(await second.run({ type: 'import', ...toApply })).toMatchObject({ ok: true });
    expect(await second.log()).toEqual(await first.log());
    expect((await hereOn(second)).registers).toEqual((await hereOn(first)).registers);
    expect(dryRun(await hereOn(second), importBackup(text))).toMatchObject({
      same: 1,
      toApply: { records: [], registers: {} },
    });
    expect(added.ok).toBe(true);
  });

  it('changes nothing a second time, can be taken back, and can then be read anew', async () => {
    const machine = new Machine();
    const reading = importCsv(fixture('toggl.csv'), berlin);
    const drafts = reading.kind === 'tracker' ? reading.drafts : [];
    const read = async (task: string): Promise<readonly [Here, Coming]> => {
      const here = await hereOn(machine);
      const mapping: Mapping = new Map(drafts.map(({ project }) => [project, taskId(task)]));
      const records = recordsOf(drafts, mapping, STAMP, here.records);
      return [here, { records, registers: {}, totals: [], problems: [] }];
    };
    const first = dryRun(...(await read('math-review')));
    const undo = undoOf(await machine.run({ type: 'import', ...first.toApply }));
    expect(await machine.sessions()).toHaveLength(7);
    expect(dryRun(...(await read('math-review')))).toMatchObject({ same: 7, fresh: [] });

    await machine.run(undo);
    expect(await machine.sessions()).toEqual([]);
    expect(dryRun(...(await read('math-review'))).toApply.records).toEqual([]);

    const again = dryRun(...(await read('dl-first-course')), BRING_BACK);
    await machine.run({ type: 'import', ...again.toApply });
    const tasks = (await machine.sessions()).map(({ task }) => task);
    expect(tasks).toEqual(Array.from({ length: 7 }, () => 'dl-first-course'));
    const after = dryRun(...(await read('dl-first-course')), BRING_BACK);
    expect(after).toMatchObject({ same: 7, seconds: 0, toApply: { records: [], restore: [] } });
  });

  it('is the table that it was written from, also after an edit in a spreadsheet', async () => {
    const session = aSession({ title: 'Before' });
    const machine = new Machine({
      'log/2026-11': { version: 1, sessions: { [session.id]: session } },
    });
    const text = csvOf([session], { dayStart: 4, weekStart: 1 }, () => null).replace(
      'Before',
      'After',
    );
    const run = async () => {
      const here = await hereOn(machine);
      const own = importCsv(text, berlin);
      if (own.kind !== 'own') throw new Error(own.kind);
      const { records, problems } = ownRecordsOf(own.rows, here.records, STAMP, NOW, () => true);
      return dryRun(here, { records, registers: {}, totals: [], problems });
    };
    await machine.run({ type: 'import', ...(await run()).toApply });
    expect((await machine.sessions()).map(({ title }) => title)).toEqual(['After']);
    expect(await run()).toMatchObject({ same: 1, changed: [], toApply: { records: [] } });
  });
});

/** Everything of a machine, to be written to a backup. */
async function hereAsGoods(machine: Machine) {
  const { records, registers, totals } = await hereOn(machine);
  return { records: [...records.values()], registers, totals };
}
