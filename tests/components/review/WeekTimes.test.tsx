// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { taskId } from '../../../data/model/id';
import { aSession, aState } from '../../helpers/builders';
import { showDashboard } from './shown-dashboard';

const DAY = 24 * 60;
const sessions = [
  aSession({ minutes: 80, task: taskId('math-review') }),
  aSession({ minutes: 25, task: taskId('two-papers'), minutesAgo: 200 }),
  aSession({ minutes: 45, task: taskId('two-papers'), minutesAgo: DAY + 60 }),
  aSession({ minutes: 10, task: null, minutesAgo: 2 * DAY + 60 }),
];

afterEach(cleanup);

/** The minutes in a text such as `1 h 20 min` or `1 hour, 20 minutes`. */
function minutesIn(text: string): number {
  const hours = Number(/(\d+) h/.exec(text)?.[1] ?? 0);
  return hours * 60 + Number(/(\d+) min/.exec(text)?.[1] ?? 0);
}

const columns = () =>
  within(screen.getByRole('group', { name: /^Study time by day and task/ })).getAllByRole('img');

describe('the chart of the week', () => {
  it('says the same as the table beside it', () => {
    showDashboard(aState({ sessions }));
    const rows = screen.getAllByRole('row', { hidden: true }).slice(1, 8);
    const tasks = screen
      .getAllByRole('columnheader', { hidden: true })
      .slice(2)
      .map(({ textContent }) => textContent);
    for (const [index, column] of columns().entries()) {
      const said = column.getAttribute('aria-label') ?? '';
      const cells = within(rows[index] as HTMLElement).getAllByRole('cell', { hidden: true });
      const [total = 0, ...times] = cells.map(({ textContent }) => minutesIn(textContent));
      expect(minutesIn(/: ([^.]*)/.exec(said)?.[1] ?? '')).toBe(total);
      expect(times.reduce((sum, time) => sum + time, 0)).toBe(total);
      for (const [at, task] of tasks.entries()) {
        const ofTask = said.split(`${task} `)[1];
        expect(minutesIn(ofTask?.split(', No task')[0] ?? '')).toBe(times[at]);
      }
      expect(column.querySelectorAll('.task-fill')).toHaveLength(
        times.filter((time) => time > 0).length,
      );
    }
  });

  it('draws its bars as high as their time', () => {
    showDashboard(aState({ sessions }));
    const heights = columns().map((column) =>
      [...column.querySelectorAll('.task-fill')].map((bar) => Number(bar.getAttribute('height'))),
    );
    // Each bar gives the same few pixels away, so that its outline is seen.
    const [wednesday = [], tuesday = []] = [heights[2], heights[1]];
    const perMinute = ((wednesday[0] ?? 0) - (tuesday[0] ?? 0)) / (80 - 45);
    expect((wednesday[0] ?? 0) - (wednesday[1] ?? 0)).toBeCloseTo(perMinute * (80 - 25));
    expect(perMinute).toBeGreaterThan(0);
  });

  it('is one stop of the Tab key, and the arrow keys walk through its days', () => {
    showDashboard(aState({ sessions }));
    const stops = () => columns().filter((column) => column.getAttribute('tabindex') === '0');
    expect(stops()).toHaveLength(1);
    act(() => columns()[0]?.focus());
    fireEvent.keyDown(columns()[0] as Element, { key: 'ArrowRight' });
    fireEvent.keyDown(columns()[1] as Element, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(columns()[2]);
    expect(stops()).toEqual([columns()[2]]);
    fireEvent.keyDown(columns()[2] as Element, { key: 'End' });
    fireEvent.keyDown(columns()[6] as Element, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(columns()[6]);
    fireEvent.keyDown(columns()[6] as Element, { key: 'Home' });
    expect(document.activeElement).toBe(columns()[0]);
  });

  it('tells the times of the day that is walked to, and then the week again', () => {
    showDashboard(aState({ sessions }));
    expect(screen.getByText('Whole week').textContent).toContain('Whole week2 h 40 min');
    act(() => columns()[1]?.focus());
    expect(screen.getByText('Tuesday, November 17', { selector: 'p' }).textContent).toContain(
      '45 min',
    );
    act(() => columns()[1]?.blur());
    expect(screen.getByText('Whole week')).toBeTruthy();
  });

  it('marks tasks by more than their colour', () => {
    showDashboard(aState({ sessions }));
    const marks = [...document.querySelectorAll('.task-legend .task-mark')];
    expect(marks.map(({ textContent }) => textContent)).toEqual(['1.1', '3.1', '']);
  });
});
