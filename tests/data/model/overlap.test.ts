import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionId } from '../../../data/model/id';
import { overlapsOf } from '../../../data/model/overlap';
import type { SessionRecord } from '../../../data/model/session';
import { aSession, NOW } from '../../helpers/builders';

const MINUTE = 60_000;
/** A session from one minute of the evening to another. */
const from = (start: number, end: number) =>
  aSession({ start: NOW + start * MINUTE, minutes: end - start });
const idsOf = (...sessions: readonly SessionRecord[]) => sessions.map(({ id }) => id);

const anySeconds = fc.oneof(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 4000 }));
/** Sessions of an evening in any order, with ids that say nothing of it. */
const anyEvening = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40_000 }), anySeconds, fc.boolean()), { maxLength: 25 })
  .map((evening) =>
    evening.map(([start, seconds, deleted], index) => ({
      ...aSession({ start: NOW + start * 1000, deleted }),
      id: sessionId(`session-${index}`),
      seconds,
    })),
  );

/** The same by comparing each with each. */
function bySight(records: readonly SessionRecord[]): readonly string[] {
  const groups = new Map(records.map(({ id }) => [id, new Set<string>([id])]));
  const live = records.filter(({ deleted }) => !deleted);
  for (const one of live) {
    for (const other of live) {
      const end = Math.min(one.start + one.seconds * 1000, other.start + other.seconds * 1000);
      if (one.id >= other.id || end - Math.max(one.start, other.start) < MINUTE) continue;
      const both = (groups.get(one.id) ?? new Set<string>()).union(
        groups.get(other.id) ?? new Set<string>(),
      );
      for (const record of live) if (both.has(record.id)) groups.set(record.id, both);
    }
  }
  const found = [...new Set(groups.values())].filter(({ size }) => size > 1);
  return found.map((group) => [...group].toSorted().join(' ')).toSorted();
}

describe('sessions that overlap', () => {
  it('are none where one follows the other', () => {
    expect(overlapsOf([])).toEqual([]);
    expect(overlapsOf([from(0, 25), from(25, 50), from(60, 70)])).toEqual([]);
  });

  it('are found in whatever order they come, with the time that counts twice', () => {
    const [one, other] = [from(0, 25), from(20, 50)];
    const expected = [{ ids: idsOf(one, other), seconds: 300 }];
    expect(overlapsOf([one, other])).toEqual(expected);
    expect(overlapsOf([other, from(100, 120), one])).toEqual(expected);
  });

  it('may touch by less than a minute', () => {
    const early = from(0, 25);
    const at = (seconds: number) => aSession({ start: NOW + seconds * 1000 });
    expect(overlapsOf([early, at(25 * 60 - 59)])).toEqual([]);
    expect(overlapsOf([early, at(25 * 60 - 60)])).toMatchObject([{ seconds: 60 }]);
    expect(overlapsOf([early, { ...from(5, 6), seconds: 59 }])).toEqual([]);
  });

  it('are one group when a long one covers several, or each touches the next', () => {
    const [long, first, second] = [from(0, 120), from(10, 20), from(60, 90)];
    expect(overlapsOf([second, first, long])).toEqual([
      { ids: idsOf(long, first, second), seconds: 40 * 60 },
    ]);
    const [a, b, c] = [from(200, 220), from(210, 240), from(230, 250)];
    const [lone, twin] = [from(300, 330), from(300, 330)];
    expect(overlapsOf([c, twin, b, lone, a])).toEqual([
      { ids: idsOf(a, b, c), seconds: 20 * 60 },
      { ids: idsOf(lone, twin).toSorted(), seconds: 30 * 60 },
    ]);
  });

  it('are no matter of deleted ones', () => {
    expect(overlapsOf([from(0, 25), { ...from(0, 25), deleted: true }])).toEqual([]);
  });

  it('are the same instants, whatever the clocks on the walls said', () => {
    const tokyo = { ...from(0, 30), offset: 540 };
    expect(overlapsOf([tokyo, { ...from(10, 30), offset: -480 }])).toMatchObject([
      { seconds: 1200 },
    ]);
  });

  it('are those that comparing each with each would find', () => {
    fc.assert(
      fc.property(anyEvening, (log) => {
        const before = structuredClone(log);
        const found = overlapsOf(log);
        expect(found.map(({ ids }) => ids.toSorted().join(' ')).toSorted()).toEqual(bySight(log));
        expect(log).toEqual(before);
        for (const { seconds } of found) expect(seconds).toBeGreaterThanOrEqual(60);
      }),
      { numRuns: 500 },
    );
  });
});
