import { addDays, weekOf, type Day } from './day';
import { daysBetween, secondsByTask, secondsOf, type DayTimes } from './day-times';
import type { TaskId } from './id';
import type { Calendar } from './progress';
import type { Roadmap } from './roadmap';

/** A year of study as a calendar. All times are whole seconds. */
export interface YearReview {
  /** The first and the last day that count. */
  readonly from: Day;
  readonly to: Day;
  readonly weeks: readonly YearWeek[];
  /** Where a month's name stands: at the week in which it begins. */
  readonly months: readonly MonthLabel[];
  /**
   * From how many seconds on a day has level 2, 3 and 4: the quartiles of the studied days. null
   * when no day was studied. Any study at all is level 1.
   */
  readonly levels: readonly [number, number, number] | null;
  readonly total: number;
  readonly studiedDays: number;
  /** The day with the most study, the earlier of two; null when no day was studied. */
  readonly best: { readonly day: Day; readonly seconds: number } | null;
  /** Every phase in the order of the road; last, under null, the time off the road. */
  readonly byPhase: readonly { readonly phase: string | null; readonly seconds: number }[];
}

/** A column: the days of a week in the learner's order, null where one lies outside the year. */
export type YearWeek = readonly (YearDay | null)[];

export interface YearDay {
  readonly day: Day;
  readonly seconds: number;
  /** 0 without study, else 1 to 4. */
  readonly level: number;
}

export interface MonthLabel {
  /** The month as `2026-11`. */
  readonly month: string;
  /** The index of its week. */
  readonly week: number;
}

const DAYS = 7;
const LAST_WEEKS = 53;
/** A first month that has fewer weeks than this would be written over by the next. */
const ROOM = 3;

/** The first and the last day of a calendar year, or of the 53 weeks that end with today's. */
function spanOf(year: number | null, calendar: Calendar, today: Day): readonly [Day, Day] {
  if (year !== null) {
    const name = String(year).padStart(4, '0');
    return [`${name}-01-01`, `${name}-12-31`];
  }
  const [first = today] = weekOf(today, calendar);
  return [addDays(first, -(LAST_WEEKS - 1) * DAYS), addDays(first, DAYS - 1)];
}

function quartiles(seconds: readonly number[]): readonly [number, number, number] | null {
  const sorted = seconds.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(sorted.length * part)];
  const [low, middle, high] = [at(0.25), at(0.5), at(0.75)];
  return low === undefined || middle === undefined || high === undefined
    ? null
    : [low, middle, high];
}

function levelOf(seconds: number, levels: YearReview['levels']): number {
  if (seconds <= 0 || !levels) return 0;
  return 1 + levels.filter((least) => seconds >= least).length;
}

function weeksOf(from: Day, to: Day, calendar: Calendar): readonly (readonly (Day | null)[])[] {
  const [first = from] = weekOf(from, calendar);
  const count = Math.floor(daysBetween(first, to) / DAYS) + 1;
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: DAYS }, (_, index) => {
      const day = addDays(first, week * DAYS + index);
      return day < from || day > to ? null : day;
    }),
  );
}

function labelsOf(weeks: readonly (readonly (Day | null)[])[]): readonly MonthLabel[] {
  const labels = weeks.flatMap((days, week): MonthLabel[] => {
    const begins = days.find((day) => day?.endsWith('-01') === true);
    return begins ? [{ month: begins.slice(0, 7), week }] : [];
  });
  const first = weeks[0]?.find((day) => day !== null);
  if (!first || (labels[0]?.week ?? ROOM) < ROOM) return labels;
  return [{ month: first.slice(0, 7), week: 0 }, ...labels];
}

function timeByPhase(times: DayTimes, roadmap: Roadmap): YearReview['byPhase'] {
  const byTask = new Map<TaskId | null, number>(secondsByTask(times));
  const phases = roadmap.phases.map(({ id, tasks }) => {
    let seconds = 0;
    for (const task of tasks) {
      seconds += byTask.get(task.id) ?? 0;
      byTask.delete(task.id);
    }
    return { phase: id, seconds };
  });
  const rest = [...byTask.values()].reduce((sum, seconds) => sum + seconds, 0);
  return [...phases, { phase: null, seconds: rest }];
}

/**
 * Reviews a calendar year, such as 2026, or with null the last 53 weeks, that of today included to
 * its end. The days of a calendar year are those that the learner's own clock began in it.
 */
export function yearOf(
  times: DayTimes,
  year: number | null,
  roadmap: Roadmap,
  calendar: Calendar,
  today: Day,
): YearReview {
  const [from, to] = spanOf(year, calendar, today);
  const within = new Map([...times].filter(([day]) => day >= from && day <= to));
  const byDay = new Map([...within].map(([day, ofDay]) => [day, secondsOf(ofDay)]));
  const studied = [...byDay].filter(([, seconds]) => seconds > 0);
  const levels = quartiles(studied.map(([, seconds]) => seconds));

  let best: YearReview['best'] = null;
  for (const [day, seconds] of studied) {
    if (best === null || seconds > best.seconds) best = { day, seconds };
  }
  const days = weeksOf(from, to, calendar);
  return {
    from,
    to,
    weeks: days.map((week) =>
      week.map((day) => {
        if (day === null) return null;
        const seconds = byDay.get(day) ?? 0;
        return { day, seconds, level: levelOf(seconds, levels) };
      }),
    ),
    months: labelsOf(days),
    levels,
    total: studied.reduce((sum, [, seconds]) => sum + seconds, 0),
    studiedDays: studied.length,
    best,
    byPhase: timeByPhase(within, roadmap),
  };
}
