// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decisionName } from '../../../data/model/decisions';
import { taskId } from '../../../data/model/id';
import { piecesOf } from '../../../data/model/own-road';
import { readRoadmap } from '../../../data/exchange/roadmap/read';
import { aSession, NOW } from '../../helpers/builders';
import { violations } from '../review/shown-dashboard';
import { deciding, press, said, settle, showRoad } from './walked-road';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const SERVICE = taskId('fastapi-service');
const PIPELINES = taskId('ml-pipelines');
const start = deciding({ [decisionName.roadStart]: '2026-11-02' });
const show = (before: Parameters<typeof showRoad>[0] = {}) =>
  showRoad({ hash: '#/roadmap/tailor', ...before, before: [start, ...(before.before ?? [])] });

const cells = (row: RegExp) =>
  within(screen.getByRole('row', { name: row }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent.replaceAll(/\s/g, ' '));
const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const hoursOf = (task: string) => field(`Hours for “${task}”`);
const SERVICE_FIELD = 'Serve a model as a REST API with FastAPI';
const type = (input: HTMLElement, value: string) => fireEvent.change(input, { target: { value } });
const leave = async (input: HTMLElement) => {
  fireEvent.blur(input);
  await settle();
};
const tick = async (name: RegExp) => {
  fireEvent.click(screen.getByRole('checkbox', { name }));
  await settle();
};

describe('the plan of a learner who has changed nothing', () => {
  it('is the roadmap’s own', async () => {
    await show();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Tailor the roadmap');
    expect(cells(/^Study time/)).toEqual(['320 h', '320 h', 'none']);
    expect(cells(/^Hours a week/)).toEqual(['8 h', '8 h', 'none']);
    expect(cells(/^Weeks/)).toEqual(['40', '40', 'none']);
    expect(cells(/^Finish/)).toEqual(['Aug 8, 2027', 'Aug 8, 2027', 'none']);
    expect(screen.getByText('All hours are the roadmap’s own.')).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  it('counts from the first study day, and says so', async () => {
    await showRoad({
      hash: '#/roadmap/tailor',
      sessions: [aSession({ start: NOW - 10 * 86_400_000 })],
    });
    expect(screen.getByText(/^Counted from Nov 8, 2026\./)).toBeTruthy();
    expect(
      screen.getByText(/your first day with study time\./, { selector: '.small' }),
    ).toBeTruthy();
  });
});

describe('when and how much', () => {
  it('plans anew while hours are typed, and keeps them when the field is left', async () => {
    const { sent } = await show();
    type(field('Hours a week'), '16');
    expect(cells(/^Hours a week/)).toEqual(['8 h', '16 h', '+8 h']);
    expect(cells(/^Weeks/)).toEqual(['40', '20', '−20']);
    expect(cells(/^Finish/)).toEqual(['Aug 8, 2027', 'Mar 21, 2027', '140 days earlier']);
    expect(sent).toEqual([]);
    await leave(field('Hours a week'));
    expect(sent).toEqual([{ type: 'set-goal', minutes: 960 }]);
    expect(said()).toBe('Your weekly goal is 16 h now. The plan ends on Mar 21, 2027.');
    await press('Undo');
    expect(field('Hours a week').value).toBe('8');
    expect(cells(/^Weeks/)).toEqual(['40', '40', 'none']);
  });

  it('takes back the hours of single days together with the goal that they added up to', async () => {
    const before = [
      deciding({ [decisionName.goalDays]: '60,60,0,60,60,120,120', 'weekly-goal-minutes': 480 }),
    ];
    const { sent } = await show({ before });
    const input = field('Hours a week');
    expect(screen.getByText(/takes back the hours of single days/)).toBeTruthy();
    type(input, '10');
    fireEvent.keyDown(input, { key: 'Enter' });
    // Leaving the field right after it asks for nothing more.
    await leave(input);
    expect(sent).toEqual([deciding({ 'weekly-goal-minutes': 600, [decisionName.goalDays]: null })]);
    expect(screen.queryByText(/takes back the hours of single days/)).toBeNull();
    await press('Undo');
    expect(input.value).toBe('8');
    expect(screen.getByText(/takes back the hours of single days/)).toBeTruthy();
  });

  it('refuses a goal that nobody can reach, and gives up on Escape', async () => {
    const { sent } = await show();
    const input = field('Hours a week');
    type(input, '200');
    await leave(input);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/^A weekly goal is 15 minutes to 100 hours/)).toBeTruthy();
    expect(cells(/^Hours a week/)).toEqual(['8 h', '8 h', 'none']);
    fireEvent.keyDown(input, { key: 'Escape' });
    expect(input.value).toBe('8');
    expect(input.getAttribute('aria-invalid')).toBeNull();
    expect(sent).toEqual([]);
  });

  it('moves the start, and lets it go again', async () => {
    const { sent } = await show();
    const input = field('Start of the road');
    expect(input.value).toBe('2026-11-02');
    type(input, '2027-01-04');
    expect(cells(/^Finish/).slice(0, 2)).toEqual(['Oct 10, 2027', 'Oct 10, 2027']);
    await leave(input);
    expect(sent).toEqual([deciding({ [decisionName.roadStart]: '2027-01-04' })]);
    expect(said()).toBe('The road starts on Jan 4, 2027. The plan ends on Oct 10, 2027.');
    type(input, '');
    await leave(input);
    expect(sent.at(-1)).toEqual(deciding({ [decisionName.roadStart]: null }));
    await press('Undo');
    expect(input.value).toBe('2027-01-04');
  });

  it('keeps what was typed when the page is hidden, as when its tab is closed', async () => {
    const { sent } = await show();
    type(field('Hours a week'), '5');
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(sent).toEqual([{ type: 'set-goal', minutes: 300 }]);
  });
});

describe('what a learner already brings', () => {
  it('changes nothing before they agree, then shortens a task, and can be taken back', async () => {
    const { sent } = await show();
    expect(screen.getAllByRole('group', { name: /./ }).length).toBeGreaterThan(3);
    await tick(/^Shorten “\s?Serve a model.*by 50%/);
    expect(sent).toEqual([deciding({ [decisionName.proposal('api-development', SERVICE)]: true })]);
    // 12.8 h less a half, to a quarter of an hour.
    expect(cells(/^Study time/)).toEqual(['320 h', '313.7 h', '−6.3 h']);
    expect(hoursOf(SERVICE_FIELD).placeholder).toBe('6.5');
    expect(said()).toMatch(/^“Serve a model.*” is shortened\. The plan ends on /);
    await press('Undo');
    expect(cells(/^Study time/)).toEqual(['320 h', '320 h', 'none']);
  });

  it('skips a task only when they say so, and puts it back on the road', async () => {
    const { sent } = await show();
    await tick(/^Skip “\s?Build an ML pipeline/);
    expect(sent).toEqual([{ type: 'set-task', task: PIPELINES, state: 'skipped' }]);
    expect(cells(/^Study time/)).toEqual(['320 h', '300.8 h', '−19.2 h']);
    expect(said()).toMatch(/ is skipped\. The plan ends on Jul 23, 2027\.$/);
    await tick(/^Skip “\s?Build an ML pipeline/);
    expect(sent.at(-1)).toEqual({ type: 'set-task', task: PIPELINES, state: 'todo' });
    expect(cells(/^Study time/)).toEqual(['320 h', '320 h', 'none']);
  });

  it('does not skip what is done, and says where own hours hold', async () => {
    const before = [
      { type: 'set-task', task: PIPELINES, state: 'done' } as const,
      deciding({ [decisionName.taskHours(SERVICE)]: 4 }),
    ];
    await show({ before });
    const skip = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Skip “\s?Build/ });
    expect(skip.disabled).toBe(true);
    const shorten = screen.getByRole('checkbox', { name: /^Shorten “\s?Serve a model.*by 50%/ });
    const line = document.getElementById(shorten.getAttribute('aria-describedby') ?? '');
    expect(line?.textContent).toContain('You have set the hours of this task yourself');
  });
});

describe('the planned hours of a task', () => {
  it('count while they are typed, are kept, and go back to the roadmap’s own', async () => {
    const { sent } = await show();
    const input = hoursOf(SERVICE_FIELD);
    const change = () => input.closest('li')?.lastElementChild?.textContent.replaceAll(/\s/g, ' ');
    expect([input.value, input.placeholder, change()]).toEqual(['', '12.8', 'none']);
    type(input, '20.8');
    expect(change()).toBe('+8 h');
    expect(cells(/^Study time/)).toEqual(['320 h', '328 h', '+8 h']);
    expect(cells(/^Finish/)[2]).toBe('7 days later');
    await leave(input);
    expect(sent).toEqual([deciding({ [decisionName.taskHours(SERVICE)]: 20.8 })]);
    type(input, '');
    await leave(input);
    expect(sent.at(-1)).toEqual(deciding({ [decisionName.taskHours(SERVICE)]: null }));
    expect(said()).toMatch(/ has the hours of the roadmap again\. The plan ends on Aug 8, 2027\.$/);
    await press('Undo');
    expect(input.value).toBe('20.8');
  });

  it.each(['-1', '2001'])('cannot be %s', async (hours) => {
    const { sent } = await show();
    const input = hoursOf(SERVICE_FIELD);
    type(input, hours);
    await leave(input);
    expect(screen.getByText(/^Give 0 to 2,000 hours/)).toBeTruthy();
    expect(sent).toEqual([]);
    expect(cells(/^Study time/)).toEqual(['320 h', '320 h', 'none']);
    expect(await violations()).toEqual([]);
  });

  it('are not sent again where nothing has changed', async () => {
    const { sent } = await show();
    const input = hoursOf(SERVICE_FIELD);
    type(input, '5');
    type(input, '');
    await leave(input);
    expect(sent).toEqual([]);
  });

  it('go back for all tasks at once, the shortened ones too, and what is skipped stays', async () => {
    const before = [
      deciding({
        [decisionName.taskHours(SERVICE)]: 4,
        [decisionName.proposal('python', 'python-data-stack' as never)]: true,
      }),
      { type: 'set-task', task: PIPELINES, state: 'skipped' } as const,
    ];
    const { sent } = await show({ before });
    const again = screen.getByRole('button', { name: 'Back to the roadmap’s own hours' });
    again.focus();
    fireEvent.click(again);
    await settle();
    expect(sent).toEqual([
      deciding({
        [decisionName.proposal('python', 'python-data-stack' as never)]: false,
        [decisionName.taskHours(SERVICE)]: null,
      }),
    ]);
    expect(cells(/^Study time/)).toEqual(['320 h', '300.8 h', '−19.2 h']);
    expect(document.activeElement?.textContent).toBe('Planned hours');
    await press('Undo');
    expect(hoursOf(SERVICE_FIELD).value).toBe('4');
  });
});

describe('a road of one’s own', () => {
  it('is tailored like the other, without proposals that speak of other tasks', async () => {
    const reading = readRoadmap('# SQL\n\n## Basics\n\n- Joins (6h)\n- Views (2h)\n');
    if (!reading.ok) throw new Error('The outline is wrong.');
    const { road, values } = piecesOf(reading.roadmap);
    await show({ before: [deciding({ ...values, [decisionName.road]: road })] });
    expect(cells(/^Study time/)).toEqual(['8 h', '8 h', 'none']);
    expect(screen.getByText(/not on the roadmap that you show/)).toBeTruthy();
    type(hoursOf('Joins'), '10');
    expect(cells(/^Study time/)).toEqual(['8 h', '12 h', '+4 h']);
    expect(await violations()).toEqual([]);
  });
});
