import type { Forecast } from '../../data/model/forecast';
import type { Plan } from '../../data/model/plan';
import { duration, number } from '../format';
import { plural, t, type TextKey } from '../text';
import type { Road } from './use-road';
import { dateText, datesText } from './year-format';

const HOUR = 3600;
const MINUTE = 60;
const DAYS = 7;
/** From so many days on, the plan's weeks say more than its days. */
const IN_WEEKS = 21;

const FAR_FROM = {
  ahead: { days: 'year.aheadDays', weeks: 'year.aheadWeeks' },
  behind: { days: 'year.behindDays', weeks: 'year.behindWeeks' },
} as const satisfies Record<string, Record<string, TextKey>>;

/** How the learner stands against the plan, as one sentence. */
export function standingSentence({ plan, pace, forecast, today, open }: Road): string {
  if (forecast.kind === 'arrived') return t('year.arrived');
  if (plan.start > today) return t('year.notBegun', { day: dateText(plan.start) });
  const { kind, seconds, days } = pace.standing;
  const time = duration(seconds);
  // More hours than a plan that is over had, and tasks open: nobody is ahead of that.
  if (today > plan.finish && pace.real >= pace.due) return plural('year.planOver', open, { time });
  if (kind === 'on-pace') {
    if (seconds < MINUTE) return t('year.onPace');
    return pace.real > pace.due
      ? t('year.onPaceAhead', { time })
      : t('year.onPaceBehind', { time });
  }
  return days < IN_WEEKS
    ? plural(FAR_FROM[kind].days, days, { time })
    : plural(FAR_FROM[kind].weeks, Math.round(days / DAYS), { time });
}

/**
 * When the learner will arrive, as one sentence; where something is to be done about it, with `slot`
 * in it where the way to that goes.
 */
export function forecastSentence(
  forecast: Forecast,
  plan: Plan,
  real: number,
  slot: string,
): string {
  const planned = dateText(plan.finish);
  switch (forecast.kind) {
    case 'arrived':
      return t('year.arrivedTimes', {
        real: duration(real),
        planned: duration(plan.total),
        plan: planned,
      });
    case 'used-up':
      return plural('year.usedUp', forecast.open, { link: slot });
    case 'too-little':
      return plural('year.tooLittle', forecast.needed, { plan: planned });
    case 'far': {
      const hours = hoursOf(forecast.rate);
      return forecast.from === null
        ? t('year.forecastTooFar', { hours, plan: planned })
        : t('year.forecastFar', { hours, from: dateText(forecast.from), plan: planned });
    }
    case 'range': {
      const hours = hoursOf(forecast.rate);
      const [from, to] = datesText(forecast.from, forecast.to);
      return forecast.from === forecast.to
        ? t('year.forecastDay', { hours, day: to, plan: planned })
        : t('year.forecastRange', { hours, from, to, plan: planned });
    }
  }
}

/** What the forecast was judged by; null where there is none. */
export const basisSentence = ({ forecast, left }: Road): string | null =>
  forecast.kind === 'range' || forecast.kind === 'far'
    ? plural('year.forecastBasis', forecast.weeks, { left: duration(left) })
    : null;

/** Hours a week with a tenth at most: `6.5`. A rate that is not nothing is not told as 0. */
function hoursOf(rate: number): string {
  return number(Math.max(0.1, rate / HOUR));
}
