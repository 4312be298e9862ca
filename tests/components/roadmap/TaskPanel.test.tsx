// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { decisionName, linksText } from '../../../data/model/decisions';
import { taskId } from '../../../data/model/id';
import { goTo, violations } from '../review/shown-dashboard';
import { deciding, press, said, settle, showRoad } from './walked-road';

afterEach(cleanup);

const MATH = taskId('math-review');
const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note to yourself' });
const links = () => {
  const section = screen.getByRole('heading', { name: 'Your links' }).closest('section');
  return within(section!);
};
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const add = async (address: string, label = '') => {
  type(links().getByLabelText('Address'), address);
  type(links().getByLabelText(/^What it is/), label);
  fireEvent.submit(links().getByRole('button', { name: 'Add the link', hidden: true }));
  await settle();
};

describe('the note of a task', () => {
  it('is kept with the task, and taken back', async () => {
    const { sent, machine } = await showRoad();
    expect(screen.queryByRole('button', { name: 'Save the note' })).toBeNull();
    type(note(), '  Strang first,\nthen the exercises.  ');
    await press('Save the note');
    expect(sent).toEqual([
      deciding({ [decisionName.taskNote(MATH)]: 'Strang first,\nthen the exercises.' }),
    ]);
    expect(note().value).toBe('Strang first,\nthen the exercises.');
    expect(said()).toBe('The note is kept with the task.');
    type(note(), '');
    await press('Save the note');
    const { registers } = await machine.local.get(['registers']);
    expect(JSON.stringify(registers)).not.toContain('Strang');
    await press('Undo');
    expect(note().value).toBe('Strang first,\nthen the exercises.');
    expect(await violations()).toEqual([]);
  });

  it('can be left as it was', async () => {
    const { sent } = await showRoad({
      before: [deciding({ [decisionName.taskNote(MATH)]: 'Old' })],
    });
    type(note(), 'New');
    await press('Cancel');
    expect(note().value).toBe('Old');
    expect(sent).toEqual([]);
  });

  const keeping = (text: string) => deciding({ [decisionName.taskNote(MATH)]: text });

  it('is saved when the field is left, but not on the way to its own buttons', async () => {
    const { sent } = await showRoad();
    type(note(), 'Strang first');
    const cancel = screen.getByRole('button', { name: 'Cancel' });
    fireEvent.blur(note(), { relatedTarget: cancel });
    expect(sent).toEqual([]);
    // A mouse leaves the focus in the field, where a browser gives it to no button.
    expect(fireEvent.mouseDown(cancel)).toBe(false);
    fireEvent.blur(cancel);
    await settle();
    expect(sent).toEqual([keeping('Strang first')]);
    expect(said()).toBe('The note is kept with the task.');
  });

  it('is not lost when its task is folded while it is written', async () => {
    const { sent } = await showRoad();
    type(note(), 'Half a thou');
    const summary = document.querySelector<HTMLElement>(`#road-task-${MATH}`);
    fireEvent.click(summary!);
    await settle();
    expect(screen.queryByRole('textbox', { name: 'Note to yourself' })).toBeNull();
    expect(sent).toEqual([keeping('Half a thou')]);
    fireEvent.click(summary!);
    await settle();
    expect(note().value).toBe('Half a thou');
  });

  it('is not lost when the page goes, or another view comes', async () => {
    const { sent } = await showRoad();
    type(note(), 'One');
    dispatchEvent(new Event('pagehide'));
    await settle();
    expect(sent).toEqual([keeping('One')]);
    type(note(), 'Two');
    await act(async () => goTo('#/settings'));
    await settle();
    expect(sent).toEqual([keeping('One'), keeping('Two')]);
  });

  it('stays in its field when it was changed elsewhere meanwhile, which is told', async () => {
    const { machine } = await showRoad({ before: [keeping('Before')] });
    type(note(), 'Mine');
    await act(async () => void (await machine.run(keeping('Theirs'))));
    await settle();
    expect(note().value).toBe('Mine');
    expect(screen.getByText(/changed elsewhere meanwhile, to “Theirs”/)).toBeTruthy();
    await act(
      async () => void (await machine.run(deciding({ [decisionName.taskNote(MATH)]: null }))),
    );
    await settle();
    expect(screen.getByText(/removed elsewhere meanwhile/)).toBeTruthy();
    expect(await violations()).toEqual([]);
    await press('Save the note');
    expect(note().value).toBe('Mine');
    expect(screen.queryByText(/elsewhere meanwhile/)).toBeNull();
  });
});

describe('the links of a task', () => {
  it('are added, named or not, opened in a new tab, and removed', async () => {
    const { sent } = await showRoad();
    await add('https://github.com/me/papers', 'my  repo');
    expect(sent.at(-1)).toEqual(
      deciding({ [decisionName.taskLinks(MATH)]: 'https://github.com/me/papers my repo' }),
    );
    expect(said()).toBe('“my repo” is kept with the task.');
    await add('example.org/post');
    const names = links()
      .getAllByRole('link')
      .map(({ textContent }) => textContent);
    expect(names).toEqual([
      'my repo (opens in a new tab)',
      'example.org/post (opens in a new tab)',
    ]);
    const link = links().getByRole('link', { name: /^my repo/ });
    expect(link.getAttribute('href')).toBe('https://github.com/me/papers');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(await violations()).toEqual([]);

    await press('Remove the link “my repo”');
    expect(links().queryByText('my repo')).toBeNull();
    expect(links().getByText('example.org/post')).toBeTruthy();
    await press('Undo');
    expect(links().getByText('my repo')).toBeTruthy();
  });

  it.each([
    ['javascript:alert(1)', /beginning with https/],
    ['my repo', /beginning with https/],
    ['', /beginning with https/],
    ['https://example.org/one', /has that link already/],
  ])('refuse "%s", and say why', async (address, reason) => {
    const { sent } = await showRoad({
      before: [deciding({ [decisionName.taskLinks(MATH)]: 'https://example.org/one' })],
    });
    await add(address);
    const field = links().getByLabelText('Address');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(links().getByText(reason)).toBeTruthy();
    expect(document.activeElement).toBe(field);
    expect(sent).toEqual([]);
  });

  it('are ten at most', async () => {
    const ten = Array.from({ length: 10 }, (_, index) => ({
      address: `https://example.org/${index}`,
      label: '',
    }));
    await showRoad({ before: [deciding({ [decisionName.taskLinks(MATH)]: linksText(ten) })] });
    expect(links().getAllByRole('link')).toHaveLength(10);
    await add('https://example.org/eleven');
    expect(links().getByText('A task has at most 10 links. Remove one first.')).toBeTruthy();
  });
});
