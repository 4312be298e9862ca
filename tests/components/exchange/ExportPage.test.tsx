// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importBackup } from '../../../data/exchange/json-import';
import { stampOf } from '../../../data/model/stamp';
import { aSession, aState, DEVICE, NOW } from '../../helpers/builders';
import { someTotals } from '../dashboard/devices/sharing-state';
import { goTo, showDashboard, violations } from '../review/shown-dashboard';
import { press, settle, showLog } from '../log/shown-log';

/** The files that the browser was given to save, by their names. */
const saved = new Map<string, Blob>();

beforeEach(() => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  saved.clear();
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = `blob:milepost/${blobs.size}`;
    blobs.set(address, blob as Blob);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    const blob = blobs.get(this.getAttribute('href') ?? '');
    if (blob && this.isConnected) saved.set(this.download, blob);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const sessions = () => [
  aSession({ title: 'Vectors' }),
  aSession({ title: '=cmd()', minutesAgo: 90 }),
  aSession({ title: 'Gone', minutesAgo: 200, deleted: true }),
];
const textOf = (name: string): Promise<string> => {
  const blob = saved.get(name);
  if (!blob) throw new Error(`${name} was not saved; there is ${[...saved.keys()].join(', ')}.`);
  return blob.text();
};
const said = () => document.querySelector('.export-saved')?.textContent;

describe('the export', () => {
  it('saves all sessions as a table, a calendar and a text, named after the day', async () => {
    await showLog(sessions(), '#/log/export');
    expect(await violations()).toEqual([]);
    await press('Save as CSV');
    expect(said()).toBe('Saved 2 sessions as milepost-2026-11-18.csv.');
    await press('Save as iCalendar');
    await press('Save as Markdown');
    const csv = await textOf('milepost-2026-11-18.csv');
    expect(csv).toContain('Vectors');
    expect(csv).toContain('Review linear algebra, calculus and probability');
    expect(csv).toContain("'=cmd()");
    expect(csv).not.toContain('Gone');
    expect(saved.get('milepost-2026-11-18.csv')?.type).toBe('text/csv');
    const calendar = await textOf('milepost-2026-11-18.ics');
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    const text = await textOf('milepost-2026-11-18.md');
    expect(text).toMatch(/^## Nov 16\s–\s22, 2026$/m);
    expect(text).toContain('Wed, Nov 18');
    expect(text).toContain('| 25 min |');
  });

  it('saves what is filtered, or all, as the learner chooses', async () => {
    await showLog(sessions(), '#/log/export?words=vectors');
    const filtered = screen.getByLabelText<HTMLInputElement>(
      'Only those that are filtered: 1 session, 25 min',
    );
    expect(filtered.checked).toBe(true);
    expect(await violations()).toEqual([]);
    await press('Save as CSV');
    expect(await textOf('milepost-2026-11-18.csv')).not.toContain('cmd');
    fireEvent.click(screen.getByLabelText('All of them: 2 sessions, 50 min'));
    await press('Save as CSV');
    expect(await textOf('milepost-2026-11-18.csv')).toContain('cmd');
  });

  it('has no deleted sessions in a table, even when those were looked at', async () => {
    await showLog(sessions(), '#/log/export?deleted=1');
    await press('Save as CSV');
    expect(said()).toBe('Saved 2 sessions as milepost-2026-11-18.csv.');
  });

  it('offers no table where there is nothing to put into it', async () => {
    await showLog([], '#/log/export');
    expect(screen.getByRole('button', { name: 'Save as CSV' })).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: 'Save a backup' })).toHaveProperty('disabled', false);
  });

  it('is led to from the log, with the focus on its heading', async () => {
    await showLog(sessions());
    act(() => goTo('#/log/export'));
    await settle();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    expect(document.activeElement?.textContent).toBe('Export');
  });
});

describe('a backup', () => {
  it('holds everything: sessions, the deleted ones too, decisions, and totals of others', async () => {
    const all = sessions();
    const registers = { 'weekly-goal-minutes': { stamp: stampOf(NOW, 0, DEVICE), value: 300 } };
    const totals = [someTotals()];
    const state = aState({ sessions: all, registers });
    showDashboard(state, '#/log/export?words=vectors', undefined, { totals });
    await settle();
    await press('Save a backup');
    await settle();
    const reading = importBackup(await textOf('milepost-backup-2026-11-18.json'));
    expect(reading.problems).toEqual([]);
    expect(new Set(reading.records)).toEqual(new Set(all));
    expect(reading.registers).toEqual(registers);
    expect(reading.totals).toEqual(totals);
    expect(said()).toBe('Saved a backup with 2 sessions as milepost-backup-2026-11-18.json.');
  });

  it('waits until what other devices have is read', async () => {
    const { devices } = showDashboard(aState({ sessions: sessions() }), '#/log/export', undefined, {
      status: 'loading',
    });
    await settle();
    await press('Save a backup');
    expect(saved.size).toBe(0);
    await act(async () => devices.store.setState({ status: 'ready', totals: [someTotals()] }));
    await settle();
    const reading = importBackup(await textOf('milepost-backup-2026-11-18.json'));
    expect(reading.totals).toHaveLength(1);
  });
});
