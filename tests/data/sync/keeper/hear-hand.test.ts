import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FIRST_TASK } from '../../../helpers/builders';
import { Machine } from '../../../helpers/memory-world';
import { LECTURE, StudyPage } from '../../../helpers/pages';
import { openAnew, press, seen } from './hand-browser';

vi.mock('../../../../data/sync/browser', () => import('./hand-browser'));
const { hearHand } = await import('../../../../data/sync/keeper/hear-hand');
const { toolbarBadge } = await import('../../../../data/sync/keeper/toolbar-badge');

let machine: Machine;

const recording = async () => {
  const kept = (await machine.local.get(['recording']))['recording'];
  return (kept as { recording?: object | null } | undefined)?.recording ?? null;
};

beforeEach(() => {
  toolbarBadge.show('');
  openAnew([{ id: 7, url: LECTURE, windowId: 1 }]);
  machine = new Machine();
  hearHand(machine.keeper);
});

describe('the keys', () => {
  it('log the lecture in front with all that was studied since arrival, and stop it', async () => {
    const page = new StudyPage(machine);
    await page.arrive();
    await page.study(90_000);
    await press('start-stop');
    expect(page.standing).toBe('recording');
    expect(await recording()).toMatchObject({ kind: 'page' });
    await press('start-stop');
    expect(await recording()).toBeNull();
    expect(await machine.sessions()).toMatchObject([{ how: 'page', seconds: 90 }]);
  });

  it('start the timer where the browser tells no address, and stop it', async () => {
    seen.tabs = [{ id: 9, windowId: 1 }];
    await press('start-stop');
    expect(await recording()).toMatchObject({ kind: 'timer', task: FIRST_TASK, title: '' });
    machine.now += 120_000;
    await press('start-stop');
    expect(await machine.sessions()).toMatchObject([{ how: 'timer', seconds: 120 }]);
  });

  it('take the tab that the browser names, whose address a press lets us see', async () => {
    seen.tabs = [];
    const page = new StudyPage(machine, { tab: 12 });
    await page.arrive();
    await press('log-page', { id: 12, url: LECTURE, windowId: 1 });
    expect(page.standing).toBe('recording');
  });

  it('show the popup where there is no page to log', async () => {
    seen.tabs = [{ id: 7, url: 'https://example.org/', windowId: 1 }];
    await press('log-page');
    expect(seen.popups).toBe(1);
    expect(await recording()).toBeNull();
  });

  it('say it on the badge for three seconds where no popup may be opened', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    toolbarBadge.show('12m');
    seen.mayOpenPopup = false;
    seen.tabs = [];
    await press('log-page');
    toolbarBadge.show('13m');
    expect(seen.badge).toEqual(['12m', '–']);
    vi.advanceTimersByTime(3000);
    vi.useRealTimers();
    expect(seen.badge).toEqual(['12m', '–', '13m']);
  });

  it.each([
    ['a write has failed', true],
    ['nothing could be read', false],
  ])('say on the badge that %s', async (_, isRead) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const report = vi.spyOn(console, 'error').mockReturnValue();
    let isFull = !isRead;
    machine.kill((area) => ({
      ...area,
      set: (items) => (isFull ? Promise.reject(new Error('full')) : area.set(items)),
    }));
    if (isRead) await machine.pageStatus(7, LECTURE);
    isFull = true;
    seen.tabs = [];
    hearHand(machine.keeper);
    await press('start-stop');
    vi.advanceTimersByTime(3000);
    vi.useRealTimers();
    expect(seen.badge[0]).toBe('!');
    // What was refused is tried again by itself; only what nobody expected is a developer's.
    expect(report).toHaveBeenCalledTimes(isRead ? 0 : 1);
    expect(await recording()).toBeNull();
    report.mockRestore();
  });

  it('leave the hours that the timer asks about to the popup', async () => {
    await machine.run({ type: 'start-timer', task: FIRST_TASK, title: '' });
    machine.now += 4 * 3_600_000;
    await machine.keeper.presence('active', 0);
    await press('start-stop');
    expect(seen.popups).toBe(1);
    expect(await recording()).toMatchObject({ kind: 'timer' });
  });

  it('that are not ours do nothing', async () => {
    await press('another');
    expect([seen.created, seen.popups, await recording()]).toEqual([[], 0, null]);
  });
});
