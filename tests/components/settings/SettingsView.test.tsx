// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { dayMinutes } from '../../../components/settings/DayGoals';
import type { Outcome } from '../../../data/model/command';
import { decisionName } from '../../../data/model/decisions';
import { registerName } from '../../../data/model/progress';
import { stampOf } from '../../../data/model/stamp';
import { aProgress, aState, DEVICE, NOW } from '../../helpers/builders';
import { showDashboard, violations } from '../review/shown-dashboard';
import { deviceStore } from './device-state';

afterEach(() => {
  cleanup();
  localStorage.clear();
  document.documentElement.style.colorScheme = '';
});

const stamp = stampOf(NOW, 0, DEVICE);
const undo: Outcome = { ok: true, undo: { type: 'stop' }, session: null };
const choose = (label: string | RegExp, value: string) =>
  act(async () => fireEvent.change(screen.getByLabelText(label), { target: { value } }));
const press = (name: string | RegExp, role = 'button') =>
  act(async () => fireEvent.click(screen.getByRole(role, { name })));

describe('the settings', () => {
  it('have no fault that a screen reader would meet', async () => {
    const reminders = { review: { day: 7, hour: 18 }, nudge: { days: [1, 2], hour: 20 } };
    const own = deviceStore({ reminders, mayNotify: true });
    showDashboard(aState(), '#/settings', undefined, {}, own);
    await press('A goal for each day', 'radio');
    expect(await violations()).toEqual([]);
  });

  it('keep where a week and a day begin, and say so', async () => {
    const { commands } = showDashboard(aState(), '#/settings', () => undo);
    await choose('A week begins on', '7');
    await choose('A day begins at', '0');
    expect(commands).toEqual([
      { type: 'change-many', edits: [], values: { [registerName.weekStart]: 7 } },
      { type: 'change-many', edits: [], values: { [registerName.dayStart]: 0 } },
    ]);
    expect(screen.getByRole('status').textContent).toContain('Your days begin at 12:00');
  });

  it('keep how long a pause may be, and whether hidden lectures count', async () => {
    const { commands } = showDashboard(aState(), '#/settings');
    await choose('A pause while reading counts up to', '5');
    await press('Count a lecture that plays in a hidden tab', 'checkbox');
    expect(commands).toEqual([
      { type: 'change-many', edits: [], values: { [decisionName.pauseMinutes]: 5 } },
      { type: 'change-many', edits: [], values: { [decisionName.hiddenLecture]: true } },
    ]);
  });

  it('keep what to do on each site', async () => {
    const { commands } = showDashboard(aState(), '#/settings');
    await choose('On Coursera', 'always');
    expect(commands).toEqual([{ type: 'choose-site', site: 'coursera', choice: 'always' }]);
  });
});

describe('a goal for each day of the week', () => {
  it('becomes the weekly goal by its sum', async () => {
    const { commands } = showDashboard(aState(), '#/settings');
    await press('A goal for each day', 'radio');
    const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    for (const [index, day] of days.entries()) {
      await choose(`Hours on ${day}`, index === 4 ? '' : index > 4 ? '2' : '0,75');
    }
    expect(screen.getByText('Together 7 h a week.')).toBeTruthy();
    await act(async () => fireEvent.submit(screen.getByRole('button', { name: 'Save the goals' })));
    expect(commands).toEqual([
      {
        type: 'change-many',
        edits: [],
        values: {
          [decisionName.goalDays]: '45,45,45,45,0,120,120',
          [registerName.weeklyGoal]: 420,
        },
      },
    ]);
  });

  it('is not kept while a day has more hours than there are', async () => {
    const { commands } = showDashboard(aState(), '#/settings');
    await press('A goal for each day', 'radio');
    await choose('Hours on Monday', '25');
    await act(async () => fireEvent.submit(screen.getByRole('button', { name: 'Save the goals' })));
    expect(screen.getByText('A day has 0 to 24 hours.')).toBeTruthy();
    expect(commands).toEqual([]);
  });

  it('is not kept while the days are together more than a week’s goal may be', async () => {
    const { commands } = showDashboard(aState(), '#/settings');
    await press('A goal for each day', 'radio');
    const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    for (const day of days) await choose(`Hours on ${day}`, '16');
    const save = () =>
      act(async () => fireEvent.submit(screen.getByRole('button', { name: 'Save the goals' })));
    await save();
    expect(screen.getByRole('alert').textContent).toBe(
      'Together 112 h a week; a weekly goal is 100 h at most.',
    );
    expect(commands).toEqual([]);
    await choose('Hours on Sunday', '4');
    await save();
    expect(commands).toMatchObject([{ values: { [registerName.weeklyGoal]: 6000 } }]);
  });

  it('is not kept where nobody could mean it, and none at all is no goal', async () => {
    const { commands } = showDashboard(aState(), '#/settings', () => undo);
    await press('A goal for each day', 'radio');
    const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
    for (const day of days) await choose(`Hours on ${day}`, '');
    await choose('Hours on Monday', '0.1');
    const save = () =>
      act(async () => fireEvent.submit(screen.getByRole('button', { name: 'Save the goals' })));
    await save();
    expect(screen.getByText(/15 minutes to 100 hours/)).toBeTruthy();
    expect(commands).toEqual([]);
    await choose('Hours on Monday', '');
    await save();
    expect(screen.getByRole('status').textContent).toContain('You have no weekly goal now.');
  });

  it('is shown as it was set, and given up for one goal for the week', async () => {
    const registers = { [decisionName.goalDays]: { stamp, value: '60,60,60,60,60,60,60' } };
    const progress = aProgress({ goal: 420 });
    const { commands } = showDashboard(aState({ registers, progress }), '#/settings');
    expect(screen.getByLabelText<HTMLInputElement>('Hours on Friday').value).toBe('1');
    await press('One goal for the week', 'radio');
    expect(commands).toEqual([
      { type: 'change-many', edits: [], values: { [decisionName.goalDays]: null } },
    ]);
  });

  it.each([
    ['', 0],
    ['0', 0],
    ['1,25', 75],
    ['24', 1440],
    ['24.5', null],
    ['-1', null],
    ['one', null],
  ])('reads "%s" hours as %s minutes', (hours, minutes) => {
    expect(dayMinutes(hours)).toBe(minutes);
  });
});

describe('reminders', () => {
  it('ask for the permission at the switch, and are set once it is given', async () => {
    const own = deviceStore();
    const { commands } = showDashboard(aState(), '#/settings', undefined, {}, own);
    expect(own.asked()).toBe(0);
    await press('Remind me of the weekly review', 'checkbox');
    expect(own.asked()).toBe(1);
    expect(commands).toEqual([
      { type: 'set-reminders', reminders: { review: { day: 7, hour: 18 }, nudge: null } },
    ]);
  });

  it('are not set where the browser refuses, and say what to do', async () => {
    const own = deviceStore({}, false);
    const { commands } = showDashboard(aState(), '#/settings', undefined, {}, own);
    await press('Nudge me on days without study', 'checkbox');
    expect(commands).toEqual([]);
    expect(screen.getByText(/did not allow notifications/)).toBeTruthy();
  });

  it('are changed and switched off without asking again', async () => {
    const reminders = { review: { day: 7, hour: 18 }, nudge: { days: [1, 2], hour: 20 } };
    const own = deviceStore({ reminders, mayNotify: true });
    const { commands } = showDashboard(aState(), '#/settings', undefined, {}, own);
    await choose('Day', '1');
    const days = within(screen.getByRole('group', { name: 'Days' }));
    await act(async () => fireEvent.click(days.getByRole('checkbox', { name: 'Friday' })));
    await press('Nudge me on days without study', 'checkbox');
    expect(own.asked()).toBe(0);
    expect(commands).toEqual([
      { type: 'set-reminders', reminders: { ...reminders, review: { day: 1, hour: 18 } } },
      { type: 'set-reminders', reminders: { ...reminders, nudge: { days: [1, 2, 5], hour: 20 } } },
      { type: 'set-reminders', reminders: { ...reminders, nudge: null } },
    ]);
  });

  it('that can no longer be shown say so', () => {
    const reminders = { review: { day: 7, hour: 18 }, nudge: null };
    showDashboard(aState(), '#/settings', undefined, {}, deviceStore({ reminders }));
    expect(screen.getByText(/does not allow notifications any more/)).toBeTruthy();
  });
});

describe('the look', () => {
  it('is kept on this device and shown at once', async () => {
    const { commands } = showDashboard(aState(), '#/settings');
    await press('Dark', 'radio');
    expect(document.documentElement.style.colorScheme).toBe('dark');
    expect(localStorage.getItem('milepost-theme')).toBe('dark');
    await press('As the browser', 'radio');
    expect(document.documentElement.style.colorScheme).toBe('');
    expect(localStorage.getItem('milepost-theme')).toBeNull();
    expect(commands).toEqual([]);
  });
});

describe('sharing with other devices', () => {
  it('can be switched off, and says what that means', async () => {
    const { commands } = showDashboard(aState(), '#/settings');
    await press('Share with my other devices', 'checkbox');
    expect(commands).toEqual([{ type: 'share-here', on: false }]);
    cleanup();
    showDashboard(aState(), '#/settings', undefined, {}, deviceStore({ shares: false }));
    expect(screen.getByText(/keeps its log to itself/)).toBeTruthy();
  });
});

describe('erasing everything', () => {
  it('asks first, offers a backup, and does nothing when it is closed', async () => {
    const { commands } = showDashboard(aState(), '#/settings');
    await press('Erase everything …');
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Download a backup first' })).toBeTruthy();
    expect(await violations()).toEqual([]);
    await act(async () => fireEvent.click(dialog.getByRole('button', { name: 'Cancel' })));
    expect(commands).toEqual([]);
  });

  it('takes away what our pages remember as well', async () => {
    localStorage.setItem('milepost-last-task', '{}');
    const { commands } = showDashboard(aState(), '#/settings');
    await press('Erase everything …');
    const dialog = within(screen.getByRole('dialog'));
    await act(async () =>
      fireEvent.click(dialog.getByRole('button', { name: 'Erase everything' })),
    );
    expect(commands).toEqual([{ type: 'erase' }]);
    expect(localStorage.length).toBe(0);
  });
});
