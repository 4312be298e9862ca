// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aSession } from '../../helpers/builders';
import { changeMessages, pseudo } from '../../helpers/i18n';
import { chooseFile, fileOf, toggl } from '../exchange/files';
import { someTotals } from '../dashboard/devices/sharing-state';
import { showLog } from './shown-log';

afterEach(() => {
  cleanup();
  changeMessages((text) => text);
  vi.restoreAllMocks();
});

const sessions = () => [
  aSession({ title: '' }),
  aSession({ title: '', minutesAgo: 50, task: null, site: null }),
  aSession({ title: '', deleted: true }),
];

/** What is shown, or said to those who listen, without coming from the locale file. */
function bareWords(): readonly string[] {
  const main = screen.getByRole('main');
  const found: string[] = [];
  const look = (text: string | null) => {
    if (text !== null && /[a-z]{4}/.test(text) && !/[⟦⟧]/.test(text)) found.push(text);
  };
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest('[lang], optgroup, time, bdi')) look(node.data);
  }
  for (const element of main.querySelectorAll('[aria-label], [title], [placeholder]')) {
    for (const name of ['aria-label', 'title', 'placeholder']) look(element.getAttribute(name));
  }
  // Names of sites and days come from elsewhere.
  return found.filter((text) => !/day, |Brown$|arXiv/.test(text));
}

describe('the pages of the log', () => {
  it('take every sentence from the locale file', async () => {
    changeMessages(pseudo);
    const sharing = { totals: [someTotals()] };
    for (const hash of [
      '#/log',
      '#/log/words=nothing',
      '#/log/overlaps=1',
      '#/log/deleted=1',
      '#/log/export?words=x',
    ]) {
      await showLog(sessions(), hash, { sharing });
      expect(bareWords(), hash).toEqual([]);
      cleanup();
    }
    await showLog([], '#/log');
    expect(bareWords()).toEqual([]);
  });

  it('take every sentence of an import from there too', async () => {
    changeMessages(pseudo);
    await showLog([aSession({ title: '' })], '#/log/import');
    const input = document.querySelector('input[type=file]');
    if (input === null) throw new Error('There is no field for a file.');
    input.setAttribute('aria-label', 'File');
    await chooseFile(fileOf('x.csv', 'nothing'));
    input.removeAttribute('aria-label');
    expect(bareWords()).toEqual([]);
    input.setAttribute('aria-label', 'File');
    await chooseFile(
      toggl([
        ['', 'Math', '2026-11-16', '19:00:00', '0:50:00'],
        ['', 'Math', 'never', '19:00:00', '0:50:00'],
      ]),
    );
    input.removeAttribute('aria-label');
    await act(async () => {
      for (const details of document.querySelectorAll('details')) fireEvent.click(details);
    });
    expect(bareWords().filter((text) => text !== 'Math')).toEqual([]);
  });
});
