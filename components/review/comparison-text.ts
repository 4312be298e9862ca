import { duration } from '../format';
import { plural, t } from '../text';

/** Less than a minute apart is told as the same, as times are told in minutes. */
const MINUTE = 60;
const minutes = (seconds: number): number => Math.floor(seconds / MINUTE) * MINUTE;

/** The difference as it is told: of two times in whole minutes, so that the figures add up. */
const apart = (seconds: number, mean: number): number => minutes(seconds) - minutes(mean);

/** A week's total against the mean of some weeks before, as a sentence. */
export function totalText(seconds: number, mean: number, weeks: number): string {
  const difference = apart(seconds, mean);
  if (difference === 0) return plural('review.sameAsBefore', weeks);
  const said = { time: duration(Math.abs(difference)), mean: duration(mean) };
  return difference > 0
    ? plural('review.moreThanBefore', weeks, said)
    : plural('review.lessThanBefore', weeks, said);
}

/** The difference alone, with its sign and in a word. */
export function differenceText(seconds: number, mean: number): string {
  const difference = apart(seconds, mean);
  if (difference === 0) return t('review.differenceNone');
  const time = duration(Math.abs(difference));
  return difference > 0
    ? t('review.differenceMore', { time })
    : t('review.differenceLess', { time });
}

/** Says that there were fewer weeks than four. */
export const aloneText = (weeks: number): string => plural('review.fewerBefore', weeks);
