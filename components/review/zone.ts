import type { Session } from '../../data/model/session';

/**
 * Minutes that this machine's local time is ahead of UTC at an instant; never a negative zero, which
 * one browser keeps and another does not.
 */
export const offsetHere = (instant: number): number => 0 - new Date(instant).getTimezoneOffset();

/** An offset in minutes as `UTC+5:30`. */
export function zoneName(offset: number): string {
  const minutes = Math.abs(offset);
  const rest = minutes % 60 === 0 ? '' : `:${String(minutes % 60).padStart(2, '0')}`;
  return `UTC${offset < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest}`;
}

/**
 * The time zone of a session that was studied by another clock than this machine's; null for one
 * studied here. `here` is the offset here at the session's start, so that summer time alone does
 * not count as another zone.
 */
export const zoneElsewhere = (session: Session, here = offsetHere(session.start)): string | null =>
  session.offset === here ? null : zoneName(session.offset);
