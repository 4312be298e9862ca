import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf, weekName } from '../../data/model/day';
import type { SessionRecord } from '../../data/model/session';
import { believableYear } from '../helpers/believable-year';
import type { DrivenBrowser } from '../helpers/driven-browser.ts';
import { openStudyHosts, type StudyHosts } from '../helpers/study-hosts.ts';
import { writeYear } from '../helpers/write-year';
import { barriersIn, unfold, wearTheme } from './barriers.ts';
import { browserKinds, logOf, openStudyBrowser, press, textOf, until } from './studying.ts';

const CALENDAR = { dayStart: 4, weekStart: 1 };
const today = dayOf(Date.now(), 0, CALENDAR);
const year = believableYear({ today });

/** Every page of the dashboard, and what can be read on it once it is there. */
const PAGES: readonly (readonly [hash: string, text: string])[] = [
  // The week of today may have just begun; the one before last is over.
  ['review', 'What stuck'],
  [`review/${weekName(addDays(today, -14))}`, 'Against the weeks before'],
  ['review/year', 'Study days in a row'],
  ['roadmap', 'First steps'],
  ['roadmap/portfolio-repo', 'Note to yourself'],
  ['roadmap/tailor', 'You would arrive on'],
  ['roadmap/own', 'Time stays with its task'],
  ['roadmap/reading', 'Add a paper'],
  ['log', 'sessions, '],
  ['log/export', 'Save a backup'],
  ['log/import', 'Choose a file'],
  ['settings', 'Erase everything'],
  ['welcome', 'Start the road'],
];

/** Sessions that count, by id, as they are kept. */
const counting = (log: readonly SessionRecord[]) =>
  new Map(log.filter(({ deleted }) => !deleted).map((record) => [record.id, record]));

async function showing(driven: DrivenBrowser, hash: string, text: string): Promise<Page> {
  const page = await driven.extensionPage(`dashboard.html#/${hash}`);
  await until(async () => expect(await textOf(page)).toContain(text));
  return page;
}

/** Gives a file to the page's file chooser. */
async function bring(page: Page, path: string): Promise<void> {
  const chooser = await page.waitForSelector('input[type="file"]');
  await (chooser as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** What the page saves as a file when something is pressed: the text of the file. */
async function savedBy(page: Page, label: string): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => Object.assign(window, { saved: text }));
      return make(blob);
    };
  });
  await press(page, label);
  return until(async () => {
    const text = await page.evaluate(() => (window as { saved?: string }).saved);
    if (text === undefined) throw new Error('Nothing was saved.');
    return text;
  });
}

describe.each(browserKinds)('The dashboard with a year of study in %s', (kind) => {
  let hosts: StudyHosts;
  let driven: DrivenBrowser;
  let folder: string;
  let backup: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'milepost-'));
    hosts = await openStudyHosts();
    driven = await openStudyBrowser(kind, hosts);
    await writeYear(driven, year, { shares: false });
  });
  afterAll(async () => {
    await driven?.close();
    await hosts.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(PAGES)('shows #/%s without an error, and nobody meets a barrier', async (hash, text) => {
    const errors: string[] = [];
    const page = await driven.extensionPage('dashboard.html#/nowhere');
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.evaluate((there) => {
      location.hash = there;
    }, `#/${hash}`);
    await until(async () => expect(await textOf(page)).toContain(text));
    expect(await page.$$eval('h1', (all) => all.length)).toBe(1);
    await unfold(page);
    expect(await barriersIn(page, wearTheme(page))).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('keeps a note to oneself with its week', async () => {
    const page = await showing(driven, 'review', 'What stuck');
    await page.type('textarea', 'Attention is a soft dictionary.');
    await press(page, 'Save the note');
    await until(async () => expect(await textOf(page)).toContain('Undo'));
    await page.close();
    const again = await showing(driven, 'review', 'What stuck');
    await until(async () =>
      expect(await again.$eval('textarea', (field) => field.value)).toContain('soft dictionary'),
    );
    await again.close();
  });

  it('deletes a session in the log, and takes it back', async () => {
    const before = counting(await logOf(driven)).size;
    const page = await showing(driven, 'log', 'sessions, ');
    const row = await page.waitForSelector('[role="row"][aria-selected], [role="row"] input');
    await row?.focus();
    await page.keyboard.press('Delete');
    await until(async () => expect(counting(await logOf(driven)).size).toBe(before - 1));
    await press(page, 'Undo');
    await until(async () => expect(counting(await logOf(driven)).size).toBe(before));
    await page.close();
  });

  it('plans anew when the learner tailors the road, and back', async () => {
    const page = await showing(driven, 'roadmap/tailor', 'You would arrive on');
    const planned = async () => /Study time [\d.]+ h ([\d.]+) h/.exec(await textOf(page))?.[1];
    const before = await planned();
    expect(Number(before)).toBeGreaterThan(100);
    const proposal = await page.waitForSelector('input[type="checkbox"]:not(:checked):enabled');
    await proposal?.click();
    await until(async () => expect(await planned()).not.toBe(before));
    await press(page, 'Undo');
    await until(async () => expect(await planned()).toBe(before));
    await page.close();
  });

  it('shows a road of one’s own, also in the popup, and the other one again', async () => {
    const path = join(folder, 'road.md');
    writeFileSync(path, '# Tidy queries\n\n## Joins\n\n- Read about joins (3h)\n  - Inner joins\n');
    const page = await showing(driven, 'roadmap/own', 'Time stays with its task');
    await bring(page, path);
    await until(async () => expect(await textOf(page)).toContain('Read about joins'));
    await press(page, 'Keep and show it');
    await until(async () => expect(await textOf(page)).toContain('is kept and shown now'));
    const popup = await driven.extensionPage('popup.html');
    await until(async () => expect(await textOf(popup)).toContain('Read about joins'));
    await popup.close();
    await press(page, 'Undo');
    const back = await driven.extensionPage('popup.html');
    await until(async () => expect(await textOf(back)).not.toContain('Read about joins'));
    await back.close();
    await page.close();
  });

  it('refuses a roadmap that cannot be read, with the line', async () => {
    const path = join(folder, 'wrong.json');
    writeFileSync(path, '{\n  "format": "milepost-roadmap",\n  "version": 1\n  "title": "x"\n}');
    const page = await showing(driven, 'roadmap/own', 'Time stays with its task');
    await bring(page, path);
    await until(async () => expect(await textOf(page)).toContain('Line 4'));
    await page.close();
  });

  it('brings in a report of another program once, after saying what would come', async () => {
    const before = counting(await logOf(driven)).size;
    const path = join(folder, 'toggl.csv');
    const head =
      'User,Email,Client,Project,Task,Description,Start date,Start time,End date,End time';
    const row = 'L,l@example.org,,Papers,,Reading,2024-03-04,20:00:00,2024-03-04,21:30:00';
    writeFileSync(path, `${head},Duration,Tags\n${row},01:30:00,\n`);
    const page = await showing(driven, 'log/import', 'Choose a file');
    await bring(page, path);
    await until(async () => expect(await textOf(page)).toContain('1 session would be added'));
    expect(counting(await logOf(driven)).size).toBe(before);
    await press(page, 'Add 1 session');
    await until(async () => expect(counting(await logOf(driven)).size).toBe(before + 1));
    await page.close();
    const again = await showing(driven, 'log/import', 'Choose a file');
    await bring(again, path);
    await until(async () => expect(await textOf(again)).toContain('All of it is here'));
    await again.close();
  });

  it('saves a backup that gives an empty profile the same log, and says what it brings', async () => {
    const page = await showing(driven, 'log/export', 'Save a backup');
    backup = await savedBy(page, 'Save a backup');
    await page.close();
    const log = await logOf(driven);
    const path = join(folder, 'backup.json');
    writeFileSync(path, backup);
    const elsewhere = await openStudyBrowser(kind, hosts);
    try {
      const fresh = await showing(elsewhere, 'log/import', 'Choose a file');
      await bring(fresh, path);
      const count = counting(log).size.toLocaleString('en');
      await until(async () => expect(await textOf(fresh)).toContain(`${count} sessions would`));
      await press(fresh, `Add ${count} sessions`);
      await until(async () => expect((await logOf(elsewhere)).length).toBe(log.length), 20_000);
      const byId = (records: readonly SessionRecord[]) =>
        new Map(records.map((record) => [record.id, record]));
      expect(byId(await logOf(elsewhere))).toEqual(byId(log));
      const { registers } = await elsewhere.storage();
      expect(registers).toEqual((await driven.storage())['registers']);
    } finally {
      await elsewhere.close();
    }
  });

  it('erases everything, and the page says so', async () => {
    const page = await showing(driven, 'settings', 'Erase everything');
    await press(page, 'Erase everything …');
    await page.waitForSelector('dialog[open]');
    await page.click('dialog[open] .erase-do');
    await until(async () => expect(await textOf(page)).toContain('Everything is erased'));
    expect(await logOf(driven)).toEqual([]);
    await page.close();
    const review = await showing(driven, 'review', 'No study time in this week yet');
    await review.close();
  });
});
