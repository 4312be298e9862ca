// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { skills } from '../../../data/content/skills';
import type { Command } from '../../../data/model/command';
import { decisionName } from '../../../data/model/decisions';
import { registerName } from '../../../data/model/progress';
import { siteId } from '../../../data/model/id';
import { stampOf } from '../../../data/model/stamp';
import { aProgress, aState, DEVICE, everyTask, NOW } from '../../helpers/builders';
import { showDashboard, violations } from '../review/shown-dashboard';

beforeEach(() => vi.stubGlobal('scrollTo', () => undefined));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const begin = () =>
  act(async () => fireEvent.submit(screen.getByRole('button', { name: 'Start the road' })));
const skip = () => fireEvent.click(screen.getByRole('button', { name: /^Skip this/ }));
const check = (name: RegExp) => fireEvent.click(screen.getByRole('checkbox', { name }));

/** What was decided by the one command that was sent. */
function decided(commands: readonly Command[]): Readonly<Record<string, unknown>> {
  expect(commands).toHaveLength(1);
  const [command] = commands;
  if (command?.type !== 'change-many') throw new Error('Nothing was decided.');
  return command.values;
}

describe('the first minute', () => {
  it('can be gone through without an answer: the road begins today, at eight hours a week', async () => {
    const { commands } = showDashboard(aState(), '#/welcome');
    expect(await violations()).toEqual([]);
    await begin();
    expect(decided(commands)).toEqual({
      [decisionName.roadStart]: '2026-11-18',
      [registerName.weeklyGoal]: 480,
    });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ready to start');
  });

  it('keeps what the learner answers, all at once', async () => {
    const { commands } = showDashboard(aState(), '#/welcome');
    fireEvent.change(screen.getByLabelText('First day'), { target: { value: '2026-12-01' } });
    fireEvent.change(screen.getByLabelText('Hours a week'), { target: { value: '6,5' } });
    check(/^API development/);
    check(/^Papers with Code/);
    await begin();
    const api = skills.find(({ id }) => id === 'api-development');
    const [proposal] = api?.proposals ?? [];
    if (!proposal) throw new Error('Nobody proposes anything.');
    expect(decided(commands)).toEqual({
      [decisionName.roadStart]: '2026-12-01',
      [registerName.weeklyGoal]: 390,
      [decisionName.proposal('api-development', proposal.task)]: true,
      [registerName.site(siteId('paperswithcode'))]: 'never',
    });
  });

  it('says which answer cannot be, and keeps nothing', async () => {
    const { commands } = showDashboard(aState(), '#/welcome');
    fireEvent.change(screen.getByLabelText('First day'), { target: { value: '' } });
    await begin();
    expect(screen.getByText(/^Give the day/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('First day'));
    fireEvent.change(screen.getByLabelText('First day'), { target: { value: '2026-12-01' } });
    fireEvent.change(screen.getByLabelText('Hours a week'), { target: { value: '200' } });
    await begin();
    expect(document.activeElement).toBe(screen.getByLabelText('Hours a week'));
    expect(commands).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  it('may count all of the roadmap’s sites with one press, and says what that allows', async () => {
    const { commands, access } = showDashboard(aState(), '#/welcome');
    await act(async () => undefined);
    expect(screen.getByText(/read and change all your data/)).toBeTruthy();
    const all = screen.getByRole('button', { name: 'Count all of my roadmap’s sites' });
    await act(async () => fireEvent.click(all));
    expect(access.asked).toHaveLength(1);
    expect(access.asked[0]).toContain('https://ocw.mit.edu/courses/*');
    // The rest of the form is as it was: nothing was sent.
    expect(commands).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  it('leaves a site that is always logged as it is', async () => {
    const sites = { [siteId('coursera')]: 'always' } as const;
    const { commands } = showDashboard(aState({ progress: aProgress({ sites }) }), '#/welcome');
    await begin();
    expect(decided(commands)).not.toHaveProperty([registerName.site(siteId('coursera'))]);
  });

  it('says what went wrong when nothing could be kept', async () => {
    showDashboard(aState(), '#/welcome', () => ({ ok: false, problem: 'write-failed' }));
    await begin();
    expect(screen.getByRole('button', { name: 'Start the road' })).toBeTruthy();
  });
});

describe('a learner who opens the first minute again', () => {
  const python = skills.find(({ id }) => id === 'python')?.proposals ?? [];
  const names = python.map(({ task }) => decisionName.proposal('python', task));
  const [accepted = '', ...others] = names;
  const stamp = stampOf(NOW, 0, DEVICE);
  const registers = {
    [decisionName.roadStart]: { stamp, value: '2026-11-01' },
    [registerName.weeklyGoal]: { stamp, value: 400 },
    [accepted]: { stamp, value: true },
  };
  const sites = { [siteId('coursera')]: 'never', [siteId('paperswithcode')]: 'always' } as const;
  const again = () =>
    showDashboard(aState({ registers, progress: aProgress({ goal: 400, sites }) }), '#/welcome');

  it('decides nothing by going through it, and is told that all is set up', async () => {
    const { commands } = again();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Python/ }).checked).toBe(true);
    await begin();
    expect(commands).toEqual([]);
    expect(screen.getByRole('status').textContent).toContain('Your road is set up.');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ready to start');
  });

  it('decides only what was changed', async () => {
    const { commands } = again();
    fireEvent.change(screen.getByLabelText('Hours a week'), { target: { value: '9' } });
    check(/^Coursera/);
    check(/^Papers with Code/);
    await begin();
    expect(decided(commands)).toEqual({
      [registerName.weeklyGoal]: 540,
      [registerName.site(siteId('coursera'))]: 'ask',
      [registerName.site(siteId('paperswithcode'))]: 'never',
    });
  });

  it('gives up a skill with all that it had shortened', async () => {
    const { commands } = again();
    check(/^Python/);
    await begin();
    expect(others).not.toEqual([]);
    expect(decided(commands)).toEqual({ [accepted]: false });
  });

  it('decides nothing of a skill that was given up and brought back', async () => {
    const { commands } = again();
    check(/^Python/);
    check(/^Python/);
    await begin();
    expect(commands).toEqual([]);
  });
});

describe('a learner who is set up, or has skipped it', () => {
  it('finds the first lecture, the first steps and the ways on', async () => {
    const { commands } = showDashboard(aState(), '#/welcome');
    skip();
    expect(commands).toEqual([]);
    const lecture = screen.getByRole('link', { name: /^Open “/ });
    expect(lecture.getAttribute('rel')).toBe('noreferrer');
    const link = screen.getByRole('link', { name: /^Install PyTorch and run its quickstart/ });
    expect(link.getAttribute('href')).toMatch(/^https:.*pytorch/);
    expect(screen.queryByText(/^Finish course 1/)).toBeNull();
    const review = screen.getByRole('link', { name: 'See this week' });
    expect(review.getAttribute('href')).toBe('#/review');
    expect(await violations()).toEqual([]);
  });

  it('has no lecture to open once the whole road is walked', () => {
    showDashboard(aState({ progress: aProgress({ done: everyTask }) }), '#/welcome');
    skip();
    expect(screen.getByText('You have finished every task of the road.')).toBeTruthy();
  });
});
