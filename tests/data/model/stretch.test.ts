import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditPulse, joinRecording, startRecording } from '../../../data/model/credit';
import { placeKey, sessionId, siteId } from '../../../data/model/id';
import type { PageRecording } from '../../../data/model/recording';
import { creditedTime, unionLength } from '../../../data/model/elapsed';
import { withdraw } from '../../../data/model/stretch';
import { FIRST_TASK, NOW } from '../../helpers/builders';
import { honestPulses, plainUnion, type Arriving, type Interval } from '../../helpers/pages';

const PLACE = placeKey('coursera/ml/lecture-1');
const MINUTE = 60_000;
const names = ['visit-aaaa', 'visit-bbbb', 'visit-cccc', 'visit-dddd'] as const;
const opening = { place: PLACE, title: '', engaged: 0, arrived: NOW };

const begun = (): PageRecording =>
  startRecording(
    {
      id: sessionId('a-session'),
      site: siteId('coursera'),
      unit: 'ml',
      task: FIRST_TASK,
      offset: 0,
    },
    { ...opening, visit: names[0] },
    0,
    NOW,
  );

/** All four visits are there from the beginning. */
const withVisits = (): PageRecording =>
  names.reduce((before, visit) => joinRecording(before, { ...opening, visit }, NOW), begun());

const credit = (recording: PageRecording, arriving: readonly Arriving[]): PageRecording =>
  arriving
    .toSorted((one, other) => one.at - other.at)
    .reduce((before, { pulse, at }) => creditPulse(before, pulse, PLACE, at), recording);

/** Engaged intervals of one visit in order, with pauses between them. */
const aSchedule = fc
  .array(fc.tuple(fc.nat(120_000), fc.integer({ min: 1000, max: 600_000 })), { maxLength: 12 })
  .map((spans) => {
    let at = NOW;
    return spans.map(([pause, length]): Interval => {
      const from = at + pause;
      at = from + length;
      return { from, to: at };
    });
  });

const latencies = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 50, maxLength: 50 });

describe('time on several pages', () => {
  it('is their union and never their sum, within 1 % or 2 seconds', () => {
    fc.assert(
      fc.property(fc.array(aSchedule, { minLength: 1, maxLength: 4 }), latencies, (all, late) => {
        const arriving = all.flatMap((schedule, index) =>
          honestPulses(names[index] ?? '', NOW, schedule, (pulse) => late[pulse % 50] ?? 0),
        );
        const truth = plainUnion(all.flat());
        const credited = creditedTime(credit(withVisits(), arriving));
        expect(Math.abs(credited - truth)).toBeLessThanOrEqual(Math.max(2000, truth / 100));
      }),
      { numRuns: 300 },
    );
  });

  it('is exact when messages take no time', () => {
    fc.assert(
      fc.property(fc.array(aSchedule, { minLength: 1, maxLength: 4 }), (all) => {
        const arriving = all.flatMap((schedule, index) =>
          honestPulses(names[index] ?? '', NOW, schedule),
        );
        const credited = creditedTime(credit(withVisits(), arriving));
        expect(credited).toBe(plainUnion(all.flat()));
      }),
    );
  });

  it('is computed as a plain union of intervals', () => {
    const stretch = fc
      .tuple(fc.nat(1000), fc.nat(1000), fc.constantFrom(...names))
      .map(([from, length, visit]) => ({ visit, from, to: from + length }));
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 30 }), (stretches) => {
        expect(unionLength(stretches)).toBe(plainUnion(stretches));
      }),
    );
  });
});

describe('time taken back', () => {
  const studied = (minutes: number) =>
    credit(withVisits(), honestPulses(names[0], NOW, [{ from: NOW, to: NOW + minutes * MINUTE }]));

  it('is what a page credited since a pause began', () => {
    const pause = NOW + 8 * MINUTE;
    const after = withdraw(studied(10), names[0], pause);
    expect(creditedTime(after)).toBe(8 * MINUTE);
    expect(after.lastCredited).toBe(pause);
  });

  it('is nothing when nothing was credited since', () => {
    const recording = studied(10);
    expect(withdraw(recording, names[0], NOW + 10 * MINUTE)).toBe(recording);
    expect(withdraw(recording, names[1], NOW)).toBe(recording);
  });

  it('reaches back no further than the longest pause, so that history is safe', () => {
    const after = withdraw(studied(60), names[0], NOW);
    expect(creditedTime(after)).toBe(60 * MINUTE - 930_000);
  });

  it('never touches what another page was credited, and never goes below nothing', () => {
    const aWithdrawal = fc.tuple(fc.nat(400), fc.double({ min: 0, max: 1e12, noNaN: true }));
    fc.assert(
      fc.property(aSchedule, aSchedule, fc.array(aWithdrawal), (mine, others, withdrawals) => {
        const own = honestPulses(names[0], NOW, mine).map((arriving, index) => {
          const found = withdrawals.find(([at]) => at % (index + 1) === 0);
          return { ...arriving, pulse: { ...arriving.pulse, withdrawn: found?.[1] ?? 0 } };
        });
        const other = honestPulses(names[1], NOW, others);
        const both = creditedTime(credit(withVisits(), [...own, ...other]));
        expect(both).toBeGreaterThanOrEqual(plainUnion(others));
        expect(both).toBeLessThanOrEqual(plainUnion([...mine, ...others]));
      }),
    );
  });
});
