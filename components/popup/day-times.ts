import { dayOfSession, type Day } from '../../data/model/day';
import type { Calendar } from '../../data/model/progress';
import type { SessionRecord } from '../../data/model/session';

/** A day of the week with its seconds. */
export interface DayTime {
  readonly day: Day;
  readonly total: number;
}

/** The seconds of each of these days: what the review says of them, for which there is no room. */
export const dayTimes = (
  records: readonly SessionRecord[],
  days: readonly Day[],
  calendar: Calendar,
): readonly DayTime[] =>
  days.map((day) => ({
    day,
    total: records.reduce(
      (sum, record) =>
        record.deleted || dayOfSession(record, calendar) !== day ? sum : sum + record.seconds,
      0,
    ),
  }));
