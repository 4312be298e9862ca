import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { roadmap as builtIn } from '../../../../data/content/roadmap';
import { FIELDS } from '../../../../data/exchange/roadmap/json-draft';
import {
  ADDRESS_LIMIT,
  COUNT_LIMITS,
  ID_LIMIT,
  SUMMARY_LIMIT,
  TITLE_LIMIT,
} from '../../../../data/exchange/roadmap/limits';
import { readRoadmap } from '../../../../data/exchange/roadmap/read';
import { roadmapJson } from '../../../../data/exchange/roadmap/write-json';
import { TASK_HOURS_LIMIT } from '../../../../data/model/decisions';
import { RESOURCE_KINDS } from '../../../../data/model/own-road-text';
import { aRoadmap } from './arbitraries';
import { accepts, folder, root, type Schema } from './json-schema';

/** All schemas within one. */
const within = (schema: Schema): readonly Schema[] => [
  schema,
  ...[
    ...Object.values(schema.properties ?? {}),
    ...Object.values(schema.$defs ?? {}),
    ...(schema.anyOf ?? []),
    ...(schema.items ? [schema.items] : []),
    ...(schema.not ? [schema.not] : []),
  ].flatMap(within),
];

const isRead = (value: unknown): boolean => {
  const read = readRoadmap(JSON.stringify(value));
  return read.ok && read.remarks.length === 0;
};

describe('the schema that an editor checks a roadmap file with', () => {
  test('accepts every roadmap that is taken out', () => {
    expect(accepts(root, JSON.parse(roadmapJson(builtIn)))).toBe(true);
    fc.assert(
      fc.property(aRoadmap, (road) => {
        const value: unknown = JSON.parse(roadmapJson(road));
        expect(accepts(root, value)).toBe(true);
      }),
    );
  });

  test('accepts nothing that is refused, wherever a value of a file is changed', () => {
    const values = fc.constantFrom<unknown>(
      ...[null, true, 0, -1, 2000, 2001, 1.5, '', ' ', '\u202e', 'a', 'a b', 'x'.repeat(201)],
      ...[
        'constructor',
        '__proto__',
        'javascript:alert(1)',
        'https://a.example',
        'https://',
        'week',
      ],
      ...[
        'http://a.example/ü',
        'https://a b',
        [],
        {},
        ['a'],
        [{}],
        [{ title: 'a' }],
        'und',
        'e',
        2,
      ],
    );
    const base = JSON.parse(
      JSON.stringify({
        format: 'milepost-roadmap',
        version: 1,
        id: 'sql',
        title: 'SQL',
        language: 'en',
        phases: [
          {
            id: 'basics',
            title: 'Basics',
            tasks: [
              {
                id: 'joins',
                title: 'Joins',
                summary: 'Join.',
                hours: 6,
                milestones: ['Inner', { id: 'outer', title: 'Outer' }],
                resources: [
                  {
                    id: 'codd',
                    title: 'Codd',
                    by: 'Codd',
                    kind: 'paper',
                    address: 'https://a.example',
                    site: 'arxiv',
                  },
                ],
              },
              { title: 'Windows', hours: 1 },
            ],
          },
        ],
        resources: [{ title: 'Book', address: null, serves: ['joins'] }],
        firstSteps: [{ title: 'Begin', when: 'week', task: 'joins', resources: ['codd'] }],
      }),
    ) as object;
    const paths = (value: unknown): readonly (readonly string[])[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([name, each]) => [
            [name],
            ...paths(each).map((rest) => [name, ...rest]),
          ])
        : [];
    /** A copy in which a value is another one, or is taken away. */
    const changed = (value: unknown, [name, ...rest]: readonly string[], to: unknown): unknown => {
      if (name === undefined) return to;
      const copy = structuredClone(value) as Record<string, unknown>;
      const inner = changed(copy[name], rest, to);
      if (inner === undefined && Array.isArray(copy)) copy.splice(Number(name), 1);
      else if (inner === undefined) delete copy[name];
      else copy[name] = inner;
      return copy;
    };
    expect(isRead(base) && accepts(root, base)).toBe(true);
    // Ids that are named and missing, or that come twice, are beyond any schema.
    const beyond = /unknown-id|repeated-id|no-tasks/;
    let refused = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...paths(base)),
        fc.option(values, { nil: undefined }),
        (path, to) => {
          const value: unknown = JSON.parse(JSON.stringify(changed(base, path, to)));
          const read = readRoadmap(JSON.stringify(value));
          if (!accepts(root, value)) refused += 1;
          else if (read.ok) expect(read.remarks).toEqual([]);
          else expect(read.problems.filter(({ kind }) => !beyond.test(kind))).toEqual([]);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  test('names the fields, the kinds and the limits of what is read', () => {
    const { phase, task, milestone, resource, firstStep, id, title } = root.$defs!;
    const names = (schema?: Schema) => Object.keys(schema?.properties ?? {}).toSorted();
    expect(names(root)).toEqual(FIELDS.roadmap.toSorted());
    expect(names(phase)).toEqual(FIELDS.phase.toSorted());
    expect(names(task)).toEqual(FIELDS.task.toSorted());
    expect(names(milestone?.anyOf?.[1])).toEqual(FIELDS.milestone.toSorted());
    expect(names(resource)).toEqual(FIELDS.resource.toSorted());
    expect(names(firstStep)).toEqual(FIELDS.firstStep.toSorted());
    expect(resource?.properties?.['kind']?.enum).toEqual(RESOURCE_KINDS);
    expect(id?.maxLength).toBe(ID_LIMIT);
    expect(title?.maxLength).toBe(TITLE_LIMIT);
    expect(task?.properties?.['summary']?.maxLength).toBe(SUMMARY_LIMIT);
    expect(task?.properties?.['hours']?.maximum).toBe(TASK_HOURS_LIMIT);
    expect(task?.properties?.['milestones']?.maxItems).toBe(COUNT_LIMITS.milestones);
    expect(resource?.properties?.['address']?.maxLength).toBe(ADDRESS_LIMIT);
    expect(root.properties?.['phases']?.maxItems).toBe(COUNT_LIMITS.phases);
    expect(root.properties?.['resources']?.maxItems).toBe(COUNT_LIMITS.resources);
    expect(root.properties?.['firstSteps']?.maxItems).toBe(COUNT_LIMITS.firstSteps);
  });

  test('asks for no other file, and uses no word that this test does not check', () => {
    expect(root.$id).toMatch(/^urn:/);
    const checked =
      /^(\$(ref|defs|id|schema)|type|const|enum|anyOf|not|required|properties|items|pattern|title|description|default|additionalProperties|m(in|ax)(Items|imum)|maxLength)$/;
    for (const schema of within(root)) {
      expect(Object.keys(schema).filter((word) => !checked.test(word))).toEqual([]);
      if (schema.$ref !== undefined) {
        expect(Object.keys(root.$defs!)).toContain(schema.$ref.replace('#/$defs/', ''));
      }
    }
  });
});

test('the examples on the page about the formats are roads', () => {
  const page = readFileSync(new URL('README.md', folder), 'utf8');
  const examples = [...page.matchAll(/```(json|markdown)\n([\s\S]*?)\n```/g)];
  expect(examples.map(([, form]) => form)).toEqual(['json', 'markdown']);
  for (const [, form, text] of examples) {
    expect(readRoadmap(text!)).toMatchObject({ ok: true, remarks: [] });
    if (form === 'json') expect(accepts(root, JSON.parse(text!))).toBe(true);
  }
});
