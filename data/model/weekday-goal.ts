import type { Day } from './day';
import { goalDays } from './decisions';
import type { Registers } from './progress';

const MINUTE = 60;
const DAYS = 7;

/**
 * The minutes of each day from Monday on, as the learner set them; null where they set none, or where
 * their sum is not the weekly goal: then the goal was changed since, and they hold no longer.
 */
export function agreedGoalDays(
  registers: Registers,
  goalMinutes: number,
): readonly number[] | null {
  const minutes = goalDays(registers);
  const sum = minutes?.reduce((all, each) => all + each, 0);
  return sum === goalMinutes ? minutes : null;
}

/**
 * The goal of each of a week's days, in seconds and in the order of `days`: what the learner set for
 * that day of the week, else an even seventh of the weekly goal, which is in minutes. Seconds of a
 * seventh may not be whole.
 */
export function dayGoals(
  registers: Registers,
  goalMinutes: number,
  days: readonly Day[],
): readonly number[] {
  const minutes = agreedGoalDays(registers, goalMinutes);
  return days.map((day) => {
    if (!minutes) return (goalMinutes * MINUTE) / DAYS;
    const sinceMonday = (new Date(Date.parse(day)).getUTCDay() + 6) % DAYS;
    return (minutes[sinceMonday] ?? 0) * MINUTE;
  });
}
