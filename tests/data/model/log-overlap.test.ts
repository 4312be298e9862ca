import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logOverlaps } from '../../../data/model/log-overlap';
import { overlapsOf } from '../../../data/model/overlap';
import { aSession } from '../../helpers/builders';

describe('sessions that overlap', () => {
  it('name each other', () => {
    const [one, two] = [aSession({ minutesAgo: 60 }), aSession({ minutesAgo: 50 })];
    const { partners, seconds } = logOverlaps([one, two]);
    expect(partners.get(one.id)).toBe(two);
    expect(partners.get(two.id)).toBe(one);
    expect(seconds).toBe(15 * 60);
  });

  it('are not those that merely follow each other, and no deleted ones', () => {
    const one = aSession({ minutesAgo: 60, minutes: 25 });
    const next = aSession({ minutesAgo: 35 });
    const gone = aSession({ minutesAgo: 55, deleted: true });
    expect(logOverlaps([one, next, gone])).toEqual({ partners: new Map(), seconds: 0 });
  });

  it('name one that they share time with, and no other of the same heap', () => {
    const spans = fc.array(
      fc.record({ minutesAgo: fc.integer({ min: 1, max: 300 }), minutes: fc.nat(60) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(spans, (wishes) => {
        const sessions = wishes.map((wish) => aSession(wish));
        const { partners } = logOverlaps(sessions);
        const ids = overlapsOf(sessions).flatMap((overlap) => overlap.ids);
        expect(new Set(partners.keys())).toEqual(new Set(ids));
        for (const session of sessions) {
          const partner = partners.get(session.id);
          if (!partner) continue;
          expect(partner).not.toBe(session);
          const [from, to] = [
            Math.max(session.start, partner.start),
            Math.min(
              session.start + session.seconds * 1000,
              partner.start + partner.seconds * 1000,
            ),
          ];
          expect(to - from).toBeGreaterThanOrEqual(60_000);
        }
      }),
    );
  });
});
