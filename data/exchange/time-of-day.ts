import { twoDigits } from './local-time';

const TIME = /^(\d{1,2}):(\d\d)(?::(\d\d))?\s*(?:([ap])\.?m\.?)?$/i;
const LENGTH = /^(\d{1,4}):(\d\d)(?::(\d\d))?$/;
const NOON = 12;

/** A time of day as `21:05:00`, of 12 or of 24 hours; null for a text that is no time. */
export function timeFrom(text: string): string | null {
  const found = TIME.exec(text.trim());
  if (!found) return null;
  const [hour, minute, second] = [Number(found[1]), Number(found[2]), Number(found[3] ?? '0')];
  const half = found[4]?.toLowerCase();
  if (minute > 59 || second > 59) return null;
  if (half === undefined) return hour > 23 ? null : wall(hour, minute, second);
  if (hour < 1 || hour > NOON) return null;
  return wall((hour % NOON) + (half === 'p' ? NOON : 0), minute, second);
}

const wall = (...parts: readonly number[]): string => parts.map(twoDigits).join(':');

/** Whole seconds of a length such as `1:25:00` or `1:25` (hours and minutes); else null. */
export function secondsFrom(text: string): number | null {
  const found = LENGTH.exec(text.trim());
  if (!found) return null;
  const [hours, minutes, seconds] = [Number(found[1]), Number(found[2]), Number(found[3] ?? '0')];
  return minutes > 59 || seconds > 59 ? null : (hours * 60 + minutes) * 60 + seconds;
}
