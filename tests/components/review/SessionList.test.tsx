// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command, Outcome } from '../../../data/model/command';
import type { SessionRecord } from '../../../data/model/session';
import { aSession, aState, NOW } from '../../helpers/builders';
import { goTo, showDashboard, violations } from './shown-dashboard';

const MARKUP = '<img src=x onerror="document.title=1"><script>alert(1)</script>';

beforeEach(() => vi.stubEnv('TZ', 'Europe/Berlin'));
afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** A background that keeps what is written in, and what is changed of one session. */
const kept =
  (before = aSession()) =>
  (command: Command): Outcome => {
    if (command.type === 'add-session') {
      return { ok: true, undo: null, session: aSession({ ...command.session, how: 'hand' }) };
    }
    const changes = command.type === 'edit-session' ? command.changes : {};
    return { ok: true, undo: null, session: { ...before, ...changes } };
  };
const list = () => screen.getByRole('region', { name: 'Study sessions' });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('a session in the review', () => {
  it('says when, how long, what for, where and how it was logged', () => {
    showDashboard(aState({ sessions: [aSession({ title: 'Vectors', minutes: 25 })] }));
    const row = within(list()).getByRole('listitem').textContent;
    expect(row).toContain('8:15 PM');
    expect(row).toContain('25 min');
    expect(row).toContain('Vectors');
    expect(row).toContain('Review linear algebra, calculus and probability');
    expect(row).toContain('3Blue1Brown · Counted on the page');
  });

  it('shows a title full of markup as text', () => {
    showDashboard(aState({ sessions: [aSession({ title: MARKUP })] }));
    const title = screen.getByText(MARKUP);
    expect(title.getAttribute('dir')).toBe('auto');
    expect(list().querySelector('img, script')).toBeNull();
  });

  it('keeps a title of 10,000 characters in two lines, with the rest in reach', () => {
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(500);
    const title = 'long '.repeat(2000).trim();
    showDashboard(aState({ sessions: [aSession({ title })] }));
    const shown = screen.getByText(title);
    expect(shown.className).toBe('clamped-text-cut');
    press('Show all of it');
    expect(shown.className).toBe('');
    press('Show less');
    expect(shown.className).toBe('clamped-text-cut');
    const edit = screen.getByRole('button', { name: /^Edit the session/ });
    expect(edit.getAttribute('aria-label')?.length).toBeLessThan(120);
  });

  it('says that its title is on another device, and calls it by that', () => {
    const [one, two] = [aSession({ title: '', titleAt: null }), aSession({ title: '' })];
    showDashboard(aState({ sessions: [one, two] }));
    expect(screen.getByText('Title kept on another device').className).toBe('muted');
    expect(screen.getByText('Study time')).toBeTruthy();
    const name = /^Edit the session Title kept on another device, Wed, Nov 18/;
    expect(screen.getByRole('button', { name })).toBeTruthy();
  });

  it('shows the clock of then when it was studied in another time zone', () => {
    showDashboard(aState({ sessions: [aSession({ offset: 330 })] }));
    expect(screen.getByText('12:45 AM')).toBeTruthy();
    expect(screen.getByText('at UTC+5:30, the clock there')).toBeTruthy();
    expect(screen.getByText('after midnight')).toBeTruthy();
  });

  it('is deleted by its button, and by its own only', () => {
    const [one, two] = [aSession({ title: 'One' }), aSession({ title: 'Two', minutesAgo: 90 })];
    const { commands } = showDashboard(aState({ sessions: [one, two] }));
    press(/^Delete the session Two/);
    expect(commands).toEqual([{ type: 'delete-session', id: two.id }]);
  });

  it('leaves the keyboard at its day when it is deleted', async () => {
    const [one, two] = [aSession({ title: 'One' }), aSession({ title: 'Two', minutesAgo: 90 })];
    const { store } = showDashboard(aState({ sessions: [one, two] }));
    const button = screen.getByRole('button', { name: /^Delete the session One/ });
    act(() => button.focus());
    const gone: SessionRecord = { ...one, deleted: true };
    await act(async () => {
      store.setState({ log: aState({ sessions: [gone, two] }).log });
      await Promise.resolve();
    });
    expect(document.activeElement?.textContent).toBe('Wednesday, November 18');
  });
});

describe('a deleted session', () => {
  it('can be brought back from the week that it was in', async () => {
    const gone = aSession({ title: 'Gone', deleted: true });
    const { commands } = showDashboard(aState({ sessions: [gone] }));
    expect(screen.getByText('1 deleted session of this week')).toBeTruthy();
    expect(await violations()).toEqual([]);
    fireEvent.click(
      screen.getByRole('button', { name: /^Restore the session Gone/, hidden: true }),
    );
    expect(commands).toEqual([{ type: 'restore-session', id: gone.id }]);
  });
});

describe('the dialog of a session', () => {
  it('changes the session that it was opened for', async () => {
    const session = aSession({ minutes: 25 });
    const { commands } = showDashboard(aState({ sessions: [session] }));
    press(/^Edit the session/);
    const dialog = screen.getByRole('dialog', { name: 'Edit the study session' });
    expect(await violations()).toEqual([]);
    fireEvent.change(within(dialog).getByLabelText(/^Minutes/), { target: { value: '40' } });
    await act(async () => fireEvent.submit(within(dialog).getByRole('button', { name: 'Save' })));
    expect(commands).toMatchObject([
      { type: 'edit-session', id: session.id, changes: { seconds: 2400 } },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('writes in what was studied elsewhere', async () => {
    const { commands } = showDashboard(aState());
    press('Add a session');
    const dialog = screen.getByRole('dialog', { name: 'Add a study session' });
    await act(async () => fireEvent.submit(within(dialog).getByRole('button', { name: 'Log it' })));
    expect(commands).toMatchObject([
      { type: 'add-session', session: { seconds: 1800, start: NOW - 1_800_000 } },
    ]);
  });

  it('begins in a past week on its last day, at this time of day, and stays there', async () => {
    const log = { '2026-10': [], '2026-11': [] };
    // In the week in which the clocks went back.
    const { commands } = showDashboard(aState({ log }), '#/review/2026-W43', kept());
    press('Add a session');
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByLabelText<HTMLInputElement>('Began').value).toBe('2026-10-25T20:45');
    await act(async () => fireEvent.submit(within(dialog).getByRole('button', { name: 'Log it' })));
    expect(commands).toMatchObject([{ type: 'add-session', session: { seconds: 1800 } }]);
    expect(screen.getByRole('status').textContent).not.toContain('It is on');
  });

  it('says where a session is that is not in the shown week, and leads there', async () => {
    showDashboard(aState(), '', kept());
    press('Add a session');
    const dialog = screen.getByRole('dialog');
    const began = within(dialog).getByLabelText('Began');
    fireEvent.change(began, { target: { value: '2026-10-15T20:00' } });
    await act(async () => fireEvent.submit(within(dialog).getByRole('button', { name: 'Log it' })));
    const status = screen.getByRole('status');
    expect(status.textContent).toContain('It is on Thu, Oct 15.');
    const link = within(status).getByRole('link', { name: 'Thu, Oct 15' });
    expect(link.getAttribute('href')).toBe('#/review/2026-W42');
    act(() => goTo('#/review/2026-W42'));
    expect(status.textContent).not.toContain('It is on');
  });

  it('takes the day of a session from the clock that it was studied by', async () => {
    // Monday, 16 November, 8 in the morning in Tokyo; here it is Sunday, and last week.
    const tokyo = aSession({ start: Date.UTC(2026, 10, 15, 23), offset: 540, title: 'Kyoto' });
    showDashboard(aState({ sessions: [tokyo] }), '', kept(tokyo));
    press(/^Edit the session/);
    const dialog = screen.getByRole('dialog');
    const title = within(dialog).getByLabelText(/^What you studied/);
    fireEvent.change(title, { target: { value: 'Vectors' } });
    await act(async () => fireEvent.submit(within(dialog).getByRole('button', { name: 'Save' })));
    const status = screen.getByRole('status');
    expect(status.textContent).toContain('The session is changed.');
    expect(status.textContent).not.toContain('It is on');
    act(() => goTo('#/review/2026-W46'));
    const link = within(status).getByRole('link', { name: 'Mon, Nov 16' });
    expect(link.getAttribute('href')).toBe('#/review/2026-W47');
  });

  it('stays open and says why when the session cannot be kept', async () => {
    showDashboard(aState(), '', () => ({ ok: false, problem: 'write-failed' }));
    press('Add a session');
    const dialog = screen.getByRole('dialog');
    await act(async () => fireEvent.submit(within(dialog).getByRole('button', { name: 'Log it' })));
    expect(within(dialog).getByText(/could not save this/)).toBeTruthy();
  });

  it('closes without doing anything', () => {
    const { commands } = showDashboard(aState());
    press('Add a session');
    press('Cancel');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(commands).toEqual([]);
  });
});
