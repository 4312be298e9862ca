import type { Day } from './day';

/** How a week stands against its goal. All times are whole seconds. */
export type GoalStanding =
  | { readonly kind: 'no-goal' }
  | { readonly kind: 'reached'; readonly beyond: number }
  /** The week still runs: `days` of it are left, today among them. */
  | { readonly kind: 'to-go'; readonly left: number; readonly days: number; readonly aDay: number }
  | { readonly kind: 'short'; readonly left: number };

const MINUTE = 60;

/** Compares the seconds of a week with its goal in minutes (0 for none). */
export function goalStanding(
  seconds: number,
  goalMinutes: number,
  days: readonly Day[],
  today: Day,
): GoalStanding {
  if (goalMinutes <= 0) return { kind: 'no-goal' };
  const goal = goalMinutes * MINUTE;
  if (seconds >= goal) return { kind: 'reached', beyond: seconds - goal };
  const left = goal - seconds;
  const daysLeft = days.filter((day) => day >= today).length;
  if (daysLeft === 0) return { kind: 'short', left };
  return {
    kind: 'to-go',
    left,
    days: daysLeft,
    aDay: Math.ceil(left / daysLeft / MINUTE) * MINUTE,
  };
}
