import { format } from 'prettier';
import type { Finding, Row } from './row';

/** A row with what it found. */
export type Measured = Pick<Row, 'name' | 'limit' | 'unit'> & Finding;

/** All that one run of the bench says. */
export interface BenchReport {
  /** The day of the run, such as `2026-11-23`. */
  readonly day: string;
  /** The machine in words. */
  readonly machine: string;
  /** The browsers with their versions, such as `Chrome 144.0.7559.59`. */
  readonly browsers: readonly string[];
  /** What was typed to get it. */
  readonly command: string;
  readonly rows: readonly Measured[];
}

const START = '<!-- bench: written by npm run bench -- --readme -->';
const END = '<!-- end of bench -->';

/** Whether a row keeps its promise; also true where nothing is promised. */
export const holds = ({ value, limit }: Measured): boolean => limit === null || value <= limit;

/** Three figures are enough to compare, and no more can be trusted. */
function rounded(value: number): string {
  if (value >= 100 || Number.isInteger(value)) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : 2);
}

/** A figure with its unit: `1.19 ×`, `4 a minute`. */
export const withUnit = (value: number, unit: Row['unit']): string => `${rounded(value)} ${unit}`;

/** A row as the console shows it, on two lines. */
export function lineOf(row: Measured): string {
  const { name, limit, unit, value, detail } = row;
  const sign = limit === null ? '    ' : holds(row) ? 'ok  ' : 'OVER';
  const promise = limit === null ? 'no limit' : `at most ${withUnit(limit, unit)}`;
  return `${sign} ${name}: ${withUnit(value, unit)} (${promise})\n       ${detail}`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('*', '\\*');

function tableRow(row: Measured): string {
  const { name, limit, unit, value, detail } = row;
  const shown = withUnit(value, unit);
  const found = holds(row) ? shown : `**${shown}**`;
  const promise = limit === null ? '' : `≤ ${withUnit(limit, unit)}`;
  return `| ${cell(name)} | ${found} | ${promise} | ${cell(detail)} |`;
}

/** The report as Markdown: where and how it was measured, and a table. A broken promise stands out. */
function markdownOf({ day, machine, browsers, command, rows }: BenchReport): string {
  return [
    `Measured on ${day} with \`${command}\`: ${[machine, ...browsers].join(', ')}.`,
    '',
    '| what | measured | promised | median (the middle half, how often) |',
    '| --- | --- | --- | --- |',
    ...rows.map(tableRow),
  ].join('\n');
}

/** The README's text with the table of a report in the place of the one before. */
export async function withReport(readme: string, report: BenchReport): Promise<string> {
  const [before, after] = [readme.indexOf(START), readme.indexOf(END)];
  if (before < 0 || after < before) throw new Error('README.md has no lines for the bench');
  const written = await format(markdownOf(report), { parser: 'markdown', printWidth: 100 });
  const head = readme.slice(0, before + START.length);
  return `${head}\n\n${written.trim()}\n\n${readme.slice(after)}`;
}
