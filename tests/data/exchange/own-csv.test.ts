import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../data/exchange/csv-export';
import { importCsv } from '../../../data/exchange/csv-import';
import { dryRun } from '../../../data/exchange/dry-run';
import { ownRecordsOf } from '../../../data/exchange/own-records';
import { birthOf, birthStamp } from '../../../data/model/birth';
import { sessionId, taskId } from '../../../data/model/id';
import { joinRecords, type SessionRecord } from '../../../data/model/session';
import { stampOf, wallOf } from '../../../data/model/stamp';
import { aSession, DEVICE, FIRST_TASK, NOW } from '../../helpers/builders';
import { berlin } from './berlin';

const STAMP = stampOf(NOW, 7, DEVICE);
const isKnownTask = (id: string) => id === 'math-review' || id === 'dl-first-course';
const HEADER = 'id,start,end,seconds,task id,title,note,how';
const table = (records: readonly SessionRecord[]) =>
  csvOf(records, { dayStart: 4, weekStart: 1 }, () => 'Review');

/** What comes of a table of ours where the log holds these records. */
function take(text: string, log: readonly SessionRecord[] = [], now = NOW) {
  const reading = importCsv(text, berlin);
  if (reading.kind !== 'own') throw new Error(`read as ${reading.kind}`);
  const known = new Map(log.map((record) => [record.id, record]));
  const { records, problems } = ownRecordsOf(reading.rows, known, STAMP, now, isKnownTask);
  const run = dryRun(
    { records: known, registers: {}, totals: [] },
    { records, registers: {}, totals: [], problems: [...reading.problems, ...problems] },
  );
  return { ...run, records };
}

const rows = (...lines: readonly string[]) => [HEADER, ...lines].join('\r\n');

describe('a table of ours that a spreadsheet has changed', () => {
  const session = aSession({ title: 'Before', note: 'Kept.' });

  it('edits what the learner may edit, and nothing else', () => {
    const text = table([session])
      .replace('Before', 'After')
      .replace(',1500,', ',1800,')
      .replace(',3blue1brown,', ',coursera,')
      .replace(',page', ',timer')
      .replace('math-review', 'dl-first-course');
    const { changed, toApply, seconds } = take(text, [session]);
    expect(changed.map(({ fields }) => fields)).toEqual([['seconds', 'task', 'title']]);
    expect(toApply.records).toEqual([
      {
        ...session,
        seconds: 1800,
        task: taskId('dl-first-course'),
        title: 'After',
        stamp: STAMP,
        noteAt: session.stamp,
      },
    ]);
    expect(seconds).toBe(300);
  });

  it('moves a session to another time of another zone', () => {
    const text = table([session]).replace(/,2026-11-18T[^,]+,/, ',2026-11-17T08:00:00.700-05:00,');
    expect(take(text, [session]).changed[0]?.after).toMatchObject({
      start: Date.UTC(2026, 10, 17, 13),
      offset: -300,
    });
  });

  it.each([
    [',1500,', ',90000,', 'too-long'],
    [',1500,', ',0,', 'no-length'],
    [',1500,', ',-5,', 'not-a-session'],
    [',1500,', ',many,', 'not-a-session'],
    [/,2026-11-18T/, ',2026-11-31T', 'not-a-date'],
    [/,2026-11-18T/, ',2027-11-18T', 'in-the-future'],
    [/,2026-11-18T/, ',1999-11-18T', 'too-early'],
    [/,2026-11-18T[^,]+,/, ',18.11.2026,', 'not-a-date'],
    [/,2026-11-18T[^,]+,/, ',2026-11-18T20:15:00+19:00,', 'not-a-date'],
  ])('tells of %s → %s: %s', (from, to, reason) => {
    const { problems, toApply } = take(table([session]).replace(from, to), [session]);
    expect(problems).toEqual([{ kind: 'row', row: 2, reason }]);
    expect(toApply.records).toEqual([]);
  });

  it('may have other separators, other columns in another order, and no mark in front', () => {
    const header = 'NOTE;Title;extra;Task ID;seconds;START;Id';
    const line = `Kept.;Before;1;math-review;1500,00;${new Date(session.start).toISOString()};${session.id}`;
    expect(take(`${header}\n${line}\n`, [session])).toMatchObject({ same: 1, changed: [] });
    expect(take(`sep=;\n${header}\n${line};`, [session])).toMatchObject({ same: 1, changed: [] });
  });

  it('changes nothing by sorting, or by lines that end otherwise', () => {
    const log = [
      session,
      aSession({ minutesAgo: 300, note: 'a\nb' }),
      aSession({ minutesAgo: 400 }),
    ];
    const [header = [], ...cells] = parse(table(log), { bom: true });
    const lines = [header, ...cells.toReversed()].map((line) =>
      line.map((cell) => `"${cell.replaceAll('"', '""').replaceAll('\n', '\r\n')}"`).join(','),
    );
    expect(take(lines.join('\r\n'), log)).toMatchObject({ same: 3, changed: [], fresh: [] });
  });

  it('tells where a text is too long to keep, and only then', () => {
    const text = table([session]).replace('Before', 'long '.repeat(100));
    const { problems, toApply } = take(text, [session]);
    expect(problems).toEqual([{ kind: 'cut', row: 2, field: 'title' }]);
    expect(toApply.records[0]?.title).toHaveLength(300);
  });

  it('knows a title that is not known here', () => {
    const untitled = { ...session, title: '', place: null, titleAt: null };
    const { changed } = take(table([session]), [untitled]);
    expect(changed[0]?.after).toEqual({ ...session, stamp: STAMP, noteAt: session.stamp });
  });

  it('gives an id to one row only', () => {
    const [header = '', line = ''] = table([session]).split('\r\n');
    const { problems, same } = take([header, line, line].join('\r\n'), [session]);
    expect(problems).toEqual([{ kind: 'row', row: 3, reason: 'repeated-id' }]);
    expect(same).toBe(1);
  });
});

describe('a table of ours on a device that does not have its sessions', () => {
  it('brings them as they were born, so that whatever was written of them elsewhere is later', () => {
    const session = aSession();
    const { fresh } = take(table([session]));
    const birth = birthOf(session.id);
    expect(fresh).toEqual([{ ...session, stamp: birth && birthStamp(birth) }]);
  });

  it('takes none with a value that no session can have', () => {
    const header = 'id,start,seconds,task id,site';
    const line = `from-elsewhere,2026-11-02T20:00:00+00:00,600,,${'x'.repeat(201)}`;
    expect(take([header, line].join('\n')).problems).toEqual([
      { kind: 'row', row: 2, reason: 'not-a-session' },
    ]);
  });

  it.each([
    ['2999-01-01T20:00:00+00:00,,600', 'in-the-future'],
    ['9999-12-31T20:00:00+00:00,,600', 'in-the-future'],
    ['2026-11-02T20:00:00+00:00,,999999999', 'too-long'],
    ['2026-11-02T20:00:00+00:00,,0', 'no-length'],
    ['1971-01-01T20:00:00+00:00,,600', 'too-early'],
  ])('takes none that nobody can have studied: %s is %s', (times, reason) => {
    const { problems, toApply } = take(rows(`from-elsewhere,${times},,,,page`));
    expect(problems).toEqual([{ kind: 'row', row: 2, reason }]);
    expect(toApply.records).toEqual([]);
  });
});

describe('a row that the learner has added', () => {
  const line = ',2026-11-02 20:00,2026-11-02 20:45,,math-review,By hand,,';

  it('needs a start and an end or a length, by the clock here', () => {
    const { fresh, problems } = take(rows(line, ',2026-07-02T20:00,,600,,,,'));
    expect(problems).toEqual([]);
    expect(fresh).toMatchObject([
      {
        start: Date.UTC(2026, 10, 2, 19),
        seconds: 2700,
        offset: 60,
        task: FIRST_TASK,
        title: 'By hand',
        how: 'hand',
        site: null,
      },
      { start: Date.UTC(2026, 6, 2, 18), seconds: 600, offset: 120, task: null },
    ]);
    expect(fresh[0]?.id).toMatch(/^csv-[0-9a-z]+-[0-9a-z]+$/);
    expect(wallOf(fresh[0]?.stamp ?? STAMP)).toBe(Date.UTC(2026, 10, 2, 19));
  });

  it('is known again, and two that say the same are two', () => {
    const { fresh } = take(rows(line, line));
    expect(new Set(fresh.map(({ id }) => id)).size).toBe(2);
    expect(take(rows(line, line), fresh)).toMatchObject({ same: 2, fresh: [], changed: [] });
  });

  it.each([
    [',2026-11-02 20:00,,,,,,', 'no-end'],
    [',2026-11-02 20:00,2026-11-02 19:00,,,,,', 'ends-before-start'],
    [',2026-11-02 20:00,2026-11-02 20:00,,,,,', 'no-length'],
    [',2026-11-02 20:00,never,,,,,', 'not-a-date'],
    [',2026-11-02 20:00,,100000,,,,', 'too-long'],
    [',2026-12-02 20:00,,600,,,,', 'in-the-future'],
    [',2026-03-29 02:30,,600,,,,', 'no-such-time'],
    [',,,600,,,,', 'not-a-date'],
  ])('%s is told: %s', (row, reason) => {
    expect(take(rows(row)).problems).toEqual([{ kind: 'row', row: 2, reason }]);
  });
});

describe('a session of a table that was deleted here', () => {
  it('stays deleted until the learner says otherwise', () => {
    const session = aSession({ deleted: true, id: sessionId(`${DEVICE}-abc-00000a`) });
    const { deleted, toApply, fresh } = take(table([{ ...session, deleted: false }]), [session]);
    expect(deleted).toEqual([session]);
    expect([fresh, toApply.records, toApply.restore]).toEqual([[], [], []]);
  });
});

describe('a row with a time that the log has, though nobody could write it in', () => {
  const long = aSession({ start: NOW - 200 * 3_600_000, minutes: 2000, title: 'Before' });

  it('stays as it is, and its words may change', () => {
    expect(take(table([long]), [long])).toMatchObject({ same: 1, problems: [] });
    const { changed, problems } = take(table([long]).replace('Before', 'After'), [long]);
    expect(problems).toEqual([]);
    expect(changed.map(({ fields }) => fields)).toEqual([['title']]);
  });

  it('stays deleted where it was deleted', () => {
    const gone = { ...long, deleted: true };
    expect(take(table([long]), [gone])).toMatchObject({ deleted: [gone], problems: [] });
  });
});

describe('a task that no road here has', () => {
  const told = [{ kind: 'unknown-task', row: 2 }];
  const session = aSession();
  const text = table([session]).replace('math-review', 'from-elsewhere');
  const elsewhere = { ...session, task: taskId('from-elsewhere') };

  it('is told, and the session counts for none', () => {
    const { fresh, problems } = take(text);
    expect(problems).toEqual(told);
    expect(fresh).toMatchObject([{ id: session.id, seconds: 1500, task: null }]);
    expect(take(text, fresh)).toMatchObject({ same: 1, problems: told, changed: [] });
    expect(take(text, [session]).changed).toMatchObject([{ fields: ['task'] }]);
  });

  it('stays where the log has it, and nothing is told', () => {
    const { same, problems } = take(text, [elsewhere]);
    expect([same, problems]).toEqual([1, []]);
  });

  it('comes back with a backup of a device that has it', () => {
    const birth = birthOf(session.id);
    const stamp = birth ? birthStamp(birth) : STAMP;
    const { fresh } = take(text);
    expect(joinRecords(fresh, [{ ...elsewhere, stamp }])).toMatchObject([
      { task: 'from-elsewhere', title: session.title },
    ]);
  });
});
