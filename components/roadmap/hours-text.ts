import { duration, number } from '../format';
import { t } from '../text';

const HOUR = 3600;
/** Less than this, in seconds, would be told as 0 hours with one decimal. */
const FEW = 360;

/** A bare number of hours for some seconds, with one decimal where it is not whole. */
export const hoursOf = (seconds: number): string => number(seconds / HOUR);

/** Seconds as hours with one decimal, as plans are told: `25.6 h`; a few minutes as `4 min`. */
export const hoursText = (seconds: number): string =>
  seconds > 0 && seconds < FEW
    ? duration(seconds)
    : t('roadmap.hours', { hours: hoursOf(seconds) });
