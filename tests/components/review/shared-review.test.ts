import { describe, expect, it } from 'vitest';
import { pagesOf, sharedReview, totalsAround } from '../../../components/review/shared-review';
import { weekOf } from '../../../data/model/day';
import { sessionId } from '../../../data/model/id';
import { aSession, FIRST_TASK } from '../../helpers/builders';
import { LAPTOP, someTotals } from '../dashboard/devices/sharing-state';

const calendar = { dayStart: 4, weekStart: 1 };
const week = weekOf('2026-10-14', calendar);
const totals = someTotals();

/** A session that the laptop made on the evening of 12 October. */
function ofLaptop(minutes: number) {
  const start = Date.UTC(2026, 9, 12, 18) + minutes * 60_000;
  const second = Math.floor(start / 1000).toString(36);
  return aSession({ id: sessionId(`${LAPTOP}-${second}-0000aa`), start, minutes });
}

describe('a week of a month that is known as day totals', () => {
  it('counts them, and says whose they are', () => {
    const own = aSession({ start: Date.UTC(2026, 9, 13, 18), minutes: 30 });
    const { review, elsewhere } = sharedReview([own], [totals], week, calendar);
    expect(review.total).toBe(4200 + 1800);
    expect(review.days[0]).toMatchObject({ day: '2026-10-12', total: 4200 });
    expect(review.byTask).toEqual([{ task: FIRST_TASK, seconds: 6000 }]);
    expect(review.sessions).toEqual([own]);
    expect(elsewhere).toEqual([LAPTOP]);
  });

  it('counts no session twice that is known here beside them', () => {
    const { review } = sharedReview([ofLaptop(25)], [totals], week, calendar);
    expect(review.total).toBe(4200);
    expect(review.sessions).toEqual([]);
  });

  it('counts the sessions as soon as all of them are known', () => {
    const both = [ofLaptop(25), ofLaptop(50)];
    const { review, elsewhere } = sharedReview(both, [totals], week, calendar);
    expect(review.total).toBe(75 * 60);
    expect(review.sessions).toHaveLength(2);
    expect(elsewhere).toEqual([]);
  });

  it('names no device whose totals lie in other weeks', () => {
    const next = weekOf('2026-10-21', calendar);
    const { review, elsewhere } = sharedReview([], [totals], next, calendar);
    expect(review.total).toBe(0);
    expect(elsewhere).toEqual([]);
  });
});

describe('what a week needs to be read', () => {
  it('is its own month pages, and those of the sessions that totals around it stand for', () => {
    expect(pagesOf([], week)).toEqual(['2026-10']);
    const moved = { day: '2026-08-15', task: null, site: null, seconds: 60, sessions: 1 };
    const far = someTotals({ days: [...totals.days, moved] });
    expect(pagesOf([far], week)).toEqual(['2026-10', '2026-08']);
  });

  it('is the totals of its months and on its days, and no others', () => {
    const old = someTotals({ month: '2026-08', days: [] });
    const late = someTotals({ month: '2026-09' });
    expect(totalsAround([totals, old, late], week)).toEqual([totals, late]);
  });
});
