import { dayOfSession, type Day } from './day';
import type { SiteId, TaskId } from './id';
import { bucketOf, bucketOfRecord, counted, type DayTotal, type MonthTotals } from './month-totals';
import type { Calendar } from './progress';
import type { SessionRecord } from './session';

/**
 * Study time by day, the earliest day first: for each task and site of a day one entry. Days without
 * study are not in it. Whatever looks back over months is computed from this, not from sessions.
 */
export type DayTimes = ReadonlyMap<Day, readonly DayTotal[]>;

const DAY = 86_400_000;

/** Adds time to the entry of its day, task and site; a day has few of them. */
function add(days: Map<Day, DayTotal[]>, time: DayTotal): void {
  const ofDay = days.get(time.day);
  if (!ofDay) {
    days.set(time.day, [time]);
    return;
  }
  const index = ofDay.findIndex(({ task, site }) => task === time.task && site === time.site);
  const before = ofDay[index];
  if (!before) {
    ofDay.push(time);
    return;
  }
  const seconds = before.seconds + time.seconds;
  ofDay[index] = { ...before, seconds, sessions: before.sessions + time.sessions };
}

const inOrder = (days: ReadonlyMap<Day, readonly DayTotal[]>): DayTimes =>
  new Map([...days].toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** The times of some sessions and day totals. Deleted sessions have none. */
export function dayTimes(
  records: readonly SessionRecord[],
  totals: readonly DayTotal[],
  calendar: Calendar,
): DayTimes {
  const days = new Map<Day, DayTotal[]>();
  for (const record of records) {
    if (record.deleted) continue;
    const { task, site, seconds } = record;
    add(days, { day: dayOfSession(record, calendar), task, site, seconds, sessions: 1 });
  }
  for (const total of totals) add(days, total);
  return inOrder(days);
}

/** Adds times up. Pages of months meet in a few days at most, so this is quick. */
export function joinTimes(parts: readonly DayTimes[]): DayTimes {
  const days = new Map<Day, readonly DayTotal[]>();
  for (const part of parts) {
    for (const [day, times] of part) {
      const before = days.get(day);
      if (!before) {
        days.set(day, times);
        continue;
      }
      const both = new Map([[day, [...before]]]);
      for (const time of times) add(both, time);
      days.set(day, both.get(day) ?? times);
    }
  }
  return inOrder(days);
}

interface KnownTimes {
  readonly dayStart: number;
  readonly times: DayTimes;
}
const known = new WeakMap<readonly SessionRecord[], KnownTimes>();

/**
 * The times of one month page. The answer is kept for as long as the page is the same array and days
 * begin at the same hour, so that a new session makes one page be counted and not ten years.
 */
export function pageTimes(page: readonly SessionRecord[], calendar: Calendar): DayTimes {
  const before = known.get(page);
  if (before?.dayStart === calendar.dayStart) return before.times;
  const times = dayTimes(page, [], calendar);
  known.set(page, { dayStart: calendar.dayStart, times });
  return times;
}

/**
 * The times of the whole log: of each month of a device either its sessions or its day totals, as
 * `counted` chooses. `pages` are all month pages, as the log holds them.
 */
export function timesOfLog(
  pages: readonly (readonly SessionRecord[])[],
  totals: readonly MonthTotals[],
  calendar: Calendar,
): DayTimes {
  const used = totals.length === 0 ? totals : counted(pages.flat(), totals).totals;
  const hidden = new Set(used.map(({ author, month }) => bucketOf(author, month)));
  const isHidden = (record: SessionRecord) => hidden.has(bucketOfRecord(record) ?? '');
  const parts = pages.map((page) =>
    hidden.size > 0 && page.some(isHidden)
      ? dayTimes(
          page.filter((record) => !isHidden(record)),
          [],
          calendar,
        )
      : pageTimes(page, calendar),
  );
  const elsewhere = used.flatMap(({ days }) => days);
  return joinTimes([...parts, dayTimes([], elsewhere, calendar)]);
}

/** Whole seconds of some times together. */
export const secondsOf = (times: readonly DayTotal[]): number =>
  times.reduce((sum, { seconds }) => sum + seconds, 0);

/** Whole seconds studied on a day. */
export const secondsOn = (times: DayTimes, day: Day): number => secondsOf(times.get(day) ?? []);

/** Whole seconds by task over all days; null has the time that counts for no task. */
export function secondsByTask(times: DayTimes): ReadonlyMap<TaskId | null, number> {
  return sumBy([...times.values()].flat(), ({ task }) => task);
}

/** Whole seconds by site over some times; null has the time at no site, as with the timer. */
export const secondsBySite = (times: readonly DayTotal[]): ReadonlyMap<SiteId | null, number> =>
  sumBy(times, ({ site }) => site);

/** Sums the seconds of times by whatever `keyOf` says of each. */
export function sumBy<Key>(
  times: readonly DayTotal[],
  keyOf: (time: DayTotal) => Key,
): ReadonlyMap<Key, number> {
  const sums = new Map<Key, number>();
  for (const time of times) {
    const key = keyOf(time);
    sums.set(key, (sums.get(key) ?? 0) + time.seconds);
  }
  return sums;
}

/** How many days `to` lies after `from`; negative when it lies before. */
export const daysBetween = (from: Day, to: Day): number =>
  (Date.parse(to) - Date.parse(from)) / DAY;
