// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ThisWeek } from '../../../components/popup/ThisWeek';
import { aProgress, aSession, aState, NOW } from '../../helpers/builders';
import { show } from './shown-popup';

afterEach(cleanup);

const DAY = 24 * 60;

describe('this week in the popup', () => {
  it('tells today and the week against the goal', () => {
    const sessions = [
      aSession({ minutes: 25 }),
      aSession({ minutes: 90, minutesAgo: DAY }),
      aSession({ minutes: 60, minutesAgo: 7 * DAY }),
      aSession({ minutes: 30, deleted: true }),
    ];
    const { container } = show(<ThisWeek />, aState({ sessions }));
    expect(container.textContent).toContain('1 h 55 min of 8 h');
    expect(container.textContent).toContain('Today 25 min');
  });

  it('draws seven bars with today marked, and tells them to the ear as a table', () => {
    const sessions = [aSession({ minutes: 25 })];
    const { container } = show(<ThisWeek />, aState({ sessions }));
    expect(container.querySelectorAll('.week-bar')).toHaveLength(7);
    expect(container.querySelector('.is-today title')?.textContent).toBe('Wed, Nov 18: 25 min');
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => row.textContent)[2]).toBe('Wednesday, November 1825 minutes');
    expect(rows[2]?.getAttribute('aria-current')).toBe('date');
  });

  it('counts study after midnight for the evening before', () => {
    const start = Date.UTC(2026, 10, 18, 0, 30);
    const { container } = show(
      <ThisWeek />,
      aState({ sessions: [aSession({ minutes: 30, start })] }),
    );
    expect(container.textContent).toContain('Today 0 min');
    expect(container.querySelectorAll('title')[1]?.textContent).toBe('Tue, Nov 17: 30 min');
  });

  it('teaches the next step while nothing is logged', () => {
    show(<ThisWeek />, aState());
    expect(screen.getByText(/after 30 seconds/)).toBeTruthy();
  });

  it('measures against nothing without a goal', () => {
    const { container } = show(<ThisWeek />, aState({ progress: aProgress({ goal: 0 }) }));
    expect(container.textContent).toContain('0 min Today');
    expect(container.querySelector('.week-goal')).toBeNull();
  });

  it('says no number before the log is read', () => {
    const { container, loaded } = show(<ThisWeek />, aState({ log: {} }));
    expect(container.querySelector('section')?.getAttribute('aria-busy')).toBe('true');
    expect(container.querySelector('p')).toBeNull();
    expect(loaded).toContain(new Date(NOW).toISOString().slice(0, 7));
  });
});
