import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupOf } from '../../../data/exchange/json-export';
import { importBackup } from '../../../data/exchange/json-import';
import { joinRecord } from '../../../data/model/session';
import { stampOf } from '../../../data/model/stamp';
import type { Goods } from '../../../data/sync/sharing/home';
import { aSession, DEVICE, NOW } from '../../helpers/builders';
import { anyLog, anyRegisters, anyTotals } from './any-log';

const stamp = stampOf(NOW, 0, DEVICE);
const goods = (rest: Partial<Goods> = {}): Goods => ({
  records: [],
  registers: {},
  totals: [],
  ...rest,
});
const anyGoods = fc.record({ records: anyLog, registers: anyRegisters, totals: anyTotals });
const byId = (records: Goods['records']) =>
  Object.fromEntries(records.map((record) => [record.id, record]));
const byMonth = (totals: Goods['totals']) =>
  Object.fromEntries(totals.map((each) => [`${each.author} ${each.month}`, each]));

/** A backup with other parts than we would write. */
const strange = (parts: Readonly<Record<string, unknown>>) =>
  JSON.stringify({
    format: 'milepost-backup',
    version: 1,
    sessions: [],
    registers: {},
    totals: [],
    ...parts,
  });

describe('a backup', () => {
  it('holds everything, and gives everything back', () => {
    fc.assert(
      fc.property(anyGoods, (all) => {
        const back = importBackup(backupOf(all, NOW));
        expect(back.problems).toEqual([]);
        expect(byId(back.records)).toEqual(byId(all.records));
        expect(back.registers).toEqual(all.registers);
        expect(byMonth(back.totals)).toEqual(byMonth(all.totals));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same whatever the order in which things lie in storage', () => {
    fc.assert(
      fc.property(anyGoods, (all) => {
        const other = {
          records: all.records.toReversed().map((record) => sortedKeys(record)),
          registers: Object.fromEntries(Object.entries(all.registers).toReversed()),
          totals: all.totals.toReversed(),
        };
        expect(backupOf(other, NOW)).toBe(backupOf(all, NOW));
      }),
    );
  });

  it('can be read by people: what it is, when it was written, then a session a line', () => {
    const one = aSession({ start: NOW - 7_200_000 });
    const other = aSession({ start: NOW - 3_600_000, deleted: true });
    const text = backupOf(
      goods({
        records: [other, one],
        registers: { b: { stamp, value: 1 }, a: { stamp, value: null } },
      }),
      NOW,
    );
    expect(text.split('\n').slice(0, 12)).toEqual([
      '{',
      '  "format": "milepost-backup",',
      '  "version": 1,',
      '  "exported": "2026-11-18T20:15:00.000Z",',
      '  "sessions": [',
      expect.stringMatching(/^ {4}\{"id":"[^"]+","start":\d+,.*"deleted":false\},$/),
      expect.stringMatching(/^ {4}\{"id":.*"deleted":true\}$/),
      '  ],',
      '  "registers": {',
      `    "a": {"stamp":"${stamp}","value":null},`,
      `    "b": {"stamp":"${stamp}","value":1}`,
      '  },',
    ]);
  });

  it('joins two sessions of one id as two devices would', () => {
    const one = aSession({ stamp, title: 'First' });
    const other = { ...one, stamp: stampOf(NOW + 1, 0, DEVICE), title: 'Second' };
    const { records, problems } = importBackup(strange({ sessions: [other, one] }));
    expect(problems).toEqual([]);
    expect(records).toEqual([joinRecord(one, other)]);
  });
});

const sortedKeys = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) as Value;
