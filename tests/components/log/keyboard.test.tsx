// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SessionRecord } from '../../../data/model/session';
import { aSession, aState } from '../../helpers/builders';
import { goTo } from '../review/shown-dashboard';
import {
  grid,
  key,
  press,
  rowOf,
  sessionRows,
  settle,
  showLog,
  titles,
  scrollDown,
} from './shown-log';

const DAY = 24 * 60;

beforeEach(() => vi.stubEnv('TZ', 'Europe/Berlin'));
afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Two sessions on each of so many days, the latest first. */
const evenings = (days: number): readonly SessionRecord[] =>
  Array.from({ length: days * 2 }, (_, index) =>
    aSession({
      title: `S${index}`,
      minutesAgo: 60 + 60 * (index % 2) + DAY * Math.floor(index / 2),
    }),
  );

const focused = () => document.activeElement?.querySelector('.log-text')?.textContent;
const chosen = () =>
  sessionRows()
    .filter((row) => row.getAttribute('aria-selected') === 'true')
    .map((row) => row.querySelector('.log-text')?.textContent);
/** Comes to the list with Tab: to the one row that is a Tab stop. */
const tabIn = async () => {
  const stops = sessionRows().filter((row) => row.tabIndex === 0);
  expect(stops).toHaveLength(1);
  await act(async () => stops[0]?.focus());
};

describe('the keyboard in the log', () => {
  it('comes to one row, with the buttons of that row alone', async () => {
    await showLog(evenings(3));
    await tabIn();
    expect(focused()).toBe('S0');
    const stops = within(grid())
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.map((stop) => stop.closest('[role=row]'))).toEqual([
      document.activeElement,
      document.activeElement,
    ]);
  });

  it('walks by sessions, by pages and to the ends, and takes the Tab stop along', async () => {
    await showLog(evenings(200));
    await tabIn();
    await key('ArrowDown');
    await key('ArrowDown');
    expect(focused()).toBe('S2');
    expect((document.activeElement as HTMLElement).tabIndex).toBe(0);
    await key('PageDown');
    const page = Number(focused()?.slice(1));
    expect(page).toBeGreaterThan(4);
    await key('PageUp');
    expect(focused()).toBe('S2');
    await key('End');
    await settle();
    expect(focused()).toBe('S399');
    await key('Home');
    await settle();
    expect(focused()).toBe('S0');
  });

  it('is not lost when its row is scrolled far away', async () => {
    await showLog(evenings(500));
    await tabIn();
    await key('ArrowDown');
    await scrollDown(50_000);
    expect(titles().some((title) => Number(title.slice(1)) > 400)).toBe(true);
    expect(titles()).not.toContain('S8');
    expect(focused()).toBe('S1');
    await key('ArrowDown');
    expect(focused()).toBe('S2');
  });

  it('selects with Space, and on the way with Shift', async () => {
    await showLog(evenings(4));
    await tabIn();
    await key(' ');
    expect(chosen()).toEqual(['S0']);
    await key('ArrowDown', { shiftKey: true });
    await key('ArrowDown', { shiftKey: true });
    expect(chosen()).toEqual(['S0', 'S1', 'S2']);
    await key(' ');
    expect(chosen()).toEqual(['S0', 'S1']);
    await key('Escape');
    expect(chosen()).toEqual([]);
    await key('a', { ctrlKey: true });
    expect(chosen()).toHaveLength(8);
  });

  it('opens a session with Enter, and is back on its row afterwards', async () => {
    const sessions = evenings(2);
    await showLog(sessions);
    await tabIn();
    await key('ArrowDown');
    await key('Enter');
    const dialog = screen.getByRole('dialog', { name: 'Edit the study session' });
    expect(within(dialog).getByLabelText<HTMLInputElement>(/^What/).value).toBe('S1');
    await act(async () => fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' })));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(rowOf(sessions[1]!));
  });

  it('deletes with Delete, and goes on with the row that comes next', async () => {
    const sessions = evenings(3);
    const { store, commands } = await showLog(sessions);
    await tabIn();
    await key('ArrowDown');
    await key('Delete');
    expect(commands).toEqual([{ type: 'delete-session', id: sessions[1]!.id }]);
    const left = sessions.map((each, index) => (index === 1 ? { ...each, deleted: true } : each));
    await act(async () => store.setState({ log: aState({ sessions: left }).log }));
    expect(titles()).not.toContain('S1');
    expect(focused()).toBe('S2');
  });

  it('goes to the row before when the last one is deleted', async () => {
    const sessions = evenings(2);
    const { store } = await showLog(sessions);
    await tabIn();
    await key('End');
    const left = sessions.slice(0, 3);
    await act(async () => store.setState({ log: aState({ sessions: left }).log }));
    expect(focused()).toBe('S2');
  });

  it('deletes all that is selected from a row of the selection', async () => {
    const sessions = evenings(2);
    const { commands } = await showLog(sessions);
    await tabIn();
    await key(' ');
    await key('ArrowDown', { shiftKey: true });
    await key('Delete');
    expect(commands).toEqual([
      {
        type: 'change-many',
        edits: sessions.slice(0, 2).map(({ id }) => ({ id, deleted: true })),
        values: {},
      },
    ]);
    expect(screen.getByRole('status').textContent).toContain('Deleted 2 sessions.');
  });

  it('leaves the keys of a button to the button', async () => {
    const sessions = evenings(2);
    const { commands } = await showLog(sessions);
    const edit = within(rowOf(sessions[0]!)).getByRole('button', { name: /^Edit/ });
    await act(async () => edit.focus());
    await key(' ');
    await key('Delete');
    expect(chosen()).toEqual([]);
    expect(commands).toEqual([]);
    await key('ArrowDown');
    expect(focused()).toBe('S1');
  });

  it('is at the heading when a filter leaves no row', async () => {
    await showLog(evenings(2));
    await tabIn();
    act(() => goTo('#/log/words=nothing-like-this'));
    await settle();
    expect(document.activeElement?.textContent).toBe('Study sessions');
  });
});

describe('selecting by hand', () => {
  const check = (session: SessionRecord, more = {}) =>
    act(async () => {
      fireEvent.click(within(rowOf(session)).getByRole('checkbox'), more);
    });

  it('takes all between two checkboxes with Shift', async () => {
    const sessions = evenings(4);
    await showLog(sessions);
    await check(sessions[1]!);
    await check(sessions[5]!, { shiftKey: true });
    expect(chosen()).toEqual(['S1', 'S2', 'S3', 'S4', 'S5']);
    expect(document.querySelector('.log-bar-count')?.textContent).toBe('5 selected, 2 h 5 min');
  });

  it('takes all that is shown, and none again', async () => {
    const sessions = evenings(300);
    await showLog(sessions, '#/log/from=2026-11-17');
    await act(async () => fireEvent.click(screen.getByLabelText('Select all 4 shown')));
    expect(chosen()).toHaveLength(4);
    await press('Select none');
    expect(chosen()).toEqual([]);
  });

  it('does nothing to what a filter has hidden since', async () => {
    const sessions = evenings(2);
    const { commands } = await showLog(sessions);
    await act(async () => fireEvent.click(screen.getByLabelText('Select all 4 shown')));
    act(() => goTo('#/log/words=s3'));
    await settle();
    expect(document.querySelector('.log-bar-count')?.textContent).toBe('1 selected, 25 min');
    await press('Delete');
    expect(commands).toEqual([{ type: 'delete-session', id: sessions[3]!.id }]);
  });
});
