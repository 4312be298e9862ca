import { act } from '@testing-library/react';
import { taskId } from '../../../data/model/id';
import { aSession, aState } from '../../helpers/builders';
import { showDashboard } from '../review/shown-dashboard';

/** Minutes. */
export const DAY = 24 * 60;

/** A spring and an autumn of study, with a task of each of two phases and time for none. */
export const sessions = [
  aSession({ minutes: 80, minutesAgo: 60 }),
  aSession({ minutes: 25, minutesAgo: DAY + 60, task: taskId('two-papers') }),
  aSession({ minutes: 45, minutesAgo: 9 * DAY, task: taskId('two-papers') }),
  aSession({ minutes: 10, minutesAgo: 10 * DAY, task: null }),
  aSession({ minutes: 120, minutesAgo: 200 * DAY }),
  aSession({ minutes: 30, minutesAgo: 400 * DAY }),
];

/** Shows a year, the last 53 weeks unless told, and waits until the whole log has been read. */
export async function showYear(hash = '#/review/year', state = aState({ sessions })) {
  const shown = showDashboard(state, hash);
  await act(() => Promise.resolve());
  return shown;
}

/** A text with ordinary spaces: Intl sets several kinds. */
export const plainly = (text: string | null | undefined): string =>
  (text ?? '').replaceAll(/\s/gu, ' ');

/** The minutes in a text such as `1 h 20 min` or `1 hour, 20 minutes`. */
export function minutesIn(text: string): number {
  const hours = Number(/(\d+) h/.exec(text)?.[1] ?? 0);
  return hours * 60 + Number(/(\d+) min/.exec(text)?.[1] ?? 0);
}
