import { describe, expect, it } from 'vitest';
import { readFile, readPasted, type BringReading } from '../../../components/roadmap/own/bring';
import { problemSentence } from '../../../components/roadmap/own/problem-sentence';
import { remarkSentence } from '../../../components/roadmap/own/remark-sentence';
import { roadOfText, textOfRoad } from '../../../data/model/own-road-text';
import { filled, HOLE, suite, suiteTexts } from './json-suite';

const roadmap = (parts: object, task: object = {}) =>
  JSON.stringify({
    format: 'milepost-roadmap',
    version: 1,
    title: 'Tidy queries',
    phases: [{ title: 'Joins', tasks: [{ title: 'Read about joins', hours: 3, ...task }] }],
    ...parts,
  });

/** Places of a roadmap that may hold anything; all around it is as we write it. */
const AROUND = {
  'its title': roadmap({ title: HOLE }),
  'its id': roadmap({ id: HOLE }),
  'its language': roadmap({ language: HOLE }),
  'its version': roadmap({ version: HOLE }),
  'its phases': roadmap({ phases: HOLE }),
  'a first step': roadmap({ firstSteps: [1, HOLE] }),
  'a resource': roadmap({ resources: [{ title: 'Joins' }, HOLE] }),
  'a field that nobody knows': roadmap({ more: HOLE }),
  'the title of a task': roadmap({}, { title: HOLE }),
  'the summary of a task': roadmap({}, { summary: HOLE }),
  'the hours of a task': roadmap({}, { hours: HOLE }),
  'a milestone': roadmap({}, { milestones: ['Inner joins', HOLE] }),
  'an address': roadmap({}, { resources: [{ title: 'Joins', address: HOLE }] }),
  'a site': roadmap({}, { resources: [{ title: 'Joins', address: null, site: HOLE }] }),
};

const SENTENCE = /^\P{Ll}.*[.!]$/su;

/** Checks that there is an answer that the learner can read, and a roadmap that can be kept. */
function check(name: string, reading: BringReading): void {
  const said = reading.ok
    ? reading.remarks.map(remarkSentence)
    : reading.problems.map(problemSentence);
  for (const sentence of said) expect(sentence, name).toMatch(SENTENCE);
  if (reading.ok) expect(roadOfText(textOfRoad(reading.roadmap)), name).toEqual(reading.roadmap);
  else expect(said, name).not.toEqual([]);
}

const fileOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]);

describe('any file of the JSON test suite, brought as a roadmap', () => {
  it('is refused with sentences: none is ours, and most are not even JSON', async () => {
    for (const { name, bytes } of suite) {
      const reading = await readFile(fileOf(bytes));
      expect({ name, isTaken: reading.ok }).toEqual({ name, isTaken: false });
      check(name, reading);
    }
    for (const text of suiteTexts) {
      const reading = readPasted(text);
      expect({ text, isTaken: reading.ok }).toEqual({ text, isTaken: false });
      check(text, reading);
    }
  });

  it.each(Object.entries(AROUND))(
    'in place of %s is read with the rest, or the file is refused whole',
    async (_, around) => {
      for (const file of suite) {
        const { name, verdict } = file;
        const reading = await readFile(fileOf(filled(around, file)));
        check(name, reading);
        if (verdict === 'refused') {
          expect({ name, isTaken: reading.ok }).toEqual({ name, isTaken: false });
        }
      }
    },
  );

  it('is taken where it is a text that fits', async () => {
    const taken: string[] = [];
    for (const file of suite) {
      const reading = await readFile(fileOf(filled(AROUND['its title'], file)));
      if (reading.ok) taken.push(file.name);
    }
    expect(taken).toEqual(['y_structure_lonely_string']);
  });

  it('is no roadmap that another device has shared', () => {
    for (const text of suiteTexts) expect(roadOfText(text), text.slice(0, 80)).toBeNull();
  });
});
