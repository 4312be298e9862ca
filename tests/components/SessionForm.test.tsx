// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { editOf } from '../../components/review/session-edit';
import { SessionForm } from '../../components/SessionForm';
import type { Outcome } from '../../data/model/command';
import type { Session } from '../../data/model/session';
import { aSession, aState, FIRST_TASK, NOW } from '../helpers/builders';
import { show } from './popup/shown-popup';
import { violations } from './review/shown-dashboard';

beforeEach(() => vi.stubEnv('TZ', 'Europe/Berlin'));
afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
});

const done: Outcome = { ok: true, undo: null, session: null };

function showForm(session: Session | null, outcome: Outcome = done) {
  const onSave = vi.fn(() => Promise.resolve(outcome));
  const onClose = vi.fn();
  show(
    <main>
      <h1>Log</h1>
      <SessionForm
        edit={session && editOf(session)}
        task={FIRST_TASK}
        onSave={onSave}
        onClose={onClose}
      />
    </main>,
    aState(),
  );
  return { onSave, onClose };
}

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('writing in a session by hand', () => {
  it('needs only its length, and lets it end now', async () => {
    const { onSave, onClose } = showForm(null);
    type('Minutes', '50');
    press('Log it');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(onSave).toHaveBeenCalledWith({
      start: NOW - 50 * 60_000,
      seconds: 50 * 60,
      task: FIRST_TASK,
      title: '',
      note: '',
    });
    expect(await violations()).toEqual([]);
  });

  it('keeps a start that the learner gave when the length changes', async () => {
    const { onSave } = showForm(null);
    type('Began', '2026-11-18T19:00');
    type('Minutes', '20');
    press('Log it');
    await waitFor(() =>
      expect(onSave).toHaveBeenCalledWith(
        expect.objectContaining({ start: Date.UTC(2026, 10, 18, 18) }),
      ),
    );
  });

  it('says beside the field why 2,000 minutes cannot be, and takes the learner there', async () => {
    const { onSave, onClose } = showForm(null);
    type('Minutes', '2000');
    press('Log it');
    const field = screen.getByLabelText('Minutes');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(document.activeElement).toBe(field);
    const line = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(line?.textContent).toMatch(/1 to 1,440 minutes/);
    expect(onSave).not.toHaveBeenCalled();
    expect(onClose).not.toHaveBeenCalled();
    expect(await violations()).toEqual([]);
  });

  it('takes whole minutes only, and says so', async () => {
    const { onSave } = showForm(null);
    type('Minutes', '12.5');
    press('Log it');
    expect(await screen.findByText('A session has 1 to 1,440 whole minutes.')).toBeTruthy();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('keeps what was typed when it could not be saved, and says so', async () => {
    const { onClose } = showForm(null, { ok: false, problem: 'write-failed' });
    type('What you studied (optional)', '<b>Strang</b>, chapter 3');
    press('Log it');
    expect(await screen.findByText(/could not save this/)).toBeTruthy();
    expect(screen.getByDisplayValue('<b>Strang</b>, chapter 3')).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('can count for no task', async () => {
    const { onSave } = showForm(null);
    type('Counts for', '');
    press('Log it');
    await waitFor(() =>
      expect(onSave).toHaveBeenCalledWith(expect.objectContaining({ task: null })),
    );
  });
});

describe('changing a session', () => {
  it('shows what it is and saves what was changed', async () => {
    const session = aSession({ minutes: 25, title: 'Eigenvectors', note: 'twice' });
    const { onSave } = showForm(session);
    expect(screen.getByDisplayValue('twice')).toBeTruthy();
    type('Minutes', '40');
    press('Save');
    await waitFor(() =>
      expect(onSave).toHaveBeenCalledWith({
        start: session.start,
        seconds: 2400,
        task: FIRST_TASK,
        title: 'Eigenvectors',
        note: 'twice',
      }),
    );
  });
});
