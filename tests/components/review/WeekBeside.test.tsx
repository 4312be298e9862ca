// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { siteId, taskId } from '../../../data/model/id';
import { registerName } from '../../../data/model/progress';
import { monthOf, type SessionRecord } from '../../../data/model/session';
import { stampOf } from '../../../data/model/stamp';
import { aMilestone, aSession, aState, DEVICE, NOW } from '../../helpers/builders';
import { someTotals } from '../dashboard/devices/sharing-state';
import { showDashboard, violations } from './shown-dashboard';

const DAY = 24 * 60;
const WEEK = 7 * DAY;
const plainly = (text: string | null | undefined) => (text ?? '').replaceAll(/\s/gu, ' ');

/** A log in which all months from August on have been read. */
function logOf(sessions: readonly SessionRecord[]) {
  const log: Record<string, readonly SessionRecord[]> = {};
  for (const month of ['2026-08', '2026-09', '2026-10', '2026-11']) {
    log[month] = sessions.filter(({ start }) => monthOf(start) === month);
  }
  return log;
}
const comparison = () => within(screen.getByRole('region', { name: 'Against the weeks before' }));

beforeEach(() => vi.stubEnv('TZ', 'Europe/Berlin'));
afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
});

describe('a week against the weeks before', () => {
  const papers = taskId('two-papers');
  const before = [1, 2, 3, 4, 5].map((week) =>
    aSession({ minutes: 60, minutesAgo: week * WEEK + 60 }),
  );
  const late = aSession({ minutes: 40, minutesAgo: WEEK + 200, task: papers });

  it('says in words how much more or less than their mean', async () => {
    const now = [
      aSession({ minutes: 100 }),
      aSession({ minutes: 5, minutesAgo: 200, task: papers }),
    ];
    showDashboard(aState({ log: logOf([...now, late, ...before]) }));
    expect(
      comparison().getByText(
        /^35 min more than the mean of the 4 weeks before \(1 h 10 min\)\. The week is not over yet\.$/,
      ),
    ).toBeTruthy();
    const rows = within(comparison().getAllByRole('rowgroup')[1]!).getAllByRole('row');
    expect(rows.map((row) => plainly(row.textContent))).toEqual([
      'Task',
      '1.1Review linear algebra, calculus and probability1 h 40 min1 h40 min more',
      '3.1Read and implement two seminal papers5 min10 min5 min less',
    ]);
    expect(await violations()).toEqual([]);
  });

  it('says it of each site, too, below the tasks', async () => {
    const now = [
      aSession({ minutes: 90, site: siteId('coursera') }),
      aSession({ minutes: 30, minutesAgo: 200, site: null, how: 'timer' }),
    ];
    showDashboard(aState({ log: logOf([...now, ...before]) }));
    const sites = comparison().getAllByRole('rowgroup')[2]!;
    const rows = within(sites).getAllByRole('row');
    expect(rows.map((row) => plainly(row.textContent))).toEqual([
      'Site',
      'Coursera1 h 30 minnone1 h 30 min more',
      'No site (timer or by hand)30 minnone30 min more',
      '3Blue1Brownnone1 h1 h less',
    ]);
    expect(within(sites).getByText('Site').getAttribute('scope')).toBe('rowgroup');
    expect(await violations()).toEqual([]);
  });

  it('holds a week that is over against the four before that one', () => {
    showDashboard(aState({ log: logOf([late, ...before]) }), '#/review/2026-W46');
    expect(
      comparison().getByText('40 min more than the mean of the 4 weeks before (1 h).'),
    ).toBeTruthy();
  });

  it('says when there were fewer weeks, or none', async () => {
    showDashboard(aState({ log: logOf([aSession({ minutes: 60 }), ...before.slice(0, 2)]) }));
    await act(() => Promise.resolve());
    expect(
      comparison().getByText(
        'As much as the mean of the 2 weeks before. The week is not over yet. Your log has only 2 weeks before this one.',
      ),
    ).toBeTruthy();
    cleanup();
    showDashboard(aState({ log: logOf([aSession({ minutes: 60 })]) }));
    await act(() => Promise.resolve());
    expect(comparison().getByText(/^This is the first week of your log/)).toBeTruthy();
    expect(comparison().queryByRole('table')).toBeNull();
  });

  it('counts the weeks of a holiday, for which it asks the whole log', async () => {
    const long = aSession({ minutes: 60, minutesAgo: 11 * WEEK });
    const state = aState({ log: logOf([aSession({ minutes: 60 }), long]) });
    const { loaded } = showDashboard(state);
    await act(() => Promise.resolve());
    expect(loaded).toContain('1970-01');
    expect(
      comparison().getByText(/^1 h more than the mean of the 4 weeks before \(0 min\)/),
    ).toBeTruthy();
  });

  it('asks for no more than five weeks where these are enough', () => {
    const { loaded } = showDashboard(aState({ log: logOf([aSession(), ...before]) }));
    expect(new Set(loaded)).toEqual(new Set(['2026-10', '2026-11']));
  });

  it('counts what is known of other devices as day totals', () => {
    const days = [{ day: '2026-11-10', task: papers, site: null, seconds: 7200, sessions: 1 }];
    const totals = [someTotals({ month: '2026-11', days })];
    const state = aState({ log: logOf([aSession({ minutes: 60 }), ...before]) });
    showDashboard(state, '', undefined, { totals });
    expect(
      comparison().getByText(/^30 min less than the mean of the 4 weeks before \(1 h 30 min\)/),
    ).toBeTruthy();
  });
});

describe('the sites of a week', () => {
  it('stand beside its tasks, most time first, and sum to the week', () => {
    const sessions = [
      aSession({ minutes: 50, site: siteId('coursera') }),
      aSession({ minutes: 30, minutesAgo: 200, site: null, how: 'timer' }),
      aSession({ minutes: 15, minutesAgo: DAY, site: siteId('gone-from-the-list') }),
      aSession({ minutes: 20, minutesAgo: 2 * DAY, site: siteId('coursera') }),
    ];
    showDashboard(aState({ sessions }));
    const list = screen.getByRole('heading', { name: 'Time by site' }).parentElement;
    const items = within(list as HTMLElement).getAllByRole('listitem');
    expect(items.map(({ textContent }) => plainly(textContent))).toEqual([
      'Coursera1 h 10 min',
      'No site (timer or by hand)30 min',
      'gone-from-the-list15 min',
    ]);
    expect(document.querySelector('.week-total-time')?.textContent).toBe('1 h 55 min');
  });
});

describe('a goal for each day of the week', () => {
  const stamp = stampOf(NOW, 0, DEVICE);
  const registers = { 'goal-days': { stamp, value: '60,60,0,60,60,120,120' } };
  const columns = () =>
    within(screen.getByRole('group', { name: /^Study time by day and task/ })).getAllByRole('img');

  it('is marked over each day, and said with it, as in the table', () => {
    showDashboard(aState({ sessions: [aSession({ minutes: 20 })], registers }));
    const goals = columns().map(
      (column) => /Goal (.*)$/.exec(column.getAttribute('aria-label') ?? '')?.[1] ?? 'none',
    );
    expect(goals).toEqual(['1 hour', '1 hour', 'none', '1 hour', '1 hour', '2 hours', '2 hours']);
    const heights = columns().map((column) => {
      const y = column.querySelector('.week-chart-goal')?.getAttribute('y1');
      return y ? 236 - Number(y) : 0;
    });
    const anHour = heights[0] ?? 0;
    expect(heights.map((height) => height / anHour)).toEqual([1, 1, 0, 1, 1, 2, 2]);
    const table = screen.getByRole('table', { name: /^Study time by day and task/, hidden: true });
    const cells = within(table)
      .getAllByRole('row', { hidden: true })
      .slice(1)
      .map((row) => within(row).getAllByRole('cell', { hidden: true }).at(-1)?.textContent);
    expect(cells).toEqual(['1 h', '1 h', 'none', '1 h', '1 h', '2 h', '2 h', '8 h']);
  });

  it('is told for the day that is walked to', () => {
    showDashboard(aState({ sessions: [aSession()], registers }));
    expect(screen.getByText('The mark over each day is its goal')).toBeTruthy();
    act(() => columns()[5]?.focus());
    expect(screen.getByText('Goal of this day: 2 h')).toBeTruthy();
    act(() => columns()[2]?.focus());
    expect(screen.getByText('No goal on this day')).toBeTruthy();
  });

  it('is one line across the week where only the week has a goal', () => {
    showDashboard(aState({ sessions: [aSession()] }));
    expect(document.querySelectorAll('.week-chart-plot .week-chart-goal')).toHaveLength(1);
    expect(screen.getByText('1 h 8 min a day reaches the goal')).toBeTruthy();
  });
});

describe('the milestones of a week', () => {
  const tick = (id: string, minutesAgo: number) => ({
    [registerName.milestone(aMilestone(id))]: {
      stamp: stampOf(NOW - minutesAgo * 60_000, 0, DEVICE),
      value: true,
    },
  });

  it('are those that were ticked in it, in their order, with day and task', () => {
    const registers = {
      ...tick('math-review-video-2', 60),
      ...tick('math-review-video-1', DAY + 60),
      ...tick('math-review-video-3', 9 * DAY),
    };
    showDashboard(aState({ registers }));
    const list = screen.getByRole('region', { name: 'Milestones reached' });
    const items = within(list).getAllByRole('listitem');
    expect(items.map(({ textContent }) => plainly(textContent))).toEqual([
      '1.1Video 1: Essence of linear algebra previewTue, Nov 17 · Review linear algebra, calculus and probability',
      '1.1Video 2: Vectors, what even are they?Wed, Nov 18 · Review linear algebra, calculus and probability',
    ]);
  });

  it('are missed with a quiet sentence', () => {
    showDashboard(aState());
    expect(screen.getByText('No milestone was ticked in this week.')).toBeTruthy();
  });
});
