import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dryRun,
  USUAL_CHOICES,
  type Choices,
  type Coming,
  type Here,
} from '../../../data/exchange/dry-run';
import { backupOf } from '../../../data/exchange/json-export';
import { importBackup } from '../../../data/exchange/json-import';
import { sessionId } from '../../../data/model/id';
import { joinTotals } from '../../../data/model/month-totals';
import { joinRegisters } from '../../../data/model/progress';
import { joinRecords, revised, type SessionRecord } from '../../../data/model/session';
import { stampOf } from '../../../data/model/stamp';
import { aSession, DEVICE, NOW } from '../../helpers/builders';
import { anyLog, anyRegisters, anyTotals } from './any-log';
import { applied, coming, hereOf, LATER, NOTHING } from './applied';

const anyHere = fc
  .record({ records: anyLog, registers: anyRegisters, totals: anyTotals })
  .map(({ records, ...rest }) => hereOf(records, rest));
const anyComing = fc
  .record({ records: anyLog, registers: anyRegisters, totals: anyTotals })
  .map((goods): Coming => ({ ...goods, problems: [] }));
const anyChoices: fc.Arbitrary<Choices> = fc.record({
  duplicates: fc.constantFrom('leave-out', 'add'),
  changed: fc.constantFrom('take', 'leave-out'),
  deleted: fc.constantFrom('leave', 'bring-back'),
});

describe('what would come of a backup', () => {
  it('is nothing more once it was applied', () => {
    fc.assert(
      fc.property(anyHere, anyComing, (here, file) => {
        const choices: Choices = { duplicates: 'add', changed: 'take', deleted: 'bring-back' };
        const after = applied(here, dryRun(here, file, choices).toApply);
        const again = dryRun(after, file, choices);
        expect(again).toMatchObject({
          fresh: [],
          changed: [],
          duplicates: [],
          deleted: [],
          tombstones: 0,
          seconds: 0,
          same: file.records.length,
          toApply: { records: [], restore: [], registers: {}, totals: [] },
        });
        expect(again.registers).toMatchObject({ fresh: [], changed: [] });
        expect(again.totals).toMatchObject({ fresh: 0, changed: 0 });
      }),
      { numRuns: 300 },
    );
  });

  it('is what a join makes of it, unless the learner decides otherwise', () => {
    fc.assert(
      fc.property(anyHere, anyComing, (here, file) => {
        const run = dryRun(here, file, { ...USUAL_CHOICES, duplicates: 'add' });
        const after = applied(here, run.toApply);
        const joined = joinRecords([...here.records.values()], file.records);
        expect(after.records).toEqual(new Map(joined.map((record) => [record.id, record])));
        expect(after.registers).toEqual(joinRegisters(here.registers, file.registers));
        const byMonth = (totals: Here['totals']) =>
          new Map(totals.map((each) => [`${each.author} ${each.month}`, each]));
        expect(byMonth(after.totals)).toEqual(byMonth(joinTotals(here.totals, file.totals)));
      }),
      { numRuns: 300 },
    );
  });

  it('counts every session of the file once, and the time as it then is', () => {
    const total = (log: Iterable<SessionRecord>) =>
      [...log].reduce((sum, { deleted, seconds }) => sum + (deleted ? 0 : seconds), 0);
    fc.assert(
      fc.property(anyHere, anyComing, anyChoices, (here, file, choices) => {
        const run = dryRun(here, file, choices);
        const { fresh, changed, duplicates, deleted, tombstones, same } = run;
        expect(
          fresh.length + changed.length + duplicates.length + deleted.length + tombstones + same,
        ).toBe(file.records.length);
        const after = applied(here, run.toApply);
        expect(total(after.records.values()) - total(here.records.values())).toBe(run.seconds);
      }),
      { numRuns: 300 },
    );
  });

  it('is everything where nothing is here yet', () => {
    const records = [aSession(), aSession({ minutesAgo: 300, deleted: true })];
    const stamp = stampOf(NOW, 0, DEVICE);
    const text = backupOf(
      { records, registers: { 'current-task': { stamp, value: 'x' } }, totals: [] },
      NOW,
    );
    expect(dryRun(NOTHING, importBackup(text))).toMatchObject({
      fresh: [records[0]],
      tombstones: 1,
      seconds: 1500,
      registers: { fresh: ['current-task'], changed: [], same: 0 },
      problems: [],
    });
  });

  it('says what would be another, and what of it', () => {
    const before = aSession();
    const after = revised(before, { ...before, seconds: 1800, note: 'More.' }, LATER);
    const run = dryRun(hereOf([before]), coming([after]));
    expect(run.changed).toEqual([{ before, after, fields: ['seconds', 'note'] }]);
    expect(run.seconds).toBe(300);
    const left = dryRun(hereOf([before]), coming([after]), {
      ...USUAL_CHOICES,
      changed: 'leave-out',
    });
    expect(left).toMatchObject({ seconds: 0, toApply: { records: [] } });
    expect(left.changed).toHaveLength(1);
  });

  it('brings back what was deleted since only where that is asked for', () => {
    const kept = aSession();
    const gone = revised(kept, kept, LATER, true);
    expect(dryRun(hereOf([gone]), coming([kept]))).toMatchObject({
      deleted: [gone],
      seconds: 0,
      toApply: { records: [], restore: [] },
    });
    const back = dryRun(hereOf([gone]), coming([kept]), {
      ...USUAL_CHOICES,
      deleted: 'bring-back',
    });
    expect(back).toMatchObject({ seconds: 1500, toApply: { records: [], restore: [kept.id] } });
  });

  it('deletes what was deleted after it was written here, and says so', () => {
    const kept = aSession();
    const gone = revised(kept, kept, LATER, true);
    const run = dryRun(hereOf([kept]), coming([gone]));
    expect(run.changed).toEqual([{ before: kept, after: gone, fields: ['deleted'] }]);
    expect(run.seconds).toBe(-1500);
  });

  it('says which decisions are another', () => {
    const early = stampOf(NOW - 1, 0, DEVICE);
    const late = stampOf(NOW, 0, DEVICE);
    const registers = {
      won: { stamp: late, value: 2 },
      lost: { stamp: early, value: 2 },
      alike: { stamp: late, value: 1 },
      toString: { stamp: late, value: 1 },
    };
    const here = hereOf([], {
      registers: {
        won: { stamp: early, value: 1 },
        lost: { stamp: late, value: 1 },
        alike: { stamp: early, value: 1 },
      },
    });
    const run = dryRun(here, coming([], { registers }));
    expect(run.registers).toEqual({ fresh: ['toString'], changed: ['won'], same: 2 });
    expect(Object.keys(run.toApply.registers)).toEqual(['won', 'alike', 'toString']);
  });
});

describe('a session that is likely here already', () => {
  const here = aSession({ id: sessionId('page-made') });
  const twin = { ...aSession(), start: here.start };

  it.each([
    [{}, 1],
    [{ seconds: 1501 }, 1],
    [{ seconds: 1499 }, 1],
    [{ seconds: 1502 }, 0],
    [{ start: here.start + 999 }, 1],
    [{ start: here.start + 1000 }, 0],
    [{ title: 'Another', task: null }, 1],
  ])('is told by its start and its length: %j', (rest, count) => {
    expect(dryRun(hereOf([here]), coming([{ ...twin, ...rest }])).duplicates).toHaveLength(count);
  });

  it('is left out unless the learner wants it', () => {
    const left = dryRun(hereOf([here]), coming([twin]));
    expect(left).toMatchObject({ fresh: [], seconds: 0, toApply: { records: [] } });
    expect(left.duplicates).toEqual([{ record: twin, twin: here }]);
    const added = dryRun(hereOf([here]), coming([twin]), { ...USUAL_CHOICES, duplicates: 'add' });
    expect(added).toMatchObject({ seconds: 1500, toApply: { records: [twin] } });
  });

  it('is none where the one here was deleted, nor among sessions of one file', () => {
    expect(dryRun(hereOf([{ ...here, deleted: true }]), coming([twin])).fresh).toEqual([twin]);
    expect(dryRun(NOTHING, coming([here, twin])).fresh).toEqual([here, twin]);
  });
});

describe('a session that lies over another', () => {
  it('is told, whether that is here or in the file', () => {
    const here = aSession({ minutesAgo: 60 });
    const over = aSession({ minutesAgo: 50 });
    const beside = aSession({ minutesAgo: 35 });
    const [one, other] = [aSession({ minutesAgo: 300 }), aSession({ minutesAgo: 290 })];
    const run = dryRun(hereOf([here]), coming([over, aSession({ minutesAgo: 500 }), one, other]));
    expect(run.overlapping).toEqual([over, one, other]);
    expect(run.fresh).toHaveLength(4);
    expect(dryRun(hereOf([here]), coming([beside])).overlapping).toEqual([]);
  });
});
