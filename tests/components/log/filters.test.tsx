// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readRoadmap } from '../../../data/exchange/roadmap/read';
import { siteId, taskId } from '../../../data/model/id';
import { aSession } from '../../helpers/builders';
import { goTo, violations } from '../review/shown-dashboard';
import { button, press, settle, showLog, titles } from './shown-log';

const DAY = 24 * 60;

beforeEach(() => vi.stubEnv('TZ', 'Europe/Berlin'));
afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const some = () => [
  aSession({ title: 'Vectors', minutes: 25 }),
  aSession({
    title: 'Attention Is All You Need',
    note: 'Éléments of it',
    task: taskId('two-papers'),
    site: siteId('arxiv'),
    place: null,
    minutesAgo: 90,
  }),
  aSession({ title: 'A book', site: null, place: null, how: 'timer', minutesAgo: DAY + 60 }),
  aSession({ title: 'Long ago', minutesAgo: 400 * DAY }),
];
const count = () => document.querySelector('.log-bar-count')?.textContent;
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const type = async (name: string, value: string) => {
  act(() => void fireEvent.change(field(name), { target: { value } }));
  await settle();
};

describe('the filters of the log', () => {
  it('come from the address, and say how much they show', async () => {
    await showLog(some(), '#/log/task=two-papers&from=2026-11-01');
    expect(titles()).toEqual(['Attention Is All You Need']);
    expect(count()).toBe('1 of 4 sessions, 25 min');
    expect(field('Task').value).toBe('two-papers');
    expect(field('From').value).toBe('2026-11-01');
    expect(await violations()).toEqual([]);
  });

  it('go into the address, so that what is shown can be linked', async () => {
    await showLog(some());
    await type('Task', 'two-papers');
    expect(location.hash).toBe('#/log/task=two-papers');
    await type('Site', 'arxiv');
    await type('To', '2026-11-30');
    expect(location.hash).toBe('#/log/task=two-papers&site=arxiv&to=2026-11-30');
    expect(titles()).toEqual(['Attention Is All You Need']);
    await type('To', '');
    expect(location.hash).toBe('#/log/task=two-papers&site=arxiv');
  });

  it('find words in titles, notes and places as they are typed, and link them a moment later', async () => {
    await showLog(some());
    await type('Words', 'elements NEED');
    expect(titles()).toEqual(['Attention Is All You Need']);
    expect(location.hash).toBe('#/log');
    await vi.waitFor(() => expect(location.hash).toBe('#/log/words=elements+NEED'));
    await type('Words', 'elements need ');
    await vi.waitFor(() => expect(location.hash).toBe('#/log/words=elements+need+'));
    expect(field('Words').value).toBe('elements need ');
    await type('Words', ' ');
    await vi.waitFor(() => expect(location.hash).toBe('#/log'));
    expect(field('Words').value).toBe(' ');
  });

  it('keep the words that are still on their way when something else is chosen', async () => {
    await showLog(some());
    act(() => void fireEvent.change(field('Words'), { target: { value: 'attention' } }));
    act(() => void fireEvent.change(field('Task'), { target: { value: 'two-papers' } }));
    await settle();
    expect(location.hash).toBe('#/log/task=two-papers&words=attention');
    expect(field('Words').value).toBe('attention');
  });

  it('follow a link to another filter', async () => {
    await showLog(some(), '#/log/words=vectors');
    expect(field('Words').value).toBe('vectors');
    act(() => goTo('#/log/words=book'));
    await settle();
    expect(field('Words').value).toBe('book');
    expect(titles()).toEqual(['A book']);
  });

  it('find the time without a site and without a task', async () => {
    await showLog([...some(), aSession({ title: 'Free', task: null })]);
    await type('Site', ' none');
    expect(titles()).toEqual(['A book']);
    await type('Site', ' any');
    await type('Task', ' none');
    expect(titles()).toEqual(['Free']);
    expect(location.hash).toBe('#/log/task=');
  });

  it('offer tasks of the log that this road does not have', async () => {
    await showLog([aSession({ title: 'Old road', task: taskId('my-old-task') }), ...some()]);
    await type('Task', 'my-old-task');
    expect(titles()).toEqual(['Old road']);
  });

  it('call tasks of other roads by their titles, in the order of these', async () => {
    const reading = readRoadmap('# SQL\n\n- Joins (6h) {#sql-joins}\n');
    if (!reading.ok) throw new Error('The outline is wrong.');
    const { store } = await showLog([
      aSession({ task: taskId('my-old-task') }),
      aSession({ task: taskId('math-review') }),
      aSession({ task: taskId('two-papers') }),
    ]);
    act(() => store.setState({ roadmap: reading.roadmap }));
    const group = field('Task').querySelector('optgroup[label="Not on this road"]');
    const others = [...(group?.querySelectorAll('option') ?? [])];
    expect(others.map(({ value, textContent }) => [value, textContent])).toEqual([
      ['my-old-task', 'my-old-task'],
      ['two-papers', 'Read and implement two seminal papers'],
      ['math-review', 'Review linear algebra, calculus and probability'],
    ]);
  });

  it('are all taken away at once', async () => {
    await showLog(some(), '#/log/task=two-papers&words=zzz');
    expect(screen.getByText('No session fits these filters.')).toBeTruthy();
    await press('Clear all filters');
    await settle();
    expect(location.hash).toBe('#/log');
    expect(titles()).toHaveLength(4);
    expect(field('Words').value).toBe('');
    expect(screen.queryByRole('button', { name: 'Clear all filters' })).toBeNull();
  });

  it('go along to the export, and come back from there', async () => {
    await showLog(some(), '#/log/words=book');
    const href = screen.getByRole('link', { name: 'Export' }).getAttribute('href') ?? '';
    expect(href).toBe('#/log/export?words=book');
    act(() => goTo(href));
    await settle();
    expect(document.activeElement?.textContent).toBe('Export');
    const back = screen.getByRole('link', { name: 'Back to the log' });
    expect(back.getAttribute('href')).toBe('#/log/words=book');
  });

  it('fold away on a narrow page, unless one of them is in use', async () => {
    await showLog(some());
    expect(button('Filters').getAttribute('aria-expanded')).toBe('false');
    await press('Filters');
    expect(button('Filters').getAttribute('aria-expanded')).toBe('true');
    cleanup();
    await showLog(some(), '#/log/from=2026-11-01');
    expect(button('Filters').getAttribute('aria-expanded')).toBe('true');
  });
});
