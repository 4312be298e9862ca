import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logMarkdown, type LogWords } from '../../../data/exchange/markdown-export';
import type { SessionRecord } from '../../../data/model/session';
import { aSession } from '../../helpers/builders';
import { anyText, naughty } from './any-log';

const words: LogWords = {
  heading: 'Study log',
  columns: {
    day: 'Day',
    time: 'Time',
    length: 'Length',
    task: 'Task',
    title: 'Title',
    note: 'Note',
  },
  nothing: 'Nothing was studied yet.',
  week: (days) => `Week of ${days[0]}`,
  day: (day) => day,
  time: (from, to, offset) =>
    [from, to].map((at) => new Date(at + offset * 60_000).toISOString().slice(11, 16)).join(' – '),
  length: (seconds) => `${seconds / 60} min`,
};
const titles = (task: string) => (task === 'math-review' ? 'Review the mathematics' : null);
const log = (records: readonly SessionRecord[]) =>
  logMarkdown(records, { dayStart: 4, weekStart: 1 }, titles, words);

/** The cells of the one session of a log. */
const cellsOf = (title: string, note = '') => {
  const row = log([aSession({ title, note })]).split('\n')[6] ?? '';
  return row.split(/(?<!(?<!\\)(?:\\\\)*\\)\|/);
};

describe('the log as Markdown', () => {
  it('has a heading for each week and a row for each session, the earliest first', () => {
    const monday = Date.UTC(2026, 10, 16, 19);
    expect(
      log([
        aSession({ start: monday, note: 'Twice.\nThen once more.' }),
        aSession({ start: monday + 86_400_000, title: 'A | B', task: null, minutes: 40 }),
        aSession({ start: monday - 86_400_000 }),
        aSession({ start: monday, deleted: true }),
      ]),
    ).toBe(`# Study log

## Week of 2026-11-09

| Day | Time | Length | Task | Title | Note |
| --- | --- | --- | --- | --- | --- |
| 2026-11-15 | 20:00 – 20:25 | 25 min | Review the mathematics | Essence of linear algebra preview |  |

## Week of 2026-11-16

| Day | Time | Length | Task | Title | Note |
| --- | --- | --- | --- | --- | --- |
| 2026-11-16 | 20:00 – 20:25 | 25 min | Review the mathematics | Essence of linear algebra preview | Twice.<br>Then once more. |
| 2026-11-17 | 20:00 – 20:40 | 40 min |  | A \\| B |  |
`);
  });

  it('says so where nothing was studied', () => {
    expect(log([])).toBe('# Study log\n\nNothing was studied yet.\n');
  });

  it.each([
    ['a | b', 'a \\| b'],
    ['a \\| b', 'a \\\\\\| b'],
    ['<b>bold</b>', '&lt;b&gt;bold&lt;/b&gt;'],
    ['&lt;script&gt;', '&amp;lt;script&amp;gt;'],
    ['[text](javascript:alert(1))', '\\[text\\](javascript:alert(1))'],
    ['![image](x)', '!\\[image\\](x)'],
    ['https://example.org', 'https\\://example.org'],
    ['see www.example.org', 'see www\\.example.org'],
    ['mailto:a@example.org', 'mailto\\:a\\@example.org'],
    ['*a* _b_ `c` ~d~', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~'],
    ['$x^2$ #4', '\\$x^2\\$ \\#4'],
    ['12:30 (part 2)', '12:30 (part 2)'],
  ])('shows the title %j as it is written', (title, cell) => {
    expect(cellsOf(title)[5]?.trim()).toBe(cell);
  });

  it('keeps its rows and lets nothing through, whatever a title and a note say', () => {
    const check = (text: string) => {
      const all = log([aSession({ title: text, note: text })]);
      expect(all.split('\n')).toHaveLength(8);
      const cells = cellsOf(text, text);
      expect(cells).toHaveLength(8);
      for (const cell of cells) {
        expect(cell.replaceAll('<br>', '')).not.toMatch(/[<>]/);
        expect(cell).not.toMatch(/(?<!\\)(?:\\\\)*[`*_[\]$#@]/);
        expect(cell).not.toMatch(/(?<!\\):\/\/|www\./i);
      }
    };
    for (const text of naughty) check(text);
    fc.assert(fc.property(anyText, check));
  });
});
