const MINUTE = 60_000;
/** No zone is further from UTC than this, in minutes. */
const FURTHEST_OFFSET = 18 * 60;

/** The time of this machine: what a file needs that tells the time by a clock on the wall. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The instant of a local time such as `2026-11-22T21:05:00`; NaN when there is none. */
  readonly instantOf: (wall: string) => number;
  /** Minutes that local time is ahead of UTC at an instant. */
  readonly offsetOf: (instant: number) => number;
}

/** An instant, with the offset in minutes of the clock that it was read from. */
export interface Moment {
  readonly instant: number;
  readonly offset: number;
}

/** The time that a clock showed that is `offset` minutes ahead of UTC: `2026-11-22T21:05:00`. */
export const wallTime = (instant: number, offset: number): string =>
  new Date(instant + offset * MINUTE).toISOString().slice(0, -5);

/** An instant by such a clock, with its offset: `2026-11-22T21:05:00+01:00`. */
export function isoTime(instant: number, offset: number): string {
  const local = new Date(instant + offset * MINUTE).toISOString().slice(0, -1);
  const minutes = Math.abs(offset);
  const zone = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  return `${local.replace(/\.000$/, '')}${offset < 0 ? '-' : '+'}${zone}`;
}

export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/**
 * The moment of a local time on this machine; null where the clocks went forward over it, or there
 * is no such time at all. A time that comes twice is the first of the two.
 */
export function momentHere(wall: string, clock: Clock): Moment | null {
  const instant = clock.instantOf(wall);
  if (!Number.isFinite(instant)) return null;
  const offset = clock.offsetOf(instant);
  return wallTime(instant, offset) === wall ? { instant, offset } : null;
}

const ISO =
  /^([+-]\d{6}|\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?$/;

/**
 * Reads what `isoTime` writes; without an offset it is the time of this machine. A text says why it
 * cannot be read.
 */
export function readIsoTime(text: string, clock: Clock): Moment | 'not-a-date' | 'no-such-time' {
  const found = ISO.exec(text.trim());
  if (!found) return 'not-a-date';
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '00'] = found;
  const [fraction = '', zone] = [found[7], found[8]];
  const wall = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const asUtc = Date.parse(`${wall}${fraction}Z`);
  // A day such as February 30 is no day, though it can be read.
  if (!Number.isFinite(asUtc) || wallTime(asUtc, 0) !== wall) return 'not-a-date';
  if (zone === undefined) return momentHere(wall, clock) ?? 'no-such-time';
  const offset = zone === 'Z' ? 0 : offsetFrom(zone);
  if (Math.abs(offset) > FURTHEST_OFFSET) return 'not-a-date';
  return { instant: asUtc - offset * MINUTE, offset };
}

function offsetFrom(zone: string): number {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith('-') ? -minutes || 0 : minutes;
}
