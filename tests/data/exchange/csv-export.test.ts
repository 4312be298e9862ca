import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, csvOf } from '../../../data/exchange/csv-export';
import { importCsv } from '../../../data/exchange/csv-import';
import { ownRecordsOf } from '../../../data/exchange/own-records';
import { taskId } from '../../../data/model/id';
import { stampOf } from '../../../data/model/stamp';
import type { Session, SessionRecord } from '../../../data/model/session';
import { aSession, DEVICE, NOW } from '../../helpers/builders';
import { anyLog } from './any-log';
import { berlin } from './berlin';

const CALENDAR = { dayStart: 4, weekStart: 1 };
const STAMP = stampOf(NOW, 0, DEVICE);
const titles = (task: string) => (task === 'math-review' ? 'Review the mathematics' : null);
const table = (records: readonly SessionRecord[]) => csvOf(records, CALENDAR, titles);

/** The rows of a table as another program reads them, by their columns. */
const rowsOf = (text: string) =>
  parse<Record<string, string>>(text, { bom: true, columns: true, record_delimiter: '\r\n' });

/** The sessions that come of a table on a machine that has none of them. */
function readAnew(text: string): readonly SessionRecord[] {
  const reading = importCsv(text, berlin);
  if (reading.kind !== 'own') throw new Error(`read as ${reading.kind}`);
  const { records, problems } = ownRecordsOf(reading.rows, new Map(), STAMP, NOW, () => true);
  expect([...reading.problems, ...problems]).toEqual([]);
  return records;
}

const contentOf = (session: Session) => {
  const { id, start, seconds, offset, task, site, place, title, note, how } = session;
  return { id, start, seconds, offset, task, site, place, title, note, how };
};

describe('the log as a table', () => {
  it('says of each session what it was, when, and for which task', () => {
    const session = aSession({ minutes: 25, start: Date.UTC(2026, 10, 22, 0, 5), note: 'Hard.' });
    expect(rowsOf(table([session]))).toEqual([
      {
        id: session.id,
        start: '2026-11-22T01:05:00+01:00',
        end: '2026-11-22T01:30:00+01:00',
        seconds: '1500',
        hours: '0.4167',
        // Study at one in the morning belongs to the evening before.
        day: '2026-11-21',
        'task id': 'math-review',
        task: 'Review the mathematics',
        site: '3blue1brown',
        place: '3blue1brown/eola-preview',
        title: 'Essence of linear algebra preview',
        note: 'Hard.',
        how: 'page',
      },
    ]);
  });

  it('begins with a byte order mark, and ends every line as RFC 4180 wants it', () => {
    const text = table([aSession(), aSession({ note: 'two\nlines' })]);
    expect(text.startsWith(`\ufeff${CSV_COLUMNS.join(',')}\r\n`)).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(4);
  });

  it('has the earliest session first, and no deleted one', () => {
    const late = aSession({ minutesAgo: 60 });
    const early = aSession({ minutesAgo: 600 });
    const gone = aSession({ deleted: true });
    expect(rowsOf(table([late, gone, early])).map(({ id }) => id)).toEqual([early.id, late.id]);
  });

  it('writes numbers bare and keeps spreadsheets from calculating titles', () => {
    const [, line = ''] = table([aSession({ title: '=HYPERLINK("x")' })]).split('\r\n');
    expect(line).toContain(`,"'=HYPERLINK(""x"")",`);
    expect(line).toContain(',1500,0.4167,');
  });

  it('says a time west of Greenwich, and one with half an hour more', () => {
    const start = Date.UTC(2026, 5, 1, 12);
    const rows = rowsOf(
      table([
        aSession({ start, offset: -570 }),
        aSession({ start: start + 1000, offset: 345 }),
        aSession({ start: start + 2345, offset: 0 }),
      ]),
    );
    expect(rows.map((row) => row['start'])).toEqual([
      '2026-06-01T02:30:00-09:30',
      '2026-06-01T17:45:01+05:45',
      '2026-06-01T12:00:02.345+00:00',
    ]);
  });

  it('says nothing of a task that the road does not have but its id', () => {
    const [row] = rowsOf(table([aSession({ task: taskId('from-elsewhere') })]));
    expect(row).toMatchObject({ 'task id': 'from-elsewhere', task: '' });
  });

  it('gives every session back as it was', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const alive = log.filter(({ deleted }) => !deleted);
        const back = readAnew(table(log));
        const byId = (sessions: readonly SessionRecord[]) =>
          sessions.map(contentOf).toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(back)).toEqual(byId(alive));
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing where it is read again', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const reading = importCsv(table(log), berlin);
        if (reading.kind !== 'own') throw new Error(`read as ${reading.kind}`);
        const known = new Map(log.map((record) => [record.id, record]));
        const { records, problems } = ownRecordsOf(reading.rows, known, STAMP, NOW, () => true);
        expect(problems).toEqual([]);
        for (const record of records) expect(record).toBe(known.get(record.id));
      }),
    );
  });
});
