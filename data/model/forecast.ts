import { addDays, type Day } from './day';
import { daysBetween, secondsByTask, type DayTimes } from './day-times';
import { weekStartOf, weekTimes } from './pace';
import { plannedTasks, type Plan } from './plan';
import { isOpen, type Calendar, type Progress } from './progress';

/** When the learner arrives if they go on as in their last weeks. Rates are seconds a week. */
export type Forecast =
  /** No task is open. */
  | { readonly kind: 'arrived' }
  /** Tasks are open, but each has had its planned time: nothing is left to reckon with. */
  | { readonly kind: 'used-up'; readonly open: number }
  /** There is too little to judge by; `needed` more weeks with study would do. */
  | { readonly kind: 'too-little'; readonly weeks: number; readonly needed: number }
  | {
      readonly kind: 'range';
      /** The mean of the weeks, and what it may be in the long run. */
      readonly rate: number;
      readonly slow: number;
      readonly fast: number;
      readonly from: Day;
      readonly to: Day;
      /** How many weeks it was judged by. */
      readonly weeks: number;
    }
  /** The late end is more than five years away; `from` is null where the early one is too. */
  | {
      readonly kind: 'far';
      readonly rate: number;
      readonly from: Day | null;
      readonly weeks: number;
    };

/** What is left to study: whole seconds, and the number of open tasks. */
export interface Remaining {
  readonly seconds: number;
  readonly open: number;
}

const DAYS = 7;
const MOST_WEEKS = 8;
const FEWEST_WEEKS = 3;
/** Five years, in days. */
const FAR = 1826;
/** The 0.9 quantiles of Student's t for 3 to 8 weeks: four of five means lie between both sides. */
const STUDENT = [1.886, 1.638, 1.533, 1.476, 1.44, 1.415];
/** Beyond half of the mean difference, a better week could make an end of the range worse. */
const WIDEST = 0.5;
/** A week differs from another by this part of the mean at least, however even they have been. */
const LEAST_SPREAD = 0.3;
/** The slow rate is never less than this part of the mean, so that a holiday is not an end. */
const SLOWEST = 0.25;

/** What the open tasks still need: the planned time of each without what was logged on it. */
export function remainingOf(
  plan: Plan,
  { tasks: states }: Pick<Progress, 'tasks'>,
  times: DayTimes,
): Remaining {
  const logged = secondsByTask(times);
  const open = plannedTasks(plan).filter(({ task }) => isOpen(states[task]));
  const left = open.map(({ task, seconds }) => Math.max(0, seconds - (logged.get(task) ?? 0)));
  return { seconds: left.reduce((sum, seconds) => sum + seconds, 0), open: open.length };
}

/**
 * The seconds on the road in each of the last full weeks, the oldest first: at most eight, none that
 * began before the start, and not the week of today, which is not over.
 */
export function lastFullWeeks(
  plan: Plan,
  times: DayTimes,
  calendar: Calendar,
  today: Day,
): readonly number[] {
  const thisWeek = weekStartOf(today, calendar);
  const since = daysBetween(plan.start, thisWeek);
  const count = Math.min(MOST_WEEKS, Math.max(0, Math.floor(since / DAYS)));
  return weekTimes(plan, times, addDays(thisWeek, -count * DAYS), count).road;
}

/**
 * The mean of some weeks, and a slow and a fast rate around it: the mean ± t · σ / √n, with Student's
 * t for an 80 % range, where σ is estimated by √π / 2 times the mean difference between two weeks
 * (Gini's; Gerstenberger and Vogel, "On the efficiency of Gini's mean difference", 2015,
 * arXiv:1405.5027). It does nearly as well as squares, and it is a sum over the sorted weeks: as long
 * as at most half of it is added, every week counts for both rates with a part that is not negative,
 * so that no rate falls when a week gets better. With squares one excellent week would make the
 * slow rate slower. The price: of three weeks the range holds the true mean three times in five, of
 * six or more four times in five. Neither side is nearer than 0.3 / √n of the mean.
 */
export function ratesOf(weeks: readonly number[]): {
  readonly rate: number;
  readonly slow: number;
  readonly fast: number;
} {
  const count = weeks.length;
  const rate = weeks.reduce((sum, seconds) => sum + seconds, 0) / count;
  const pairs = (count * (count - 1)) / 2;
  const apart = weeks
    .toSorted((a, b) => a - b)
    .reduce((sum, seconds, index) => sum + (2 * index - count + 1) * seconds, 0);
  const student = STUDENT[count - FEWEST_WEEKS] ?? 0;
  const reach = Math.min(WIDEST, (student * Math.sqrt(Math.PI)) / 2 / Math.sqrt(count));
  const side = (reach * apart) / pairs;
  const least = LEAST_SPREAD / Math.sqrt(count);
  return {
    rate,
    slow: Math.max(rate * SLOWEST, Math.min(rate * (1 - least), rate - side)),
    fast: Math.max(rate * (1 + least), rate + side),
  };
}

/**
 * The finish as a range of days, from what is left and from the last full weeks (the last eight of
 * them, each in seconds). The early end is as far from today as the fast rate needs, the late end
 * as the slow one needs; days that are not whole are rounded outwards.
 */
export function forecastOf(remaining: Remaining, weeks: readonly number[], today: Day): Forecast {
  if (remaining.open === 0) return { kind: 'arrived' };
  if (remaining.seconds <= 0) return { kind: 'used-up', open: remaining.open };
  const used = weeks.slice(-MOST_WEEKS);
  const needed = Math.max(FEWEST_WEEKS - used.length, used.some((seconds) => seconds > 0) ? 0 : 1);
  if (needed > 0) return { kind: 'too-little', weeks: used.length, needed };

  const { rate, slow, fast } = ratesOf(used);
  const early = Math.floor((remaining.seconds * DAYS) / fast);
  const late = Math.ceil((remaining.seconds * DAYS) / slow);
  const from = early > FAR ? null : addDays(today, early);
  if (from === null || late > FAR) return { kind: 'far', rate, from, weeks: used.length };
  return { kind: 'range', rate, slow, fast, from, to: addDays(today, late), weeks: used.length };
}

/** The forecast of a plan, of where the learner stands, and of what was studied. */
export const forecastFor = (
  plan: Plan,
  progress: Pick<Progress, 'tasks'>,
  times: DayTimes,
  calendar: Calendar,
  today: Day,
): Forecast =>
  forecastOf(
    remainingOf(plan, progress, times),
    lastFullWeeks(plan, times, calendar, today),
    today,
  );
