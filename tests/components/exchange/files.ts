import { act, fireEvent, screen } from '@testing-library/react';
import { settle } from '../log/shown-log';

export const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>): File =>
  new File([content], name);

/** Chooses a file on the page, and waits until it has been read. */
export async function chooseFile(file: File): Promise<void> {
  const input = screen.getByLabelText<HTMLInputElement>('File');
  await act(async () => fireEvent.change(input, { target: { files: [file] } }));
  await readOn();
}

/** Lets the page read a file: it lets itself be drawn between the steps. */
export async function readOn(): Promise<void> {
  for (let step = 0; step < 4; step += 1) await settle();
}

type Row = readonly [
  description: string,
  project: string,
  date: string,
  time: string,
  length: string,
];

/** A detailed report of Toggl Track. */
export const toggl = (rows: readonly Row[]): File =>
  fileOf(
    'toggl.csv',
    [
      'Description,Project,Start date,Start time,Duration',
      ...rows.map((row) => row.join(',')),
    ].join('\r\n'),
  );
