import { addDays, type Day } from '../../data/model/day';
import type { Random } from '../sim/random';

/** When the learner of the believable year studies: evenings and weekends, with the gaps of life. */

const MINUTE = 60_000;
const SECOND = 1000;
const WEEK = 7;
const LATE_NIGHTS = 0.03;

/** Stretches of days without study, the first and the last day included, and the day of the move. */
export interface Gaps {
  readonly holiday: readonly [Day, Day];
  readonly ill: readonly [Day, Day];
  /** From this day on the learner lives in another time zone; the days before it went to packing. */
  readonly moved: Day;
}

/** One stretch at the desk. */
export interface Sitting {
  /** Milliseconds since 1970, at a whole second. */
  readonly start: number;
  readonly seconds: number;
  /** Minutes that local time was ahead of UTC. */
  readonly offset: number;
  /** Whether it was at the desktop computer; else at the laptop. */
  readonly atDesk: boolean;
}

const BEFORE = 'Europe/Berlin';
const AFTER = 'America/New_York';

/** Where the gaps of a year lie that begins on this day, a Monday. */
export const gapsFrom = (first: Day): Gaps => ({
  ill: [addDays(first, 13 * WEEK + 1), addDays(first, 13 * WEEK + 7)],
  holiday: [addDays(first, 29 * WEEK - 2), addDays(first, 31 * WEEK - 3)],
  moved: addDays(first, 36 * WEEK),
});

const isWithin = (day: Day, [first, last]: readonly [Day, Day]): boolean =>
  day >= first && day <= last;

const isAway = (day: Day, { holiday, ill, moved }: Gaps): boolean =>
  isWithin(day, holiday) || isWithin(day, ill) || isWithin(day, [addDays(moved, -4), moved]);

/** The minutes that a real zone's local time is ahead of UTC at an instant, summer time and all. */
export const offsetIn = (zone: string, instant: number): number =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds /
  (MINUTE * 1e6);

/** The zone that the learner lives in on a day. */
export const zoneOn = (day: Day, { moved }: Gaps): string => (day < moved ? BEFORE : AFTER);

/** The instant of a wall-clock time of a day, in minutes after its midnight. */
const instantAt = (day: Day, minutes: number, zone: string): number =>
  Temporal.PlainDate.from(day)
    .toPlainDateTime()
    .add({ seconds: Math.round(minutes * 60) })
    .toZonedDateTime(zone).epochMilliseconds;

/** How a day is likely to go: whether there is study, when it begins, and how often. */
function planOf(weekday: number, random: Random): { begin: number; count: number; chance: number } {
  if (weekday === 6) return { begin: 9 * 60, count: random.between(2, 4), chance: 0.85 };
  if (weekday === 0) return { begin: 10.5 * 60, count: random.between(1, 3), chance: 0.8 };
  return { begin: 19 * 60, count: random.chance(0.4) ? 2 : 1, chance: 0.72 };
}

/** Every stretch of study from the first day, a Monday, up to an instant, in order of time. */
export function sittings(first: Day, until: number, random: Random): readonly Sitting[] {
  const gaps = gapsFrom(first);
  const found: Sitting[] = [];
  let zeal = 1;
  let free = 0;
  for (let day = first; Date.parse(day) <= until + 24 * 60 * MINUTE; day = addDays(day, 1)) {
    const weekday = new Date(Date.parse(day)).getUTCDay();
    if (weekday === 1) zeal = 0.82 + 0.45 * random.next();
    const { begin, count, chance } = planOf(weekday, random);
    const studies = random.chance(chance * zeal);
    if (!studies || isAway(day, gaps)) continue;
    const zone = zoneOn(day, gaps);
    const isNewHome = day >= gaps.moved && day < addDays(gaps.moved, 3 * WEEK);
    const isWeekend = weekday === 0 || weekday === 6;
    const atDesk = !isNewHome && random.chance(isWeekend ? 0.4 : 0.85);
    let at = instantAt(day, begin + random.between(0, 90), zone);
    const parts = random.chance(LATE_NIGHTS) ? count + 1 : count;
    for (let part = 0; part < parts; part += 1) {
      // One part more is the one that cannot wait until tomorrow.
      if (part === count) at = instantAt(addDays(day, 1), random.between(5, 50), zone);
      const start = Math.max(free, at);
      const seconds = Math.round((21 + 76 * random.next() ** 1.2) * 60);
      free = start + seconds * SECOND + random.between(6, 45) * MINUTE;
      at = free;
      if (start + seconds * SECOND > until) return found;
      found.push({ start, seconds, offset: offsetIn(zone, start), atDesk });
    }
  }
  return found;
}
