import { timeOfDay } from '../format';

const HOUR = 3_600_000;

/** An hour of the day, 0 to 23, as the learner's clock shows it: `9:00 PM`. */
export const hourName = (hour: number): string => timeOfDay(hour * HOUR, 0);

/** The hours of a day in the order of the clock. */
export const HOURS: readonly number[] = Array.from({ length: 24 }, (_, hour) => hour);
