import { isRoadStart, TASK_HOURS_LIMIT } from '../../../data/model/decisions';
import type { RegisterValue } from '../../../data/model/progress';
import { goalMinutes } from '../../dashboard/GoalForm';

/** What the text of a field would be kept as; `ok` is false where it cannot be kept. */
export type Reading = { readonly ok: true; readonly value: RegisterValue } | { readonly ok: false };

const REFUSED: Reading = { ok: false };
const CENTS = 100;

/** Hours of a task, to two decimals; an empty field goes back to the roadmap's own. */
export function readHours(text: string): Reading {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return { ok: true, value: null };
  const hours = Number(typed);
  return hours >= 0 && hours <= TASK_HOURS_LIMIT
    ? { ok: true, value: Math.round(hours * CENTS) / CENTS }
    : REFUSED;
}

/** Hours a week as the minutes of a weekly goal. */
export function readGoal(text: string): Reading {
  const minutes = goalMinutes(text);
  return minutes === null ? REFUSED : { ok: true, value: minutes };
}

/** The day on which the road begins; an empty field says that nobody has said so. */
export function readStart(text: string): Reading {
  if (text === '') return { ok: true, value: null };
  return isRoadStart(text) ? { ok: true, value: text } : REFUSED;
}
