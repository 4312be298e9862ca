import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../data/exchange/csv-import';
import type { DateOrder } from '../../../data/exchange/date-order';
import { NOW } from '../../helpers/builders';
import { berlin } from './berlin';

/** A report as it is read in Berlin. */
function read(text: string, chosen: DateOrder | null = null) {
  const reading = importCsv(text, berlin, chosen);
  if (reading.kind !== 'tracker') throw new Error(`read as ${reading.kind}`);
  return reading;
}

const HEADER = 'Project,Description,Start date,Start time,End date,End time,Duration';
/** A report of Toggl Track with these rows. */
const toggl = (...rows: readonly string[]) => read([HEADER, ...rows].join('\n'));
/** What is told of the one row of such a report: a reason, or its start and its length. */
function told(row: string) {
  const { drafts, problems } = toggl(row);
  const [draft] = drafts;
  if (draft) return [new Date(draft.start).toISOString(), draft.seconds, draft.offset];
  const [problem] = problems;
  return problem?.kind === 'row' ? problem.reason : problem;
}

describe('a row that cannot be', () => {
  it.each([
    ['A,,,20:00:00,2026-10-01,20:30:00,', 'not-a-date'],
    ['A,,2026-02-30,20:00:00,2026-03-01,20:30:00,', 'not-a-date'],
    ['A,,2026-10-01,,2026-10-01,20:30:00,', 'not-a-time'],
    ['A,,2026-10-01,20:00:00,someday,20:30:00,', 'not-a-date'],
    ['A,,2026-10-01,20:00:00,2026-10-01,late,', 'not-a-time'],
    ['A,,2026-10-01,20:00:00,,,', 'no-end'],
    ['A,,2026-10-01,20:00:00,,,soon', 'no-end'],
    ['A,,2026-10-01,20:00:00,2026-10-01,19:59:59,', 'ends-before-start'],
    ['A,,2026-10-01,20:00:00,2026-10-01,20:00:00,00:00:00', 'no-length'],
    ['A,,2026-10-01,20:00:00,,,00:00:00', 'no-length'],
    ['A,,2026-10-01,20:00:00,2026-10-02,20:00:01,', 'too-long'],
    ['A,,1999-12-31,20:00:00,1999-12-31,20:30:00,', 'too-early'],
    ['A,,2026-11-18,21:00:00,2026-11-18,21:30:00,', 'in-the-future'],
    ['A,,2027-10-01,20:00:00,2027-10-01,20:30:00,', 'in-the-future'],
    // The clocks went from two to three.
    ['A,,2026-03-29,02:30:00,2026-03-29,03:30:00,', 'no-such-time'],
    ['A,,2026-03-29,01:30:00,2026-03-29,02:15:00,', 'no-such-time'],
  ])('%s is told: %s', (row, reason) => {
    expect(told(row)).toBe(reason);
  });

  it('is told by the number that a spreadsheet shows, and the others stand', () => {
    const { drafts, problems } = toggl(
      'A,"two\nlines",2026-10-01,20:00:00,2026-10-01,20:30:00,',
      ',,,,,,',
      'A,,never,20:00:00,2026-10-01,20:30:00,',
      'A,short',
      'A,One,2026-10-02,20:00:00,2026-10-02,20:30:00,,and,more',
    );
    expect(drafts.map(({ row }) => row)).toEqual([2, 6]);
    expect(problems).toEqual([
      { kind: 'row', row: 4, reason: 'not-a-date' },
      { kind: 'row', row: 5, reason: 'not-a-date' },
    ]);
  });

  it('may be one whose quotation mark is never closed', () => {
    const { drafts, problems } = toggl(
      'A,One,2026-10-02,20:00:00,2026-10-02,20:30:00,',
      'A,"Two,2026-10-03,20:00:00,2026-10-03,20:30:00,',
      'A,Three,2026-10-04,20:00:00,2026-10-04,20:30:00,',
    );
    expect(drafts.map(({ title }) => title)).toEqual(['One']);
    expect(problems).toContainEqual({ kind: 'open-quote', row: 3 });
  });
});

describe('the night in which the clocks change', () => {
  it('is an hour shorter, so that a session over it is too', () => {
    expect(told('A,,2026-03-29,01:30:00,2026-03-29,03:30:00,')).toEqual([
      '2026-03-29T00:30:00.000Z',
      3600,
      60,
    ]);
  });

  it('has an hour twice, and the length says which of them was meant', () => {
    const night = (from: string, to: string, length: string) =>
      told(`A,,2026-10-25,${from},2026-10-25,${to},${length}`);
    expect(night('02:40:00', '02:10:00', '00:30:00')).toEqual([
      '2026-10-25T00:40:00.000Z',
      1800,
      120,
    ]);
    expect(night('01:30:00', '02:30:00', '02:00:00')).toEqual([
      '2026-10-24T23:30:00.000Z',
      7200,
      120,
    ]);
    expect(night('02:30:00', '03:30:00', '01:00:00')).toEqual([
      '2026-10-25T01:30:00.000Z',
      3600,
      60,
    ]);
    expect(night('02:30:00', '03:30:00', '')).toEqual(['2026-10-25T00:30:00.000Z', 7200, 120]);
    expect(night('02:40:00', '02:10:00', '')).toBe('ends-before-start');
  });

  it('follows start and end where a report has rounded the length', () => {
    expect(told('A,,2026-10-01,20:00:00,2026-10-01,20:25:10,00:30:00')).toEqual([
      '2026-10-01T18:00:00.000Z',
      1510,
      120,
    ]);
  });
});

describe('a table that is none', () => {
  it.each([
    ['', 'unknown'],
    [HEADER.replace('Start date', 'Day'), 'unknown'],
    ['{"a":1}', 'unknown'],
  ])('%j is %s', (text, kind) => {
    expect(importCsv(text, berlin).kind).toBe(kind);
  });

  it('has a header and no rows', () => {
    expect(toggl()).toMatchObject({ drafts: [], problems: [], dateOrder: 'year-first' });
  });

  it('is too long to be anybody’s study', () => {
    const row = 'A,,2026-10-01,20:00:00,2026-10-01,20:30:00,';
    const text = `${HEADER}\n${`${row}\n`.repeat(200_001)}`;
    expect(importCsv(text, berlin)).toEqual({ kind: 'too-many', found: 200_001, limit: 200_000 });
  });

  it('ends with the minute that is running', () => {
    expect(NOW).toBe(berlin.now);
    expect(told('A,,2026-11-18,21:00:00,2026-11-18,21:16:00,')).toEqual([
      '2026-11-18T20:00:00.000Z',
      960,
      60,
    ]);
  });
});
