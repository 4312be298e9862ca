import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roadmap as builtIn } from '../../../data/content/roadmap';
import { roadOfText, textOfRoad } from '../../../data/model/own-road-text';
import { roadmapValue } from '../../../data/sync/stored-values';
import { aRoadmap, longRoad } from '../exchange/roadmap/arbitraries';

describe('a roadmap as one text', () => {
  test('is read again as the same road', () => {
    fc.assert(
      fc.property(aRoadmap, (road) => {
        expect(roadOfText(textOfRoad(road))).toEqual(road);
      }),
    );
    expect(roadOfText(textOfRoad(builtIn))).toEqual(builtIn);
  });

  test('does not turn the words around its names, whoever has written it', () => {
    const turning = '\u202eabc\u2069\u2066 \u202bdef';
    const title = builtIn.phases[0]?.tasks[0]?.title ?? '';
    const road = roadOfText(textOfRoad(builtIn).replace(title, turning));
    expect(road?.phases[0]?.tasks[0]?.title).toBe('abc def');
  });

  test('of the first form that was released is read for ever', () => {
    const released =
      '[1,"sql","SQL","en",[[".basics","Basics",1.5,[[".joins","Joins","Join.",0.5,' +
      '[[".inner","Inner"],["outer","Outer"]]],["math-review","Math","",0.5,[],12]]]],' +
      '[[".codd","Codd","paper","https://a.example/",null,[".joins"],"E. F. Codd"],' +
      '["book","Book","book",null,"arxiv",[]]],[[".begin","week","Begin",".joins",[".codd"]]]]';
    const road = roadOfText(released);
    expect(road && textOfRoad(road)).toBe(released);
    expect(road).toEqual({
      id: 'sql',
      title: 'SQL',
      language: 'en',
      phases: [
        {
          id: 'sql.basics',
          title: 'Basics',
          weeks: 1.5,
          tasks: [
            {
              id: 'sql.joins',
              title: 'Joins',
              summary: 'Join.',
              share: 0.5,
              milestones: [
                { id: 'sql.joins.inner', title: 'Inner' },
                { id: 'outer', title: 'Outer' },
              ],
            },
            {
              id: 'math-review',
              title: 'Math',
              summary: '',
              share: 0.5,
              hours: 12,
              milestones: [],
            },
          ],
        },
      ],
      resources: [
        {
          id: 'sql.codd',
          title: 'Codd',
          by: 'E. F. Codd',
          kind: 'paper',
          address: 'https://a.example/',
          site: null,
          serves: ['sql.joins'],
        },
        { id: 'book', title: 'Book', kind: 'book', address: null, site: 'arxiv', serves: [] },
      ],
      firstSteps: [
        {
          id: 'sql.begin',
          when: 'week',
          title: 'Begin',
          task: 'sql.joins',
          resources: ['sql.codd'],
        },
      ],
    });
  });
});

describe('text that may come from anywhere', () => {
  const text = textOfRoad(longRoad(2));

  test('is a roadmap or is none, and never stops the page', () => {
    const json = fc.json({ maxDepth: 6 }).map((value) => `[1,"a","b","en",${value},[],[]]`);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), json), (any) => {
        expect(roadOfText(any)).toBeNull();
      }),
    );
    expect(roadOfText('['.repeat(100_000))).toBeNull();
    expect(roadOfText(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBeNull();
  });

  test('that lost or gained a little is never a roadmap that our pages could not show', () => {
    const signs = fc.constantFrom('', '"', '[', ']', ',', '0', '-', 'null', '"x"', '.', '\ud83d');
    fc.assert(
      fc.property(fc.nat({ max: text.length }), fc.nat({ max: 6 }), signs, (at, count, put) => {
        const road = roadOfText(text.slice(0, at) + put + text.slice(at + count));
        expect(road === null || roadmapValue.shape({ version: 1, roadmap: road })).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  const [first, second] = ['long.task-0', 'long.task-1'];
  const resources = (...fields: readonly unknown[]) =>
    text.replace(/,\[\],\[\]\]$/, `,[${JSON.stringify(fields)}],[]]`);

  test.each([
    ['another version', text.replace('[1,', '[2,')],
    ['an id that is none', text.replace('"long"', '"a b"')],
    ['an id that every object has', text.replace('"long"', '"constructor"')],
    ['one task twice', text.replace('.task-1', '.task-0')],
    ['a share above the whole', text.replace('0.5', '1.5')],
    ['a language that is none', text.replace('"en"', '"e"')],
    ['half a character', text.replace('All of it', '\\ud83d')],
    ['an address that runs', resources('.a', 'A', 'guide', 'javascript:alert(1)', null, [])],
    ['an unknown kind', resources('.a', 'A', 'blog', null, null, [])],
    ['a field too many', resources('.a', 'A', 'guide', null, null, [], 'by', 1)],
  ])('with %s is no roadmap', (_, changed) => {
    expect(changed).not.toBe(text);
    expect(roadOfText(changed)).toBeNull();
  });

  test('with a resource that a browser can open is one', () => {
    const road = roadOfText(resources('.a', 'A', 'guide', 'https://a.example', null, ['.task-0']));
    expect(road?.resources).toMatchObject([{ id: 'long.a', serves: [first] }]);
    expect(road?.phases[0]?.tasks[1]?.id).toBe(second);
  });
});
