import { addDays } from '../../data/model/day';
import type { PaceWeek } from '../../data/model/pace';
import { dayRange } from '../format';
import { t } from '../text';
import { spokenTime, timeText } from './year-format';

const LAST_OF_WEEK = 6;
const MINUTE = 60;

/** The days of a week of the pace: `Nov 16 – 22, 2026`. */
export const weekRange = ({ first }: PaceWeek): string =>
  dayRange(first, addDays(first, LAST_OF_WEEK));

/**
 * How far a week's end was from the plan; null for a week to come, and for the one that is not over,
 * whose plan is not due yet.
 */
export function differenceOf(week: PaceWeek, isRunning: boolean, say = timeText): string | null {
  if (week.real === null || isRunning) return null;
  const seconds = week.real - week.planned;
  if (Math.abs(seconds) < MINUTE) return t('year.paceEven');
  const time = say(Math.abs(seconds));
  return seconds > 0 ? t('year.paceAhead', { time }) : t('year.paceBehind', { time });
}

/** All numbers of a week in one line, for the eye or for the ear. */
export function weekText(week: PaceWeek, isRunning: boolean, say = timeText): string {
  const range = t('year.weekRange', { range: weekRange(week) });
  const planned = say(week.planned);
  if (week.real === null) return t('year.paceWeekAhead', { week: range, planned });
  const difference = differenceOf(week, isRunning, say);
  const real = say(week.real);
  return difference === null
    ? t('year.paceWeekRunning', { week: range, planned, real })
    : t('year.paceWeek', { week: range, planned, real, difference });
}

/** The same for the ear. */
export const spokenWeekText = (week: PaceWeek, isRunning: boolean): string =>
  weekText(week, isRunning, spokenTime);
