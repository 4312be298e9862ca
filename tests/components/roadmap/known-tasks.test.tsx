// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { knownTasks, useKnownTasks } from '../../../components/roadmap/known-tasks';
import { OtherTasks, TaskName } from '../../../components/TaskName';
import { StudyContext } from '../../../components/use-study';
import { roadmap } from '../../../data/content/roadmap';
import { readRoadmap } from '../../../data/exchange/roadmap/read';
import { taskId, type TaskId } from '../../../data/model/id';
import { piecesOf } from '../../../data/model/own-road';
import type { Registers } from '../../../data/model/progress';
import type { Roadmap } from '../../../data/model/roadmap';
import { stampOf } from '../../../data/model/stamp';
import { aState, DEVICE, FIRST_TASK, NOW } from '../../helpers/builders';
import { studyStore } from '../../helpers/study-store';

afterEach(cleanup);

const road = (text: string): Roadmap => {
  const reading = readRoadmap(text);
  if (!reading.ok) throw new Error('The outline is wrong.');
  return reading.roadmap;
};
const kept = (...roads: readonly Roadmap[]): Registers =>
  Object.fromEntries(
    roads.flatMap((each, index) =>
      Object.entries(piecesOf(each).values).map(([name, value]) => [
        name,
        { stamp: stampOf(NOW + index, 0, DEVICE), value },
      ]),
    ),
  );
const sql = road('# SQL {lang=de}\n\n- Joins verstehen (6h) {#sql-joins}\n');
const other = road('# Databases\n\n- Joins (2h) {#sql-joins}\n- Views (2h) {#views}\n');

function Title({ id }: { readonly id: TaskId | null }) {
  return (
    <OtherTasks value={useKnownTasks()}>
      <p>
        <TaskName id={id} />
      </p>
    </OtherTasks>
  );
}
const titleOf = (id: string | null, registers: Registers, shown: Roadmap = roadmap) => {
  const { store } = studyStore(aState({ registers, roadmap: shown }));
  render(
    <StudyContext value={store}>
      <Title id={id === null ? null : taskId(id)} />
    </StudyContext>,
  );
  const title = document.querySelector('p')?.textContent;
  cleanup();
  return title;
};

describe('the name of a task that time counts for', () => {
  it('is known on whatever road the task is', () => {
    const registers = kept(sql, other);
    expect(titleOf('sql-joins', registers)).toBe('Joins verstehen');
    expect(titleOf('views', registers)).toBe('Views');
    expect(titleOf(FIRST_TASK, registers, sql)).toBe(
      'Review linear algebra, calculus and probability',
    );
  });

  it('is that of the road that is shown, where several have the task', () => {
    const registers = kept(sql, other);
    expect(titleOf('sql-joins', registers, other)).toBe('Joins');
    const german = knownTasks(registers, roadmap).get(taskId('sql-joins'));
    expect(german).toEqual({ title: 'Joins verstehen', language: 'de' });
  });

  it('is told in words where there is none', () => {
    expect(titleOf(null, {})).toBe('No task');
    expect(titleOf('sql-joins', {})).toBe('A task that is not on this road');
    expect(titleOf('constructor', {})).toBe('A task that is not on this road');
  });

  it('is looked up once for as long as nothing changes', () => {
    const registers = kept(sql);
    expect(knownTasks(registers, roadmap)).toBe(knownTasks(registers, roadmap));
  });
});
