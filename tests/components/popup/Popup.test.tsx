// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lastTask } from '../../../components/popup/last-task';
import { taskId } from '../../../data/model/id';
import {
  aNotice,
  aPage,
  aProgress,
  aRecording,
  aSession,
  aState,
  aTimer,
  everyTask,
  FIRST_TASK,
} from '../../helpers/builders';
import { changeMessages, pseudo } from '../../helpers/i18n';
import { violations } from '../review/shown-dashboard';
import { showPopup } from './shown-popup';

const DAY = 24 * 60;
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const heading = () => screen.getByRole('heading', { level: 1 });

beforeEach(() => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
  changeMessages((text) => text);
});

describe('the current task', () => {
  it('is the first thing to read, with its place on the road', async () => {
    showPopup(aState());
    expect(heading().textContent).toBe('Review linear algebra, calculus and probability');
    expect(heading().lang).toBe('en');
    expect(document.querySelector('main')?.textContent).toMatch(
      /^Phase 1 of 5 · Foundations: math and PythonReview linear/,
    );
    expect(screen.getByText(/Task 1 of 4 in 8 weeks · about 26 hours planned/)).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  it('is remembered for the frame of the next opening', () => {
    showPopup(aState());
    expect(lastTask()).toEqual({
      title: 'Review linear algebra, calculus and probability',
      phase: 'Phase 1 of 5 · Foundations: math and Python',
      language: 'en',
    });
    cleanup();
    showPopup(aState({ status: 'loading' }));
    expect(heading().textContent).toBe('Review linear algebra, calculus and probability');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is finished in one step, and once when the button is pressed twice', async () => {
    const { commands, store } = showPopup(aState());
    press('Finish task');
    press('Finish task');
    await act(async () => store.setState({ progress: aProgress({ done: ['math-review'] }) }));
    press('Finish task');
    expect(commands).toEqual([{ type: 'set-task', task: FIRST_TASK, state: 'done' }]);
    await new Promise((resolve) => setTimeout(resolve, 520));
    press('Finish task');
    expect(commands).toHaveLength(2);
  });

  it('is skipped once when the button is pressed twice', async () => {
    const { commands, store } = showPopup(aState());
    press('Change task');
    press('Skip the current task');
    act(() => store.setState({ progress: aProgress({ skipped: ['math-review'] }) }));
    press('Skip the current task');
    await screen.findByText('Change task', { selector: '[aria-expanded="false"]' });
    press('Change task');
    press('Skip the current task');
    expect(commands).toHaveLength(1);
  });

  it('is not finished by mistake for the studying that is being recorded', () => {
    showPopup(aState({ recording: aTimer() }));
    expect(screen.queryByRole('button', { name: 'Finish task' })).toBeNull();
  });

  it('is skipped or exchanged in two steps at most', async () => {
    const { commands } = showPopup(aState());
    press('Change task');
    press('Skip the current task');
    await screen.findByText('Change task', { selector: '[aria-expanded="false"]' });
    press('Change task');
    const select = screen.getByLabelText('Study another task');
    fireEvent.change(select, { target: { value: 'python-data-stack' } });
    press('Study this task');
    await waitFor(() => expect(commands).toHaveLength(2));
    expect(commands).toEqual([
      { type: 'set-task', task: FIRST_TASK, state: 'skipped' },
      { type: 'choose-task', task: taskId('python-data-stack') },
    ]);
  });

  it('is opened again from the list of what was done', () => {
    const { commands } = showPopup(aState({ progress: aProgress({ done: ['math-review'] }) }));
    press('Change task');
    press('Open again: Review linear algebra, calculus and probability');
    expect(commands).toEqual([{ type: 'set-task', task: FIRST_TASK, state: 'todo' }]);
  });

  it('is none when the whole road is done, and study still counts', async () => {
    const { commands } = showPopup(aState({ progress: aProgress({ done: everyTask }) }));
    expect(heading().textContent).toBe('Every task of the road is done');
    expect(screen.queryByRole('button', { name: 'Finish task' })).toBeNull();
    press('Start timer');
    press('Start');
    expect(await screen.findByText('Choose the task that this time counts for.')).toBeTruthy();
    expect(commands).toEqual([]);
    expect(await violations()).toEqual([]);
  });
});

describe('what to study with', () => {
  it('opens in a new tab, and what Milepost does not notice starts the timer', () => {
    const { commands } = showPopup(aState());
    const links = screen.getAllByRole('link');
    for (const link of links) expect(link.getAttribute('target')).toBe('_blank');
    expect(screen.getByRole('link', { name: 'Essence of Linear Algebra' })).toBeTruthy();
    const offline = document.querySelector<HTMLElement>(
      '[aria-label="Study with the timer: Calculus"]',
    );
    fireEvent.click(offline ?? document.body);
    expect(commands).toEqual([{ type: 'start-timer', task: FIRST_TASK, title: 'Calculus' }]);
  });

  it('offers the timer beside every link where Milepost does not ask, and nowhere else', () => {
    const { container, store } = showPopup(aState());
    const rows = [...container.querySelectorAll('.resources > li')];
    const titleOf = (row: Element | undefined) => row?.querySelector('[lang]')?.textContent;
    expect(rows[0]?.querySelector('button')).toBeNull();
    const timed = rows.filter((row) => row.querySelector('a') && row.querySelector('button'));
    expect(timed.map(titleOf)).not.toContain('Essence of Linear Algebra');
    expect(timed.length).toBeGreaterThan(0);
    act(() => store.setState({ recording: aTimer() }));
    expect(container.querySelector('.resources button')).toBeNull();
  });

  it('leads to the review', () => {
    showPopup(aState());
    const link = screen.getByRole('link', { name: 'Open the review' });
    expect(link.getAttribute('href')).toBe('/dashboard.html');
  });
});

describe('milestones', () => {
  it('begin with the next open ones, and stay in place when they are ticked', () => {
    const { commands, store } = showPopup(
      aState({ progress: aProgress({ ticked: ['math-review-video-1'] }) }),
    );
    const first = screen.getAllByRole('checkbox')[0];
    expect(first?.closest('label')?.textContent).toBe('Video 2: Vectors, what even are they?');
    if (first) fireEvent.click(first);
    expect(commands).toEqual([
      { type: 'tick-milestone', milestone: 'math-review-video-2', done: true },
    ]);
    const ticked = ['math-review-video-1', 'math-review-video-2'];
    act(() => store.setState({ progress: aProgress({ ticked }) }));
    expect(screen.getAllByRole('checkbox')[0]).toBe(first);
    expect(screen.getByText('2 of 9')).toBeTruthy();
  });
});

describe('logging by hand', () => {
  it('opens a form, logs, and gives the focus back to its button', async () => {
    const { commands } = showPopup(aState());
    press('Log time');
    fireEvent.change(screen.getByLabelText('Minutes'), { target: { value: '45' } });
    press('Log it');
    await waitFor(() => expect(commands).toHaveLength(1));
    expect(commands[0]).toMatchObject({ type: 'add-session', session: { seconds: 2700 } });
    const button = screen.getByRole('button', { name: 'Log time' });
    await waitFor(() => expect(button.getAttribute('aria-expanded')).toBe('false'));
    expect(document.activeElement).toBe(button);
  });

  it('logs once when Enter is pressed twice', async () => {
    const { commands } = showPopup(aState());
    press('Log time');
    const form = screen.getByLabelText('Minutes').closest('form') ?? document.body;
    fireEvent.submit(form);
    fireEvent.submit(form);
    await act(async () => {});
    fireEvent.submit(form);
    expect(commands).toHaveLength(1);
  });

  it('is closed by Escape, and what was typed is still there', async () => {
    showPopup(aState());
    press('Log time');
    const minutes = screen.getByLabelText('Minutes');
    fireEvent.change(minutes, { target: { value: '77' } });
    expect(await violations()).toEqual([]);
    minutes.focus();
    // A prevented Escape does not close the popup itself.
    expect(fireEvent.keyDown(minutes, { key: 'Escape' })).toBe(false);
    const button = screen.getByRole('button', { name: 'Log time' });
    expect(document.activeElement).toBe(button);
    fireEvent.click(button);
    expect(screen.getByDisplayValue('77')).toBeTruthy();
  });
});

describe('the whole popup', () => {
  const week = [aSession({ minutes: 90, minutesAgo: DAY }), aSession({ minutes: 25 })];
  const states = {
    'in the middle of the year': aState({
      progress: aProgress({ done: everyTask.slice(0, 9) }),
      sessions: week,
      notices: [aNotice()],
    }),
    'on a study page': aState({ sessions: week, page: aPage() }),
    'while recording': aState({ recording: aRecording(), page: aPage({ counting: true }) }),
    'with a title of markup': aState({ recording: aTimer({ title: '<img src=x>'.repeat(500) }) }),
  };
  it.each(Object.entries(states))('is accessible %s', async (_, state) => {
    const { container } = showPopup(state);
    expect(await violations()).toEqual([]);
    expect(container.querySelector('img')).toBeNull();
  });

  it('shows no sentence that was written past the locale file', () => {
    changeMessages(pseudo);
    const { container } = showPopup(aState({ sessions: week, page: aPage({ place: '' }) }));
    // What stands outside ⟦…⟧ is the roadmap, the name of a site, a number or a date.
    for (const button of within(container).getAllByRole('button')) {
      expect(button.textContent || button.ariaLabel).toMatch(/^⟦|^×$/);
    }
    for (const label of container.querySelectorAll('label, legend, h2, summary')) {
      const isRoadmap = label.querySelector('input[type="checkbox"]') !== null;
      if (!isRoadmap) expect(label.textContent).toMatch(/⟦/);
    }
  });

  it('keeps the place of the keyboard when what had the focus disappears', async () => {
    const { store } = showPopup(aState({ recording: aTimer() }));
    act(() => screen.getByRole('button', { name: 'Stop' }).focus());
    act(() => store.setState({ recording: null }));
    await waitFor(() => expect(document.activeElement).toBe(heading()));
  });
});
