import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayTimes } from '../../../components/popup/day-times';
import { weekOf } from '../../../data/model/day';
import { reviewOf } from '../../../data/model/review';
import { aSession } from '../../helpers/builders';

const aRecord = fc
  .record({
    minutesAgo: fc.integer({ min: -3 * 24 * 60, max: 14 * 24 * 60 }),
    minutes: fc.integer({ min: 1, max: 300 }),
    offset: fc.integer({ min: -840, max: 840 }),
    deleted: fc.boolean(),
  })
  .map(aSession);
const aCalendar = fc.record({
  dayStart: fc.integer({ min: 0, max: 23 }),
  weekStart: fc.integer({ min: 1, max: 7 }),
});

describe('the times of a week in the popup', () => {
  it('are those of the review, whenever and wherever it was studied', () => {
    fc.assert(
      fc.property(fc.array(aRecord, { maxLength: 30 }), aCalendar, (records, calendar) => {
        const days = weekOf('2026-11-18', calendar);
        const review = reviewOf(records, days, calendar);
        const times = dayTimes(records, days, calendar);
        expect(times).toEqual(review.days.map(({ day, total }) => ({ day, total })));
      }),
    );
  });
});
