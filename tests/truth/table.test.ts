import { describe, expect, it } from 'vitest';
import type { Scenario } from './scenario';
import { isKept, tableOf, type Played } from './table';

const aPlay = (
  name: string,
  result: Played['result'],
  promises: Pick<Scenario, 'mayMiss' | 'mayAdd'> = {},
  kind: Played['kind'] = 'chromium',
): Played => ({
  scenario: {
    name,
    kinds: [kind],
    takes: 60,
    ...promises,
    play: () => Promise.reject(new Error('It is not played.')),
  },
  kind,
  result,
});

/** The cells of each row of a Markdown table, without the head. */
const cellsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

describe('The table of true and counted minutes', () => {
  it('says of each scenario what was true, what was counted, and whether that may be', () => {
    const table = tableOf([
      aPlay('scrolling', { studied: 100, counted: 97 }),
      aPlay('a lecture', { studied: 300, counted: 301.5 }, {}, 'firefox'),
      aPlay('a lecture', { studied: 300, counted: 300 }),
    ]);
    expect(cellsOf(table)).toEqual([
      ['a lecture', 'Chromium', '300.0', '300.0', '0.0', '0.00 %', 'ok (±3.0)'],
      ['a lecture', 'Firefox', '300.0', '301.5', '+1.5', '+0.50 %', 'ok (±3.0)'],
      ['scrolling', 'Chromium', '100.0', '97.0', '-3.0', '-3.00 %', 'OVER (±2.0)'],
    ]);
    expect(table).toContain('Total: true 700.0 s, counted 698.5 s, error -1.5 s (-0.21 %).');
    expect(table).toContain('scrolling in Chromium, -3.0 s (-3.00 %).');
    expect(table).toContain('1 of 3 do not keep their promise.');
  });

  it('is Markdown, with every row as wide as the others', () => {
    const lines = tableOf([
      aPlay('a lecture | or two', { studied: 60, counted: 60 }),
      aPlay('reading', { failed: 'There was\nno | page.' }),
    ])
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    const columns = (line: string) => line.split(/(?<!\\)\|/).length;
    expect(new Set(lines.map(columns)).size).toBe(1);
    expect(lines[1]).toMatch(/^\|[ :|-]+\|$/);
  });

  it('says what a crash or sleep may cost, and does not call that the worst', () => {
    const table = tableOf([
      aPlay('a crash', { studied: 100, counted: 86 }, { mayMiss: 15 }),
      aPlay('sleep', { studied: 100, counted: 114 }, { mayAdd: 15 }),
      aPlay('reading', { studied: 100, counted: 101 }),
    ]);
    expect(cellsOf(table).map((row) => row.at(-1))).toEqual([
      'ok (-15.0 to +2.0)',
      'ok (±2.0)',
      'ok (-2.0 to +15.0)',
    ]);
    expect(table).toMatch(/^Worst.*reading in Chromium/m);
    expect(table).toContain('All 3 keep their promise.');
  });

  it('reports what broke off in its line, and leaves it out of the total', () => {
    const failed = aPlay('a lecture', { failed: 'The video does not play.' });
    const table = tableOf([failed, aPlay('reading', { studied: 100, counted: 99 })]);
    expect(isKept(failed)).toBe(false);
    expect(cellsOf(table)[0]?.at(-1)).toBe('FAILED: The video does not play.');
    expect(table).toContain('Total: true 100.0 s, counted 99.0 s');
    expect(table).toContain('1 of 2 do not keep their promise.');
  });

  it('has no percentage where nothing was studied, and still holds what was counted', () => {
    const nothing = aPlay('a page never shown', { studied: 0, counted: 2.5 });
    expect(isKept(nothing)).toBe(false);
    expect(cellsOf(tableOf([nothing]))[0]?.[5]).toBe('–');
  });
});
