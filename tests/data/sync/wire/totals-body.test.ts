import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalsOf } from '../../../../data/model/month-totals';
import { decodeTotals, encodeTotals } from '../../../../data/sync/wire/totals-body';
import { aSession, DEVICE } from '../../../helpers/builders';
import { bytes, damagedFrom, months } from './arbitraries';

const order = (list: ReturnType<typeof decodeTotals>) =>
  list?.toSorted((a, b) => (`${a.author} ${a.month}` < `${b.author} ${b.month}` ? -1 : 1));
const november = totalsOf(DEVICE, '2026-11', [
  aSession({ minutes: 25 }),
  aSession({ minutes: 40, minutesAgo: 3000 }),
  aSession({ minutes: 0, task: null, site: null }),
]);

describe('months as day totals on their way to another device', () => {
  it('arrive as they were', () => {
    expect(decodeTotals(encodeTotals([november]))).toStrictEqual([november]);
    expect(decodeTotals(encodeTotals([]))).toEqual([]);
    fc.assert(
      fc.property(months, (months) => {
        expect(order(decodeTotals(encodeTotals(months)))).toStrictEqual(order(months));
      }),
    );
  });

  it('take the same bytes in any order, and twice as once', () => {
    fc.assert(
      fc.property(months, (months) => {
        const body = encodeTotals(months);
        expect(encodeTotals(months.toReversed())).toEqual(body);
        expect(encodeTotals([...months, ...months])).toEqual(body);
      }),
    );
  });

  it('are refused when the body is damaged, and nothing ever throws', () => {
    fc.assert(
      fc.property(damagedFrom(months.map(encodeTotals)), (body) => {
        const arrived = decodeTotals(body);
        if (arrived) expect(decodeTotals(encodeTotals(arrived))).not.toBeNull();
      }),
      { numRuns: 500 },
    );
    fc.assert(fc.property(bytes, (bytes) => decodeTotals(bytes) !== undefined));
    const body = encodeTotals([november]);
    for (let length = 0; length < body.length; length += 1) {
      expect(decodeTotals(body.subarray(0, length)), `cut at ${length}`).toBeNull();
    }
  });
});
