// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Command, Outcome } from '../../../../data/model/command';
import { deviceId } from '../../../../data/model/id';
import type { SharingState } from '../../../../data/store/sharing-store';
import { aState, NOW } from '../../../helpers/builders';
import { showDashboard, violations } from '../../review/shown-dashboard';
import { aDevice, aSharing, LAPTOP } from './sharing-state';

const HOUR = 3_600_000;
const GONE = deviceId('00000000000000c3');

beforeEach(() => vi.stubEnv('TZ', 'Europe/Berlin'));
afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
});

const show = (state: Partial<SharingState>, answer?: (command: Command) => Outcome) =>
  showDashboard(aState(), '#/settings', answer, state);
const devices = () => screen.getByRole('region', { name: 'Devices' });
const said = () => within(devices()).getByRole('status').textContent;
const press = (name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole('button', { name })));
const rename = async (name: string) => {
  fireEvent.change(screen.getByLabelText('Name of this device'), { target: { value: name } });
  await act(async () => fireEvent.submit(screen.getByRole('button', { name: 'Save the name' })));
};
const named: (command: Command) => Outcome = () => ({
  ok: true,
  undo: { type: 'name-device', name: '' },
  session: null,
});

describe('the devices, before anything is known of them', () => {
  it('say nothing while storage is read', () => {
    show({ status: 'loading' });
    expect(devices().textContent).not.toContain('has not');
    expect(screen.queryByLabelText('Name of this device')).toBeNull();
  });

  it('say so when the background has not looked yet', async () => {
    show({});
    expect(screen.getByText(/has not looked for your other devices yet/)).toBeTruthy();
    expect(await violations()).toEqual([]);
  });
});

describe('a learner with one device', () => {
  it('is taught how to see another one here', async () => {
    show({ sharing: aSharing() });
    expect(screen.getByText('Milepost has not heard from another device yet.')).toBeTruthy();
    const steps = within(devices()).getAllByRole('listitem');
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      'Use the same browser on both: Chrome with Chrome, Firefox with Firefox.',
      'Install Milepost there too.',
      expect.stringContaining('Firefox calls them add-ons'),
      expect.stringContaining('Give it some minutes.'),
    ]);
    expect(await violations()).toEqual([]);
  });

  it('is never told that anything is up to date', () => {
    show({ sharing: aSharing({ others: [aDevice()] }) });
    expect(devices().textContent).not.toMatch(/synced|up.to.date|in sync\b/i);
  });
});

describe('the name of this device', () => {
  it('is its browser and system until it has one', () => {
    show({ sharing: aSharing() });
    const field = screen.getByLabelText<HTMLInputElement>('Name of this device');
    expect(field.value).toBe('');
    expect(field.placeholder).toBe('Chromium on Linux');
    expect(screen.getByText(/Without one, they show “Chromium on Linux”/)).toBeTruthy();
  });

  it('is given, said, and taken back', async () => {
    const { devices: test, commands } = show({ sharing: aSharing() }, named);
    await rename('  Home desktop ');
    expect(test.sent).toEqual([{ type: 'name-device', name: 'Home desktop' }]);
    expect(said()).toContain('This device is called “Home desktop” now.');
    await press('Undo');
    expect(test.sent.at(-1)).toEqual({ type: 'name-device', name: '' });
    expect(said()).toContain('This device is called “Chromium on Linux” now.');
    expect(commands).toEqual([]);
    await press('Close this message');
    expect(said()).toBe('');
  });

  it('shows what the background made of it, and what an undo gave back', async () => {
    const { devices: test } = show({ sharing: aSharing() });
    const { own } = aSharing();
    const field = () => screen.getByLabelText<HTMLInputElement>('Name of this device').value;
    await rename('Home');
    expect(field()).toBe('Home');
    act(() => test.store.setState({ sharing: aSharing({ own: { ...own, name: 'At home' } }) }));
    expect(field()).toBe('At home');
    act(() => test.store.setState({ sharing: aSharing() }));
    expect(field()).toBe('');
  });

  it('can be tried again when it could not be kept', async () => {
    const answer = (): Outcome => ({ ok: false, problem: 'write-failed' });
    const { devices: test } = show({ sharing: aSharing() }, answer);
    await rename('Home');
    expect(said()).toContain('could not save this');
    await press('Try again');
    expect(test.sent).toHaveLength(2);
  });

  it('is not said beside what was done later elsewhere on the page', async () => {
    const { store } = show({ sharing: aSharing() }, named);
    await rename('Home');
    await act(async () => store.getState().run({ type: 'set-goal', minutes: 60 }));
    expect(said()).toBe('');
    expect(screen.getByText('Your weekly goal is 1 h now.')).toBeTruthy();
    await rename('Office');
    expect(screen.queryByText('Your weekly goal is 1 h now.')).toBeNull();
    expect(said()).toContain('Office');
  });
});

describe('the other devices', () => {
  const others = [
    aDevice({ id: GONE, name: 'حاسوب البيت', heard: NOW - 50 * HOUR, bytes: 400 }),
    aDevice(),
  ];

  it('are told by when they were last heard from, the latest first', async () => {
    const made = new Map([[LAPTOP, 1214]]);
    show({ sharing: aSharing({ others }), made });
    const list = screen.getByRole('region', { name: 'Other devices' });
    const rows = [...list.querySelectorAll('.device')].map((row) => row.textContent);
    expect(rows[0]).toMatch(/^Work laptopLast heard from it 3 minutes ago/);
    expect(rows[0]).toContain('1,214 sessions in your log were made there9 KB of the shared room');
    expect(rows[1]).toMatch(/^حاسوب البيتLast heard from it 2 days ago0 sessions/);
    expect(within(list).getByText('حاسوب البيت').tagName).toBe('BDI');
    const time = within(list).getByText('3 minutes ago');
    expect(time.getAttribute('datetime')).toBe('2026-11-18T20:12:00.000Z');
    expect(time.title).toMatch(/^Nov 18, 2026, 9:12\sPM$/);
    expect(await violations()).toEqual([]);
  });

  it('are forgotten after one question that says what happens', async () => {
    const { devices: test } = show({ sharing: aSharing({ others }) });
    await press('Forget “Work laptop”');
    const dialog = screen.getByRole('dialog', { name: /^Forget “ ?Work laptop ?”\?$/ });
    expect(dialog.textContent).toContain('Nothing is lost: its study time stays in your log.');
    expect(dialog.textContent).toContain('it comes back to this list by itself');
    expect(await violations()).toEqual([]);
    await press('Forget it');
    expect(test.sent).toEqual([{ type: 'forget-device', device: LAPTOP }]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(said()).toContain('“Work laptop” is forgotten; its study time stays here.');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('stay when the question is closed', async () => {
    const { devices: test } = show({ sharing: aSharing({ others }) });
    await press('Forget “Work laptop”');
    await press('Cancel');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(test.sent).toEqual([]);
  });

  it('leave the keyboard at the list when one is gone, and at the section after the last', async () => {
    const { devices: test } = show({ sharing: aSharing({ others }) });
    act(() => screen.getByRole('button', { name: 'Forget “Work laptop”' }).focus());
    const heard = (left: typeof others) =>
      act(async () => {
        test.store.setState({ sharing: aSharing({ others: left }) });
        await Promise.resolve();
      });
    await heard(others.slice(0, 1));
    expect(document.activeElement?.textContent).toBe('Other devices');
    act(() => screen.getByRole('button', { name: /^Forget/ }).focus());
    await heard([]);
    expect(document.activeElement?.textContent).toBe('Devices');
  });

  it('that run a newer Milepost ask for an update, listed or not', () => {
    show({ sharing: aSharing({ others, newer: [GONE, deviceId('00000000000000d4')] }) });
    expect(screen.getByText(/^It uses a newer Milepost/).closest('li')?.textContent).toContain(
      'حاسوب البيت',
    );
    expect(screen.getByText(/^1 device of yours uses a newer Milepost/)).toBeTruthy();
  });
});

describe('the room that all devices share', () => {
  it('is told in numbers, and what found none only when there is some', () => {
    show({ sharing: aSharing() });
    const text = '31 KB of 92 KB used, 12 KB of it by this device';
    expect(screen.getByText(text)).toBeTruthy();
    const meter = screen.getByRole('meter', { name: 'Used of the shared room' });
    expect(meter.getAttribute('aria-valuetext')).toBe(text);
    expect(screen.getByText(/last gave something to the browser’s sync/)).toBeTruthy();
    expect(devices().textContent).not.toContain('this device only');
  });

  it('says what stays here for want of it', () => {
    const kept = { titles: 214, totals: 1, unshared: 12 };
    show({ sharing: aSharing({ kept, published: null }) });
    expect(screen.getByText(/the titles of 214 older sessions stay on this device/)).toBeTruthy();
    expect(screen.getByText(/1 older session is shared as day totals/)).toBeTruthy();
    expect(screen.getByText(/no room to share 12 entries/)).toBeTruthy();
    expect(screen.getByText(/has given nothing to the browser’s sync yet/)).toBeTruthy();
  });
});

describe('trouble with sharing', () => {
  const inTrouble = (kind: 'broken' | 'busy' | 'full', hours: number) => ({
    sharing: aSharing({ trouble: { kind, since: NOW - hours * HOUR } }),
  });

  it.each([
    ['broken', /Nothing is shared .* failed since 8:15\sPM.*Your log here works on/],
    ['busy', /has taken nothing since 8:15\sPM.*Your log here works on/],
    ['full', /used up since 8:15\sPM.*works on\.\s*$/],
  ] as const)('of the kind "%s" is said in one quiet line', async (kind, sentence) => {
    show(inTrouble(kind, 1));
    expect(within(devices()).getByText(sentence)).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  it('names the way out of a full room when there is one', () => {
    const trouble = { kind: 'full', since: NOW } as const;
    show({ sharing: aSharing({ others: [aDevice()], trouble }) });
    expect(screen.getByText(/To make room, forget a device that you no longer use/)).toBeTruthy();
  });

  it('is said on top of the review when it lasts, with the way to the devices', async () => {
    showDashboard(aState(), '#/review', undefined, inTrouble('broken', 1));
    expect(screen.queryByText(/Nothing is shared/)).toBeNull();
    cleanup();
    showDashboard(aState(), '#/review', undefined, inTrouble('broken', 1.1));
    expect(screen.getByText(/Nothing is shared/)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'See the devices' });
    expect(link.getAttribute('href')).toBe('#/settings');
    expect(await violations()).toEqual([]);
  });
});
