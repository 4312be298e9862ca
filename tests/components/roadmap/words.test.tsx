// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { aSession } from '../../helpers/builders';
import { changeMessages, pseudo } from '../../helpers/i18n';
import { settle, showRoad } from './walked-road';

afterEach(() => {
  cleanup();
  changeMessages((text) => text);
});

/** Texts of the page that come from nowhere: neither from the locale file nor from a roadmap. */
function bareTexts(): readonly string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const bare: string[] = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    const isElsewhere =
      parentElement?.closest('[lang]:not(html), bdi, strong, td, textarea') !== null;
    if (/[a-z]{4}/.test(data) && !/[⟦⟧]/.test(data) && !isElsewhere) bare.push(data);
  }
  return bare;
}

describe('the words of the roadmap', () => {
  it.each(['#/roadmap', '#/roadmap/tailor', '#/roadmap/own', '#/roadmap/reading'])(
    'on %s are all in the locale file',
    async (hash) => {
      changeMessages(pseudo);
      await showRoad({ hash, sessions: [aSession()] });
      expect(bareTexts()).toEqual([]);
    },
  );

  it('are there for a roadmap that is brought, and for one that is refused', async () => {
    changeMessages(pseudo);
    await showRoad({ hash: '#/roadmap/own' });
    const field = document.querySelector('textarea');
    for (const text of ['# SQL\n\n- [x] Joins\n', '{}', '# SQL']) {
      fireEvent.change(field!, { target: { value: text } });
      fireEvent.submit(field!.closest('form')!);
      await settle();
      expect(bareTexts()).toEqual([]);
      expect(screen.getAllByRole('heading', { level: 3 }).length).toBeGreaterThan(2);
    }
  });
});
