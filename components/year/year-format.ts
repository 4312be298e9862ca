import type { Day } from '../../data/model/day';
import { duration, spokenDuration } from '../format';
import { languageOf } from '../text';

const inUtc = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(languageOf(), { ...options, timeZone: 'UTC' });

const spokenDay = inUtc({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const longDate = inUtc({ day: 'numeric', month: 'long', year: 'numeric' });
const dateInYear = inUtc({ day: 'numeric', month: 'long' });
const shortMonth = inUtc({ month: 'short' });
const justYear = inUtc({ year: 'numeric' });
const parts = new Intl.NumberFormat(languageOf(), { style: 'percent' });

/** A day for the ear, with its year: `Sunday, November 22, 2026`. */
export const spokenDate = (day: Day): string => spokenDay.format(Date.parse(day));

/** A day within a sentence, with its year: `November 22, 2026`. */
export const dateText = (day: Day): string => longDate.format(Date.parse(day));

/** Two days within one sentence; the first goes without its year where it is that of the second. */
export function datesText(from: Day, to: Day): readonly [from: string, to: string] {
  const isSameYear = from.slice(0, 4) === to.slice(0, 4);
  return [isSameYear ? dateInYear.format(Date.parse(from)) : dateText(from), dateText(to)];
}

/** A month (`2026-11`) in short: `Nov`. */
export const monthShort = (month: string): string => shortMonth.format(Date.parse(month));

/** The year of a month (`2026-11`). */
export const yearText = (month: string): string => justYear.format(Date.parse(month));

/** A part, 0 to 1, in whole percent. */
export const percent = (part: number): string => parts.format(part);

const MINUTE = 60;

/** Remembers what a time was told as: a year has hundreds of times, and most of them come again. */
function remembered(tell: (seconds: number) => string): (seconds: number) => string {
  const told = new Map<number, string>();
  return (seconds) => {
    // Whole minutes are told, and what is less than one is told in seconds.
    const key = seconds < MINUTE ? seconds : Math.floor(seconds / MINUTE) * MINUTE;
    let text = told.get(key);
    if (text === undefined) {
      text = tell(key);
      told.set(key, text);
    }
    return text;
  };
}

/** Seconds as `1 h 25 min`, quickly where there are many. */
export const timeText = remembered(duration);

/** Seconds for the ear, `1 hour, 25 minutes`, quickly where there are many. */
export const spokenTime = remembered(spokenDuration);
