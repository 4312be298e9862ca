import { addDays, dayOf, type Day } from './day';
import { tickedAt } from './evidence';
import { secondsBySite, secondsOf, sumBy, type DayTimes } from './day-times';
import type { MilestoneId, SiteId, TaskId } from './id';
import type { DayTotal } from './month-totals';
import { registerName, type Calendar, type Registers } from './progress';
import type { Milestone, Roadmap } from './roadmap';
import { tasksOf } from './roadmap-lookup';

/** A week beside the weeks before it. All times are whole seconds. */
export interface WeekComparison {
  /** How many weeks before it were used: four, or fewer where the log is younger. */
  readonly weeks: number;
  readonly total: Compared;
  /** Most time in this week first; then what only the weeks before have. */
  readonly byTask: readonly (Compared & { readonly task: TaskId | null })[];
  readonly bySite: readonly (Compared & { readonly site: SiteId | null })[];
}

export interface Compared {
  readonly seconds: number;
  /** The mean of the weeks before, to the second; null when there is none. */
  readonly mean: number | null;
}

export interface SiteTime {
  /** null for the time at no site, as with the timer. */
  readonly site: SiteId | null;
  readonly seconds: number;
}

/** A milestone that was ticked, with the task that it belongs to. */
export interface TickedMilestone {
  readonly milestone: Milestone;
  readonly task: TaskId;
  readonly day: Day;
}

const DAYS = 7;
const WEEKS_BEFORE = 4;

const timesIn = (times: DayTimes, days: readonly Day[]): readonly DayTotal[] =>
  days.flatMap((day) => times.get(day) ?? []);

const shifted = (days: readonly Day[], weeks: number): readonly Day[] =>
  days.map((day) => addDays(day, weeks * DAYS));

/** The weeks before a week that the log reaches back to; the first may have begun without it. */
function weeksBefore(times: DayTimes, days: readonly Day[]): readonly (readonly Day[])[] {
  const [firstStudied] = times.keys();
  if (firstStudied === undefined) return [];
  return Array.from({ length: WEEKS_BEFORE }, (_, index) => shifted(days, -index - 1)).filter(
    (week) => (week.at(-1) ?? '') >= firstStudied,
  );
}

/** Compares two sums by the same key; what neither has time for is left out. */
function compared<Key>(
  now: ReadonlyMap<Key, number>,
  before: ReadonlyMap<Key, number>,
  weeks: number,
): readonly (readonly [Key, Compared])[] {
  const meanOf = (key: Key) => (weeks === 0 ? null : Math.round((before.get(key) ?? 0) / weeks));
  return [...new Set([...now.keys(), ...before.keys()])]
    .map((key) => [key, { seconds: now.get(key) ?? 0, mean: meanOf(key) }] as const)
    .toSorted(([, a], [, b]) => b.seconds - a.seconds || (b.mean ?? 0) - (a.mean ?? 0));
}

/**
 * Compares a week with the mean of the four weeks before it. `times` has to hold the whole log, so
 * that a week without study is known from a week before the first one.
 */
export function compareWeek(times: DayTimes, days: readonly Day[]): WeekComparison {
  const before = weeksBefore(times, days);
  const weeks = before.length;
  const now = timesIn(times, days);
  const then = timesIn(times, before.flat());
  const taskOf = ({ task }: DayTotal) => task;
  return {
    weeks,
    total: {
      seconds: secondsOf(now),
      mean: weeks === 0 ? null : Math.round(secondsOf(then) / weeks),
    },
    byTask: compared(sumBy(now, taskOf), sumBy(then, taskOf), weeks).map(([task, both]) => ({
      task,
      ...both,
    })),
    bySite: compared(secondsBySite(now), secondsBySite(then), weeks).map(([site, both]) => ({
      site,
      ...both,
    })),
  };
}

/** The time of some days by site, most first. */
export const siteTimes = (times: DayTimes, days: readonly Day[]): readonly SiteTime[] =>
  [...secondsBySite(timesIn(times, days))]
    .map(([site, seconds]) => ({ site, seconds }))
    .toSorted((a, b) => b.seconds - a.seconds);

/**
 * The milestones that were ticked on some days and still are, the earliest tick first: those of all
 * `roads` that are known, as ticks stay whichever of them is shown.
 * `offset` is how many minutes local time was ahead of UTC: a tick has an instant but no zone.
 */
export function milestonesOf(
  registers: Registers,
  roads: readonly Roadmap[],
  days: readonly Day[],
  offset: number,
  calendar: Calendar,
): readonly TickedMilestone[] {
  const found = new Set<MilestoneId>();
  return roads
    .flatMap(tasksOf)
    .flatMap((task) =>
      task.milestones.flatMap((milestone) => {
        if (found.has(milestone.id)) return [];
        found.add(milestone.id);
        const name = registerName.milestone(milestone.id);
        const register = Object.hasOwn(registers, name) ? registers[name] : undefined;
        if (register?.value !== true) return [];
        const at = tickedAt(registers, milestone.id, register);
        const day = dayOf(at, offset, calendar);
        return days.includes(day) ? [{ at, ticked: { milestone, task: task.id, day } }] : [];
      }),
    )
    .toSorted((one, other) => one.at - other.at)
    .map(({ ticked }) => ticked);
}
