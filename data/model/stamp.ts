import { deviceId, type DeviceId } from './id';

declare const brand: unique symbol;

/**
 * A hybrid logical clock reading as text that sorts by time: 11 characters of wall-clock
 * milliseconds and 4 of a counter (both base 36), then the device. Kulkarni et al., "Logical
 * Physical Clocks" (2014), without its drift bound: our clocks may order, never refuse.
 */
export type Stamp = string & { readonly [brand]: 'Stamp' };

const WALL_DIGITS = 11;
const COUNTER_DIGITS = 4;
const COUNTER_LIMIT = 36 ** COUNTER_DIGITS;
const SHAPE = /^[0-9a-z]{11}-[0-9a-z]{4}-[0-9a-f]{16}$/;

/** The last millisecond of the year 9999. A later stamp would be the last word for ever. */
export const LAST_WALL = 253402300799999;
/** What follows every stamp of that time, in the order of texts. */
const AFTER_ALL = `${LAST_WALL.toString(36).padStart(WALL_DIGITS, '0')}~`;

/** Whether a stored text is a stamp that a device may have made. */
export const isStamp = (text: unknown): text is Stamp =>
  typeof text === 'string' && SHAPE.test(text) && text < AFTER_ALL;

/** Builds a stamp from its parts; `wall` is milliseconds since 1970. */
export function stampOf(wall: number, counter: number, device: DeviceId): Stamp {
  const time = Math.min(LAST_WALL, Math.max(0, Math.floor(wall)))
    .toString(36)
    .padStart(WALL_DIGITS, '0');
  return `${time}-${counter.toString(36).padStart(COUNTER_DIGITS, '0')}-${device}` as Stamp;
}

/** The wall-clock milliseconds that a stamp was made at, as far as its device knew. */
export const wallOf = (stamp: Stamp): number => Number.parseInt(stamp.slice(0, WALL_DIGITS), 36);

/** The device that made a stamp. */
export const deviceOf = (stamp: Stamp): DeviceId => deviceId(stamp.slice(-16));

/** How many stamps the device had made before in that millisecond. */
export const counterOf = (stamp: Stamp): number =>
  Number.parseInt(stamp.slice(WALL_DIGITS + 1, WALL_DIGITS + 1 + COUNTER_DIGITS), 36);

/**
 * The next stamp of a device: later than every stamp that it has seen, whatever its clock says.
 * `last` is the latest stamp seen here, own or received; `now` is the wall clock.
 */
export function nextStamp(last: Stamp | null, now: number, device: DeviceId): Stamp {
  const wall = Math.min(LAST_WALL, Math.max(0, Math.floor(now))) || 0;
  if (last === null || wall > wallOf(last)) return stampOf(wall, 0, device);
  const counter = counterOf(last) + 1;
  return counter < COUNTER_LIMIT
    ? stampOf(wallOf(last), counter, device)
    : stampOf(wallOf(last) + 1, 0, device);
}

/** The later of two stamps; equal stamps are one event. */
export const laterStamp = (a: Stamp | null, b: Stamp): Stamp => (a === null || a < b ? b : a);
