import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { withLink } from '../../../components/roadmap/typed-link';
import { csvOf } from '../../../data/exchange/csv-export';
import { importCsv } from '../../../data/exchange/csv-import';
import { calendarOf } from '../../../data/exchange/ics-export';
import { backupOf } from '../../../data/exchange/json-export';
import { importBackup } from '../../../data/exchange/json-import';
import { ownRecordsOf } from '../../../data/exchange/own-records';
import { readingMarkdown } from '../../../data/exchange/reading-markdown';
import { readRoadmap } from '../../../data/exchange/roadmap/read';
import { roadmapJson } from '../../../data/exchange/roadmap/write-json';
import { roadmapMarkdown } from '../../../data/exchange/roadmap/write-markdown';
import { weekMarkdown } from '../../../data/exchange/week-markdown';
import { linksIn, linksText } from '../../../data/model/decisions';
import { sessionId, siteId } from '../../../data/model/id';
import { NOTE_LIMIT } from '../../../data/model/limits';
import { ownSiteName, ownSites, ownSiteText, typedSite } from '../../../data/model/own-site';
import { roadOfText, textOfRoad } from '../../../data/model/own-road-text';
import { addedPaper, papers } from '../../../data/model/paper';
import { recognise } from '../../../data/model/recognise';
import type { SessionRecord } from '../../../data/model/session';
import { stampOf } from '../../../data/model/stamp';
import { cleanLine, cleanText } from '../../../data/model/title';
import { memoryArea } from '../../../data/sync/area';
import { localKeys } from '../../../data/sync/keys';
import { readRegisters } from '../../../data/sync/registers';
import { aSession, DEVICE, NOW } from '../../helpers/builders';
import { goRound, Machine } from '../../helpers/memory-world';
import { naughty } from './any-log';
import { berlin } from './berlin';

const MINUTE = 60_000;
const stamp = stampOf(NOW, 0, DEVICE);
const startOf = (index: number) => NOW - (index + 2) * 10 * MINUTE;
const noteName = (index: number) => `task-note/naughty.task${index}`;

/** The rules of the fields: a title is one line of 300 characters, a note has lines and 2,000. */
const title = (text: string) => cleanLine(text);
const note = (text: string) => cleanText(text, NOTE_LIMIT);

const byStart = (records: readonly SessionRecord[]) =>
  new Map(records.map((record) => [record.start, record]));
const registersOf = async (machine: Machine) =>
  readRegisters((await machine.local.get([localKeys.registers]))[localKeys.registers]).registers;

/** Checks that every text is there, as the rules of its field have it. */
async function holdsAll(machine: Machine): Promise<void> {
  const sessions = byStart(await machine.sessions());
  const registers = await registersOf(machine);
  for (const [index, text] of naughty.entries()) {
    const { title: kept, note: said } = sessions.get(startOf(index)) ?? {};
    expect({ text, kept, said }).toEqual({ text, kept: title(text), said: note(text) });
    expect(registers[noteName(index)]?.value, text).toBe(note(text));
  }
}

describe('each of the naughty strings', () => {
  const mailbox = memoryArea();
  const laptop = new Machine({}, undefined, mailbox);
  const desktop = new Machine({}, undefined, mailbox);

  beforeAll(async () => {
    const records = naughty.map((_, index) =>
      aSession({ start: startOf(index), minutes: 5, title: '', note: '' }),
    );
    const logged = { type: 'import', records, registers: {}, totals: [], restore: [] } as const;
    await laptop.run(logged);
    const edits = records.map(({ id }, index) => {
      const text = naughty[index] ?? '';
      return { id, changes: { title: text, note: text } };
    });
    const values = naughty.map((text, index) => [noteName(index), note(text)]);
    const decided = { type: 'change-many', edits, values: Object.fromEntries(values) } as const;
    await laptop.run(decided);
  }, 30_000);

  it('is kept as title and note of a session and as note of a task', async () => {
    expect(await laptop.sessions()).toHaveLength(naughty.length);
    await holdsAll(laptop);
  });

  it('comes to the other device as it is', async () => {
    await goRound([laptop, desktop]);
    await holdsAll(desktop);
    expect([...laptop.reports, ...desktop.reports]).toEqual([]);
  });

  it('comes back from a backup as it is', async () => {
    const records = await laptop.log();
    const registers = await registersOf(laptop);
    const backup = importBackup(backupOf({ records, registers, totals: [] }, NOW));
    expect(backup.problems).toEqual([]);
    const anew = new Machine();
    const { records: coming, registers: decided, totals } = backup;
    const wish = {
      type: 'import',
      records: coming,
      registers: decided,
      totals,
      restore: [],
    } as const;
    expect(await anew.run(wish)).toMatchObject({ ok: true });
    await holdsAll(anew);
  });

  it('comes back from a table as it is, and other programs read it so', async () => {
    const log = await laptop.sessions();
    const text = csvOf(log, { dayStart: 4, weekStart: 1 }, () => 'Review');
    const reading = importCsv(text, berlin);
    if (reading.kind !== 'own') throw new Error(`read as ${reading.kind}`);
    const own = ownRecordsOf(reading.rows, new Map(), stamp, NOW, () => true);
    expect([...reading.problems, ...own.problems]).toEqual([]);
    const back = byStart(own.records);
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
    const seen = new Map(rows.map((row) => [row['id'], row]));
    for (const record of log) {
      expect(back.get(record.start)).toMatchObject({ title: record.title, note: record.note });
      // A spreadsheet would calculate what begins like a formula; one apostrophe keeps it a text.
      expect(seen.get(record.id)?.['title']?.replace(/^'(?='*[=+\-@＝＋－＠])/, '')).toBe(
        record.title,
      );
    }
  });

  it('is in a calendar as it is', async () => {
    const log = await laptop.sessions();
    const text = calendarOf(log, () => 'Review', { study: 'Study time', site: () => null });
    const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
    const seen = new Map(events.map((event) => [event.getFirstPropertyValue('uid'), event]));
    for (const { id, title, note } of log) {
      const event = seen.get(`${sessionId(id)}@milepost`);
      expect(event?.getFirstPropertyValue('summary')).toBe(title || 'Review');
      expect(event?.getFirstPropertyValue('description')).toBe(
        note === '' ? 'Review' : `Review\n${note}`,
      );
    }
  });

  it('stays on its lines in what is copied as Markdown', () => {
    const words = {
      byDay: 'D',
      byTask: 'T',
      milestones: 'M',
      note: 'N',
      day: 'd',
      task: 't',
      time: 'h',
    };
    for (const text of naughty) {
      const line = { name: cleanLine(text), time: '1 h' };
      const [days, tasks, milestones] = [[line], [line], [cleanLine(text)]];
      const week = { heading: 'Week', total: 'All', days, tasks, milestones, note: note(text) };
      const lines = weekMarkdown(week, words).split('\n');
      expect(lines.filter((each) => each.startsWith('#')).length, text).toBe(
        note(text) === '' ? 4 : 5,
      );
      expect(lines.filter((each) => each.startsWith('|')).length, text).toBe(6);
      expect(lines.join(''), text).not.toMatch(/<(?!br>)|[^\\]\]\(/);
      const paper = {
        title: cleanLine(text),
        address: 'https://a.example/',
        time: '1 h',
        links: [],
      };
      const list = readingMarkdown({ heading: 'L', groups: [{ name: 'Read', papers: [paper] }] });
      expect(list.split('\n'), text).toHaveLength(6);
    }
  });

  it('is the name of a device, of a site, of a link and of a paper, by the rule of each', async () => {
    const place = recognise('https://arxiv.org/abs/1706.03762');
    if (place === null) throw new Error('a paper');
    const tablet = new Machine();
    for (const text of naughty) {
      const named = await tablet.run({ type: 'name-device', name: text });
      expect(named).toMatchObject({ ok: true });
      const { device } = await tablet.local.get([localKeys.device]);
      expect(device).toMatchObject({ name: cleanLine(text, 60) });

      const typed = { name: text, address: 'www.example.org', paths: ['/'], task: null };
      const site = typedSite(typed, siteId('own-0123abcd'));
      if (typeof site === 'string') expect({ text, site }).toEqual({ text, site: 'no-name' });
      else {
        expect(site.name).toBe(cleanLine(text, 60));
        const register = { stamp, value: ownSiteText(site) };
        expect(ownSites({ [ownSiteName(site.id)]: register })).toEqual([site]);
      }
      for (const address of [text, text.slice(0, 100)]) {
        typedSite({ ...typed, name: 'Site', address });
        typedSite({ ...typed, name: 'Site', paths: [address] });
        withLink([], text, address);
      }
      const link = withLink([], text, 'https://a.example/b');
      const links = link.ok ? linksIn(linksText(link.links)) : null;
      expect(links).toEqual([{ address: 'https://a.example/b', label: cleanLine(text, 100) }]);

      const decided = Object.entries(addedPaper(place, text));
      const registers = Object.fromEntries(
        decided.map(([name, value]) => [name, { stamp, value }]),
      );
      const [paper] = papers(registers);
      expect(paper?.title.length, text).toBeGreaterThan(0);
      expect(paper?.title, text).toBe(cleanLine(paper?.title ?? ''));
    }
  });

  it('is every name of a roadmap that is brought, taken out and shared', () => {
    for (const text of naughty) {
      const task = { title: text, hours: 1, summary: text, milestones: [text] };
      const resources = [{ title: text, by: text, address: null }];
      const file = { format: 'milepost-roadmap', version: 1, title: text, resources };
      const reading = readRoadmap(
        JSON.stringify({ ...file, phases: [{ title: text, tasks: [task] }] }),
      );
      if (!reading.ok) {
        const kinds = reading.problems.map(({ kind }) => kind);
        expect({ text, isBlank: cleanLine(text, Infinity) === '' }).toEqual({
          text,
          isBlank: !kinds.includes('too-long'),
        });
        continue;
      }
      const { roadmap } = reading;
      expect(roadmap.title).toBe(cleanLine(text));
      expect(roadOfText(textOfRoad(roadmap))).toEqual(roadmap);
      for (const write of [roadmapJson, roadmapMarkdown]) {
        expect(readRoadmap(write(roadmap)), text).toMatchObject({ ok: true, roadmap });
      }
      readRoadmap(text);
    }
  });
});
