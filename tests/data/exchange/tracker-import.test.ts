import { describe, expect, it } from 'vitest';
import { importCsv } from '../../../data/exchange/csv-import';
import type { DateOrder } from '../../../data/exchange/date-order';
import { berlin } from './berlin';
import { fixture } from './fixture';

/** A report as it is read in Berlin. */
function read(text: string, chosen: DateOrder | null = null) {
  const reading = importCsv(text, berlin, chosen);
  if (reading.kind !== 'tracker') throw new Error(`read as ${reading.kind}`);
  return reading;
}

const HEADER = 'Project,Description,Start date,Start time,End date,End time,Duration';
/** A report of Toggl Track with these rows. */
const toggl = (...rows: readonly string[]) => read([HEADER, ...rows].join('\n'));
describe('a report of Toggl Track', () => {
  it('is read row by row, with what was written, where and for how long', () => {
    const { drafts, problems, dateOrder, source } = read(fixture('toggl.csv'));
    expect([source, dateOrder, problems]).toEqual(['toggl', 'year-first', []]);
    expect(drafts.slice(0, 5)).toEqual([
      {
        source: 'toggl',
        row: 2,
        start: Date.UTC(2026, 9, 1, 18, 2, 11),
        seconds: 4349,
        offset: 120,
        project: 'Linear algebra',
        title: 'Gilbert Strang: lecture 3',
        note: 'lecture, evening',
      },
      expect.objectContaining({
        row: 3,
        title: 'Problem set 2, part "b"',
        seconds: 1800,
        note: '',
      }),
      expect.objectContaining({
        row: 4,
        title: 'Backpropagation by hand',
        note: 'Week 1',
        seconds: 3300,
        start: Date.UTC(2026, 9, 3, 21, 40),
      }),
      expect.objectContaining({ row: 5, title: 'Week 2', note: '' }),
      expect.objectContaining({
        row: 6,
        project: '',
        title: 'Reading: “Attention Is All You Need”',
        note: 'paper',
      }),
    ]);
    expect(drafts).toHaveLength(7);
  });

  it('may call the end a stop and write a dash for nothing', () => {
    const { drafts, problems } = read(fixture('toggl-stop.csv'));
    expect(drafts).toMatchObject([
      { row: 2, project: 'Linear algebra', seconds: 3900, note: '' },
      { row: 3, project: '', title: 'Reading', seconds: 2400, note: 'paper' },
      { row: 4, project: '', title: 'Still at it', seconds: 600 },
    ]);
    expect(problems).toEqual([]);
  });

  it('is read whatever the case and order of its columns, and between semicolons or tabs', () => {
    const expected = toggl('Algebra,One,2026-10-01,20:00:00,2026-10-01,20:30:00,00:30:00').drafts;
    const columns = ['DURATION', 'extra', 'start TIME', 'Start Date', ' description ', 'Project'];
    const cells = ['00:30:00', 'x', '20:00:00', '2026-10-01', 'One', 'Algebra'];
    for (const delimiter of [',', ';', '\t']) {
      const text = [columns, cells].map((row) => row.join(delimiter)).join('\r\n');
      expect(read(text).drafts).toEqual(expected);
      expect(read(`\n${text}`.slice(1) + '\r\n\r\n').drafts).toEqual(expected);
    }
  });

  it('takes the project for a title where nothing else was written', () => {
    const [draft] = toggl('Algebra,,2026-10-01,20:00:00,2026-10-01,20:30:00,').drafts;
    expect(draft).toMatchObject({ title: 'Algebra', note: '', seconds: 1800 });
  });

  it('keeps what a title has no room for in the note, and tells where it cuts', () => {
    const long = 'a word '.repeat(60).trim();
    const { drafts, problems } = toggl(
      `A,${long},2026-10-01,20:00:00,2026-10-01,20:30:00,`,
      `A,${'x'.repeat(2500)},2026-10-02,20:00:00,2026-10-02,20:30:00,`,
    );
    expect(drafts[0]?.title).toHaveLength(300);
    expect(drafts[0]?.note).toBe(long);
    expect(drafts[1]?.note).toHaveLength(2000);
    expect(problems).toEqual([
      { kind: 'cut', row: 2, field: 'title' },
      { kind: 'cut', row: 3, field: 'title' },
      { kind: 'cut', row: 3, field: 'note' },
    ]);
  });
});

describe('a report of Clockify', () => {
  it('tells the month first and twelve hours, as it is set in America', () => {
    const { drafts, problems, dateOrder } = read(fixture('clockify-us.csv'));
    expect(dateOrder).toBe('month-first');
    expect(drafts).toMatchObject([
      {
        row: 2,
        start: Date.UTC(2026, 8, 23, 18, 5),
        seconds: 4530,
        project: 'PyTorch',
        note: 'course',
      },
      { row: 3, start: Date.UTC(2026, 8, 23, 22), seconds: 2700, title: 'Exercises', note: '' },
      { row: 5, start: Date.UTC(2026, 9, 2, 10, 10), seconds: 2700, project: 'Statistics' },
    ]);
    expect(problems).toEqual([{ kind: 'row', row: 4, reason: 'not-work' }]);
  });

  it('tells the day first and twenty-four hours, as it is set in Europe', () => {
    const { drafts, problems, dateOrder } = read(fixture('clockify-24h.csv'));
    expect([dateOrder, problems]).toEqual(['day-first', []]);
    expect(drafts).toMatchObject([
      { start: Date.UTC(2026, 8, 23, 18, 5), seconds: 4500, title: 'Kapitel 3' },
      { start: Date.UTC(2026, 9, 2, 17), seconds: 2400, title: 'Übung 4; zweiter Teil' },
    ]);
  });

  it('asks for the order of its dates where they do not show it', () => {
    const text = fixture('clockify-unclear.csv');
    expect(read(text)).toMatchObject({ dateOrder: 'ambiguous', drafts: [], problems: [] });
    const startsOf = (chosen: DateOrder) =>
      read(text, chosen).drafts.map(({ start }) => new Date(start).toISOString().slice(0, 10));
    expect(startsOf('day-first')).toEqual(['2026-04-03', '2026-04-05']);
    expect(startsOf('month-first')).toEqual(['2026-03-04', '2026-05-04']);
    expect(read(text, 'month-first').dateOrder).toBe('ambiguous');
  });

  it('shows the order of its dates itself, whatever was chosen', () => {
    const text = fixture('clockify-us.csv');
    expect(read(text, 'day-first').drafts).toEqual(read(text).drafts);
  });
});
