import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceId, sessionId, siteId, taskId } from '../../../data/model/id';
import {
  bucketOfRecord,
  counted,
  joinTotals,
  membersOf,
  totalsOf,
  type MonthTotals,
} from '../../../data/model/month-totals';
import { birthOf, birthStamp } from '../../../data/model/birth';
import { recordOf, type SessionRecord } from '../../../data/model/session';
import { stampOf } from '../../../data/model/stamp';
import { aSession, NOW } from '../../helpers/builders';

const AUTHORS = [deviceId('00000000000000a1'), deviceId('00000000000000b2')] as const;
const FIRST = Date.UTC(2026, 2, 1) / 1000;

/** A session of an author, born so many hours after the first of March. */
function born(author: number, hours: number, seconds: number, deleted = false): SessionRecord {
  const second = FIRST + hours * 3600;
  const device = AUTHORS[author] ?? AUTHORS[0];
  const id = sessionId(`${device}-${second.toString(36)}-00beef`);
  const birth = birthOf(id);
  if (!birth) throw new Error('an id of ours');
  const stamp = birthStamp(birth);
  const session = aSession({ id, start: second * 1000, site: siteId('coursera') });
  return recordOf({ ...session, seconds }, stamp, deleted, stamp, stamp);
}

const anyRecord = fc
  .tuple(fc.nat(1), fc.nat(24 * 90), fc.integer({ min: 60, max: 7200 }), fc.boolean())
  .map(([author, hours, seconds, deleted]) => born(author, hours, seconds, deleted));
const anyRecords = fc.uniqueArray(anyRecord, { selector: ({ id }) => id, maxLength: 40 });
const anyTotals: fc.Arbitrary<MonthTotals> = fc
  .tuple(fc.constantFrom(...AUTHORS), fc.constantFrom('2026-03', '2026-04'), anyRecords)
  .filter(([, , records]) => records.length > 0)
  .map(([author, month, records]) => totalsOf(author, month, records));

const secondsOf = (records: readonly SessionRecord[]): number =>
  records.filter(({ deleted }) => !deleted).reduce((sum, { seconds }) => sum + seconds, 0);
const sumOf = (totals: readonly MonthTotals[]): number =>
  totals.flatMap(({ days }) => days).reduce((sum, { seconds }) => sum + seconds, 0);
const sorted = (totals: readonly MonthTotals[]) =>
  totals.map((each) => JSON.stringify(each)).toSorted();

describe('the day totals of a month', () => {
  it('say the time by day, task and site, and leave deleted sessions out', () => {
    const records = [
      born(0, 20, 600),
      born(0, 21, 900),
      // After midnight, it is still the evening before.
      born(0, 26, 60),
      born(0, 50, 120, true),
    ];
    const totals = totalsOf(AUTHORS[0], '2026-03', records);
    expect(totals).toMatchObject({ count: 4, members: membersOf(records.toReversed()) });
    expect(totals.days).toEqual([
      {
        day: '2026-03-01',
        task: taskId('math-review'),
        site: siteId('coursera'),
        seconds: 1560,
        sessions: 3,
      },
    ]);
  });

  it('hold every second of their sessions, whatever their order', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        fc.pre(records.length > 0);
        const totals = totalsOf(AUTHORS[0], '2026-03', records);
        expect(sumOf([totals])).toBe(secondsOf(records));
        expect(totalsOf(AUTHORS[0], '2026-03', records.toReversed())).toEqual(totals);
      }),
    );
  });

  it('are joined in any order, any grouping and any number of times to the same', () => {
    const some = fc.array(anyTotals, { maxLength: 6 });
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect(sorted(joinTotals(a, b))).toEqual(sorted(joinTotals(b, a)));
        expect(sorted(joinTotals(joinTotals(a, b), c))).toEqual(
          sorted(joinTotals(a, joinTotals(b, c))),
        );
        expect(sorted(joinTotals(joinTotals(a, b), b))).toEqual(sorted(joinTotals(a, b)));
      }),
    );
  });

  it('are the ones with more sessions, then with the later edit', () => {
    const few = totalsOf(AUTHORS[0], '2026-03', [born(0, 1, 100)]);
    const more = totalsOf(AUTHORS[0], '2026-03', [born(0, 1, 100), born(0, 2, 100)]);
    const edited = totalsOf(AUTHORS[0], '2026-03', [
      { ...born(0, 1, 50), stamp: stampOf(NOW, 0, AUTHORS[1]) },
    ]);
    expect(joinTotals([more], [edited])).toEqual([more]);
    expect(joinTotals([few], [edited])).toEqual([edited]);
  });
});

describe('what counts', () => {
  it('is each session where all are known, and the totals where some are missing', () => {
    const records = [born(0, 1, 100), born(0, 2, 200)];
    const totals = totalsOf(AUTHORS[0], '2026-03', records);
    expect(counted(records, [totals])).toEqual({ records, totals: [] });
    expect(counted(records.slice(1), [totals])).toEqual({ records: [], totals: [totals] });
  });

  it('never counts a second twice nor loses one, whatever part of a month has arrived', () => {
    fc.assert(
      fc.property(anyRecords, fc.array(fc.boolean()), (all, arrived) => {
        const buckets = Map.groupBy(all, (record) => bucketOfRecord(record) ?? '');
        const totals = [...buckets].map(([bucket, records]) => {
          const [author = '', month = ''] = bucket.split(' ');
          return totalsOf(deviceId(author), month, records);
        });
        const here = all.filter((_, n) => arrived[n] ?? true);
        const found = counted(here, totals);
        expect(secondsOf(found.records) + sumOf(found.totals)).toBe(secondsOf(all));
      }),
    );
  });

  it('leaves sessions with an id from elsewhere as they are', () => {
    const foreign = aSession({ id: sessionId('from-a-file') });
    const totals = totalsOf(AUTHORS[0], '2026-03', [born(0, 1, 100)]);
    expect(counted([foreign], [totals]).records).toEqual([foreign]);
  });
});
