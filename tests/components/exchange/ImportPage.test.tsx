// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { csvOf } from '../../../data/exchange/csv-export';
import { backupOf } from '../../../data/exchange/json-export';
import { taskId } from '../../../data/model/id';
import type { SessionRecord } from '../../../data/model/session';
import { stampOf } from '../../../data/model/stamp';
import { aSession, DEVICE, NOW, OFFSET } from '../../helpers/builders';
import { violations } from '../review/shown-dashboard';
import { showKeptLog } from '../log/kept-log';
import { press, settle, showLog, titles } from '../log/shown-log';
import { chooseFile, fileOf, toggl } from './files';

beforeEach(() => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
});
afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const CALENDAR = { dayStart: 4, weekStart: 1 };
const IMPORT = '#/log/import';
const backup = (records: readonly SessionRecord[], registers = {}) =>
  fileOf('backup.json', backupOf({ records, registers, totals: [] }, NOW));
const table = (records: readonly SessionRecord[]) =>
  fileOf(
    'sessions.csv',
    csvOf(records, CALENDAR, () => null),
  );
const run = () => screen.getByRole('region', { name: 'What would happen' });
const told = () =>
  within(run())
    .getAllByRole('listitem')
    .filter((item) => item.className === 'dry-run-group')
    .map((item) => item.querySelector('p')?.textContent);
const status = () => screen.getByRole('status').textContent;

describe('a backup', () => {
  const records = () => [
    aSession({ title: 'One', minutesAgo: 100 }),
    aSession({ title: 'Two', minutesAgo: 200 }),
  ];

  it('brings the same log into an empty profile, once it is said so, and can be taken back', async () => {
    const file = records();
    const { machine } = await showKeptLog([], IMPORT);
    const before = machine.writes;
    const goal = { 'weekly-goal-minutes': { stamp: stampOf(NOW, 0, DEVICE), value: 300 } };
    await chooseFile(backup(file, goal));
    expect(screen.getByText('A backup of Milepost: 2 sessions')).toBeTruthy();
    expect(told()).toEqual([
      '2 sessions would be added (50 min).',
      '1 entry of your progress, goals and notes would be added.',
    ]);
    expect(document.activeElement?.textContent).toBe('What it is');
    expect(await violations()).toEqual([]);
    expect(machine.writes).toBe(before);
    await press('Add 2 sessions');
    await settle();
    expect(location.hash).toBe('#/log');
    expect(titles()).toEqual(['One', 'Two']);
    expect(new Set(await machine.log())).toEqual(new Set(file));
    expect(status()).toContain('Added 2 sessions (50 min).');
    await press('Undo');
    await settle();
    expect(await machine.sessions()).toEqual([]);
  });

  it('says that there is nothing new when it is read a second time', async () => {
    const file = records();
    await showKeptLog(file, IMPORT);
    await chooseFile(backup(file));
    expect(told()).toEqual(['No session would be added.', '2 sessions are here already, just so.']);
    expect(screen.getByText(/^There is nothing new in this file/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^(?:Add|Take)/ })).toBeNull();
  });

  it('brings back what was deleted here since only when that is asked for', async () => {
    const file = records();
    const gone = { ...file[0]!, deleted: true, stamp: stampOf(NOW, 1, DEVICE) };
    const { machine } = await showKeptLog([gone, file[1]!], IMPORT);
    await chooseFile(backup(file));
    expect(told()).toContain('1 session was deleted here (25 min).');
    expect(screen.queryByRole('button', { name: 'Take this over' })).toBeNull();
    fireEvent.click(screen.getByLabelText('Bring these back'));
    await press('Take this over');
    await settle();
    expect(await machine.sessions()).toHaveLength(2);
    expect(status()).toContain('1 session is back.');
  });

  it('takes over what is later in the file, unless that is unticked', async () => {
    const file = records();
    const later = { ...file[0]!, title: 'One, better', stamp: stampOf(NOW, 5, DEVICE) };
    const { commands } = await showLog(file, IMPORT);
    await chooseFile(backup([later, file[1]!]));
    expect(told()).toContain('1 session is different in the file.');
    expect(within(run()).getByText('differs: title')).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Take over what the file says'));
    expect(screen.getByText(/^There is nothing new|^There is nothing left/)).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Take over what the file says'));
    expect(commands).toEqual([]);
    await press('Take this over');
    expect(commands).toMatchObject([{ type: 'import', records: [{ title: 'One, better' }] }]);
    expect(status()).toContain('Changed 1 session.');
  });

  it('leaves the file where it is when it cannot be written, and says so', async () => {
    const answer = () => ({ ok: false, problem: 'write-failed' }) as const;
    await showLog([], IMPORT, { answer });
    await chooseFile(backup(records()));
    await press('Add 2 sessions');
    expect(status()).toContain('could not save this');
    expect(location.hash).toBe(IMPORT);
    expect(screen.getByRole('button', { name: 'Add 2 sessions' })).toBeTruthy();
  });
});

describe('a table of Milepost', () => {
  it('that was changed in a spreadsheet changes those sessions', async () => {
    const session = aSession({ title: 'Vectors' });
    const { machine } = await showKeptLog([session], IMPORT);
    await chooseFile(table([{ ...session, title: 'Vectors and bases' }]));
    expect(screen.getByText('A table of Milepost: 1 session')).toBeTruthy();
    await press('Take this over');
    await settle();
    expect((await machine.sessions()).map(({ title }) => title)).toEqual(['Vectors and bases']);
  });

  it('keeps the tasks of all roads that are known here, and tells of another', async () => {
    const known = aSession({ minutesAgo: 300 });
    const unknown = aSession({ minutesAgo: 100, task: taskId('from-elsewhere') });
    const { machine } = await showKeptLog([], IMPORT);
    await chooseFile(table([known, unknown]));
    const problems = screen.getByRole('region', { name: '1 problem in the file' });
    expect(within(problems).getAllByRole('row')[1]?.textContent).toBe(
      'Row 3No roadmap here has its task, so it counts for none.',
    );
    await press('Add 2 sessions');
    await settle();
    const tasks = (await machine.sessions()).map(({ task }) => task);
    expect(new Set(tasks)).toEqual(new Set(['math-review', null]));
  });

  it('tells row by row what cannot be used, and lets all of it be copied', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const rows = Array.from({ length: 130 }, (_, index) => `,yesterday ${index},600,`);
    const text = ['id,start,seconds,task id', ...rows, ',2026-11-17T20:00:00+01:00,1500,'];
    await showLog([], IMPORT);
    await chooseFile(fileOf('broken.csv', text.join('\n')));
    expect(told()).toEqual(['1 session would be added (25 min).']);
    const problems = screen.getByRole('region', { name: '130 problems in the file' });
    expect(within(problems).getAllByRole('row')).toHaveLength(101);
    expect(within(problems).getAllByRole('row')[1]?.textContent).toBe(
      'Row 2Its date cannot be read.',
    );
    expect(screen.getByText('30 more after these 100.')).toBeTruthy();
    expect(await violations()).toEqual([]);
    await press('Copy all');
    expect(screen.getByText('Copied.')).toBeTruthy();
    expect(write.mock.calls[0]?.[0].split('\n')).toHaveLength(130);
  });
});

describe('a report of another program', () => {
  const report = () =>
    toggl([
      ['Reading', 'Math', '2026-11-16', '19:00:00', '0:50:00'],
      ['Exercises', 'Math', '2026-11-17', '19:00:00', '0:25:00'],
      ['Stand-up', 'Work', '2026-11-17', '09:00:00', '0:15:00'],
      ['Loose', '', '2026-11-17', '22:00:00', '0:10:00'],
    ]);

  it('asks what each project is on the road, and leaves out what is not ticked', async () => {
    const { machine } = await showKeptLog([], IMPORT);
    await chooseFile(report());
    expect(screen.getByText('A detailed report of Toggl Track: 4 sessions')).toBeTruthy();
    expect(screen.getByText(/times of this computer \(Europe\/Berlin\)/)).toBeTruthy();
    const projects = screen.getByRole('region', { name: 'Projects and tasks' });
    expect(within(projects).getAllByRole('listitem')[0]?.textContent).toContain(
      'Math2 sessions, 1 h 15 min',
    );
    expect(await violations()).toEqual([]);
    fireEvent.change(within(projects).getByLabelText('Task of “Math”'), {
      target: { value: 'math-review' },
    });
    fireEvent.click(within(projects).getByLabelText('Work'));
    await settle();
    expect(within(projects).queryByLabelText('Task of “Work”')).toBeNull();
    expect(told()).toEqual(['3 sessions would be added (1 h 25 min).']);
    await press('Add 3 sessions');
    await settle();
    const kept = (await machine.sessions()).map(({ title, task }) => [title, task]);
    expect(new Set(kept.map(String))).toEqual(
      new Set(['Reading,math-review', 'Exercises,math-review', 'Loose,']),
    );
    expect(titles()).toEqual(['Loose', 'Exercises', 'Reading']);
  });

  it('knows a project that is called like a task', async () => {
    await showLog([], IMPORT);
    await chooseFile(
      toggl([['Paper', 'read and implement two SEMINAL papers', '2026-11-16', '19:00', '1:00:00']]),
    );
    expect(screen.getByLabelText<HTMLSelectElement>(/^Task of/).value).toBe('two-papers');
  });

  it('asks which part of a date is the day where the file does not show it', async () => {
    const { commands } = await showLog([], IMPORT);
    await chooseFile(toggl([['Reading', 'Math', '03/04/2026', '19:00:00', '0:50:00']]));
    expect(screen.queryByRole('region', { name: 'What would happen' })).toBeNull();
    expect(await violations()).toEqual([]);
    fireEvent.click(screen.getByLabelText('Apr 3, 2026 (the day comes first)'));
    await settle();
    expect(within(run()).getByText(/^Apr 3, 2026, 7:00/)).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Mar 4, 2026 (the month comes first)'));
    await settle();
    expect(within(run()).getByText(/^Mar 4, 2026, 7:00/)).toBeTruthy();
    await press('Add 1 session');
    expect(commands).toMatchObject([
      { type: 'import', records: [{ start: Date.parse('2026-03-04T19:00:00+01:00') }] },
    ]);
  });

  it('leaves out what is likely in the log already, unless it is ticked', async () => {
    const start = Date.parse('2026-11-16T19:00:00+01:00');
    const session = aSession({ title: 'The same evening', start, minutes: 50, offset: OFFSET });
    const { commands } = await showLog([session], IMPORT);
    await chooseFile(report());
    expect(told()[1]).toMatch(/^1 session is likely in your log already \(50 min\)/);
    const twin = within(run()).getByText('The same evening');
    expect(twin.parentElement?.textContent).toBe('in your log: “The same evening”');
    expect(screen.getByRole('button', { name: 'Add 3 sessions' })).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Add these all the same'));
    expect(told()).toContain('1 of these sessions would overlap others.');
    await press('Add 4 sessions');
    expect(commands).toMatchObject([{ type: 'import', restore: [] }]);
  });

  it('remembers no mapping for the next file', async () => {
    await showLog([], IMPORT);
    await chooseFile(report());
    fireEvent.change(screen.getByLabelText('Task of “Math”'), { target: { value: 'two-papers' } });
    await chooseFile(report());
    expect(screen.getByLabelText<HTMLSelectElement>('Task of “Math”').value).toBe('');
  });
});
