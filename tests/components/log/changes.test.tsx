// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sessionId, taskId } from '../../../data/model/id';
import type { SessionRecord } from '../../../data/model/session';
import { aSession, FIRST_TASK } from '../../helpers/builders';
import { goTo, violations } from '../review/shown-dashboard';
import { showKeptLog } from './kept-log';
import { press, rowOf, settle, showLog, titles } from './shown-log';

beforeEach(() => vi.stubEnv('TZ', 'Europe/Berlin'));
afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const three = (): readonly SessionRecord[] => [
  aSession({ title: 'One', minutesAgo: 60 }),
  aSession({ title: 'Two', minutesAgo: 120 }),
  aSession({ title: 'Three', minutesAgo: 180 }),
];
const selectAll = () =>
  act(async () => fireEvent.click(screen.getByLabelText(/^Select (?:all|the) .* shown$/)));
const status = () => screen.getByRole('status').textContent;
const inRow = (session: SessionRecord, name: RegExp) =>
  within(rowOf(session)).getByRole('button', { name });
const click = (element: HTMLElement) => act(async () => fireEvent.click(element));

describe('changing many sessions', () => {
  it('moves them to a task in one write, and back', async () => {
    const { machine } = await showKeptLog(three());
    const writes = machine.writes;
    await selectAll();
    expect(await violations()).toEqual([]);
    fireEvent.change(screen.getByLabelText('Move to'), {
      target: { value: 'two-papers' },
    });
    await press('Move');
    await settle();
    expect(machine.writes).toBe(writes + 1);
    expect((await machine.sessions()).map(({ task }) => task)).toEqual(
      Array(3).fill(taskId('two-papers')),
    );
    expect(status()).toContain('Moved 3 sessions to “Read and implement two seminal papers”.');
    expect(screen.queryByText(/selected/)).toBeNull();
    await press('Undo');
    await settle();
    expect((await machine.sessions()).map(({ task }) => task)).toEqual(Array(3).fill(FIRST_TASK));
  });

  it('takes them off every task', async () => {
    const { commands } = await showLog(three());
    await selectAll();
    fireEvent.change(screen.getByLabelText('Move to'), { target: { value: '' } });
    await press('Move');
    expect(commands).toMatchObject([{ type: 'change-many', values: {} }]);
    expect(status()).toContain('3 sessions count for no task now.');
  });

  it('deletes them, and brings them back', async () => {
    const { machine } = await showKeptLog(three());
    await selectAll();
    await press('Delete');
    await settle();
    expect(await machine.sessions()).toEqual([]);
    expect(status()).toContain('Deleted 3 sessions.');
    expect(titlesOrNone()).toEqual([]);
    await press('Undo');
    await settle();
    expect(titles()).toEqual(['One', 'Two', 'Three']);
  });

  it('keeps them selected when it fails, and says why', async () => {
    const answer = () => ({ ok: false, problem: 'write-failed' }) as const;
    await showLog(three(), '#/log', { answer });
    await selectAll();
    await press('Delete');
    expect(status()).toContain('could not save this');
    expect(screen.getByText(/^3 selected/)).toBeTruthy();
  });
});

describe('deleted sessions', () => {
  const gone = aSession({ title: 'Gone', minutesAgo: 90, deleted: true });
  const goneToo = aSession({ title: 'Gone too', minutesAgo: 300, deleted: true });

  it('are shown by a switch, and leave the others out', async () => {
    await showLog([...three(), gone, goneToo]);
    expect(titles()).toEqual(['One', 'Two', 'Three']);
    const toggle = screen.getByRole('switch', { name: 'Show deleted sessions (2)' });
    fireEvent.click(toggle);
    await settle();
    expect(location.hash).toBe('#/log/deleted=1');
    expect(titles()).toEqual(['Gone', 'Gone too']);
    expect(await violations()).toEqual([]);
  });

  it('come back one by one, or all that are selected', async () => {
    const { machine } = await showKeptLog([...three(), gone, goneToo], '#/log/deleted=1');
    await click(inRow(gone, /^Restore the session Gone,/));
    await settle();
    expect(titles()).toEqual(['Gone too']);
    expect(status()).toContain('The session is back.');
    await press('Undo');
    await settle();
    await selectAll();
    await press('Restore');
    await settle();
    expect(await machine.sessions()).toHaveLength(5);
    expect(status()).toContain('2 sessions are back.');
    expect(screen.getByText('No deleted session fits these filters.')).toBeTruthy();
  });

  it('come back with Enter', async () => {
    const { commands } = await showLog([gone], '#/log/deleted=1');
    await act(async () => rowOf(gone).focus());
    await act(async () => fireEvent.keyDown(rowOf(gone), { key: 'Enter' }));
    expect(commands).toEqual([{ type: 'restore-session', id: gone.id }]);
  });
});

describe('one session of the log', () => {
  it('is changed in the dialog, and stays in sight where it then belongs', async () => {
    const sessions = three();
    const { machine } = await showKeptLog(sessions);
    await click(inRow(sessions[0]!, /^Edit the session One/));
    const dialog = screen.getByRole('dialog', { name: 'Edit the study session' });
    fireEvent.change(within(dialog).getByLabelText('Began'), {
      target: { value: '2026-11-18T18:00' },
    });
    fireEvent.change(within(dialog).getByLabelText(/^Minutes/), { target: { value: '40' } });
    await act(async () => fireEvent.submit(within(dialog).getByRole('button', { name: 'Save' })));
    await settle();
    expect(titles()).toEqual(['Two', 'Three', 'One']);
    expect((await machine.sessions()).find(({ title }) => title === 'One')?.seconds).toBe(2400);
  });

  it('is deleted by its button, and comes back', async () => {
    const sessions = three();
    await showKeptLog(sessions);
    await click(inRow(sessions[1]!, /^Delete the session Two/));
    await settle();
    expect(titles()).toEqual(['One', 'Three']);
    await press('Undo');
    await settle();
    expect(titles()).toEqual(['One', 'Two', 'Three']);
  });

  it('is written in by hand', async () => {
    const { machine } = await showKeptLog([]);
    await press('Add a session');
    const dialog = screen.getByRole('dialog', { name: 'Add a study session' });
    fireEvent.change(within(dialog).getByLabelText(/^What/), { target: { value: 'A book' } });
    await act(async () => fireEvent.submit(within(dialog).getByRole('button', { name: 'Log it' })));
    await settle();
    expect(titles()).toEqual(['A book']);
    expect(await machine.sessions()).toHaveLength(1);
  });

  it('that came from elsewhere meanwhile is there without reloading', async () => {
    const { machine } = await showKeptLog(three());
    const coming = aSession({ id: sessionId('toggl-abc-1'), title: 'From the laptop' });
    await act(async () => {
      await machine.run({
        type: 'import',
        records: [coming],
        registers: {},
        totals: [],
        restore: [],
      });
    });
    await settle();
    expect(titles()).toContain('From the laptop');
  });
});

describe('the way back', () => {
  it('is kept when the log is left and entered again', async () => {
    await showLog(three(), '#/log/words=two');
    act(() => goTo('#/settings'));
    act(() => goTo('#/log/words=two'));
    await settle();
    expect(titles()).toEqual(['Two']);
  });
});

/** The titles that are listed; none where there is no list. */
const titlesOrNone = () => (screen.queryByRole('grid') ? titles() : []);
