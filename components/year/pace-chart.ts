import { addDays, type Day } from '../../data/model/day';
import { daysBetween } from '../../data/model/day-times';
import type { PaceWeek } from '../../data/model/pace';
import type { Road } from './use-road';

/**
 * The pace as two lines. Places are parts of the plot: `x` from its beginning (0) to its end (1),
 * `y` from its foot (0) to its top (1).
 */
export interface PaceChart {
  /** The weeks across the plot, those that only the forecast reaches among them. */
  readonly weeks: readonly PaceWeek[];
  /** Seconds at the top of the plot. */
  readonly top: number;
  /** Seconds at each line across the plot, the foot's 0 first. */
  readonly ticks: readonly number[];
  readonly planned: readonly Point[];
  readonly real: readonly Point[];
  /** Where each week's numbers stand: at its end, or today in the week of today. */
  readonly places: readonly number[];
  readonly months: readonly MonthMark[];
  /** null before the road begins. */
  readonly today: number | null;
  /** The index of the week of today; -1 before the road begins. */
  readonly thisWeek: number;
  /** From where to where the forecast says that the road ends; null without a range. */
  readonly forecast: { readonly from: number; readonly to: number } | null;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A month's name below the plot. */
export interface MonthMark {
  readonly month: string;
  readonly x: number;
  /** Whether it goes where there is little room. */
  readonly isMinor: boolean;
  /** Whether its year is named with it. */
  readonly hasYear: boolean;
}

const DAYS = 7;
const HOUR = 3600;
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000, 50_000];
const MOST_STEPS = 5;
const MOST_MONTHS = 12;

/** The smallest round step that reaches `seconds` in at most five. */
const stepFor = (seconds: number): number =>
  (STEPS.find((step) => step * HOUR * MOST_STEPS >= seconds) ?? 500_000) * HOUR;

/** The weeks of the pace, and as many more as it takes to reach a day; nothing is planned there. */
function weeksUntil({ plan, pace }: Road, until: Day): readonly PaceWeek[] {
  const weeks = [...pace.weeks];
  const last = weeks.at(-1);
  if (!last) return weeks;
  for (let first = addDays(last.first, DAYS); first <= until; first = addDays(first, DAYS)) {
    weeks.push({ first, planned: plan.total, real: null });
  }
  return weeks;
}

function monthsOf(first: Day, days: number): readonly MonthMark[] {
  const begins: Day[] = [];
  for (let day = 0; day < days; day += 1) {
    const name = addDays(first, day);
    if (name.endsWith('-01')) begins.push(name);
  }
  const every = Math.ceil(begins.length / MOST_MONTHS);
  let year = '';
  return begins
    .filter((_, index) => index % every === 0)
    .map((begin, index) => {
      const hasYear = begin.slice(0, 4) !== year;
      year = begin.slice(0, 4);
      const x = daysBetween(first, begin) / days;
      return { month: begin.slice(0, 7), x, isMinor: index % 2 === 1, hasYear };
    });
}

/** Lays out the pace, with the forecast of the finish where it has two ends. */
export function paceChart(road: Road): PaceChart {
  const { plan, forecast, today } = road;
  const range = forecast.kind === 'range' ? forecast : null;
  const weeks = weeksUntil(road, range?.to ?? plan.finish);
  const first = weeks[0]?.first ?? plan.start;
  const days = weeks.length * DAYS;
  /** Where a day ends. */
  const endOf = (day: Day) => (daysBetween(first, day) + 1) / days;

  const highest = Math.max(HOUR, ...weeks.map(({ planned, real }) => Math.max(planned, real ?? 0)));
  const step = stepFor(highest);
  const steps = Math.ceil(highest / step);
  const top = steps * step;

  const thisWeek = weeks.findLastIndex(({ real }) => real !== null);
  const places = weeks.map((_, index) => {
    const end = (index + 1) / weeks.length;
    return index === thisWeek ? Math.min(end, Math.max(0, endOf(today))) : end;
  });
  const origin = { x: Math.max(0, endOf(addDays(plan.start, -1))), y: 0 };
  return {
    weeks,
    top,
    ticks: Array.from({ length: steps + 1 }, (_, index) => index * step),
    // The end of the plan is seldom that of a week.
    planned: [
      origin,
      ...weeks.map(({ planned }, index) => ({ x: (index + 1) / weeks.length, y: planned / top })),
      ...[{ x: endOf(plan.finish), y: plan.total / top }].filter(({ x }) => x <= 1),
    ].toSorted((one, other) => one.x - other.x),
    real: [
      origin,
      ...weeks.flatMap(({ real }, index) =>
        real === null ? [] : [{ x: places[index] ?? 0, y: real / top }],
      ),
    ],
    places,
    months: monthsOf(first, days),
    today: thisWeek < 0 ? null : endOf(today),
    thisWeek,
    forecast: range && { from: endOf(range.from), to: endOf(range.to) },
  };
}
