import { dayOf } from '../../../data/model/day';
import { timeOfDay } from '../../format';
import { offsetHere } from '../../review/zone';
import { languageOf, t } from '../../text';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const UNITS = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const;

const language = languageOf();
const relative = new Intl.RelativeTimeFormat(language);
const exact = new Intl.DateTimeFormat(language, {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** How long an instant is past, in whole units: `3 minutes ago`. A clock set back shows no future. */
export function ago(then: number, now: number): string {
  const found = UNITS.find(([, length]) => now - then >= length);
  if (!found) return t('dashboard.devices.justNow');
  const [unit, length] = found;
  return relative.format(-Math.floor((now - then) / length), unit);
}

/** An instant by the clock here: `Nov 18, 2026, 9:05 PM`. */
export const exactTime = (instant: number): string =>
  exact.format(instant + offsetHere(instant) * MINUTE);

/** An instant that something has lasted from: its time alone when that was today. */
export function sinceWhen(instant: number, now: number): string {
  const byTheClock = { dayStart: 0, weekStart: 1 };
  const dayOfInstant = dayOf(instant, offsetHere(instant), byTheClock);
  return dayOfInstant === dayOf(now, offsetHere(now), byTheClock)
    ? timeOfDay(instant, offsetHere(instant))
    : exactTime(instant);
}
