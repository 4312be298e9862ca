// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Command, Outcome } from '../../../data/model/command';
import { decisionName } from '../../../data/model/decisions';
import { NOTE_LIMIT } from '../../../data/model/limits';
import { joinRegisters, type Registers } from '../../../data/model/progress';
import { stampOf } from '../../../data/model/stamp';
import { aSession, aState, DEVICE, NOW } from '../../helpers/builders';
import { goTo, showDashboard, violations } from './shown-dashboard';

const WEEK = decisionName.weekNote('2026-W47');
const log = { '2026-10': [], '2026-11': [aSession()] };
let written = 0;

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^What stuck/ });
const type = (value: string) => fireEvent.change(field(), { target: { value } });
const registersOf = (values: Readonly<Record<string, unknown>>): Registers => {
  written += 1;
  const stamp = stampOf(NOW, written, DEVICE);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { stamp, value: value as string | null }]),
  );
};

/** Shows this week, with a background that keeps what it is told, and can take it back. */
function show(note: string | null = null, answer?: (command: Command) => Outcome) {
  const registers = note === null ? {} : registersOf({ [WEEK]: note });
  const shown = showDashboard(aState({ log, registers }), '', (command) => {
    if (answer) return answer(command);
    if (command.type !== 'change-many') return { ok: true, undo: null, session: null };
    const { store } = shown;
    const before = store.getState().registers;
    const back = Object.fromEntries(
      Object.keys(command.values).map((name) => [name, before[name]?.value ?? null]),
    );
    store.setState({ registers: joinRegisters(before, registersOf(command.values)) });
    return { ok: true, undo: { type: 'change-many', edits: [], values: back }, session: null };
  });
  return shown;
}

const saved = (note: string | null) => ({
  type: 'change-many',
  edits: [],
  values: { [WEEK]: note },
});

afterEach(cleanup);

describe('the note to oneself', () => {
  it('is read with its week, and can be written by everybody', async () => {
    show('Eigenvalues stuck.');
    expect(field().value).toBe('Eigenvalues stuck.');
    act(() => goTo('#/review/2026-W46'));
    expect(field().value).toBe('');
    expect(await violations()).toEqual([]);
  });

  it('is saved when the field is left, and said so with a way back', async () => {
    const { commands } = show('Before');
    type('Gradients.\nNext: the chain rule. ');
    expect(screen.getByText('Not saved yet.')).toBeTruthy();
    await act(async () => fireEvent.blur(field()));
    expect(commands).toEqual([saved('Gradients.\nNext: the chain rule.')]);
    expect(screen.queryByText('Not saved yet.')).toBeNull();
    expect(screen.getByRole('status').textContent).toMatch(/^Your note on Nov 16.*2026 is saved\./);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Undo' })));
    expect(commands.at(-1)).toEqual(saved('Before'));
    expect(field().value).toBe('Before');
  });

  it('is saved by Ctrl+Enter and by its button, and not twice', async () => {
    const { commands } = show();
    type('One');
    await act(async () => fireEvent.keyDown(field(), { key: 'Enter' }));
    expect(commands).toEqual([]);
    await act(async () => fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true }));
    await act(async () => fireEvent.blur(field()));
    expect(commands).toEqual([saved('One')]);
    type('Two');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Save the note' })));
    expect(commands).toEqual([saved('One'), saved('Two')]);
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Save the note' })));
    expect(commands).toHaveLength(2);
  });

  it('is taken away when it is emptied', async () => {
    const { commands } = show('Old');
    type('  ');
    await act(async () => fireEvent.blur(field()));
    expect(commands).toEqual([saved(null)]);
    expect(screen.getByRole('status').textContent).toMatch(/is removed\./);
  });

  it('is not lost when the week is changed while it is written', async () => {
    const { commands } = show();
    type('Half a thou');
    await act(async () => goTo('#/review/2026-W46'));
    expect(commands).toEqual([saved('Half a thou')]);
    expect(field().value).toBe('');
    await act(async () => goTo('#/review/2026-W47'));
    expect(field().value).toBe('Half a thou');
  });

  it('is not lost when the page goes, or another view comes', async () => {
    const { commands } = show();
    type('One');
    await act(async () => dispatchEvent(new Event('pagehide')));
    expect(commands).toEqual([saved('One')]);
    type('Two');
    await act(async () => goTo('#/review/year'));
    expect(commands).toEqual([saved('One'), saved('Two')]);
  });

  it('is kept in its field when it cannot be saved, and can be saved again', async () => {
    const { commands } = show(null, () => ({ ok: false, problem: 'write-failed' }));
    type('Precious');
    await act(async () => fireEvent.blur(field()));
    expect(field().value).toBe('Precious');
    expect(screen.getByText('Not saved yet.')).toBeTruthy();
    await act(async () => fireEvent.blur(field()));
    expect(commands).toHaveLength(2);
  });

  it('tells of a note that came from another device while this one was written', async () => {
    const { store } = show('Before');
    type('Mine');
    const theirs = registersOf({ [WEEK]: 'Theirs' });
    act(() => store.setState({ registers: joinRegisters(store.getState().registers, theirs) }));
    expect(field().value).toBe('Mine');
    expect(screen.getByText(/changed elsewhere meanwhile, to “Theirs”/)).toBeTruthy();
    await act(async () => fireEvent.blur(field()));
    expect(screen.queryByText(/changed elsewhere/)).toBeNull();
  });

  it('follows what comes from another device while nothing is written', () => {
    const { store } = show('Before');
    const theirs = registersOf({ [WEEK]: 'Theirs' });
    act(() => store.setState({ registers: joinRegisters(store.getState().registers, theirs) }));
    expect(field().value).toBe('Theirs');
  });

  it('says how much room is left when there is little', () => {
    show();
    expect(field().maxLength).toBe(NOTE_LIMIT);
    type('a'.repeat(NOTE_LIMIT - 201));
    expect(screen.queryByText(/^Room for/)).toBeNull();
    type('a'.repeat(NOTE_LIMIT - 200));
    expect(screen.getByText('Room for 200 more characters')).toBeTruthy();
    type('a'.repeat(NOTE_LIMIT - 1));
    expect(screen.getByText('Room for 1 more character')).toBeTruthy();
  });
});
