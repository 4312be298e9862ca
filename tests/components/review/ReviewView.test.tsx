// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceId, taskId } from '../../../data/model/id';
import type { SharingState } from '../../../data/store/sharing-store';
import type { StudyState } from '../../../data/store/study-state';
import { aProgress, aRecording, aSession, aState, NOW } from '../../helpers/builders';
import { aDevice, aSharing, someTotals } from '../dashboard/devices/sharing-state';
import { goTo, showDashboard, violations } from './shown-dashboard';

const DAY = 24 * 60;
/** The page's heading; its dates are set with spaces of several widths. */
const heading = () => screen.getByRole('heading', { level: 1 }).textContent.replaceAll(/\s/g, ' ');

beforeEach(() => vi.stubEnv('TZ', 'Europe/Berlin'));
afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
});

describe('the week of the review', () => {
  it('is this week when the address names none, told in words', () => {
    showDashboard(aState());
    expect(heading()).toBe('Nov 16 – 22, 2026');
    expect(document.title).toBe('Review · Milepost');
  });

  it('is the one that the address names, even over new year', () => {
    showDashboard(aState({ now: Date.UTC(2027, 1, 1) }), '#/review/2026-W53');
    expect(heading()).toBe('Dec 28, 2026 – Jan 3, 2027');
    expect(screen.getByRole('link', { name: 'Next week' }).getAttribute('href')).toBe(
      '#/review/2027-W01',
    );
    act(() => goTo('#/review/2027-W01'));
    expect(heading()).toBe('Jan 4 – 10, 2027');
    expect(screen.getByRole('link', { name: 'Previous week' }).getAttribute('href')).toBe(
      '#/review/2026-W53',
    );
  });

  it('has no way into the future', () => {
    showDashboard(aState());
    expect(screen.queryByRole('link', { name: 'Next week' })).toBeNull();
    act(() => goTo('#/review/2026-W46'));
    expect(screen.getByRole('link', { name: 'Next week' })).toBeTruthy();
    act(() => goTo('#/review/2026-W48'));
    expect(screen.getByText(/has not begun yet/)).toBeTruthy();
    expect(heading()).toBe('Nov 16 – 22, 2026');
  });

  it('is this week, with a sentence, when the address makes no sense', () => {
    showDashboard(aState(), '#/review/2026-W99');
    expect(screen.getByText(/There is no such week/)).toBeTruthy();
    act(() => goTo('#/diary'));
    expect(screen.getByText(/There is no page at this address/)).toBeTruthy();
    expect(heading()).toBe('Nov 16 – 22, 2026');
  });

  it('asks for the month pages that it needs, and for no others', () => {
    const { loaded } = showDashboard(aState(), '#/review/2026-W31');
    expect(new Set(loaded)).toEqual(new Set(['2026-07', '2026-08']));
    expect(screen.getByText(/Reading your study time/)).toBeTruthy();
  });

  it('keeps each evening on its day in the week in which the clocks go back', () => {
    const october = Date.UTC(2026, 9, 31);
    // 25 October 2026: 1:30 by summer time, 23:30 by winter time.
    const night = aSession({ start: Date.UTC(2026, 9, 24, 23, 30), offset: 120, minutes: 20 });
    const evening = aSession({ start: Date.UTC(2026, 9, 25, 22, 30), offset: 60, minutes: 40 });
    const log = { '2026-10': [night, evening], '2026-11': [] };
    showDashboard(aState({ now: october, log }), '#/review/2026-W43');
    const days = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(days).toContain('Saturday, October 24');
    expect(days).toContain('Sunday, October 25');
    expect(screen.queryByText(/the clock there/)).toBeNull();
  });

  it('follows what is logged elsewhere', () => {
    const { store } = showDashboard(aState());
    expect(screen.getByText('0 min')).toBeTruthy();
    const log = aState({ sessions: [aSession({ minutes: 95 })] }).log;
    act(() => store.setState({ log }));
    expect(screen.getAllByText('1 h 35 min').length).toBeGreaterThan(0);
  });
});

describe('a week against the goal', () => {
  it('says what is to go, and what that is a day', () => {
    showDashboard(aState({ sessions: [aSession({ minutes: 6 * 60 + 40 })] }));
    expect(screen.getByText('1 h 20 min to go: 16 min a day for the 5 days left')).toBeTruthy();
    const meter = screen.getByRole('meter');
    expect(meter.getAttribute('aria-valuetext')).toBe('6 h 40 min of 8 h');
    expect(meter.getAttribute('value')).toBe('24000');
  });

  it('says that it is reached, and by how much', () => {
    showDashboard(aState({ sessions: [aSession({ minutes: 500 })] }));
    expect(screen.getByText('Goal reached, and 20 min beyond')).toBeTruthy();
  });

  it('has no meter without a goal', () => {
    showDashboard(aState({ progress: aProgress({ goal: 0 }) }));
    expect(screen.queryByRole('meter')).toBeNull();
    expect(screen.getByRole('link', { name: 'Set a weekly goal' })).toBeTruthy();
  });

  it('says that time is being recorded which it does not hold yet', () => {
    showDashboard(aState({ recording: aRecording({ minutes: 20 }) }));
    expect(screen.getByText(/^20 min more is being recorded now/)).toBeTruthy();
    act(() => goTo('#/review/2026-W46'));
    expect(screen.queryByText(/is being recorded now/)).toBeNull();
  });
});

describe('a week without study', () => {
  it('teaches what to open next', async () => {
    showDashboard(aState());
    expect(screen.getByText('No study time in this week yet')).toBeTruthy();
    const link = screen.getByRole('link', { name: /^Open “/ });
    expect(link.getAttribute('href')).toMatch(/^https:/);
    expect(screen.getByText('0 sessions')).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  it('offers to add what was studied elsewhere when it is over', () => {
    showDashboard(aState({ log: { '2026-10': [], '2026-11': [] } }), '#/review/2026-W45');
    expect(screen.getByText(/you can still add it/)).toBeTruthy();
    expect(screen.queryByText(/short of the goal/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Add a session' })).toBeTruthy();
  });
});

describe('a week of which another device has more', () => {
  const log = { '2026-09': [], '2026-10': [], '2026-11': [] };
  const own = aSession({ start: Date.UTC(2026, 9, 13, 18), minutes: 30, title: 'Here' });
  const known = { ...log, '2026-10': [own] };
  const others = [aDevice()];
  const show = (state: StudyState, sharing: Partial<SharingState>) =>
    showDashboard(state, '#/review/2026-W42', undefined, sharing);

  it('counts its day totals, and says quietly where the sessions are', async () => {
    const sharing = aSharing({ others });
    show(aState({ log: known }), { totals: [someTotals()], sharing });
    expect(document.querySelector('.week-total-time')?.textContent).toBe('1 h 40 min');
    expect(
      screen.getByRole('img', { name: /^Monday, October 12: 1 hour, 10 minutes/ }),
    ).toBeTruthy();
    expect(screen.getByText('1 session')).toBeTruthy();
    const line = screen.getByText(/^1 h 10 min of this week is known as day totals only/);
    expect(line.textContent).toContain('are on another device (Work laptop).');
    expect(await violations()).toEqual([]);
  });

  it('shows its times when there is no session at all, and names no unknown device', () => {
    show(aState({ log }), { totals: [someTotals()] });
    expect(screen.getByRole('heading', { name: 'Time by day' })).toBeTruthy();
    expect(screen.queryByText('No study time in this week')).toBeNull();
    expect(screen.getByText(/the sessions themselves are on another device\.$/)).toBeTruthy();
    expect(screen.getByText(/short of the goal/)).toBeTruthy();
  });

  it('names several devices in one sentence', () => {
    const id = deviceId('00000000000000c3');
    const sharing = aSharing({ others: [...others, aDevice({ id, name: 'Office' })] });
    const totals = [someTotals(), someTotals({ author: id })];
    show(aState({ log: known }), { totals, sharing });
    expect(screen.getByText(/^2 h 20 min of this week/).textContent).toContain(
      'are on other devices (Work laptop and Office).',
    );
  });

  it('asks for the pages that the sessions behind its totals lie in', () => {
    const late = { day: '2026-10-31', task: null, site: null, seconds: 60, sessions: 1 };
    const totals = [someTotals({ days: [...someTotals().days, late] })];
    const { loaded } = show(aState({ log: {} }), { totals });
    expect(new Set(loaded)).toEqual(new Set(['2026-10', '2026-11']));
  });

  it('waits until it knows whether there is more', () => {
    show(aState({ log: known }), { status: 'loading' });
    expect(screen.getByText(/Reading your study time/)).toBeTruthy();
  });
});

describe('a full week', () => {
  it('shows sixty sessions by day, newest first, and can be used by everybody', async () => {
    const tasks = ['math-review', 'two-papers', 'pytorch-basics'].map(taskId);
    const sessions = Array.from({ length: 60 }, (_, index) =>
      aSession({
        minutes: 5 + index,
        start: NOW - (index % 3) * DAY * 60_000 - Math.floor(index / 3) * 1_200_000,
        task: tasks[index % 4] ?? null,
        title: `Lecture ${index}`,
      }),
    );
    showDashboard(aState({ sessions }));
    expect(screen.getByText('60 sessions')).toBeTruthy();
    const days = within(screen.getByRole('region', { name: 'Study sessions' }))
      .getAllByRole('heading', { level: 3 })
      .map(({ textContent }) => textContent);
    expect(days).toEqual(['Wednesday, November 18', 'Tuesday, November 17', 'Monday, November 16']);
    expect(screen.getAllByRole('button', { name: /^Edit the session/ })).toHaveLength(60);
    expect(await violations()).toEqual([]);
  });
});
