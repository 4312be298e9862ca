// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { placeKey } from '../../../data/model/id';
import { addedPaper, paperName, type PaperState } from '../../../data/model/paper';
import { registerName } from '../../../data/model/progress';
import { typedPaper } from '../../../data/model/typed-paper';
import { aMilestone, aSession } from '../../helpers/builders';
import { goTo, violations } from '../review/shown-dashboard';
import { deciding, press, said, settle, showRoad } from '../roadmap/walked-road';

let copied: string[] = [];
let isRefused = false;
beforeEach(() => {
  copied = [];
  isRefused = false;
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    if (isRefused) return Promise.reject(new DOMException('', 'NotAllowedError'));
    copied.push(text);
    return Promise.resolve();
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const TITLES = {
  '1706.03762': 'Attention Is All You Need',
  '1512.03385': 'Deep Residual Learning',
  '2006.04768': 'Self-Attention in $\\mathcal{O}(n)$',
} as const;
type Id = keyof typeof TITLES;

/** What brings a paper on the list, in some state. */
const having = (id: Id, state: PaperState = 'to-read') =>
  deciding({
    ...addedPaper(typedPaper(id)!, TITLES[id]),
    [paperName.state(placeKey(`arxiv/${id}`))]: state,
  });
const THREE = [having('1706.03762', 'read'), having('1512.03385'), having('2006.04768')];

const show = (wishes: Parameters<typeof showRoad>[0] = {}) =>
  showRoad({ hash: '#/roadmap/reading', ...wishes });
const rows = () => [...document.querySelectorAll<HTMLElement>('.paper')];
const titles = () => rows().map((row) => row.querySelector('h3 bdi')?.textContent);
const row = (title: string) => {
  const found = rows().find((each) => each.querySelector('h3 bdi')?.textContent === title);
  if (!found) throw new Error(`There is no paper “${title}” on the page.`);
  return within(found);
};
const choose = async (title: string, state: PaperState) => {
  fireEvent.change(row(title).getByRole('combobox'), { target: { value: state } });
  await settle();
};
const plainSaid = () => said().replaceAll(/[\u2066-\u2069]/g, '');
const milestoneIn = ({ store }: Awaited<ReturnType<typeof show>>, id: string) =>
  store.getState().registers[registerName.milestone(aMilestone(id))]?.value;
const open = async (name: string) => {
  fireEvent.click(screen.getByText(name));
  await settle();
};
const add = async (address: string, title = '') => {
  fireEvent.change(screen.getByLabelText('Address or arXiv id'), { target: { value: address } });
  fireEvent.change(screen.getByLabelText('Title (optional)'), { target: { value: title } });
  const button = screen.getByRole('button', { name: 'Add to the list', hidden: true });
  fireEvent.submit(button.closest('form')!);
  await settle();
};

describe('a reading list without papers', () => {
  it('says how one comes on it, and offers those of the roadmap', async () => {
    await show();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Reading list');
    expect(screen.getByRole('link', { name: 'Reading list' }).getAttribute('aria-current')).toBe(
      'page',
    );
    expect(screen.getByText(/once you allow them in the/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'settings' }).getAttribute('href')).toBe('#/settings');
    expect(document.title).toBe('Reading list · Milepost');
    await open('Add a paper');
    expect(await violations()).toEqual([]);
    await press('Add “Attention Is All You Need”');
    expect(titles()).toEqual(['Attention Is All You Need']);
    expect(plainSaid()).toBe('“Attention Is All You Need” is on your reading list.');
    await press('Undo');
    expect(rows()).toEqual([]);
  });
});

describe('a paper on the reading list', () => {
  it('has its time in all, the day it was studied last, and the ways to open it', async () => {
    const place = placeKey('arxiv/1706.03762');
    const sessions = [
      aSession({ place, minutes: 25 }),
      aSession({ place, minutes: 60, minutesAgo: 90 * 24 * 60 }),
    ];
    await show({ before: THREE, sessions });
    const attention = row('Attention Is All You Need');
    expect(attention.getByText(/last on/).textContent.replaceAll(/\s/g, ' ')).toBe(
      '1 h 25 min, last on Nov 18, 2026',
    );
    expect(row('Deep Residual Learning').getByText('No logged time yet')).toBeTruthy();
    const links = attention.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      'https://arxiv.org/abs/1706.03762',
      'https://arxiv.org/abs/1706.03762',
      'https://arxiv.org/pdf/1706.03762',
      'https://huggingface.co/papers/1706.03762',
      'https://paperswithcode.co/paper/1706.03762',
    ]);
    expect(await violations()).toEqual([]);
  });

  it('shows mathematics so that it can be read, and tells how it was written', async () => {
    await show({ before: THREE });
    expect(titles()).toContain('Self-Attention in O(n)');
    const heading = screen.getByText('Self-Attention in O(n)').closest('h3');
    expect(heading?.title).toBe('Self-Attention in $\\mathcal{O}(n)$');
  });

  it('ticks a milestone with its state, in one change that is undone in one', async () => {
    const shown = await show({ before: THREE });
    await choose('Attention Is All You Need', 'reproduced');
    expect(shown.sent).toHaveLength(1);
    expect(plainSaid()).toBe(
      '“Attention Is All You Need” is now: Reproduced. ' +
        'Ticked “First paper read and implemented, such as ResNet”.',
    );
    expect(milestoneIn(shown, 'two-papers-first')).toBe(true);
    await press('Undo');
    expect(milestoneIn(shown, 'two-papers-first')).toBeNull();
    expect(row('Attention Is All You Need').getByRole<HTMLSelectElement>('combobox').value).toBe(
      'read',
    );
  });

  it('leaves the milestone ticked when it is taken back, and says so', async () => {
    const shown = await show({ before: THREE });
    await choose('Attention Is All You Need', 'reproduced');
    await choose('Attention Is All You Need', 'read');
    expect(plainSaid()).toContain(
      'The milestone “First paper read and implemented, such as ResNet” stays ticked.',
    );
    expect(milestoneIn(shown, 'two-papers-first')).toBe(true);
  });

  it('has links of the learner’s own, which count for the portfolio', async () => {
    const shown = await show({ before: [having('1706.03762', 'reproduced')] });
    const paper = row('Attention Is All You Need');
    fireEvent.change(paper.getByLabelText('Address'), { target: { value: 'github.com/me/att' } });
    fireEvent.change(paper.getByLabelText(/^What it is/), { target: { value: 'مستودع' } });
    fireEvent.submit(
      paper.getByRole('button', { name: 'Add the link', hidden: true }).closest('form')!,
    );
    await settle();
    expect(plainSaid()).toContain('“مستودع” is kept with the paper. Ticked “First paper');
    expect(paper.getByRole('link', { name: /^مستودع/ }).getAttribute('href')).toBe(
      'https://github.com/me/att',
    );
    expect(milestoneIn(shown, 'portfolio-repo-paper-1')).toBe(true);
    await press('Remove the link “مستودع”');
    expect(plainSaid()).toContain('stays ticked');
  });

  it('is taken off the list, and comes back with an undo', async () => {
    const sessions = [aSession({ place: placeKey('arxiv/1706.03762'), minutes: 25 })];
    await show({ before: THREE, sessions });
    await press('Remove “Attention Is All You Need” from the list');
    expect(titles()).not.toContain('Attention Is All You Need');
    expect(plainSaid()).toBe(
      '“Attention Is All You Need” is off your reading list. It stays off when you meet it ' +
        'again, until you undo this or add it. Your time on it stays in the log.',
    );
    await press('Undo');
    expect(titles()).toContain('Attention Is All You Need');
    expect(row('Attention Is All You Need').getByRole<HTMLSelectElement>('combobox').value).toBe(
      'read',
    );
  });
});

it('says nothing of the time of a paper that had none when it is taken off', async () => {
  await show({ before: THREE });
  await press('Remove “Deep Residual Learning” from the list');
  expect(plainSaid()).toMatch(/until you undo this or add it\.$/);
});

describe('the papers of one state', () => {
  it('are listed with their count, and one that changes stays in sight', async () => {
    await show({ before: THREE });
    await press('To read (2)');
    expect(titles()).toHaveLength(2);
    await choose('Deep Residual Learning', 'reading');
    expect(titles()).toContain('Deep Residual Learning');
    expect(screen.getByRole('button', { name: 'Reading (1)' })).toBeTruthy();
    await press('To read (1)');
    expect(titles()).toEqual(['Self-Attention in O(n)']);
    await press('Implementing (0)');
    expect(screen.getByText('No paper is in this state.')).toBeTruthy();
    expect(await violations()).toEqual([]);
    await press('All (3)');
    expect(titles()).toHaveLength(3);
  });
});

describe('a paper that is added by hand', () => {
  it('is known by its address, and has its number until it is opened', async () => {
    await show({ before: THREE });
    await open('Add a paper');
    await add('https://huggingface.co/papers/2312.00752');
    expect(titles()[0]).toBe('arXiv:2312.00752');
    await add('neurips.cc/virtual/2025/poster/117045');
    expect(titles()[0]).toBe('NeurIPS 2025 poster 117045');
    await add('arxiv:2203.15556', ' Training Compute-Optimal Models ');
    expect(titles()[0]).toBe('Training Compute-Optimal Models');
    expect(screen.getByLabelText<HTMLInputElement>('Address or arXiv id').value).toBe('');
  });

  it.each([
    ['https://example.org/a.pdf', /^Milepost knows no paper there/],
    ['', /^Milepost knows no paper there/],
    ['1706.0376', /^arXiv has no such id/],
    ['https://arxiv.org/abs/9999.99999', /^arXiv has no such id/],
    ['1706.03762v3', /“.?Attention Is All You Need.?” is on the list already\./],
  ])('is refused as %j, with the reason', async (address, reason) => {
    const { sent } = await show({ before: THREE });
    await open('Add a paper');
    await add(address);
    const field = screen.getByLabelText('Address or arXiv id');
    expect(screen.getByText(reason)).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
    expect(sent).toEqual([]);
  });
});

describe('the reading list as Markdown', () => {
  it('has titles, states, hours and links', async () => {
    const place = placeKey('arxiv/1706.03762');
    await show({ before: THREE, sessions: [aSession({ place, minutes: 90 })] });
    await press('Copy as Markdown');
    expect(copied[0]?.replaceAll(/[^\S\n]/g, ' ')).toBe(`# Reading list

## To read

- [Self-Attention in O(n)](<https://arxiv.org/abs/2006.04768>) · No logged time yet
- [Deep Residual Learning](<https://arxiv.org/abs/1512.03385>) · No logged time yet

## Read

- [Attention Is All You Need](<https://arxiv.org/abs/1706.03762>) · 1 h 30 min
`);
    expect(screen.getByText('Copied.')).toBeTruthy();
  });

  it('can be copied by hand where the browser refuses', async () => {
    isRefused = true;
    await show({ before: THREE });
    await press('Copy as Markdown');
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Markdown' });
    expect(field.value).toContain('# Reading list');
    await press('Close');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the tasks that count papers', () => {
  it('say how many count, and lead to the list', async () => {
    const before = [having('1706.03762', 'reproduced'), having('1512.03385', 'read')];
    await showRoad({ hash: '#/roadmap/two-papers', before });
    const section = screen.getByRole('heading', { name: 'Papers', level: 5 }).closest('section')!;
    expect(section.textContent).toContain('1 of 2 papers reproduced');
    expect(section.textContent).toContain('2 papers read or taken further this month');
    expect(within(section).getByRole('link').getAttribute('href')).toBe('#/roadmap/reading');
    await act(async () => goTo('#/roadmap/portfolio-repo'));
    await settle();
    expect(screen.getByText('0 of 3 papers reproduced and linked')).toBeTruthy();
    const steps = screen.getByRole('region', { name: 'First steps' });
    expect(within(steps).getByText(/taken further this month/)).toBeTruthy();
  });
});
