// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { goalMinutes } from '../../../components/dashboard/GoalForm';
import { aNotice, aSession, aState, DEVICE, NOW } from '../../helpers/builders';
import { changeMessages, pseudo } from '../../helpers/i18n';
import { goTo, showDashboard, violations } from '../review/shown-dashboard';
import { aDevice, aSharing, LAPTOP, someTotals } from './devices/sharing-state';

afterEach(() => {
  cleanup();
  changeMessages((text) => text);
});

const save = async (value: string) => {
  fireEvent.change(screen.getByLabelText(/^Hours a week/), { target: { value } });
  await act(async () => fireEvent.submit(screen.getByRole('button', { name: 'Save the goal' })));
};

describe('the dashboard', () => {
  it('links to the views that exist, and marks the one that is shown', () => {
    showDashboard(aState());
    const links = within(screen.getByRole('navigation', { name: 'Pages of Milepost' }));
    expect(links.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Review',
      'Roadmap',
      'Log',
      'Settings',
    ]);
    expect(links.getByText('Review').getAttribute('aria-current')).toBe('page');
  });

  it('leads the keyboard into a view that was chosen, and not on opening', () => {
    showDashboard(aState());
    expect(document.activeElement).toBe(document.body);
    act(() => goTo('#/settings'));
    expect(document.activeElement).toBe(screen.getByRole('main'));
    expect(document.title).toBe('Settings · Milepost');
  });

  it('can skip its navigation', () => {
    showDashboard(aState());
    fireEvent.click(screen.getByRole('button', { name: 'Skip to the content' }));
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('takes back the last thing by its key, except while something is typed', async () => {
    const last = {
      command: { type: 'set-goal', minutes: 60 },
      outcome: { ok: true, undo: { type: 'set-goal', minutes: 480 }, session: null },
    } as const;
    const { commands } = showDashboard(aState({ last }), '#/settings');
    fireEvent.keyDown(screen.getByLabelText(/^Hours a week/), { key: 'z', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'z' });
    expect(commands).toEqual([]);
    await act(async () => fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true }));
    expect(commands).toEqual([last.outcome.undo]);
  });

  it('takes it back also from a box that was just ticked', async () => {
    const last = {
      command: { type: 'set-goal', minutes: 60 },
      outcome: { ok: true, undo: { type: 'set-goal', minutes: 480 }, session: null },
    } as const;
    const { commands } = showDashboard(aState({ last }), '#/settings');
    const box = screen.getByLabelText('Count a lecture that plays in a hidden tab');
    await act(async () => fireEvent.keyDown(box, { key: 'z', ctrlKey: true }));
    expect(commands).toEqual([last.outcome.undo]);
  });

  it('is there, with its navigation, before the data is', async () => {
    showDashboard(aState({ status: 'loading', log: {} }));
    expect(screen.getByRole('navigation')).toBeTruthy();
    expect(screen.getByText(/Reading your study time/)).toBeTruthy();
  });

  it('tells what is to know of the kept data', () => {
    showDashboard(aState({ notices: [aNotice()] }));
    expect(screen.getByText(/set aside/)).toBeTruthy();
  });

  it('takes every sentence from the locale file', () => {
    changeMessages(pseudo);
    const sessions = [aSession({ title: '' }), aSession({ title: '', deleted: true })];
    const days = [{ day: '2026-11-17', task: null, site: null, seconds: 600, sessions: 1 }];
    const totals = [someTotals({ month: '2026-11', days })];
    const sharing = aSharing({
      others: [aDevice(), aDevice({ id: DEVICE, name: '' })],
      kept: { titles: 1, totals: 2, unshared: 3 },
      trouble: { kind: 'full', since: NOW - 7_200_000 },
      newer: [LAPTOP],
    });
    for (const hash of ['#/review', '#/settings', '#/welcome']) {
      showDashboard(aState({ sessions }), hash, undefined, { sharing, totals });
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const bare: string[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const elsewhere = '[lang]:not(html), optgroup, time, bdi';
        const isRoadmap = node.parentElement?.closest(elsewhere) !== null;
        if (/[a-z]{4}/.test(node.data) && !/[⟦⟧]/.test(node.data) && !isRoadmap) {
          bare.push(node.data);
        }
      }
      // Names of sites and days come from elsewhere.
      const isNamed = /day(?:,|$)|Brown|Coursera|Hugging Face|Papers with Code|min$/;
      expect(bare.filter((text) => !isNamed.test(text))).toEqual([]);
      cleanup();
    }
  });
});

describe('the settings', () => {
  it('keep a new weekly goal, in hours', async () => {
    const { commands } = showDashboard(aState(), '#/settings');
    expect(screen.getByText('Your goal is 8 h a week: about 1 h 8 min a day.')).toBeTruthy();
    await save('10.5');
    expect(commands).toEqual([{ type: 'set-goal', minutes: 630 }]);
    expect(await violations()).toEqual([]);
  });

  it('say what a goal can be when it cannot be that', async () => {
    const { commands } = showDashboard(aState(), '#/settings');
    await save('101');
    expect(
      screen.getByText('A weekly goal is 15 minutes to 100 hours, or 0 for none.'),
    ).toBeTruthy();
    expect(commands).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  it.each([
    ['0', 0],
    ['7,5', 450],
    [' 100 ', 6000],
    ['0.25', 15],
    ['0.01', null],
    ['0.001', null],
    ['', null],
    ['-1', null],
    ['ten', null],
    ['1e9', null],
  ])('read "%s" hours as %s minutes', (hours, minutes) => {
    expect(goalMinutes(hours)).toBe(minutes);
  });
});
