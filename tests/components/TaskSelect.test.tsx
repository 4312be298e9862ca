// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { OtherTasks } from '../../components/TaskName';
import { TaskSelect } from '../../components/TaskSelect';
import { StudyContext } from '../../components/use-study';
import { taskId, type TaskId } from '../../data/model/id';
import { aState, FIRST_TASK } from '../helpers/builders';
import { studyStore } from '../helpers/study-store';

afterEach(cleanup);

const joins = taskId('sql-joins');

function choosing(value: TaskId | null): readonly (TaskId | null)[] {
  const chosen: (TaskId | null)[] = [];
  const others = new Map([[joins, { title: 'Joins', language: 'en' }]]);
  render(
    <StudyContext value={studyStore(aState()).store}>
      <OtherTasks value={others}>
        <TaskSelect label="Task" allowNone value={value} onChange={(task) => chosen.push(task)} />
      </OtherTasks>
    </StudyContext>,
  );
  return chosen;
}
const list = () => screen.getByLabelText<HTMLSelectElement>('Task');

it('time that counts for a task of another road says so, and can be taken off it', () => {
  const chosen = choosing(joins);
  expect(list().selectedOptions[0]?.textContent).toBe('Joins');
  fireEvent.change(list(), { target: { value: '' } });
  expect(chosen).toEqual([null]);
});

it('a task that no road here has is called in words', () => {
  choosing(taskId('of-nobody'));
  expect(list().selectedOptions[0]?.textContent).toBe('A task that is not on this road');
});

it('a task of this road is chosen where it stands', () => {
  choosing(FIRST_TASK);
  expect(list().selectedOptions[0]?.parentElement?.localName).toBe('optgroup');
});
