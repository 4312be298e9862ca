import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionId } from '../../../../data/model/id';
import { birthOf, birthStamp } from '../../../../data/model/birth';
import { joinRecords, recordOf } from '../../../../data/model/session';
import { stampOf } from '../../../../data/model/stamp';
import {
  decodeSessions,
  encodeSessions,
  withoutTitle,
} from '../../../../data/sync/wire/sessions-body';
import { heavyYears } from '../../../check/heavy-year';
import { aSession, DEVICE } from '../../../helpers/builders';
import { damagedFrom, record, records } from './arbitraries';

const byId = <Each extends { readonly id: string }>(list: readonly Each[]): readonly Each[] =>
  list.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('study sessions on their way to another device', () => {
  it('arrive as they were, whatever is in them', () => {
    fc.assert(
      fc.property(records, (records) => {
        expect(byId(decodeSessions(encodeSessions(records)) ?? [])).toStrictEqual(byId(records));
      }),
      { numRuns: 300 },
    );
  });

  it('arrive a whole year at once, with titles and without', () => {
    const year = heavyYears(1);
    for (const sent of [year, year.map(withoutTitle)]) {
      expect(decodeSessions(encodeSessions(sent))).toStrictEqual(sent);
    }
  });

  it('take the same bytes in any order, and twice as once', () => {
    const shuffled = records.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const body = encodeSessions(list);
        expect(encodeSessions(other)).toEqual(body);
        expect(encodeSessions([...list, ...other])).toEqual(body);
        const arrived = decodeSessions(body);
        expect(encodeSessions(arrived ?? [])).toEqual(body);
      }),
    );
  });

  it('arrive joined when one session is there in two states', () => {
    fc.assert(
      fc.property(record, record, (one, other) => {
        const both = [one, { ...other, id: one.id }];
        expect(encodeSessions(both)).toEqual(encodeSessions(joinRecords(both, [])));
      }),
    );
  });

  it('may be none', () => {
    expect(decodeSessions(encodeSessions([]))).toEqual([]);
  });

  it('may have ids of another making, at the same second as others', () => {
    const odd = ['constructor', '__proto__', `${DEVICE}-00zz-0a1b2c`, `${DEVICE}-zz-0A1B2C`, 'é'];
    const sent = odd.map((id) => aSession({ id: sessionId(id), start: 1_790_000_000_999 }));
    expect(byId(decodeSessions(encodeSessions(sent)) ?? [])).toStrictEqual(byId(sent));
  });

  it('with the last stamp of all arrive as they are', () => {
    const last = aSession({ stamp: stampOf(253402300799999, 36 ** 4 - 1, DEVICE) });
    expect(decodeSessions(encodeSessions([last]))).toStrictEqual([last]);
  });

  it('are refused when the body is damaged, and nothing ever throws', () => {
    const body = damagedFrom(records.map(encodeSessions));
    const isRefusedOrWhole = (damaged: Uint8Array): void => {
      const arrived = decodeSessions(damaged);
      if (arrived) expect(decodeSessions(encodeSessions(arrived))).not.toBeNull();
    };
    expect(() => fc.assert(fc.property(body, isRefusedOrWhole), { numRuns: 1000 })).not.toThrow();
  });

  it('are refused when the body goes on, or lacks its second half', () => {
    const body = encodeSessions(heavyYears(1).slice(0, 40));
    expect(decodeSessions(Uint8Array.of(...body, 0))).toBeNull();
    for (let length = 0; length < body.length / 2; length += 1) {
      expect(decodeSessions(body.subarray(0, length)), `cut at ${length}`).toBeNull();
    }
  });
});

describe('a session that is shared without its title', () => {
  it('keeps all else, and says that title and place are not known', () => {
    fc.assert(
      fc.property(record, (record) => {
        const { title, place, titleAt, ...rest } = withoutTitle(record);
        expect([title, place, titleAt]).toEqual(['', null, null]);
        expect(record).toMatchObject(rest);
        expect(withoutTitle(withoutTitle(record))).toEqual(withoutTitle(record));
      }),
    );
  });

  it('takes next to nothing but its chance when nothing was changed since its birth', () => {
    const pristine = heavyYears(1)
      .slice(0, 200)
      .map((each) => {
        const birth = birthOf(each.id);
        const born = birth ? birthStamp(birth) : each.stamp;
        return recordOf({ ...each, note: '' }, born, false, null, born);
      });
    expect(encodeSessions(pristine).length / pristine.length).toBeLessThan(6);
  });
});
