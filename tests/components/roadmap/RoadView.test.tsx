// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { roadmap } from '../../../data/content/roadmap';
import { decisionName } from '../../../data/model/decisions';
import { taskId, type TaskId } from '../../../data/model/id';
import { aSession, NOW } from '../../helpers/builders';
import { someTotals } from '../dashboard/devices/sharing-state';
import { goTo, violations } from '../review/shown-dashboard';
import { deciding, press, said, settle, showRoad } from './walked-road';

afterEach(cleanup);

const DAY = 24 * 60;
const MATH = taskId('math-review');
const PAPERS = taskId('two-papers');
const summaryOf = (task: TaskId) => document.querySelector<HTMLElement>(`#road-task-${task}`);
const item = (task: TaskId) => {
  const found = summaryOf(task)?.closest('li');
  if (!found) throw new Error(`There is no task ${task} on the page.`);
  return within(found);
};
const text = (element: Element | null | undefined) =>
  element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';

describe('the road', () => {
  it('has five phases and twenty tasks, and the current ones open', async () => {
    await showRoad();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(roadmap.title);
    expect(document.title).toBe('Roadmap · Milepost');
    expect(screen.getAllByRole('heading', { level: 3, name: /^\d · / })).toHaveLength(5);
    expect(document.querySelectorAll('.road-task')).toHaveLength(20);
    const open = [...document.querySelectorAll('details[open] > summary')].map(
      (summary) => summary.querySelector('h3, h4')?.textContent,
    );
    expect(open).toEqual(['1 · Foundations: math and Python', roadmap.phases[0]?.tasks[0]?.title]);
    expect(item(MATH).getByText('Your task')).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  it('opens and closes a phase and a task, and keeps them so', async () => {
    await showRoad();
    const phase = document.querySelectorAll<HTMLDetailsElement>('.phase')[2];
    fireEvent.click(phase!.querySelector('summary')!);
    fireEvent.click(summaryOf(PAPERS)!);
    await settle();
    expect(phase?.open).toBe(true);
    expect(item(PAPERS).getByRole('heading', { name: /^Milestones/ })).toBeTruthy();
    await act(async () => goTo('#/roadmap'));
    fireEvent.click(summaryOf(MATH)!);
    await settle();
    expect(phase?.open).toBe(true);
    expect(item(MATH).queryByRole('heading', { name: /^Milestones/ })).toBeNull();
  });

  it('counts all time of a task, with what other devices gave as day totals', async () => {
    const sessions = [
      aSession({ minutes: 60, minutesAgo: 90 }),
      aSession({ minutes: 120, minutesAgo: 400 * DAY }),
      aSession({ minutes: 30, task: PAPERS }),
      aSession({ minutes: 90, task: null }),
      aSession({ minutes: 600, deleted: true }),
    ];
    await showRoad({ sessions, sharing: { totals: [someTotals()] } });
    // 60 and 120 minutes here, and 70 minutes of the laptop's.
    expect(text(item(MATH).getByText(/planned$/))).toBe('4.2 h logged of 25.6 h planned');
    expect(text(summaryOf(PAPERS))).toContain('0.5 h of 25.6 h');
    const whole = within(screen.getByRole('region', { name: 'The whole road' }));
    expect(text(whole.getByText('4.7 h'))).toBe('4.7 h');
    expect(whole.getByText('1.5 h more is logged for no task', { exact: false })).toBeTruthy();
    expect(whole.getByRole('meter').getAttribute('aria-valuetext')?.replaceAll(/\s/g, ' ')).toBe(
      '4.7 h of 320 h',
    );
  });

  it('plans from the day that was set, at the weekly goal', async () => {
    const before = [
      deciding({ [decisionName.roadStart]: '2026-11-02' }),
      { type: 'set-goal', minutes: 16 * 60 } as const,
    ];
    await showRoad({ before });
    expect(screen.getByText(/^Planned from/).textContent).toBe(
      'Planned from Nov 2, 2026 to Mar 21, 2027, at 16 h a week.',
    );
    expect(text(item(MATH).getByText(/^Planned Nov/))).toBe('Planned Nov 2 – 13, 2026');
  });

  it('says that it counts from the first study day, or from today', async () => {
    await showRoad();
    expect(screen.getByText(/so the plan counts from today/)).toBeTruthy();
    cleanup();
    await showRoad({ sessions: [aSession({ start: NOW - 3 * DAY * 60_000 })] });
    expect(screen.getByText(/so the plan counts from your first day/)).toBeTruthy();
    expect(screen.getByText(/^Planned from Nov 15, 2026/)).toBeTruthy();
  });

  it('tells how many tasks are done and skipped, of all and of each phase', async () => {
    const before = [
      { type: 'set-task', task: MATH, state: 'done' },
      { type: 'set-task', task: taskId('rl-or-gan'), state: 'skipped' },
    ] as const;
    await showRoad({ before });
    expect(screen.getByText('1 of 20 tasks done · 1 skipped')).toBeTruthy();
    const phases = [...document.querySelectorAll('.phase-facts')].map(text);
    expect(phases[0]).toMatch(/^1 of 4 tasks done · 0 h of 64 h/);
    expect(phases[3]).toMatch(/^0 of 4 tasks done · 1 skipped · 0 h of 48 h/);
    expect(text(summaryOf(taskId('rl-or-gan')))).toContain('Skipped');
  });
});

describe('a task on the road', () => {
  it('changes its state, which can be undone', async () => {
    const { sent } = await showRoad();
    const state = () => item(MATH).getByRole('group', { name: 'State' });
    const pressed = () =>
      within(state())
        .getAllByRole('button')
        .filter((button) => button.getAttribute('aria-pressed') === 'true')
        .map(({ textContent }) => textContent);
    expect(pressed()).toEqual(['To do']);
    fireEvent.click(within(state()).getByRole('button', { name: 'Doing' }));
    await settle();
    expect(pressed()).toEqual(['Doing']);
    expect(said()).toBe('You are doing “Review linear algebra, calculus and probability”.');
    // A state that it has already is not asked for again.
    fireEvent.click(within(state()).getByRole('button', { name: 'Doing' }));
    expect(sent).toHaveLength(1);
    fireEvent.click(within(state()).getByRole('button', { name: 'Done' }));
    await settle();
    expect(item(taskId('python-data-stack')).getByText('Your task')).toBeTruthy();
    await press('Undo');
    expect(pressed()).toEqual(['Doing']);
    expect(item(MATH).getByText('Your task')).toBeTruthy();
  });

  it('becomes the current one, and the road’s own order comes back', async () => {
    await showRoad({ hash: '#/roadmap/two-papers' });
    const choose = item(PAPERS).getByRole('button', { name: 'Study this task now' });
    choose.focus();
    fireEvent.click(choose);
    await settle();
    expect(item(PAPERS).getByText('Your task')).toBeTruthy();
    expect(said()).toBe('“Read and implement two seminal papers” is your task now.');
    // What had the focus has gone, and the keyboard stays beside it.
    expect(document.activeElement?.textContent).toBe('State');
    fireEvent.click(item(PAPERS).getByRole('button', { name: /^Follow the order/ }));
    await settle();
    expect(item(MATH).getByText('Your task')).toBeTruthy();
    await press('Undo');
    expect(item(PAPERS).getByText('Your task')).toBeTruthy();
  });

  it('ticks milestones, and counts them in its line', async () => {
    await showRoad();
    expect(text(summaryOf(MATH))).toContain('0/9 milestones');
    fireEvent.click(item(MATH).getByRole('checkbox', { name: /^Video 2/ }));
    await settle();
    expect(text(summaryOf(MATH))).toContain('1/9 milestones');
    await press('Undo');
    expect(text(summaryOf(MATH))).toContain('0/9 milestones');
  });

  it('opens what it is studied with in a new tab, and says so', async () => {
    const { sent } = await showRoad();
    const link = item(MATH).getByRole('link', {
      name: 'Essence of Linear Algebra (opens in a new tab)',
    });
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noreferrer');
    expect(item(MATH).queryByRole('link', { name: /^Calculus/ })).toBeNull();
    fireEvent.click(item(MATH).getByRole('button', { name: 'Study with the timer: Calculus' }));
    await settle();
    expect(sent).toEqual([{ type: 'start-timer', task: MATH, title: 'Calculus' }]);
    expect(item(MATH).queryByRole('button', { name: /^Study with the timer/ })).toBeNull();
  });
});

describe('the address of a task', () => {
  it('opens its phase and itself, and leads the keyboard there', async () => {
    await showRoad({ hash: '#/roadmap/two-papers' });
    expect(document.activeElement).toBe(summaryOf(PAPERS));
    expect(summaryOf(PAPERS)?.closest('details')?.open).toBe(true);
    expect(summaryOf(PAPERS)?.closest<HTMLDetailsElement>('.phase')?.open).toBe(true);
    await act(async () => goTo('#/roadmap/blog-post'));
    await settle();
    expect(document.activeElement).toBe(summaryOf(taskId('blog-post')));
    expect(await violations()).toEqual([]);
  });

  it('leads there from another view, too', async () => {
    await showRoad({ hash: '#/settings' });
    await act(async () => goTo('#/roadmap/two-papers'));
    await settle();
    expect(document.activeElement).toBe(summaryOf(PAPERS));
  });

  it('shows the road, with a sentence, when there is no such task', async () => {
    await showRoad({ hash: '#/roadmap/nowhere' });
    expect(screen.getByText(/no such task on this road/)).toBeTruthy();
    expect(document.querySelectorAll('.road-task')).toHaveLength(20);
    expect(await violations()).toEqual([]);
  });
});

describe('the first steps', () => {
  const steps = () => within(screen.getByRole('region', { name: 'First steps' }));
  const step = (title: RegExp) => {
    const found = steps().getByText(title).closest('li');
    return within(found!);
  };

  it('are there for the week, the month and the quarter, with what they need', async () => {
    await showRoad();
    const heads = steps().getAllByRole('heading', { level: 3 });
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      'In the first week',
      'In the first month',
      'In the first quarter',
    ]);
    const quickstart = step(/^Install PyTorch/);
    expect(
      quickstart.getByRole('link', { name: /^PyTorch quickstart/ }).getAttribute('href'),
    ).toMatch(/^https:.*pytorch/);
    expect(quickstart.getByRole('link', { name: /^Learn PyTorch/ }).getAttribute('href')).toBe(
      '#/roadmap/pytorch-basics',
    );
  });

  it('are done when their milestones or their task say so, and not before', async () => {
    const before = [
      { type: 'tick-milestone', milestone: 'math-review-video-1', done: true },
      { type: 'tick-milestone', milestone: 'pytorch-basics-quickstart', done: true },
      { type: 'set-task', task: 'dl-first-course', state: 'done' },
      { type: 'set-task', task: 'ai-community', state: 'skipped' },
    ] as never[];
    await showRoad({ before });
    expect(step(/^Watch videos 1 to 5/).getByText('1 of 5 milestones')).toBeTruthy();
    expect(step(/^Install PyTorch/).getByText('Done')).toBeTruthy();
    expect(step(/^Enrol in/).getByText('Done')).toBeTruthy();
    expect(step(/^Find backend/).getByText('You skipped its task.')).toBeTruthy();
    expect(step(/^Serve a small/).queryByText('Done')).toBeNull();
  });
});
