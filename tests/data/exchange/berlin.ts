import type { Clock } from '../../../data/exchange/local-time';
import { NOW } from '../../helpers/builders';

const ZONE = 'Europe/Berlin';
const MINUTE_IN_NANOSECONDS = 6e10;

/** The clock of a learner in Berlin, whatever the machine is that tests run on. */
export const berlin: Clock = {
  now: NOW,
  instantOf: (wall) => {
    try {
      return Temporal.PlainDateTime.from(wall).toZonedDateTime(ZONE).epochMilliseconds;
    } catch {
      return NaN;
    }
  },
  offsetOf: (instant) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ZONE).offsetNanoseconds /
    MINUTE_IN_NANOSECONDS,
};
