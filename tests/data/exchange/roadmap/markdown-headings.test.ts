import { describe, expect, test } from 'vitest';
import type { RoadmapRemark } from '../../../../data/exchange/roadmap/findings';
import { readRoadmap } from '../../../../data/exchange/roadmap/read';

function read(text: string) {
  const reading = readRoadmap(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

const roadIn = (text: string) => read(text).roadmap;
const remarksIn = (text: string): readonly RoadmapRemark[] => read(text).remarks;
const problemsIn = (text: string) => {
  const reading = readRoadmap(text);
  return reading.ok ? [] : reading.problems;
};

describe('the headings of an outline', () => {
  const titles = (text: string) => {
    const { title, phases } = roadIn(text);
    return [title, ...phases.map((phase) => phase.title)];
  };

  test.each([
    ['# Road\n## A\n- a\n## B\n- b', ['Road', 'A', 'B']],
    ['## Road\n### A\n- a\n### B\n- b', ['Road', 'A', 'B']],
    ['# Road #\n### A ###\n- a\n### B\n- b', ['Road', 'A', 'B']],
    ['Road\n====\nA\n---\n- a\n\nB\n---\n- b', ['Road', 'A', 'B']],
    ['# A\n- a\n# B\n- b', ['A', 'A', 'B']],
    ['# Road\n- a\n- b', ['Road', 'Road']],
    ['# Road {x=1}\n## A {.NET}\n- a', ['Road {x=1}', 'A {.NET}']],
    ['# Road\n## A\n### Week 1\n- a\n### Week 2\n- b', ['Road', 'A']],
    ['# Road\n\n- before\n\n## A\n- a\n***\n- b', ['Road', 'A']],
  ])('%j are the title and the phases', (text, expected) => {
    expect(titles(text)).toEqual(expected);
  });

  test.each<[string, RoadmapRemark]>([
    ['# A\n- a (1h)\n# B\n- b (1h)', { line: 1, kind: 'title-of-phase', title: 'A' }],
    ['# Road\n- a (1h)', { line: 1, kind: 'one-phase' }],
    ['# Road\n## A\n- a (1h)\n## B', { line: 4, kind: 'empty-phase', title: 'B' }],
    ['# Road\n- a\n## A\n- a (1h)', { line: 2, kind: 'left-out', text: 'a' }],
    ['# Road\n## A\n### Week \\1\n- a (1h)', { line: 3, kind: 'left-out', text: 'Week \\1' }],
    [
      '# Road\n## A {#a .blue}\n- a (1h)',
      { line: 2, kind: 'unknown-field', path: 'phases[0]..blue' },
    ],
    ['# Road\n## A\n- [a](notes.md) (1h)', { line: 3, kind: 'local-link', address: 'notes.md' }],
    ['# Road\n## A\n- a (1h)\n~~~\n- b', { line: 4, kind: 'left-open', what: 'code' }],
    ['# Road\n## A\n- a (1h)\n<!-- b', { line: 4, kind: 'left-open', what: 'comment' }],
  ])('%j are told about where they are unusual', (text, remark) => {
    expect(remarksIn(text)).toEqual([remark]);
  });

  test('are needed: a text without any is no roadmap', () => {
    expect(problemsIn('- Joins (6h)\n- Indexes')).toEqual([{ line: 1, kind: 'no-title' }]);
    expect(problemsIn('Dear diary')).toEqual([{ line: 1, kind: 'no-title' }]);
    expect(problemsIn('\n# Road\n\nNothing yet.')).toEqual([{ line: 2, kind: 'no-tasks' }]);
  });
});
