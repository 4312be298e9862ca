// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { BringProblem } from '../../../components/roadmap/own/bring';
import { problemSentence } from '../../../components/roadmap/own/problem-sentence';
import { placeText, remarkSentence } from '../../../components/roadmap/own/remark-sentence';
import type { RoadmapRemark } from '../../../data/exchange/roadmap/findings';
import { readRoadmap } from '../../../data/exchange/roadmap/read';

const line = 3;
const path = 'phases[0].tasks[2].hours';
/** One of each kind; a kind that is missing here is an error of types. */
const problems = {
  'not-text': { kind: 'not-text' },
  unreadable: { kind: 'unreadable' },
  'too-large': { kind: 'too-large', line, bytes: 300_000, limit: 262_144 },
  'empty-file': { kind: 'empty-file', line },
  syntax: { kind: 'syntax', line, expected: 'comma' },
  'too-deep': { kind: 'too-deep', line, limit: 32 },
  'repeated-field': { kind: 'repeated-field', line, name: 'title', firstLine: 2 },
  'not-a-roadmap': { kind: 'not-a-roadmap', line },
  'newer-version': { kind: 'newer-version', line, version: 2 },
  missing: { kind: 'missing', line, path },
  'wrong-type': { kind: 'wrong-type', line, path, expected: 'number' },
  'unknown-choice': { kind: 'unknown-choice', line, path, value: 'film', choices: ['book'] },
  blank: { kind: 'blank', line, path },
  'too-long': { kind: 'too-long', line, path, length: 4000, limit: 200 },
  'out-of-range': { kind: 'out-of-range', line, path, value: 9999, low: 0, high: 2000 },
  'phase-too-long': { kind: 'phase-too-long', line, path, hours: 9000, limit: 8000 },
  'bad-id': { kind: 'bad-id', line, path, id: 'a b' },
  'bad-language': { kind: 'bad-language', line, path, language: 'xx-' },
  'bad-address': { kind: 'bad-address', line, path, address: 'ftp://x' },
  'repeated-id': { kind: 'repeated-id', line, of: 'tasks', id: 'joins', firstLine: 1 },
  'unknown-id': { kind: 'unknown-id', line, of: 'resources', path, id: 'joins' },
  'too-many': { kind: 'too-many', line, of: 'tasks', count: 400, limit: 300 },
  'no-title': { kind: 'no-title', line },
  'no-tasks': { kind: 'no-tasks', line },
} satisfies { readonly [Kind in BringProblem['kind']]: BringProblem & { readonly kind: Kind } };

const remarks = {
  'default-hours': { kind: 'default-hours', line, title: 'Joins', hours: 4 },
  'empty-phase': { kind: 'empty-phase', line, title: 'Later' },
  'one-phase': { kind: 'one-phase', line },
  'title-of-phase': { kind: 'title-of-phase', line, title: 'Basics' },
  'unknown-field': { kind: 'unknown-field', line, path: 'phases[0].colour' },
  'left-out': { kind: 'left-out', line, text: 'Some prose' },
  'local-link': { kind: 'local-link', line, address: 'notes.md' },
  tick: { kind: 'tick', line },
  'left-open': { kind: 'left-open', line, what: 'code' },
} satisfies { readonly [Kind in RoadmapRemark['kind']]: RoadmapRemark & { readonly kind: Kind } };

describe('what is wrong with a roadmap that was brought', () => {
  it.each(Object.values(problems))('is told in whole sentences: $kind', (problem) => {
    const sentence = problemSentence(problem);
    expect(sentence).toMatch(/^[A-Z“].*[.”]$/);
    // Nothing is left to fill in, and each kind has its own words.
    expect(sentence).not.toMatch(/\{\w+\}|undefined/);
    const same = Object.values(problems).filter((each) => problemSentence(each) === sentence);
    expect(same).toEqual([problem]);
  });

  it('names the field as its file calls it, and what it can be', () => {
    expect(problemSentence(problems['out-of-range'])).toBe(
      '“hours” is 9,999; it can be 0 to 2,000.',
    );
    expect(problemSentence(problems['unknown-choice'])).toBe(
      '“hours” cannot be “film”. It can be “book”.',
    );
    expect(problemSentence(problems['too-large'])).toBe(
      'It has 293 KB; a roadmap has at most 256 KB. Leave something out.',
    );
  });

  it.each(Object.values(remarks))('is told where nothing is refused, too: $kind', (remark) => {
    expect(remarkSentence(remark)).toMatch(/^[A-Z“][^{}]*[.”]$/);
  });

  it('has its place', () => {
    expect(placeText({ line: 12 })).toBe('Line 12:');
    expect(placeText({ line: 1200, column: 5 })).toBe('Line 1,200, sign 5:');
  });
});

describe('the examples of a roadmap', () => {
  it('are roadmaps themselves, read without a remark', async () => {
    const { jsonExample, outlineExample } =
      await import('../../../components/roadmap/own/examples');
    const outline = readRoadmap(outlineExample);
    const json = readRoadmap(jsonExample);
    for (const reading of [outline, json]) {
      expect(reading.ok ? reading.remarks : reading.problems).toEqual([]);
    }
    if (!outline.ok || !json.ok) return;
    const [fromOutline, fromJson] = [outline, json].map(
      ({ roadmap }) => roadmap.phases[0]?.tasks[0],
    );
    const { share: _, ...task } = fromOutline ?? {};
    expect(fromJson).toMatchObject(task);
  });
});
