// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { siteId, taskId } from '../../../data/model/id';
import { aSession } from '../../helpers/builders';
import { LAPTOP, aDevice, aSharing, someTotals } from '../dashboard/devices/sharing-state';
import { goTo, violations } from '../review/shown-dashboard';
import { grid, sessionRows, settle, showLog, titles, scrollDown } from './shown-log';

const DAY = 24 * 60;

beforeEach(() => vi.stubEnv('TZ', 'Europe/Berlin'));
afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const some = () => [
  aSession({ title: 'Vectors', minutes: 25 }),
  aSession({
    title: 'Attention Is All You Need',
    note: 'Éléments of it',
    task: taskId('two-papers'),
    site: siteId('arxiv'),
    place: null,
    minutesAgo: 90,
  }),
  aSession({ title: 'A book', site: null, place: null, how: 'timer', minutesAgo: DAY + 60 }),
  aSession({ title: 'Long ago', minutesAgo: 400 * DAY }),
];
const count = () => document.querySelector('.log-bar-count')?.textContent;

describe('the log', () => {
  it('lists every session, newest first, below its day with that day’s time', async () => {
    await showLog(some());
    expect(titles()).toEqual(['Vectors', 'Attention Is All You Need', 'A book', 'Long ago']);
    const days = within(grid()).getAllByRole('rowheader');
    expect(days.map((day) => day.parentElement?.textContent)).toEqual([
      'Wednesday, November 1850 min',
      'Tuesday, November 1725 min',
      'Tuesday, October 14, 202525 min',
    ]);
    expect(count()).toBe('4 sessions, 1 h 40 min');
    expect(await violations()).toEqual([]);
  });

  it('draws of thousands of sessions those in sight, and says how many there are', async () => {
    const sessions = Array.from({ length: 2000 }, (_, index) =>
      aSession({ title: `Session ${index}`, minutesAgo: index * DAY + 60 }),
    );
    await showLog(sessions);
    expect(sessionRows().length).toBeLessThan(30);
    expect(grid().getAttribute('aria-rowcount')).toBe('4000');
    expect(sessionRows()[0]?.getAttribute('aria-rowindex')).toBe('2');
    expect(count()).toBe('2,000 sessions, 833 h 20 min');
    await scrollDown(70_000);
    expect(titles().some((title) => Number(title.slice(8)) > 450)).toBe(true);
    expect(titles().length).toBeLessThan(40);
  });

  it('says of each when, how long, what for, where and how it was logged', async () => {
    const [session] = some();
    await showLog([{ ...session!, note: 'Ask about bases' }]);
    const row = sessionRows()[0]?.textContent;
    for (const part of [
      '8:15 PM',
      '25 min',
      'Vectors',
      'Ask about bases',
      'Review linear algebra',
      '3Blue1Brown · Counted on the page',
    ]) {
      expect(row).toContain(part);
    }
  });

  it('shows the clock of then, what was after midnight, and titles kept elsewhere', async () => {
    await showLog([aSession({ title: '', titleAt: null, offset: 330 })]);
    const row = sessionRows()[0]?.textContent;
    expect(row).toContain('12:45 AM');
    expect(row).toContain('after midnight');
    expect(row).toContain('at UTC+5:30, the clock there');
    expect(row).toContain('Title kept on another device');
  });

  it('shows what others have written as text', async () => {
    const markup = '<img src=x onerror="document.title=1">';
    await showLog([aSession({ title: markup, note: markup })]);
    expect(screen.getAllByText(markup)).toHaveLength(2);
    expect(grid().querySelector('img')).toBeNull();
  });

  it('tells a learner with an empty log how the first session comes into it', async () => {
    await showLog([]);
    expect(screen.getByText('Nothing is logged yet')).toBeTruthy();
    expect(screen.queryByRole('grid')).toBeNull();
    const link = screen.getByRole('link', { name: 'bring it in from a file' });
    expect(link.getAttribute('href')).toBe('#/log/import');
    expect(await violations()).toEqual([]);
  });

  it('is printed as a plain table of all that is shown', async () => {
    const sessions = Array.from({ length: 1200 }, (_, index) =>
      aSession({ minutesAgo: index * 60 }),
    );
    await showLog(sessions);
    expect(screen.queryByRole('table')).toBeNull();
    act(() => void dispatchEvent(new Event('beforeprint')));
    expect(screen.getAllByRole('row').filter((row) => row.localName === 'tr')).toHaveLength(1001);
    expect(screen.getByText(/^The newest 1,000 of 1,200 sessions/)).toBeTruthy();
    act(() => void dispatchEvent(new Event('afterprint')));
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('sessions that overlap', () => {
  const overlapping = () => [
    aSession({ title: 'One', minutesAgo: 60 }),
    aSession({ title: 'Two', minutesAgo: 50 }),
    aSession({ title: 'Apart', minutesAgo: 500 }),
  ];

  it('are pointed out calmly, and name each other', async () => {
    await showLog(overlapping());
    expect(
      screen.getByText(/^2 sessions overlap others; 15 min may be counted twice/),
    ).toBeTruthy();
    expect(sessionRows()[0]?.textContent).toContain('Overlaps “One”, 8:15 PM');
    expect(sessionRows()[1]?.textContent).toContain('Overlaps “Two”, 8:25 PM');
    expect(sessionRows()[2]?.textContent).not.toContain('Overlaps');
  });

  it('can be shown alone', async () => {
    await showLog(overlapping());
    const link = screen.getByRole('link', { name: 'Show them' });
    act(() => goTo(link.getAttribute('href') ?? ''));
    await settle();
    expect(titles()).toEqual(['Two', 'One']);
    expect(screen.getByText(/^These sessions overlap others\./)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Show all sessions' }).getAttribute('href')).toBe(
      '#/log',
    );
    expect(await violations()).toEqual([]);
  });

  it('are not spoken of where there are none', async () => {
    await showLog(some());
    expect(document.body.textContent).not.toMatch(/overlap/i);
  });
});

describe('time that is known as day totals only', () => {
  it('is told where no session is here, in place of the advice to begin', async () => {
    const sharing = {
      sharing: aSharing({ others: [aDevice()] }),
      totals: [someTotals({ author: LAPTOP })],
    };
    // The filters are not shown without sessions, so that one of an old link keeps nothing back.
    await showLog([], '#/log/from=2026-11-01', { sharing });
    expect(screen.queryByText('Nothing is logged yet')).toBeNull();
    expect(screen.getByText(/known as day totals only/).textContent).toMatch(
      /^1 h 10 min more .*\(Work laptop\)/,
    );
    expect(await violations()).toEqual([]);
  });

  it('is waited for before the log is called empty', async () => {
    const { devices } = await showLog([], '#/log', { sharing: { status: 'loading' } });
    expect(screen.queryByText('Nothing is logged yet')).toBeNull();
    act(() => devices.store.setState({ status: 'ready' }));
    expect(screen.getByText('Nothing is logged yet')).toBeTruthy();
  });

  it('is told with the device that has its sessions, for what is shown', async () => {
    const sharing = {
      sharing: aSharing({ others: [aDevice()] }),
      totals: [someTotals({ author: LAPTOP })],
    };
    await showLog(some(), '#/log', { sharing });
    const line = screen.getByText(/known as day totals only/);
    expect(line.textContent).toBe(
      '1 h 10 min more is known as day totals only; the sessions are on another device ' +
        '(Work laptop), so they are not listed here.',
    );
    act(() => goTo('#/log/from=2026-11-01'));
    await settle();
    expect(screen.queryByText(/known as day totals only/)).toBeNull();
    act(() => goTo('#/log/words=vectors'));
    await settle();
    expect(screen.getByText(/Words cannot be looked for in it\./)).toBeTruthy();
  });
});
