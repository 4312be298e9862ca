import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Machine } from '../../../helpers/memory-world';
import { LECTURE, StudyPage } from '../../../helpers/pages';
import { choose, openAnew, OURS, seen, settled, tell } from './hand-browser';

vi.mock('../../../../data/sync/browser', () => import('./hand-browser'));
const { hearHand } = await import('../../../../data/sync/keeper/hear-hand');

let machine: Machine;

const recording = async () => {
  const kept = (await machine.local.get(['recording']))['recording'];
  return (kept as { recording?: object | null } | undefined)?.recording ?? null;
};

beforeEach(() => {
  openAnew([{ id: 7, url: LECTURE, windowId: 1 }]);
  machine = new Machine();
  hearHand(machine.keeper);
});

describe('the menus', () => {
  it('are made once for each version, on the button and on pages of the web alone', async () => {
    tell('installed', { reason: 'install' });
    tell('installed', { reason: 'update' });
    await settled();
    expect(seen.menus.map(({ id, contexts }) => [id, ...contexts])).toEqual([
      ['start-stop', 'action'],
      ['open-review', 'action'],
      ['keep-beside', 'action'],
      ['study-here', 'page', 'video'],
    ]);
    expect(seen.menus[3]?.documentUrlPatterns).toEqual(['https://*/*']);
    expect(new Set(seen.menus.map(({ id }) => id)).size).toBe(4);
  });

  it('keep the popup’s content beside the page, at once and in the window of the press', () => {
    tell('menu', { menuItemId: 'keep-beside' }, { id: 7, windowId: 5 });
    // A browser opens it only in answer to a press: after an await it would refuse.
    expect(seen.beside).toEqual([{ windowId: 5 }]);
  });

  it('start and stop as the key does', async () => {
    seen.tabs = [];
    await choose('start-stop');
    expect(await recording()).toMatchObject({ kind: 'timer' });
  });

  it('log a lecture that was pointed at, in whatever tab it is', async () => {
    seen.tabs = [{ id: 1, url: 'https://example.org/', windowId: 1 }];
    const page = new StudyPage(machine, { tab: 12 });
    await page.arrive();
    await choose('study-here', { pageUrl: LECTURE }, { id: 12, windowId: 1 });
    expect(page.standing).toBe('recording');
  });

  it('ask what an unknown site is, without what names no site', async () => {
    const pageUrl = 'https://lectures.example.org/course/1?who=me#part';
    await choose('study-here', { pageUrl }, { id: 12, windowId: 1 });
    const site = encodeURIComponent('site:https://lectures.example.org/course/1');
    expect(seen.created).toEqual([`${OURS}/dashboard.html#/settings/${site}`]);
    expect(await recording()).toBeNull();
  });

  it('do nothing on what is no page of the web', async () => {
    await choose('study-here', { pageUrl: 'file:///home/notes.pdf' }, { id: 12, windowId: 1 });
    await choose('study-here', {}, { id: 12, windowId: 1 });
    await choose('study-here', { pageUrl: LECTURE });
    expect([seen.created, seen.popups, await recording()]).toEqual([[], 0, null]);
  });
});
