// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { sayMore } from '../../components/dashboard/say-more';
import { problemText } from '../../components/problem-text';
import { StatusLine } from '../../components/StatusLine';
import type { Command, Outcome, Problem } from '../../data/model/command';
import { siteId, taskId } from '../../data/model/id';
import { aMilestone, aSession, aState, FIRST_TASK } from '../helpers/builders';
import { show } from './popup/shown-popup';

afterEach(cleanup);

const session = aSession({ minutes: 25 });
const everyProblem = Object.keys({
  'nothing-recording': 0,
  'already-recording': 0,
  'too-short': 0,
  'too-long': 0,
  'in-the-future': 0,
  'not-a-date': 0,
  'unknown-session': 0,
  'unknown-task': 0,
  'unknown-milestone': 0,
  'unknown-site': 0,
  'unknown-device': 0,
  'not-a-study-page': 0,
  'goal-out-of-range': 0,
  'write-failed': 0,
  'no-answer': 0,
  'not-understood': 0,
} satisfies Record<Problem, 0>) as Problem[];
const ok = (undo: Command | null = null): Outcome => ({ ok: true, undo, session: null });
const showLast = (command: Command, outcome: Outcome) =>
  show(<StatusLine more={sayMore} />, aState({ last: { command, outcome } }));
const said = () => screen.getByRole('status').querySelector('p')?.textContent ?? '';

describe('the status line', () => {
  it('is there and empty before anything was done, so that it is heard later', () => {
    show(<StatusLine />, aState());
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it.each<[Command, Outcome, string]>([
    [
      { type: 'stop' },
      { ok: true, undo: null, session },
      'Logged 25 min for “Review linear algebra, calculus and probability”.',
    ],
    [{ type: 'stop' }, ok(), 'That was under a minute, so nothing was logged.'],
    [
      { type: 'answer-timer', answer: { kind: 'keep' } },
      ok(),
      'All of it counts. The timer runs on.',
    ],
    [
      { type: 'add-session', session },
      { ok: true, undo: null, session: { ...session, task: null } },
      'Logged 25 min.',
    ],
    [{ type: 'delete-session', id: session.id }, ok(), 'The session is deleted.'],
    [
      { type: 'set-task', task: FIRST_TASK, state: 'done' },
      ok(),
      'Task finished: “Review linear algebra, calculus and probability”.',
    ],
    [
      { type: 'choose-task', task: null },
      ok(),
      'Your task is the first open one of the road again.',
    ],
    [
      { type: 'tick-milestone', milestone: aMilestone('math-review-video-2'), done: true },
      ok(),
      'Ticked “Video 2: Vectors, what even are they?”.',
    ],
    [
      { type: 'choose-site', site: siteId('coursera'), choice: 'never' },
      ok(),
      'Milepost never asks on this site.',
    ],
    [{ type: 'set-goal', minutes: 600 }, ok(), 'Your weekly goal is 10 h now.'],
    [{ type: 'edit-session', id: session.id, changes: {} }, ok(), 'The session is changed.'],
  ])('says what %o has done', (command, outcome, sentence) => {
    showLast(command, outcome);
    expect(said()).toBe(sentence);
  });

  it('takes back what was just done', () => {
    const undo: Command = { type: 'set-task', task: FIRST_TASK, state: 'todo' };
    const { commands } = showLast({ type: 'set-task', task: FIRST_TASK, state: 'done' }, ok(undo));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(commands).toEqual([undo]);
  });

  it('is emptied by closing it, which does nothing else', () => {
    const { commands } = showLast({ type: 'stop' }, ok({ type: 'stop' }));
    fireEvent.click(screen.getByRole('button', { name: 'Close this message' }));
    expect(screen.getByRole('status').textContent).toBe('');
    expect(commands).toEqual([]);
  });

  it('offers to try again when saving failed, and not when it cannot help', () => {
    const { commands } = showLast({ type: 'stop' }, { ok: false, problem: 'write-failed' });
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(commands).toEqual([{ type: 'stop' }]);
    cleanup();
    showLast({ type: 'stop' }, { ok: false, problem: 'nothing-recording' });
    expect(said()).toMatch(/Nothing is being recorded/);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('says nothing of a message that was dismissed', () => {
    showLast({ type: 'dismiss-notice', id: 'x' }, ok());
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('has a whole sentence for every problem', () => {
    for (const problem of everyProblem) expect(problemText(problem)).toMatch(/^[A-Z].+\.$/);
  });

  it('shows a task that this road does not have without falling over', () => {
    showLast({ type: 'retask-recording', task: taskId('no-such-task') }, ok());
    expect(said()).toMatch(/It counts for/);
  });
});
