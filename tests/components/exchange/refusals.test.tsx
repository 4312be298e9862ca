// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { violations } from '../review/shown-dashboard';
import { showLog } from '../log/shown-log';
import { chooseFile, fileOf, readOn, toggl } from './files';

beforeEach(() => vi.stubEnv('TZ', 'Europe/Berlin'));
afterEach(() => {
  cleanup();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const said = () => document.querySelector('.file-chooser-refused')?.textContent;

describe('a file that cannot be used', () => {
  it('is refused by its size before any of it is read, when it has 100 MB', async () => {
    await showLog([], '#/log/import');
    const file = fileOf('huge.csv', 'id');
    Object.defineProperty(file, 'size', { value: 100 * 1024 * 1024 });
    const read = vi.spyOn(file, 'arrayBuffer');
    await chooseFile(file);
    expect(read).not.toHaveBeenCalled();
    expect(said()).toBe(
      '“huge.csv” cannot be used. It has 100 MB, and Milepost reads files of up to 64 MB. ' +
        'Export a year at a time from the program that it comes from.',
    );
    expect(await violations()).toEqual([]);
  });

  it.each([
    ['an empty file', '', 'It is empty.'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0), 'It is not text.'],
    ['a shopping list', 'milk,bread\n1,2', 'does not know this kind of file'],
    ['another program’s JSON', '{"tasks":[]}', 'does not know this kind of file'],
    ['half a backup', '{"format":"milepost-backup","sess', 'breaks off'],
    [
      'a backup of the future',
      '{"format":"milepost-backup","version":99,"sessions":[]}',
      'A newer Milepost wrote it.',
    ],
    ['a table without rows', 'id,start,seconds,task id\n', 'There is no session in it.'],
    [
      'a backup without anything',
      '{"format":"milepost-backup","version":1,"sessions":[],"registers":{},"totals":[]}',
      'There is no session in it.',
    ],
  ])('is refused with what to do about it: %s', async (_, content, why) => {
    const { commands } = await showLog([], '#/log/import');
    await chooseFile(fileOf('file', content));
    expect(said()).toContain(why);
    expect(screen.queryByText('What it is')).toBeNull();
    expect(screen.getByLabelText('File').getAttribute('aria-invalid')).toBe('true');
    expect(commands).toEqual([]);
  });

  it('that is gone from its place is told of', async () => {
    await showLog([], '#/log/import');
    const file = fileOf('gone.csv', 'id');
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
    await chooseFile(file);
    expect(said()).toContain('The browser could not read it.');
  });

  it('makes room for the next one', async () => {
    await showLog([], '#/log/import');
    await chooseFile(fileOf('empty.csv', ''));
    expect(said()).toContain('It is empty.');
    await chooseFile(toggl([['Reading', 'Math', '2026-11-16', '19:00:00', '0:50:00']]));
    expect(said()).toBeUndefined();
    expect(screen.getByText('A detailed report of Toggl Track: 1 session')).toBeTruthy();
  });
});

describe('a file that is chosen', () => {
  it('is said to be read while it is', async () => {
    await showLog([], '#/log/import');
    const input = screen.getByLabelText('File');
    act(() => void fireEvent.change(input, { target: { files: [fileOf('a.csv', 'x')] } }));
    expect(screen.getByText(/^Reading “/).textContent).toBe('Reading “a.csv” …');
    await readOn();
  });

  it('gives way to one that is chosen while it is read', async () => {
    await showLog([], '#/log/import');
    const input = screen.getByLabelText('File');
    const slow = fileOf('slow.csv', 'x');
    vi.spyOn(slow, 'arrayBuffer').mockReturnValue(new Promise(() => undefined));
    act(() => void fireEvent.change(input, { target: { files: [slow] } }));
    await chooseFile(fileOf('quick.csv', ''));
    expect(said()).toContain('“quick.csv”');
  });

  it('can be dropped anywhere on the page', async () => {
    await showLog([], '#/log/import');
    const file = toggl([['Reading', 'Math', '2026-11-16', '19:00:00', '0:50:00']]);
    const dataTransfer = { types: ['Files'], files: [file] };
    act(() => void fireEvent.dragOver(document.body, { dataTransfer }));
    expect(screen.getByText('Let it go to read it.')).toBeTruthy();
    await act(async () => void fireEvent.drop(document.body, { dataTransfer }));
    await readOn();
    expect(screen.getByText('A detailed report of Toggl Track: 1 session')).toBeTruthy();
  });

  it('tells when its letters had to be guessed', async () => {
    await showLog([], '#/log/import');
    const text = 'id,start,seconds,task id,title\n,2026-11-17T20:00:00+01:00,1500,,Caf';
    const bytes = new TextEncoder().encode(`${text}?`);
    bytes[bytes.length - 1] = 0xe9;
    await chooseFile(fileOf('old.csv', bytes));
    expect(screen.getByText(/^Read as WINDOWS-1252\. That is a guess\./)).toBeTruthy();
    expect(screen.getByText('Café')).toBeTruthy();
  });
});
