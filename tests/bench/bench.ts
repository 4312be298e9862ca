import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { provideBrowser } from '../helpers/provide-browser';
import { dashboardRows } from './dashboard-rows';
import { inWords, thisMachine } from './machine';
import { pageRows } from './page-rows';
import { popupRows } from './popup-rows';
import type { Row } from './row';
import { sizeRows } from './size-rows';
import { holds, lineOf, withReport, type BenchReport, type Measured } from './table';

/**
 * Measures what is promised of speed and size, on the built extension in the real Chromium and in
 * Node: `npm run bench`. It prints, and fails only with `--strict`: times hang on the machine and on
 * what else it does. `--openings 21` opens each page so many times; `--only export` measures the rows
 * with that word in their name; `--json file` keeps what was found; `--readme` writes the table into
 * the README. The quick rows come first.
 */
const EXTENSION = `${process.env['MILEPOST_OUTPUT'] ?? '.output'}/chrome-mv3`;
const README = 'README.md';

const { values: wishes } = parseArgs({
  options: {
    strict: { type: 'boolean', default: false },
    openings: { type: 'string', default: '11' },
    only: { type: 'string', default: '' },
    json: { type: 'string', default: '' },
    readme: { type: 'boolean', default: false },
  },
});

async function chromiumVersion(): Promise<string> {
  const executablePath = await provideBrowser('chromium');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath, args, headless: true });
  try {
    return (await browser.version()).replace('/', ' ').replace('Headless', '');
  } finally {
    await browser.close();
  }
}

const asTyped = (): string => {
  const given = process.argv.slice(2).join(' ');
  return given === '' ? 'npm run bench' : `npm run bench -- ${given}`;
};

async function measured(row: Row): Promise<Measured> {
  const { name, limit, unit } = row;
  const found = { name, limit, unit, ...(await row.measure()) };
  console.log(lineOf(found));
  return found;
}

async function main(): Promise<void> {
  if (!existsSync(EXTENSION)) throw new Error('Nothing is built yet: run "npm run build" first.');
  if (wishes.readme && wishes.only !== '') throw new Error('The README wants all rows.');
  const [extension, openings] = [resolve(EXTENSION), Number(wishes.openings)];
  const all: readonly Row[] = [
    ...sizeRows(extension),
    ...popupRows(extension, openings),
    ...dashboardRows(extension, openings),
    ...pageRows,
  ];
  const rows: Measured[] = [];
  for (const row of all.filter(({ name }) => name.includes(wishes.only))) {
    rows.push(await measured(row));
  }
  const report: BenchReport = {
    day: new Date().toISOString().slice(0, 10),
    machine: inWords(thisMachine()),
    browsers: [await chromiumVersion()],
    command: asTyped(),
    rows,
  };
  if (wishes.json !== '') writeFileSync(wishes.json, `${JSON.stringify(report, null, 2)}\n`);
  if (wishes.readme) {
    writeFileSync(README, await withReport(readFileSync(README, 'utf8'), report));
  }
  if (wishes.strict && !rows.every(holds)) process.exitCode = 1;
}

await main();
