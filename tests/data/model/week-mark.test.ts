import { expect, it } from 'vitest';
import { roadmap } from '../../../data/content/roadmap';
import { taskId } from '../../../data/model/id';
import { tasksOf } from '../../../data/model/roadmap-lookup';
import { markOf } from '../../../data/model/week-mark';

it('gives every task of the road a mark of its own', () => {
  const marks = tasksOf(roadmap).map(({ id }) => JSON.stringify(markOf(roadmap, id)));
  expect(new Set(marks).size).toBe(marks.length);
  expect(marks[0]).toBe('{"phase":1,"task":1}');
});

it('has no mark for time that counts for no task of this road', () => {
  expect(markOf(roadmap, null)).toBeNull();
  expect(markOf(roadmap, taskId('of-another-road'))).toBeNull();
});
