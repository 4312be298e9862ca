import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionId } from '../../../data/model/id';
import { joinRecords, monthOf, type SessionRecord } from '../../../data/model/session';
import { stampOf } from '../../../data/model/stamp';
import { aSession, DEVICE, NOW } from '../../helpers/builders';

/** Records of few ids and few stamps, so that they meet; one stamp is one event. */
const aRecord = fc.tuple(fc.nat(4), fc.nat(6)).map(([id, at]) =>
  aSession({
    id: sessionId(`session-${id}`),
    stamp: stampOf(NOW + at, 0, DEVICE),
    minutes: at + 1,
    deleted: at % 3 === 0,
  }),
);
const records = fc.array(aRecord, { maxLength: 12 });
const asSet = (joined: readonly SessionRecord[]) =>
  Object.fromEntries(joined.map((record) => [record.id, record]));

describe('joining the sessions of two devices', () => {
  it('gives the same in either order', () => {
    fc.assert(
      fc.property(records, records, (ours, theirs) => {
        expect(asSet(joinRecords(ours, theirs))).toEqual(asSet(joinRecords(theirs, ours)));
      }),
    );
  });

  it('gives the same however three are grouped', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        const left = joinRecords(joinRecords(a, b), c);
        const right = joinRecords(a, joinRecords(b, c));
        expect(asSet(left)).toEqual(asSet(right));
      }),
    );
  });

  it('changes nothing when the same arrives again', () => {
    fc.assert(
      fc.property(records, records, (ours, theirs) => {
        const joined = joinRecords(ours, theirs);
        expect(asSet(joinRecords(joined, theirs))).toEqual(asSet(joined));
        expect(asSet(joinRecords(joined, joined))).toEqual(asSet(joined));
      }),
    );
  });

  it('loses no session and keeps the latest word on each', () => {
    fc.assert(
      fc.property(records, records, (ours, theirs) => {
        const joined = asSet(joinRecords(ours, theirs));
        for (const record of [...ours, ...theirs]) {
          expect((joined[record.id]?.stamp ?? '') >= record.stamp).toBe(true);
        }
      }),
    );
  });

  it('deletes a session only by a later tombstone, and brings it back by a later restore', () => {
    const session = aSession({ stamp: stampOf(NOW, 0, DEVICE) });
    const tombstone = { ...session, deleted: true, stamp: stampOf(NOW, 1, DEVICE) };
    const restored = { ...session, stamp: stampOf(NOW, 2, DEVICE) };
    expect(joinRecords([session], [])).toEqual([session]);
    expect(joinRecords([session], [tombstone])).toEqual([tombstone]);
    expect(joinRecords([restored], [tombstone])).toEqual([restored]);
  });
});

describe('the month of a session', () => {
  it('is that of its start in UTC', () => {
    expect(monthOf(Date.UTC(2026, 10, 30, 23, 59, 59, 999))).toBe('2026-11');
    expect(monthOf(Date.UTC(2026, 11, 1))).toBe('2026-12');
  });
});
