import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepIds } from '../../../../data/exchange/roadmap/keep-ids';
import { readRoadmap } from '../../../../data/exchange/roadmap/read';
import { roadmapMarkdown } from '../../../../data/exchange/roadmap/write-markdown';
import type { Roadmap } from '../../../../data/model/roadmap';
import { tasksOf } from '../../../../data/model/roadmap-lookup';
import { aRoadmap } from './arbitraries';

function roadIn(outline: string): Roadmap {
  const read = readRoadmap(outline);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.roadmap;
}

/** A road whose phases are given as lists of tasks, each with its milestones. */
const aRoad = (phases: Readonly<Record<string, readonly string[]>>, title = 'Road') =>
  roadIn(
    [
      `# ${title}`,
      ...Object.entries(phases).flatMap(([name, list]) => [`## ${name}`, ...list]),
    ].join('\n'),
  );

/** The titles and ids of all tasks and milestones of a road, in its order. */
const idsIn = (road: Roadmap) =>
  tasksOf(road).flatMap((task) => [
    [task.title, task.id],
    ...task.milestones.map(({ title, id }) => [title, id]),
  ]);

/** Few titles, so that the same ones come again and again. */
const title = fc.constantFrom('Quiz', 'Joins', 'joins', 'C', 'C++', 'Week 2', 'Week', '結合');
const draftRoad = fc.uniqueArray(title, { minLength: 1, maxLength: 3 }).chain((phases) =>
  fc.record({
    title,
    phases: fc.tuple(
      ...phases.map((phase) =>
        fc.tuple(
          fc.constant(phase),
          fc.array(fc.tuple(title, fc.array(title, { maxLength: 3 })), {
            minLength: 1,
            maxLength: 4,
          }),
        ),
      ),
    ),
  }),
);
const smallRoad = draftRoad.map(({ title, phases }) =>
  aRoad(
    Object.fromEntries(
      phases.map(([phase, tasks]) => [
        phase,
        tasks.map(([task, milestones]) =>
          [`- ${task}`, ...milestones.map((each) => `  - ${each}`)].join('\n'),
        ),
      ]),
    ),
    title,
  ),
);

const allIds = (road: Roadmap) => ({
  phases: road.phases.map(({ id }) => id),
  tasks: tasksOf(road).map(({ id }) => id),
  milestones: tasksOf(road).flatMap((task) => task.milestones.map(({ id }) => id)),
});

describe('bringing in a changed version of one’s own roadmap', () => {
  test('that has not changed at all keeps every tick and hour', () => {
    fc.assert(
      fc.property(fc.oneof(smallRoad, aRoadmap), (road) => {
        expect(keepIds(road, road)).toEqual(road);
      }),
    );
  });

  test('keeps ticks and hours when the same version is brought once more', () => {
    fc.assert(
      fc.property(smallRoad, smallRoad, (one, other) => {
        const changed = keepIds(other, one);
        expect(keepIds(other, changed)).toEqual(changed);
      }),
    );
  });

  test('never gives two things one id, and changes no words', () => {
    fc.assert(
      fc.property(smallRoad, smallRoad, (next, before) => {
        const kept = keepIds(next, before);
        for (const ids of Object.values(allIds(kept))) {
          expect(new Set<string>(ids).size).toBe(ids.length);
        }
        const titles = (road: Roadmap) => tasksOf(road).map((task) => task.title);
        expect(titles(kept)).toEqual(titles(next));
      }),
    );
  });

  test('gives as many tasks as can be the id that their title had', () => {
    fc.assert(
      fc.property(smallRoad, smallRoad, (next, before) => {
        const kept = keepIds(next, before);
        for (const { title } of tasksOf(next)) {
          const count = (road: Roadmap) =>
            tasksOf(road).filter((task) => task.title === title).length;
          const ids = new Set(
            tasksOf(before)
              .filter((task) => task.title === title)
              .map((task) => task.id),
          );
          const found = tasksOf(kept).filter((task) => task.title === title && ids.has(task.id));
          expect(found).toHaveLength(Math.min(count(next), count(before)));
        }
      }),
    );
  });

  test('keeps progress on a task that moves to another phase', () => {
    const before = roadIn('# Road\n## A\n- Joins {#j}\n  - Inner {#i}\n## B\n- Windows');
    const next = aRoad({ A: ['- Windows'], B: ['- Joins\n  - Inner\n  - Outer'] });
    expect(idsIn(keepIds(next, before))).toEqual([
      ['Windows', 'road.windows'],
      ['Joins', 'j'],
      ['Inner', 'i'],
      ['Outer', 'road.joins.outer'],
    ]);
  });

  test('looks for the same title in the same phase first', () => {
    const before = aRoad({ A: ['- Quiz'], B: ['- Quiz'] });
    const next = aRoad({ Zero: ['- Quiz'], A: ['- Quiz'], B: ['- Quiz'] });
    expect(idsIn(keepIds(next, before))).toEqual([
      ['Quiz', 'road.quiz-3'],
      ['Quiz', 'road.quiz'],
      ['Quiz', 'road.quiz-2'],
    ]);
  });

  test('looks for the same milestone in the same task first', () => {
    const before = aRoad({ A: ['- One\n  - Quiz', '- Two\n  - Quiz'] });
    const next = aRoad({ A: ['- Two\n  - Quiz', '- One\n  - Quiz'] });
    expect(idsIn(keepIds(next, before))).toEqual([
      ['Two', 'road.two'],
      ['Quiz', 'road.two.quiz'],
      ['One', 'road.one'],
      ['Quiz', 'road.one.quiz'],
    ]);
  });

  test('leaves the ids alone that the file names, and gives them to nothing else', () => {
    const before = roadIn('# Road\n## A\n- Joins {#a}\n- Windows {#b}');
    const next = roadIn('# Road\n## A\n- Sorting {#a}\n- Joins\n- Windows {#c}');
    expect(idsIn(keepIds(next, before))).toEqual([
      ['Sorting', 'a'],
      ['Joins', 'road.joins'],
      ['Windows', 'c'],
    ]);
  });

  test('gives a new task no id on which the time of other words hangs', () => {
    const before = roadIn('# Road\n## A\n- Quiz\n- Exam {#road.quiz-2}\n- Test {#road.quiz-3}');
    const next = aRoad({ A: ['- Quiz', '- Quiz', '- Quiz'] });
    expect(idsIn(keepIds(next, before)).map(([, id]) => id)).toEqual([
      'road.quiz',
      'road.quiz-4',
      'road.quiz-5',
    ]);
  });

  test('keeps the id of a written-out road where only the words of a task change', () => {
    const before = aRoad({ A: ['- Joins', '- Windows'] });
    const next = roadIn(roadmapMarkdown(before).replace('Joins', 'Joins of many tables'));
    expect(idsIn(keepIds(next, before))).toEqual([
      ['Joins of many tables', 'road.joins'],
      ['Windows', 'road.windows'],
    ]);
    const spelled = aRoad({ A: ['- JOINS', '- Windows'] });
    expect(idsIn(keepIds(spelled, before))[0]).toEqual(['JOINS', 'road.joins']);
  });

  test('keeps everything when the road itself is called otherwise', () => {
    const before = aRoad({ A: ['- Joins [c](https://a.example)\n  - Inner'] }, 'SQL');
    const next = aRoad({ A: ['- Joins [c](https://a.example)\n  - Inner', '- More'] }, 'Databases');
    const kept = keepIds(next, before);
    expect([kept.id, kept.title]).toEqual(['sql', 'Databases']);
    expect(kept.phases[0]?.id).toBe('sql.a');
    expect(kept.resources[0]?.serves).toEqual(['sql.joins-c']);
    expect(idsIn(kept)).toEqual([
      ['Joins c', 'sql.joins-c'],
      ['Inner', 'sql.joins-c.inner'],
      ['More', 'databases.more'],
    ]);
  });

  test('takes first steps along to the ids of their tasks', () => {
    const steps = '\n## Begin {.first-steps}\n- Start {.week task=road.joins}';
    const before = roadIn('# Road\n## A\n- Joins {#j}');
    const next = roadIn(`# Road\n## A\n- Joins${steps}`);
    expect(keepIds(next, before).firstSteps[0]?.task).toBe('j');
  });
});
