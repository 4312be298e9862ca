// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { monthOf } from '../../../data/model/session';
import { aProgress, aSession, aState, NOW } from '../../helpers/builders';
import { changeMessages, pseudo } from '../../helpers/i18n';
import { someTotals } from '../dashboard/devices/sharing-state';
import { goTo, showDashboard, violations } from '../review/shown-dashboard';
import { DAY, minutesIn, plainly, sessions, showYear } from './shown-year';

const heading = () => plainly(screen.getByRole('heading', { level: 1 }).textContent);

beforeEach(() => vi.stubEnv('TZ', 'Europe/Berlin'));
afterEach(() => {
  cleanup();
  changeMessages((text) => text);
  vi.unstubAllEnvs();
});

describe('the review of a year', () => {
  it('is a switch away from that of a week', async () => {
    await showYear('#/review');
    const links = within(screen.getByRole('navigation', { name: 'Week or year' }));
    expect(links.getByText('Week').getAttribute('aria-current')).toBe('page');
    expect(links.getByText('Year').getAttribute('aria-current')).toBeNull();
    await act(async () => goTo(links.getByText('Year').getAttribute('href') ?? ''));
    expect(links.getByText('Year').getAttribute('aria-current')).toBe('page');
    expect(heading()).toBe('Nov 17, 2025 – Nov 22, 2026');
  });

  it('can be of each calendar year since the first study', async () => {
    await showYear();
    const years = within(screen.getByRole('navigation', { name: 'Years' }));
    expect(years.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'The last 53 weeks',
      '2026',
      '2025',
    ]);
    await act(async () => goTo('#/review/2025'));
    expect(heading()).toBe('2025');
    expect(years.getByText('2025').getAttribute('aria-current')).toBe('page');
    expect(screen.getByText('of the 79 days since Oct 14, 2025', { exact: false })).toBeTruthy();
  });

  it('is the last 53 weeks, with a sentence, when there is no such year yet', async () => {
    await showYear('#/review/2027');
    expect(screen.getByText(/That year has not begun yet/)).toBeTruthy();
    expect(heading()).toBe('Nov 17, 2025 – Nov 22, 2026');
    await act(async () => goTo('#/review/1815'));
    expect(screen.getByText(/There is no such year/)).toBeTruthy();
  });

  it('says that the log is being read, and shows meanwhile what is there', async () => {
    showDashboard(aState({ sessions }), '#/review/year', undefined, { status: 'loading' });
    await act(() => Promise.resolve());
    expect(screen.getByText(/Reading the log …/)).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Pace' }).getAttribute('aria-busy')).toBe('true');
    cleanup();
    await showYear();
    expect(screen.queryByText(/Reading the log/)).toBeNull();
    expect(screen.getByRole('region', { name: 'Pace' }).getAttribute('aria-busy')).toBe('false');
  });

  it('can be used by everybody', async () => {
    await showYear();
    expect(await violations()).toEqual([]);
  });

  it('takes every sentence from the locale file', async () => {
    changeMessages(pseudo);
    await showYear();
    const walker = document.createTreeWalker(screen.getByRole('main'), NodeFilter.SHOW_TEXT);
    const bare: string[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const isRoadmap = node.parentElement?.closest('[lang]:not(html)') !== null;
      if (/[a-z]{4}/.test(node.data) && !/[⟦⟧]/.test(node.data) && !isRoadmap) bare.push(node.data);
    }
    expect(bare).toEqual([]);
  });

  it('teaches the next step where nothing was studied', async () => {
    await showYear('#/review/year', aState());
    expect(screen.getByText('No study time yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Open “/ })).toBeTruthy();
    expect(await violations()).toEqual([]);
    cleanup();
    await showYear('#/review/2024');
    expect(screen.getByText('No study time in this year')).toBeTruthy();
  });
});

describe('the figures of the year', () => {
  const figure = (name: string) => screen.getByText(name, { selector: 'dt' }).parentElement;

  it('each say what they are counted over', async () => {
    await showYear();
    expect(plainly(figure('Study time')?.textContent)).toBe(
      'Study time4 h 40 min56 min on a study day',
    );
    expect(plainly(figure('Study days')?.textContent)).toBe('Study days5 daysof 367 days');
    expect(plainly(figure('Study days in a row')?.textContent)).toBe(
      'Study days in a row2 daysUntil now; 2 at most in this time.',
    );
    expect(plainly(figure('Day with the most study')?.textContent)).toContain('2 hMay 2, 2026');
  });

  it('hold the weeks against the goal, where there is one', async () => {
    await showYear('#/review/year', aState({ sessions, progress: aProgress({ goal: 60 }) }));
    expect(plainly(figure('Weeks that met the goal')?.textContent)).toBe(
      'Weeks that met the goal2 weeksOf 4 weeks with study. 1 in a row now, 1 at most. The goal is 1 h.',
    );
    cleanup();
    await showYear('#/review/year', aState({ sessions, progress: aProgress({ goal: 0 }) }));
    expect(screen.queryByText('Weeks that met the goal')).toBeNull();
  });

  it('count the time that is known of other devices as day totals', async () => {
    showDashboard(aState({ sessions }), '#/review/year', undefined, { totals: [someTotals()] });
    await act(() => Promise.resolve());
    expect(plainly(figure('Study time')?.textContent)).toContain('5 h 50 min');
  });
});

describe('the hours by phase', () => {
  it('are bars as long as the time that stands beside them', async () => {
    await showYear();
    const table = screen.getByRole('table', { name: /^Study time by phase/ });
    const rows = within(table).getAllByRole('row').slice(1);
    const told = rows.map((row) =>
      minutesIn(within(row).getAllByRole('cell')[0]?.textContent ?? ''),
    );
    expect(told).toEqual([200, 0, 70, 0, 0, 10]);
    const bars = rows.map((row) => row.querySelector('.task-fill')?.getAttribute('width') ?? '0');
    const perMinute = Number.parseFloat(bars[0] ?? '') / 200;
    expect(bars.map((width) => Math.round(Number.parseFloat(width) / perMinute))).toEqual(told);
    expect(within(rows.at(-1) as HTMLElement).getByRole('rowheader').textContent).toBe(
      'No task of this road',
    );
  });
});

describe('a log of ten years', () => {
  it('has each month counted once, and again only when that month changes', async () => {
    let reads = 0;
    const counted = { ...aSession({ minutesAgo: 40 * DAY }) };
    const minutes = counted.seconds;
    Object.defineProperty(counted, 'seconds', {
      enumerable: true,
      get: () => {
        reads += 1;
        return minutes;
      },
    });
    const { store } = await showYear('#/review/year', aState({ sessions: [counted, ...sessions] }));
    const before = reads;
    expect(before).toBeGreaterThan(0);
    const month = monthOf(NOW);
    const { log } = store.getState();
    const added = aSession({ minutes: 15, minutesAgo: 300 });
    act(() => store.setState({ log: { ...log, [month]: [...(log[month] ?? []), added] } }));
    expect(screen.getByText('Study time', { selector: 'dt' }).parentElement?.textContent).toContain(
      '5 h 20 min',
    );
    expect(reads).toBe(before);
  });
});
