import { describe, expect, it } from 'vitest';
import { readImportFile, type FileReading } from '../../../components/exchange/import-file';
import { problemLine } from '../../../components/exchange/import-problem-text';
import { refusalText } from '../../../components/exchange/refusal-text';
import { dryRun } from '../../../data/exchange/dry-run';
import { readText } from '../../../data/exchange/read-text';
import { stampOf } from '../../../data/model/stamp';
import { aSession, DEVICE, NOW } from '../../helpers/builders';
import { Machine } from '../../helpers/memory-world';
import { filled, HOLE, suite, type SuiteFile } from './json-suite';

const stamp = stampOf(NOW, 0, DEVICE);
const [good, odd] = [aSession({ title: 'Kept' }), aSession()];
const goal = { stamp, value: 300 };
const totals = {
  author: DEVICE,
  month: '2026-10',
  count: 1,
  members: 1,
  stamp,
  edits: 0,
  days: [],
};

const backup = (parts: object) =>
  JSON.stringify({
    format: 'milepost-backup',
    version: 1,
    sessions: [good],
    registers: { goal },
    totals: [],
    ...parts,
  });

/** Places of a backup that may hold anything; all around it is as we write it. */
const AROUND = {
  'a title': backup({ sessions: [good, { ...odd, title: HOLE }] }),
  'a note': backup({ sessions: [{ ...odd, note: HOLE }, good] }),
  'the seconds': backup({ sessions: [good, { ...odd, seconds: HOLE }] }),
  'a start': backup({ sessions: [good, { ...odd, start: HOLE }] }),
  'an id': backup({ sessions: [good, { ...odd, id: HOLE }] }),
  'a stamp': backup({ sessions: [good, { ...odd, stamp: HOLE }] }),
  'a session': backup({ sessions: [good, HOLE] }),
  'a part that nobody knows': backup({ more: HOLE }),
  'a decision': backup({ registers: { goal, odd: HOLE } }),
  'what is decided': backup({ registers: { goal, odd: { stamp, value: HOLE } } }),
  'the totals of a month': backup({ totals: [totals, HOLE] }),
  'days in the totals': backup({ totals: [{ ...totals, days: HOLE }] }),
};

const read = (bytes: Uint8Array): Promise<FileReading> =>
  readImportFile(new File([new Uint8Array(bytes)], 'backup.json'), NOW);

/** What the learner is told: a whole sentence, never the name of one. */
const said = (reading: FileReading): readonly string[] =>
  reading.ok
    ? reading.file.content.problems.map((problem) => problemLine(problem).what)
    : [refusalText(reading.refusal)];

const SENTENCE = /^\P{Ll}.+[.!]$/su;

/** Whether other programs read the bytes as JSON, with our ways of reading bytes as text. */
function isJson(bytes: Uint8Array): boolean {
  const text = readText(bytes);
  if (!text.ok) return false;
  try {
    JSON.parse(text.text);
    return true;
  } catch {
    return false;
  }
}

const readAll = (around: string): Promise<readonly (readonly [SuiteFile, FileReading])[]> =>
  Promise.all(
    suite.map(async (file) => [
      file,
      await read(around === '' ? file.bytes : filled(around, file)),
    ]),
  );

describe('any file of the JSON test suite, chosen as a backup', () => {
  it('is refused with a sentence: none is ours, and most are not even JSON', async () => {
    const readings = await readAll('');
    expect(readings.length).toBe(340);
    for (const [{ name }, reading] of readings) {
      expect({ name, isTaken: reading.ok }).toEqual({ name, isTaken: false });
      for (const sentence of said(reading)) expect(sentence, name).toMatch(SENTENCE);
    }
    const refusals = readings.map(([, it]) => (it.ok ? '' : it.refusal.kind));
    expect(new Set(refusals)).toEqual(new Set(['unknown', 'broken', 'empty', 'not-text']));
  });

  it.each(Object.entries(AROUND))(
    'in place of %s leaves the rest as it is, or the file is refused whole',
    async (_, around) => {
      const machine = new Machine();
      for (const [file, reading] of await readAll(around)) {
        const { name, verdict } = file;
        expect({ name, isTaken: reading.ok }).toEqual({
          name,
          isTaken: verdict === 'refused' ? false : isJson(filled(around, file)),
        });
        for (const sentence of said(reading)) expect(sentence, name).toMatch(SENTENCE);
        if (!reading.ok || reading.file.content.kind !== 'backup') continue;
        const run = dryRun({ records: new Map(), registers: {}, totals: [] }, reading.file.content);
        expect(run.fresh, name).toContainEqual(good);
        expect(run.toApply.registers['goal'], name).toEqual(goal);
        const outcome = await machine.run({ type: 'import', ...run.toApply });
        expect({ name, outcome }).toMatchObject({ name, outcome: { ok: true } });
      }
      expect(await machine.log()).toContainEqual(good);
      // What was taken can be read again by a browser that starts.
      machine.kill();
      await machine.keeper.started();
      expect(await machine.log()).toContainEqual(good);
      const { notices } = await machine.local.get(['notices']);
      expect(notices).toBeUndefined();
      expect(machine.reports).toEqual([]);
    },
  );
});
