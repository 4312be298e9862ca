import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FINDINGS_LIMIT, FILE_LIMIT } from '../../../../data/exchange/roadmap/limits';
import { readRoadmap } from '../../../../data/exchange/roadmap/read';
import { roadmapJson } from '../../../../data/exchange/roadmap/write-json';
import { roadmapMarkdown } from '../../../../data/exchange/roadmap/write-markdown';
import { aRoadmap, line } from './arbitraries';

const problemsIn = (text: string) => {
  const read = readRoadmap(text);
  return read.ok ? [] : read.problems;
};

const anyFile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(line(80), { maxLength: 12 }).map((lines) => `# Road\n## Part\n- ${lines.join('\n- ')}`),
  fc.array(line(80), { maxLength: 12 }).map((lines) => lines.join('\n')),
  fc.json().map((json) => `{"format":"milepost-roadmap","version":1,"phases":${json}}`),
  fc.tuple(aRoadmap, fc.nat(), fc.nat({ max: 40 }), line(10)).chain(([road, at, cut, put]) =>
    fc.constantFrom(roadmapJson(road), roadmapMarkdown(road)).map((text) => {
      const index = at % text.length;
      return text.slice(0, index) + put + text.slice(index + cut);
    }),
  ),
);

describe('bringing in a roadmap of one’s own', () => {
  test('any file at all is a roadmap or is refused with a reason on one of its lines', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        const lines = text.split(/\r\n|\n|\r/).length;
        for (const { line } of problemsIn(text)) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
        expect(readRoadmap(text).ok || problemsIn(text).length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('what is read from any file can be written and is read again as the same road', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        const read = readRoadmap(text);
        if (!read.ok) return;
        expect(readRoadmap(roadmapJson(read.roadmap))).toMatchObject({ roadmap: read.roadmap });
        expect(readRoadmap(roadmapMarkdown(read.roadmap))).toMatchObject({ roadmap: read.roadmap });
      }),
      { numRuns: 500 },
    );
  });

  test('a file begins with the mark of its byte order where an editor puts one', () => {
    const outline = '# SQL\n## Basics\n- Joins (6h)';
    expect(readRoadmap(`\ufeff${outline}`)).toEqual(readRoadmap(outline));
    expect(readRoadmap('\ufeff{"format":1}')).toEqual(readRoadmap('{"format":1}'));
  });

  test.each(['', ' \n\t\n', '\ufeff'])('an empty file (%j) is refused as empty', (text) => {
    expect(problemsIn(text)).toEqual([{ line: 1, kind: 'empty-file' }]);
  });

  test('a file above its limit is refused by its size in bytes, before it is read', () => {
    const text = `# ${'é'.repeat(FILE_LIMIT / 2)}`;
    expect(problemsIn(text)).toEqual([
      { line: 1, kind: 'too-large', bytes: FILE_LIMIT + 2, limit: FILE_LIMIT },
    ]);
  });

  test('a file that is wrong everywhere is told in a hundred reasons, the first ones first', () => {
    const tasks = Array.from({ length: 290 }, (_, index) => `- Task ${index} (9999 h)`).join('\n');
    const problems = problemsIn(`# Road\n## Part\n${tasks}`);
    expect(problems).toHaveLength(FINDINGS_LIMIT);
    expect(problems.map(({ line }) => line)).toEqual(
      Array.from({ length: FINDINGS_LIMIT }, (_, index) => index + 3),
    );
  });

  test.each([
    ['brackets', '['],
    ['links that never end', '[a](b'],
    ['links within links', '[a](x[a](x)'],
    ['braces', '{#a '],
    ['stars', '**a'],
    ['hours', '(6h) '],
    ['hours without an end', '(6'],
    ['quotes', '[](a "'],
    ['comments', '<!--'],
    ['closed comments', '<!-- -->'],
    ['addresses', 'https://a)'],
    ['closing brackets of an address', ')'],
    ['backslashes', '\\'],
    ['signs of headings', '# '],
    ['signs of rules', '- '],
    ['spaces', ' '],
    ['accents', '\u0301'],
  ])('a file of nothing but %s is read to its end all the same', (_, piece) => {
    const many = piece.repeat(Math.floor(200_000 / piece.length));
    for (const before of ['', '# a\n## b\n- c ', '# a\n## b\n- c\n  - https://a', '# a\n## ']) {
      const isRoad = before.includes('- c') && [' ', '<!--', '<!-- -->'].includes(piece);
      expect(readRoadmap(`${before}${many}x`).ok).toBe(isRoad);
    }
  });

  test('names of parts of every object are words like others, and no ids', () => {
    const outline = '# constructor\n## __proto__\n- toString (1h)\n  - valueOf';
    const read = readRoadmap(outline);
    if (!read.ok) throw new Error('refused');
    expect(read.roadmap.id).toBe('constructor-road');
    expect(read.roadmap.phases[0]?.title).toBe('__proto__');
    for (const id of ['__proto__', 'constructor', 'hasOwnProperty', 'toString']) {
      const problems = problemsIn(`# Road\n## Part\n- Task (1h) {#${id}}`);
      expect(problems).toEqual([{ line: 3, path: 'phases[0].tasks[0].id', kind: 'bad-id', id }]);
    }
    const json =
      '{"format":"milepost-roadmap","version":1,"title":"A","__proto__":{"id":"b"},' +
      '"phases":[{"title":"B","tasks":[{"title":"C","hours":1,"__proto__":{"summary":"d"}}]}]}';
    expect(readRoadmap(json)).toMatchObject({
      ok: true,
      roadmap: { id: 'a', phases: [{ tasks: [{ summary: '' }] }] },
      remarks: [{ kind: 'unknown-field' }, { kind: 'unknown-field' }],
    });
    expect(({} as { summary?: string }).summary).toBeUndefined();
  });
});
