import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeKey, sessionId, taskId } from '../../../data/model/id';
import { birthOf, birthStamp } from '../../../data/model/birth';
import {
  isSameRecord,
  joinRecord,
  joinRecords,
  monthOf,
  noteStamp,
  recordOf,
  revised,
  titleStamp,
  type SessionRecord,
} from '../../../data/model/session';
import { nextStamp, stampOf } from '../../../data/model/stamp';
import { aSession, DEVICE, NOW } from '../../helpers/builders';

/** Moments of two devices, few enough to meet; two that were one once may write at one stamp. */
const moment = fc
  .tuple(fc.nat(4), fc.constantFrom('00000000000000a1', '00000000000000b2'))
  .map(([at, device]) => stampOf(NOW + at, 0, device as typeof DEVICE));
const words = fc.option(fc.tuple(moment, fc.constantFrom('', 'one', 'two')), { nil: null });

/** Records of few ids and few stamps, so that they meet. A place never changes. */
const aRecord = fc
  .record({
    id: fc.nat(2),
    stamp: moment,
    minutes: fc.integer({ min: 1, max: 3 }),
    deleted: fc.boolean(),
    task: fc.constantFrom(null, taskId('math-review')),
    title: words,
    note: words,
  })
  .map(({ id, stamp, minutes, deleted, task, title, note }) => {
    const place = placeKey(`site/place-${id}`);
    const session = {
      ...aSession({ id: sessionId(`session-${id}`), start: NOW, minutes, task, place }),
      title: title?.[1] ?? '',
      note: note?.[1] ?? '',
    };
    return recordOf(session, stamp, deleted, title?.[0] ?? null, note?.[0] ?? null);
  });
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

  it('loses no session and keeps the latest word on each, and on its title and its note', () => {
    fc.assert(
      fc.property(records, records, (ours, theirs) => {
        const joined = asSet(joinRecords(ours, theirs));
        for (const record of [...ours, ...theirs]) {
          const found = joined[record.id];
          if (!found) throw new Error(`${record.id} was lost`);
          expect(found.stamp >= record.stamp).toBe(true);
          expect((titleStamp(found) ?? '') >= (titleStamp(record) ?? '')).toBe(true);
          expect((noteStamp(found) ?? '') >= (noteStamp(record) ?? '')).toBe(true);
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

  it('takes a title that is not known for none, and never for one that was taken away', () => {
    const session = aSession({ stamp: stampOf(NOW, 0, DEVICE) });
    const later = stampOf(NOW, 1, DEVICE);
    const bare = recordOf({ ...session, seconds: 60 }, later, false, null, session.stamp);
    expect(bare).toMatchObject({ title: '', place: null });
    const { title, place } = session;
    expect(joinRecord(session, bare)).toMatchObject({ seconds: 60, title, place, stamp: later });
    const untitled = revised(session, { ...session, title: '' }, later);
    expect(joinRecord(session, untitled)).toMatchObject({ title: '', place });
  });
});

describe('a session that is changed', () => {
  it('keeps the moments of the words that stay, and is the same in every other form', () => {
    fc.assert(
      fc.property(aRecord, aRecord, (before, { seconds, title, note }) => {
        const stamp = nextStamp(before.stamp, NOW + 10, DEVICE);
        const after = revised(before, { ...before, seconds, title, note }, stamp);
        expect(after.stamp).toBe(stamp);
        expect(after.deleted).toBe(before.deleted);
        expect(titleStamp(after)).toBe(title === before.title ? titleStamp(before) : stamp);
        expect(noteStamp(after)).toBe(note === before.note ? noteStamp(before) : stamp);
        expect(after).toMatchObject({ seconds, title, note });
        const again = recordOf(after, stamp, after.deleted, titleStamp(after), noteStamp(after));
        expect(again).toEqual(after);
        expect(isSameRecord(again, after)).toBe(true);
      }),
    );
  });
});

describe('the id of a session', () => {
  it('says which device made it, when and in which run of its browser', () => {
    const id = sessionId(`${DEVICE}-${(NOW / 1000).toString(36)}-0a1b2c`);
    const birth = { author: DEVICE, second: NOW / 1000, run: '0a1b2c' };
    expect(birthOf(id)).toEqual(birth);
    expect(birthStamp(birth)).toBe(stampOf(NOW, 0, DEVICE));
    expect(birthOf(aSession().id)).toMatchObject({ author: DEVICE });
  });

  it('says nothing where it is none of ours, or another way to write one of ours', () => {
    for (const id of [
      `${DEVICE}-tops90-0a1b2c3d`,
      `${DEVICE}-0tops90-0a1b2c`,
      `${DEVICE}--0a1b2c`,
      `${DEVICE}-TOPS90-0a1b2c`,
      `${DEVICE}-tops90-0a1b2c `,
      'recorded-now',
      '__proto__',
      '',
    ]) {
      expect({ id, birth: birthOf(sessionId(id)) }).toEqual({ id, birth: null });
    }
  });
});

describe('the month of a session', () => {
  it('is that of its start in UTC', () => {
    expect(monthOf(Date.UTC(2026, 10, 30, 23, 59, 59, 999))).toBe('2026-11');
    expect(monthOf(Date.UTC(2026, 11, 1))).toBe('2026-12');
  });
});
