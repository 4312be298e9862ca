import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { holds, lineOf, withReport, withUnit, type BenchReport, type Measured } from './table';

const kept: Measured = {
  name: 'popup to the readable task',
  limit: 1.25,
  unit: '×',
  value: 1.1234,
  detail: '90 ms (80 – 99, 11 times) against 80 ms (70 – 90, 11 times)',
};
const broken: Measured = { ...kept, name: 'dashboard | with *all*', value: 1.6 };
const free: Measured = {
  name: 'year',
  limit: null,
  unit: 'KB',
  value: 150.7,
  detail: '600 sessions',
};

const report: BenchReport = {
  day: '2026-11-23',
  machine: '2 cores, 24 GB of memory, Linux 6.1.0',
  browsers: ['Chrome 144.0.1.2'],
  command: 'npm run bench',
  rows: [kept, broken, free],
};

const readme = () => readFileSync('README.md', 'utf8');

const START = '<!-- bench: written by npm run bench -- --readme -->';
const END = '<!-- end of bench -->';

/** The lines between the marks, and all else. */
const between = (text: string) => text.split(START)[1]?.split(END)[0];
const around = (text: string) => [text.split(START)[0], text.split(END)[1]];

describe('a row of the bench', () => {
  it('holds up to its limit, and always without one', () => {
    expect(holds({ ...kept, value: 1.25 })).toBe(true);
    expect(holds(broken)).toBe(false);
    expect(holds(free)).toBe(true);
  });

  it('says on the console whether the promise is kept', () => {
    expect(lineOf(kept)).toBe(
      `ok   popup to the readable task: 1.12 × (at most 1.25 ×)\n       ${kept.detail}`,
    );
    expect(lineOf(broken)).toMatch(/^OVER /);
    expect(lineOf(free)).toMatch(/^ {5}year: 151 KB \(no limit\)/);
  });

  it('has three figures at most, and its unit', () => {
    expect(withUnit(4, 'a minute')).toBe('4 a minute');
    expect(withUnit(84.604, 'KB')).toBe('84.6 KB');
    expect(withUnit(0.0321, 'ms')).toBe('0.03 ms');
  });
});

describe('the table of the bench in the README', () => {
  it('has a place there', () => {
    expect(between(readme())).toBeDefined();
  });

  it('says when, where and how it was measured, and each row', async () => {
    const table = between(await withReport(readme(), report)) ?? '';
    expect(table.replace(/\s+/g, ' ')).toContain(
      'Measured on 2026-11-23 with `npm run bench`: 2 cores, 24 GB of memory, Linux 6.1.0, Chrome 144.0.1.2.',
    );
    expect(table).toMatch(/\| popup to the readable task +\| 1\.12 × +\| ≤ 1\.25 × +\| 90 ms/);
    expect(table).toMatch(/\| year +\| 151 KB +\| +\| 600 sessions/);
  });

  it('lets a broken promise stand out, and takes no sign of a name for its own', async () => {
    const table = between(await withReport(readme(), report)) ?? '';
    expect(table).toMatch(/\| dashboard \\\| with \\\*all\\\* +\| \*\*1\.60 ×\*\* +\|/);
  });

  it('takes the place of the one before, and changes nothing else', async () => {
    const once = await withReport(readme(), report);
    expect(await withReport(once, report)).toBe(once);
    expect(around(once)).toEqual(around(readme()));
  });

  it('is not written where nobody has left room for it', async () => {
    await expect(withReport('# Something', report)).rejects.toThrow('README.md');
  });
});
