import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roadmap as builtIn } from '../../../../data/content/roadmap';
import { readRoadmap } from '../../../../data/exchange/roadmap/read';
import { roadmapJson } from '../../../../data/exchange/roadmap/write-json';
import { roadmapMarkdown } from '../../../../data/exchange/roadmap/write-markdown';
import { milestoneId, taskId } from '../../../../data/model/id';
import type { Roadmap } from '../../../../data/model/roadmap';
import { plannedHours } from '../../../../data/model/roadmap-lookup';
import { FILE_LIMIT } from '../../../../data/exchange/roadmap/limits';
import { aRoadmap } from './arbitraries';

const forms = [
  ['JSON', roadmapJson],
  ['Markdown', roadmapMarkdown],
] as const;

describe.each(forms)('a roadmap that is taken out as %s', (_, write) => {
  test('and brought in again is the same road, whatever its words are', () => {
    fc.assert(
      fc.property(aRoadmap, (roadmap) => {
        expect(readRoadmap(write(roadmap))).toEqual({ ok: true, roadmap, remarks: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('keeps every id, word and hour of the one that comes with Milepost', () => {
    expect(readRoadmap(write(builtIn))).toEqual({ ok: true, roadmap: builtIn, remarks: [] });
  });

  test('plans the hours that the learner has chosen in place of its own', () => {
    const [first, ...rest] = builtIn.phases;
    const tasks = first!.tasks.map((task, index) => (index === 0 ? { ...task, hours: 7.5 } : task));
    const planned: Roadmap = { ...builtIn, phases: [{ ...first!, tasks }, ...rest] };
    const read = readRoadmap(write(planned));
    if (!read.ok) throw new Error('refused');
    for (const { id } of planned.phases.flatMap((phase) => phase.tasks)) {
      expect(plannedHours(read.roadmap, id)).toBeCloseTo(plannedHours(planned, id), 3);
    }
  });

  test('ends with a line break and has no line of other systems', () => {
    expect(write(builtIn)).toMatch(/[^\n]\n$/);
    expect(write(builtIn)).not.toContain('\r');
  });
});

test('a long road is written without line breaks where those would make it too large', () => {
  const milestones = Array.from({ length: 1_900 }, (_, index) => ({
    id: milestoneId(`long-road.read-the-book.milestone-${index}`),
    title: `Page ${index} is read, and what it says is written down`,
  }));
  const road: Roadmap = {
    id: 'long-road',
    title: 'A long road',
    language: 'en',
    phases: [
      {
        id: 'all',
        title: 'All of it',
        weeks: 1,
        tasks: [{ id: taskId('read'), title: 'Read', summary: '', share: 1, milestones }],
      },
    ],
    resources: [],
    firstSteps: [],
  };
  const text = roadmapJson(road);
  expect(text.length).toBeLessThanOrEqual(FILE_LIMIT);
  expect(text.split('\n')).toHaveLength(2);
  expect(readRoadmap(text)).toEqual({ ok: true, roadmap: road, remarks: [] });
});
