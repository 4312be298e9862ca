import { describe, expect, it } from 'vitest';
import { backupOf } from '../../../data/exchange/json-export';
import { importBackup } from '../../../data/exchange/json-import';
import { isTakenStamp } from '../../../data/exchange/limits';
import { deviceId, sessionId } from '../../../data/model/id';
import { LAST_WALL, stampOf, wallOf } from '../../../data/model/stamp';
import { readableOf } from '../../../data/sync/keeper/goods';
import type { Goods } from '../../../data/sync/sharing/home';
import { aSession, DEVICE, NOW } from '../../helpers/builders';

const DAY = 86_400_000;
const stamp = stampOf(NOW, 0, DEVICE);
const goods = (rest: Partial<Goods> = {}): Goods => ({
  records: [],
  registers: {},
  totals: [],
  ...rest,
});

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

describe('a backup with something bad in it', () => {
  const good = aSession();
  const badIds = ['', 'x'.repeat(201), 7, null];

  it.each<readonly [unknown, string | null]>([
    [null, null],
    ['text', null],
    [[good], null],
    [{}, 'id'],
    ...badIds.map((id) => [{ ...good, id }, 'id'] as const),
    [{ ...good, start: '2026-11-18' }, 'start'],
    [{ ...good, start: -1 }, 'start'],
    [{ ...good, start: 1e308 }, 'start'],
    [{ ...good, seconds: 1e308 }, 'seconds'],
    [{ ...good, seconds: 1.5 }, 'seconds'],
    [{ ...good, offset: 9999 }, 'offset'],
    [{ ...good, task: 5 }, 'task'],
    [{ ...good, title: 'x'.repeat(301) }, 'title'],
    [{ ...good, note: ['deep'] }, 'note'],
    [{ ...good, how: 'magic' }, 'how'],
    [{ ...good, stamp: 'now' }, 'stamp'],
    [{ ...good, deleted: 'no' }, 'deleted'],
    [{ ...good, titleAt: 3 }, 'titleAt'],
  ])('tells of the session %j, and reads the others', (bad, field) => {
    const { records, problems } = importBackup(strange({ sessions: [bad, good] }));
    expect(records).toEqual([good]);
    expect(problems).toEqual([{ kind: 'bad-session', index: 0, field }]);
  });

  it('tells of numbers that are none, in the file itself', () => {
    const text = strange({ sessions: [good] }).replace(
      `"seconds":${good.seconds}`,
      '"seconds":1e999',
    );
    expect(importBackup(text).problems).toEqual([
      { kind: 'bad-session', index: 0, field: 'seconds' },
    ]);
  });

  it('tells of registers and totals one by one', () => {
    const totals = {
      author: DEVICE,
      month: '2026-10',
      count: 1,
      members: 1,
      stamp,
      edits: 0,
      days: [],
    };
    const reading = importBackup(
      strange({
        registers: {
          'current-task': { stamp, value: 'math-review' },
          deep: { stamp, value: { a: 1 } },
          ['n'.repeat(301)]: { stamp, value: 1 },
        },
        totals: [totals, { ...totals, month: 'October' }],
      }),
    );
    expect(reading.registers).toEqual({ 'current-task': { stamp, value: 'math-review' } });
    expect(reading.totals).toEqual([totals]);
    expect(reading.problems).toEqual([
      { kind: 'bad-register', index: 1, name: 'deep' },
      { kind: 'bad-register', index: 2, name: 'n'.repeat(300) },
      { kind: 'bad-totals', index: 1 },
    ]);
  });

  it('keeps out what a clock has written that runs too far ahead, as the background would', () => {
    const ahead = stampOf(LAST_WALL - DAY + 1, 0, DEVICE);
    const last = stampOf(LAST_WALL - DAY, 0, DEVICE);
    const totals = {
      author: DEVICE,
      month: '2026-10',
      count: 1,
      members: 1,
      stamp: ahead,
      edits: 0,
      days: [],
    };
    const far = [
      aSession({ stamp: ahead }),
      aSession({ titleAt: ahead }),
      aSession({ noteAt: ahead }),
      aSession({ stamp: last }),
    ];
    const registers = { far: { stamp: ahead, value: 1 }, near: { stamp: last, value: 1 } };
    const reading = importBackup(strange({ sessions: far, registers, totals: [totals] }));
    const taken = readableOf({ records: far, registers, totals: [totals] });
    expect(reading).toMatchObject(taken);
    expect(reading.problems).toEqual([
      ...[0, 1, 2].map((index) => ({ kind: 'late-stamp', part: 'session', index })),
      { kind: 'late-stamp', part: 'register', index: 0 },
      { kind: 'late-stamp', part: 'totals', index: 0 },
    ]);
    expect([isTakenStamp(ahead), isTakenStamp(last), wallOf(last)]).toEqual([
      false,
      true,
      LAST_WALL - DAY,
    ]);
  });

  it('is not moved by names that objects have of themselves', () => {
    const text = strange({ sessions: [good] })
      .replace(
        '"registers":{}',
        `"registers":{"__proto__":{"stamp":"${stamp}","value":1},"constructor":{"stamp":"${stamp}","value":2},"toString":{"stamp":"${stamp}","value":3}}`,
      )
      .replace(
        '{"id"',
        '{"__proto__":{"deleted":true,"polluted":1},"constructor":{"prototype":{"polluted":1}},"id"',
      );
    const reading = importBackup(text);
    expect(reading.records).toEqual([good]);
    expect(Object.getPrototypeOf(reading.records[0])).toBe(Object.prototype);
    expect(Object.keys(reading.registers)).toEqual(['toString']);
    expect(reading.problems).toEqual([
      { kind: 'bad-register', index: 0, name: '__proto__' },
      { kind: 'bad-register', index: 1, name: 'constructor' },
    ]);
    expect('polluted' in {}).toBe(false);
  });

  it('is read as far as it goes where whole parts are missing', () => {
    const text = JSON.stringify({
      format: 'milepost-backup',
      version: 1,
      sessions: {},
      registers: [],
    });
    const reading = importBackup(text);
    expect(reading).toMatchObject(goods());
    expect(reading.problems).toEqual([
      { kind: 'no-part', part: 'sessions' },
      { kind: 'no-part', part: 'totals' },
      { kind: 'no-part', part: 'registers' },
    ]);
  });

  it('is not read at all where it holds more than anyone has studied', () => {
    const text = strange({ sessions: Array.from({ length: 200_001 }, () => 0) });
    const reading = importBackup(text);
    expect(reading.problems).toEqual([{ kind: 'too-many', found: 200_001, limit: 200_000 }]);
  });

  it.each<readonly [string, object]>([
    ['', { kind: 'broken' }],
    ['{"format":"milepost-backup","version":1,"sessions":[', { kind: 'broken' }],
    ['null', { kind: 'unknown' }],
    ['[]', { kind: 'unknown' }],
    ['{}', { kind: 'unknown' }],
    ['{"format":"other","version":1}', { kind: 'unknown' }],
    ['{"format":"milepost-backup"}', { kind: 'unknown' }],
    ['{"format":"milepost-backup","version":"1"}', { kind: 'unknown' }],
    ['{"format":"milepost-backup","version":0}', { kind: 'unknown' }],
    ['{"format":"milepost-backup","version":2}', { kind: 'newer', version: 2 }],
    ['{"__proto__":{"format":"milepost-backup","version":1}}', { kind: 'unknown' }],
  ])('is none of ours: %s', (text, problem) => {
    expect(importBackup(text)).toEqual({ ...goods(), problems: [problem] });
  });

  it('may be nested a hundred thousand deep and does no harm', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(importBackup(deep).problems).toHaveLength(1);
    const text = strange({ sessions: [good] }).replace('"sessions":[', `"sessions":[${deep},`);
    const reading = importBackup(text);
    expect(reading.records).toEqual([good]);
    expect(reading.problems).toEqual([{ kind: 'bad-session', index: 0, field: null }]);
  });

  it('reads sessions that other programs have named', () => {
    const foreign = aSession({
      id: sessionId('toggl-snx-1a'),
      stamp: stampOf(NOW, 1, deviceId('00000000000000b2')),
    });
    expect(importBackup(backupOf(goods({ records: [foreign] }), NOW)).records).toEqual([foreign]);
  });
});
