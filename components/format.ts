import type { Day } from '../data/model/day';
import { languageOf } from './text';

const MINUTE = 60_000;
const language = languageOf();

const compact = new Intl.DurationFormat(language, {
  style: 'short',
  hours: 'narrow',
  hoursDisplay: 'auto',
  seconds: 'narrow',
  secondsDisplay: 'auto',
});
const spoken = new Intl.DurationFormat(language, { style: 'long' });
const live = new Intl.DurationFormat(language, { style: 'digital' });

type Parts = Pick<Intl.DurationFormatPart, 'type' | 'value'> & { readonly unit?: string };

/** Whole minutes are what a learner thinks in; only less than one minute is told in seconds. */
function partsOf(seconds: number): Record<string, number> {
  if (seconds > 0 && seconds < 60) return { seconds: Math.floor(seconds) };
  const minutes = Math.floor(Math.max(0, seconds) / 60);
  const hours = Math.floor(minutes / 60);
  return { ...(hours > 0 && { hours }), ...(minutes % 60 > 0 && { minutes: minutes % 60 }) };
}

const isNothing = (parts: object): boolean => Object.keys(parts).length === 0;
const oneUnit = (unit: 'minute', unitDisplay: 'short' | 'long'): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay }).format(0);

/** Seconds as `1 h 25 min`, `25 min`, `2 h` or `45 s`; started minutes are not counted. */
export function duration(seconds: number): string {
  const parts = partsOf(seconds);
  if (isNothing(parts)) return oneUnit('minute', 'short');
  // Each unit of time is a number of one part or more, and a word before or after it.
  const words: string[] = [];
  let last = '';
  for (const { type, value, unit } of compact.formatToParts(parts) as Parts[]) {
    if (type === 'literal' || unit === undefined) continue;
    const kind = type === 'unit' ? `${unit} word` : unit;
    if (kind === last) words.push(`${words.pop()}${value}`);
    else words.push(value.trim());
    last = kind;
  }
  return words.join(' ');
}

/** Seconds for the ear: `1 hour, 25 minutes`. */
export function spokenDuration(seconds: number): string {
  const parts = partsOf(seconds);
  return isNothing(parts) ? oneUnit('minute', 'long') : spoken.format(parts);
}

/** Seconds as a running clock: `1:25:07`, `0:03:20`. */
export function liveDuration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return live.format({
    hours: Math.floor(whole / 3600),
    minutes: Math.floor(whole / 60) % 60,
    seconds: whole % 60,
  });
}

const inUtc = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });

const shortDate = inUtc({ weekday: 'short', day: 'numeric', month: 'short' });
const longDate = inUtc({ weekday: 'long', day: 'numeric', month: 'long' });
const yearDate = inUtc({ day: 'numeric', month: 'short', year: 'numeric' });
const fullMonth = inUtc({ month: 'long', year: 'numeric' });
const shortWeekday = inUtc({ weekday: 'short' });
const longWeekday = inUtc({ weekday: 'long' });
const hourMinute = inUtc({ hour: 'numeric', minute: '2-digit' });

/** A learner's day: `Sun, Nov 22`. */
export const dayLabel = (day: Day): string => shortDate.format(Date.parse(day));

/** A learner's day in full, without the year: `Sunday, November 22`. */
export const dayName = (day: Day): string => longDate.format(Date.parse(day));

/** A learner's day with its year, without the weekday: `Nov 22, 2026`. */
export const dayWithYear = (day: Day): string => yearDate.format(Date.parse(day));

/** A month (`2026-11`) as `November 2026`. */
export const monthName = (month: string): string => fullMonth.format(Date.parse(month));

/** `Nov 16 – 22, 2026` for the first and last day of a stretch. */
export const dayRange = (first: Day, last: Day): string =>
  yearDate.formatRange(Date.parse(first), Date.parse(last));

/** The weekday of a learner's day: `Sun` or `Sunday`. */
export const weekday = (day: Day, width: 'short' | 'long' = 'short'): string =>
  (width === 'short' ? shortWeekday : longWeekday).format(Date.parse(day));

/** The wall-clock time of an instant where local time is `offset` minutes ahead of UTC: `9:05 PM`. */
export const timeOfDay = (instant: number, offset: number): string =>
  hourMinute.format(instant + offset * MINUTE);

/** From when to when, by the wall clock: `9:05 – 9:40 PM`. */
export const timeRange = (from: number, to: number, offset: number): string =>
  hourMinute.formatRange(from + offset * MINUTE, to + offset * MINUTE);

const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

/** A bare number, for a sentence that says its unit. */
export const number = (value: number): string => plain.format(value);
