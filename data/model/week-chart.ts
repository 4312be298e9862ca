import type { Day } from './day';
import type { TaskId } from './id';
import type { WeekReview } from './review';

/** A week's time as stacked columns. Heights are parts of the axis, 0 (foot) to 1 (top). */
export interface WeekChart {
  /** Seconds at the top of the axis. */
  readonly top: number;
  /** Seconds at each line across the chart, the foot's 0 first. */
  readonly ticks: readonly number[];
  /** A day's even part of the weekly goal, in seconds; null without a goal. */
  readonly goal: number | null;
  readonly columns: readonly ChartColumn[];
}

export interface ChartColumn {
  readonly day: Day;
  /** Whole seconds. */
  readonly total: number;
  readonly bars: readonly ChartBar[];
}

export interface ChartBar {
  readonly task: TaskId | null;
  readonly seconds: number;
  readonly from: number;
  readonly to: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const STEPS = [15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR];
const MOST_STEPS = 4;
/** A week of five minutes should not look like a full one. */
const LOWEST_TOP = HOUR;

/** The smallest round step that reaches `seconds` in at most four. */
function stepFor(seconds: number): number {
  const fitting = STEPS.find((step) => step * MOST_STEPS >= seconds);
  return fitting ?? Math.ceil(seconds / MOST_STEPS / (6 * HOUR)) * 6 * HOUR;
}

/** Lays out a week as columns; `goalMinutes` is the weekly goal, 0 for none. */
export function weekChart(review: WeekReview, goalMinutes: number): WeekChart {
  const goal = goalMinutes > 0 ? (goalMinutes * MINUTE) / 7 : null;
  const highest = Math.max(LOWEST_TOP, goal ?? 0, ...review.days.map(({ total }) => total));
  const step = stepFor(highest);
  const steps = Math.ceil(highest / step);
  const top = steps * step;
  return {
    top,
    ticks: Array.from({ length: steps + 1 }, (_, index) => index * step),
    goal,
    columns: review.days.map(({ day, total, byTask }) => {
      let sum = 0;
      const bars = byTask.map(({ task, seconds }) => {
        const from = sum / top;
        sum += seconds;
        return { task, seconds, from, to: sum / top };
      });
      return { day, total, bars };
    }),
  };
}
