import { describe, expect, test } from 'vitest';
import { roadmap as builtIn } from '../../../../data/content/roadmap';
import { readRoadmap } from '../../../../data/exchange/roadmap/read';
import { tasksOf } from '../../../../data/model/roadmap-lookup';
import { aFile, reading } from './a-file';

function roadIn(value: unknown) {
  const read = reading(value);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.roadmap;
}

describe('a roadmap of one’s own in JSON', () => {
  test('plans each task with its hours, eight to a week', () => {
    const tasks = [
      { title: 'Joins', hours: 6 },
      { title: 'Indexes', hours: 2 },
      { title: 'Windows', hours: 4 },
    ];
    const [phase] = roadIn(aFile({ phase: { tasks } })).phases;
    expect(phase?.weeks).toBe(1.5);
    expect(phase?.tasks.map((task) => task.share)).toEqual([0.5, 2 / 12, 4 / 12]);
  });

  test('may have a phase that takes no time; its tasks share that equally', () => {
    const tasks = [
      { title: 'Joins', hours: 0 },
      { title: 'Indexes', hours: 0 },
    ];
    const [phase] = roadIn(aFile({ phase: { tasks } })).phases;
    expect(phase?.weeks).toBe(0);
    expect(phase?.tasks.map((task) => task.share)).toEqual([0.5, 0.5]);
  });

  test('takes milestones as objects and as their titles alone', () => {
    const milestones = ['An inner join', { id: 'outer', title: 'An outer join' }];
    const [task] = tasksOf(roadIn(aFile({ task: { milestones } })));
    expect(task?.milestones).toEqual([
      { id: 'sql-in-a-month.joins.an-inner-join', title: 'An inner join' },
      { id: 'outer', title: 'An outer join' },
    ]);
  });

  test('names by itself what the file gives no id, each thing differently', () => {
    const tasks = [
      { title: 'Joins', hours: 1, milestones: ['Quiz', 'Quiz'] },
      { title: 'joins!', hours: 1, milestones: ['Quiz'] },
      { title: '結合', hours: 1 },
      { title: '索引', hours: 1 },
    ];
    const road = roadIn(aFile({ phase: { tasks } }));
    expect(road.id).toBe('sql-in-a-month');
    expect(road.phases[0]?.id).toBe('sql-in-a-month.basics');
    const ids = tasksOf(road).map((task) => task.id);
    expect(ids.slice(0, 2)).toEqual(['sql-in-a-month.joins', 'sql-in-a-month.joins-2']);
    expect(new Set(ids).size).toBe(4);
    expect(tasksOf(road).flatMap((task) => task.milestones.map(({ id }) => id))).toEqual([
      'sql-in-a-month.joins.quiz',
      'sql-in-a-month.joins.quiz-2',
      'sql-in-a-month.joins-2.quiz',
    ]);
  });

  test('never meets the tasks that come with Milepost by its titles', () => {
    const [first] = tasksOf(builtIn);
    const title = first!.id.replaceAll('-', ' ');
    const road = roadIn(aFile({ title: 'Math' as never, task: { title } }));
    const known = new Set<string>(tasksOf(builtIn).map((task) => task.id));
    expect(tasksOf(road).filter((task) => known.has(task.id))).toEqual([]);
  });

  test('walks a task that comes with Milepost when it names that one', () => {
    const road = roadIn(aFile({ task: { id: 'math-review' } }));
    expect(tasksOf(road).map((task) => task.id)).toEqual(['math-review']);
  });

  test('derives no id that the file names elsewhere', () => {
    const tasks = [
      { title: 'Joins', hours: 1 },
      { id: 'sql-in-a-month.joins', title: 'More joins', hours: 1 },
    ];
    const ids = tasksOf(roadIn(aFile({ phase: { tasks } }))).map((task) => task.id);
    expect(ids).toEqual(['sql-in-a-month.joins-2', 'sql-in-a-month.joins']);
  });

  test('opens resources where they are, and knows the study sites among them', () => {
    const resources = [
      { title: 'A course', address: 'https://www.coursera.org/learn/sql/home/welcome' },
      { title: 'A book' },
      { title: 'A paper', kind: 'paper', by: 'E. F. Codd', address: 'http://example.com/codd' },
      { title: 'Another site', address: 'https://example.com', site: 'coursera' },
      { title: 'No site', address: 'https://www.coursera.org/learn/r/home/welcome', site: null },
    ];
    const road = roadIn(aFile({ task: { resources } }));
    expect(road.resources.map(({ kind, address, site }) => [kind, address, site])).toEqual([
      ['guide', 'https://www.coursera.org/learn/sql/home/welcome', 'coursera'],
      ['book', null, null],
      ['paper', 'http://example.com/codd', null],
      ['guide', 'https://example.com/', 'coursera'],
      ['guide', 'https://www.coursera.org/learn/r/home/welcome', null],
    ]);
    expect(road.resources[2]?.by).toBe('E. F. Codd');
  });

  test('has a resource once that several tasks name by its address', () => {
    const resource = (title: string) => ({ title, address: 'https://example.com/sql' });
    const tasks = [
      { id: 'joins', title: 'Joins', hours: 1, resources: [resource('Course'), resource('Again')] },
      { id: 'windows', title: 'Windows', hours: 1, resources: [resource('Course')] },
    ];
    const { resources } = roadIn(aFile({ phase: { tasks } }));
    expect(resources.map(({ title, serves }) => [title, serves])).toEqual([
      ['Course', ['joins', 'windows']],
    ]);
  });

  test('shows words without what is invisible in them, on one line', () => {
    const title = '  Joins\u202e \u0000and\n\nsets  ';
    const [task] = tasksOf(roadIn(aFile({ task: { title, summary: 'One\nline.' } })));
    expect(task).toMatchObject({ title: 'Joins and sets', summary: 'One line.' });
  });

  test('leaves out what no roadmap has, and a phase without tasks, and says so', () => {
    const text = JSON.stringify(aFile(), null, 2)
      .replace('"phases": [', '"mood": 1,\n  "phases": [{ "title": "Later", "tasks": [] },')
      .replace('"hours"', '"miletones": [],\n "hours"');
    const read = readRoadmap(text);
    expect(read.ok && read.roadmap.phases).toHaveLength(1);
    expect(read.ok && read.remarks).toEqual([
      { line: 5, column: 3, kind: 'unknown-field', path: 'mood' },
      { line: 6, column: 14, kind: 'empty-phase', title: 'Later' },
      { line: 12, column: 11, kind: 'unknown-field', path: 'phases[1].tasks[0].miletones' },
    ]);
  });

  test('is in no language that is known if it names none', () => {
    expect(roadIn(aFile()).language).toBe('und');
    expect(roadIn(aFile({ language: 'PT-br' as never })).language).toBe('pt-BR');
  });
});
