import { act, fireEvent, screen, within } from '@testing-library/react';
import { vi } from 'vitest';
import type { Command, Outcome } from '../../../data/model/command';
import type { SessionRecord } from '../../../data/model/session';
import type { SharingState } from '../../../data/store/sharing-store';
import { aState } from '../../helpers/builders';
import { showDashboard } from '../review/shown-dashboard';

/** Every row of the tests is so many pixels high; without a layout it would have no height. */
export const ROW_HEIGHT = 70;

/** Gives rows a height, as a browser does; `vi.restoreAllMocks` takes it away again. */
export function layOut(): void {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(ROW_HEIGHT);
}

/** Lets whatever waits go on: the reading of the log, and what is drawn when there is time. */
export const settle = (): Promise<void> =>
  act(async () => {
    await new Promise((resolve) => {
      setTimeout(resolve, 30);
    });
  });

/** The log over a fixed state, whole. */
export async function showLog(
  sessions: readonly SessionRecord[],
  hash = '#/log',
  {
    answer,
    sharing = {},
  }: {
    readonly answer?: (command: Command) => Outcome;
    readonly sharing?: Partial<SharingState>;
  } = {},
) {
  layOut();
  const shown = showDashboard(aState({ sessions }), hash, answer, sharing);
  await settle();
  return shown;
}

export const grid = () => screen.getByRole('grid', { name: 'Study sessions' });
/** The rows of sessions that are drawn, in their order on the page. */
export const sessionRows = () =>
  within(grid())
    .getAllByRole('row')
    .filter((row) => row.hasAttribute('data-id'));
/** The titles of those rows. */
export const titles = () =>
  sessionRows().map((row) => row.querySelector('.log-text')?.textContent ?? '');
export const rowOf = (session: SessionRecord): HTMLElement => {
  const row = sessionRows().find((each) => each.dataset['id'] === session.id);
  if (!row) throw new Error(`"${session.title}" is not drawn.`);
  return row;
};
export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const press = async (name: string | RegExp): Promise<void> => {
  await act(async () => fireEvent.click(button(name)));
};
/** Presses a key where the keyboard is. */
export const key = async (name: string, more: object = {}): Promise<void> => {
  const target = document.activeElement;
  if (target === null) throw new Error('Nothing has the focus.');
  await act(async () => fireEvent.keyDown(target, { key: name, ...more }));
};

/** Scrolls the page so many pixels down, as a wheel does. */
export const scrollDown = async (top: number): Promise<void> => {
  act(() => {
    window.scrollTo(0, top);
    window.dispatchEvent(new Event('scroll'));
  });
  await settle();
};
