import { describe, expect, test } from 'vitest';
import { COUNT_LIMITS } from '../../../../data/exchange/roadmap/limits';
import { aFile, reading } from './a-file';

const problemsIn = (value: unknown) => {
  const read = reading(value);
  return read.ok ? [] : read.problems;
};

describe('a wrong roadmap file in JSON', () => {
  const task = 'phases[0].tasks[0]';
  const long = 'x'.repeat(201);

  test.each([
    [{ format: 'other' }, { line: 1, kind: 'not-a-roadmap' }],
    [{ version: 2 }, { line: 3, kind: 'newer-version', version: 2 }],
    [{ version: 0 }, { line: 3, kind: 'out-of-range', path: 'version', value: 0 }],
    [{ version: '1' }, { line: 3, kind: 'wrong-type', path: 'version', expected: 'number' }],
    [{ title: 5 }, { line: 4, kind: 'wrong-type', path: 'title', expected: 'text' }],
    [{ title: ' ' }, { line: 4, kind: 'blank', path: 'title' }],
    [{ id: 'a b' }, { line: 16, kind: 'bad-id', path: 'id', id: 'a b' }],
    [{ language: 'en_GB!' }, { line: 16, kind: 'bad-language', path: 'language' }],
    [{ phases: {} }, { line: 5, kind: 'wrong-type', path: 'phases', expected: 'list' }],
    [{ phases: [] }, { line: 1, kind: 'no-tasks' }],
    [{ phases: [5] }, { line: 6, kind: 'wrong-type', path: 'phases[0]', expected: 'object' }],
    [{ phase: { tasks: [] } }, { line: 1, kind: 'no-tasks' }],
    [{ phase: { title: undefined } }, { line: 6, kind: 'missing', path: 'phases[0].title' }],
    [{ task: { hours: undefined } }, { line: 9, kind: 'missing', path: `${task}.hours` }],
    [{ task: { hours: '6h' } }, { line: 11, kind: 'wrong-type', path: `${task}.hours` }],
    [{ task: { hours: -1 } }, { line: 11, kind: 'out-of-range', path: `${task}.hours`, low: 0 }],
    [{ task: { hours: 2001 } }, { line: 11, kind: 'out-of-range', high: 2000, value: 2001 }],
    [{ task: { title: long } }, { line: 10, kind: 'too-long', length: 201, limit: 200 }],
    [{ task: { summary: long.repeat(10) } }, { line: 12, kind: 'too-long', limit: 2000 }],
    [{ task: { id: '__proto__' } }, { line: 12, kind: 'bad-id', id: '__proto__' }],
    [{ task: { id: 'x'.repeat(121) } }, { line: 12, kind: 'bad-id', path: `${task}.id` }],
    [{ task: { milestones: [null] } }, { line: 13, kind: 'wrong-type', expected: 'object' }],
    [
      { task: { resources: [{ title: 'A', address: 'javascript:alert(1)' }] } },
      { line: 15, kind: 'bad-address', path: `${task}.resources[0].address` },
    ],
    [
      { task: { resources: [{ title: 'A', address: 'example.com' }] } },
      { line: 15, kind: 'bad-address', address: 'example.com' },
    ],
    [
      { task: { resources: [{ title: 'A', address: `https://a.example/${long.repeat(10)}` }] } },
      { line: 15, kind: 'too-long', limit: 2000 },
    ],
    [
      { task: { resources: [{ title: 'A', kind: 'blog' }] } },
      { line: 15, kind: 'unknown-choice', value: 'blog', path: `${task}.resources[0].kind` },
    ],
    [
      { resources: [{ title: 'A', serves: ['sewing'] }] },
      { line: 20, kind: 'unknown-id', of: 'tasks', id: 'sewing', path: 'resources[0].serves[0]' },
    ],
    [
      { firstSteps: [{ title: 'A', when: 'today', task: 'sewing' }] },
      { line: 19, kind: 'unknown-choice', choices: ['week', 'month', 'quarter'] },
    ],
  ])('%j is refused on its line', (wrong, problem) => {
    expect(problemsIn(aFile(wrong as Record<string, object>))[0]).toMatchObject(problem);
  });

  test('is refused with all its reasons at once, in their order', () => {
    const wrong = aFile({ title: '' as never, task: { title: '', hours: -1, milestones: [''] } });
    expect(problemsIn(wrong).map(({ line, kind }) => [line, kind])).toEqual([
      [4, 'blank'],
      [10, 'blank'],
      [11, 'out-of-range'],
      [13, 'blank'],
    ]);
  });

  test('is refused with both lines where two things have one id', () => {
    const milestones = [
      { id: 'a', title: 'One' },
      { id: 'a', title: 'Two' },
    ];
    expect(problemsIn(aFile({ task: { milestones } }))).toEqual([
      { line: 18, column: 21, kind: 'repeated-id', of: 'milestones', id: 'a', firstLine: 14 },
    ]);
  });

  test('is refused where a phase would take more than a thousand weeks', () => {
    const tasks = Array.from({ length: 5 }, (_, index) => ({ title: `${index}`, hours: 2000 }));
    expect(problemsIn(aFile({ phase: { tasks } }))).toMatchObject([
      { line: 6, kind: 'phase-too-long', path: 'phases[0]', hours: 10_000, limit: 8_000 },
    ]);
    expect(problemsIn(aFile({ phase: { tasks: tasks.slice(1) } }))).toEqual([]);
  });

  test.each(Object.keys(COUNT_LIMITS) as (keyof typeof COUNT_LIMITS)[])(
    'may have %s up to their limit, and is refused at the first one above',
    (of) => {
      const limit = COUNT_LIMITS[of];
      const withMany = (count: number) => {
        const many = <Value>(value: (index: number) => Value) =>
          Array.from({ length: count }, (_, index) => value(index));
        const titled = many((index) => ({ title: `${index}` }));
        switch (of) {
          case 'phases':
            return aFile({
              phases: many(() => ({ title: 'A', tasks: [{ title: 'B', hours: 1 }] })),
            });
          case 'tasks':
            return aFile({ phase: { tasks: titled.map((each) => ({ ...each, hours: 1 })) } });
          case 'firstSteps':
            return aFile({
              task: { id: 'joins' },
              firstSteps: titled.map((each) => ({ ...each, when: 'week', task: 'joins' })),
            });
          case 'milestones':
          case 'resources':
            return aFile({ task: { [of]: titled } });
        }
      };
      expect(problemsIn(withMany(limit))).toEqual([]);
      expect(problemsIn(withMany(limit + 1))).toMatchObject([
        { kind: 'too-many', of, count: limit + 1, limit },
      ]);
    },
  );
});
