// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { linksText } from '../../../data/model/decisions';
import { placeKey } from '../../../data/model/id';
import { addedPaper, paperName } from '../../../data/model/paper';
import { typedPaper } from '../../../data/model/typed-paper';
import { deciding, settle, showRoad } from '../roadmap/walked-road';

/** What had the focus, in order; the page must never lead it to what cannot be seen. */
let visited: Element[] = [];
const note = ({ target }: Event) => visited.push(target as Element);
beforeEach(() => {
  visited = [];
  document.addEventListener('focusin', note);
});
afterEach(() => {
  document.removeEventListener('focusin', note);
  cleanup();
  vi.restoreAllMocks();
});

const IDS = ['2106.00001', '2106.00002', '2106.00003'] as const;
const LINK = { address: 'https://github.com/me/it', label: 'repo' };
const BEFORE = [
  ...IDS.map((id) => deciding(addedPaper(typedPaper(id)!, `The paper ${id}`))),
  deciding({ [paperName.links(placeKey('arxiv/2106.00002'))]: linksText([LINK]) }),
  deciding({ [paperName.state(placeKey('arxiv/2106.00002'))]: 'read' }),
];

const show = () => showRoad({ hash: '#/roadmap/reading', before: BEFORE });
const rows = () => [...document.querySelectorAll<HTMLElement>('.paper')];
const titles = () => rows().map((row) => row.querySelector('h3 bdi')?.textContent);
const middle = () => {
  const row = rows()[1];
  if (!row) throw new Error('There are not two papers.');
  return row;
};
/** Presses a button as a learner does: it has the focus first. */
const pressFocused = async (button: HTMLElement) => {
  act(() => button.focus());
  visited = [];
  fireEvent.click(button);
  await settle();
};
const focused = () => document.activeElement;
/** Neither the page's heading nor one that is only spoken ever had the focus on the way. */
const noHeading = () => expect(visited.map(({ localName }) => localName)).not.toContain('h1');
const nothingUnseen = () => expect(visited.filter((each) => each.matches('.spoken'))).toEqual([]);

describe('the keyboard’s place on the reading list', () => {
  it('is the way to add a link after one was added', async () => {
    await show();
    const row = middle();
    row.querySelector('details')!.open = true;
    const field = within(row).getByLabelText<HTMLInputElement>('Address');
    fireEvent.change(field, { target: { value: 'github.com/me/other' } });
    act(() => field.focus());
    visited = [];
    fireEvent.submit(field.closest('form')!);
    await settle();
    expect(within(row).getByRole('link', { name: /^github.com\/me\/other/ })).toBeTruthy();
    expect(row.querySelector('details')!.open).toBe(false);
    expect(field.value).toBe('');
    expect(focused()).toBe(row.querySelector('summary'));
    noHeading();
    nothingUnseen();
  });

  it('is the way to add a link after one was removed', async () => {
    await show();
    const row = middle();
    await pressFocused(within(row).getByRole('button', { name: 'Remove the link “repo”' }));
    expect(within(row).queryByText('repo')).toBeNull();
    expect(focused()).toBe(row.querySelector('summary'));
    noHeading();
    nothingUnseen();
  });

  it('is the next paper after one was removed, and the one before after the last', async () => {
    await show();
    const [first, , last] = titles();
    await pressFocused(within(middle()).getByRole('button', { name: /from the list$/ }));
    expect(titles()).toEqual([first, last]);
    expect(focused()?.closest('h3')?.textContent).toContain(last);
    noHeading();
    await pressFocused(within(middle()).getByRole('button', { name: /from the list$/ }));
    expect(titles()).toEqual([first]);
    expect(focused()?.closest('h3')?.textContent).toContain(first);
    noHeading();
    nothingUnseen();
  });

  it('is the chosen state when its only paper was removed', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Read (1)' }));
    await pressFocused(screen.getByRole('button', { name: /from the list$/ }));
    expect(rows()).toEqual([]);
    expect(focused()).toBe(screen.getByRole('button', { name: 'Read (0)' }));
    noHeading();
  });

  it('is the way to add a paper after one of the roadmap was added', async () => {
    await show();
    fireEvent.click(screen.getByText('Add a paper'));
    await pressFocused(screen.getByRole('button', { name: 'Add “Attention Is All You Need”' }));
    expect(titles()).toContain('Attention Is All You Need');
    expect(focused()?.textContent).toBe('Add a paper');
    noHeading();
    nothingUnseen();
  });

  it('is the page’s heading when the last paper of all was removed', async () => {
    await showRoad({ hash: '#/roadmap/reading', before: BEFORE.slice(0, 1) });
    await pressFocused(screen.getByRole('button', { name: /from the list$/ }));
    expect(focused()).toBe(screen.getByRole('heading', { level: 1 }));
    nothingUnseen();
  });
});
