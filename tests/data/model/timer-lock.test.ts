import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, seen } from '../../../data/model/timer';
import { timerLocked } from '../../../data/model/timer-lock';
import { aTimer, NOW } from '../../helpers/builders';

const MINUTE = 60_000;
const CUT = { kind: 'cut' } as const;

/** A timer that was started 40 minutes ago, and last looked at so many milliseconds ago. */
const timer = (ago: number) => ({ ...aTimer(), start: NOW - 40 * MINUTE, lastSeen: NOW - ago });

describe('a screen that is locked while the timer runs', () => {
  it('was in front of the learner until then, to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MINUTE }), (ago) => {
        const back = seen(timerLocked(timer(ago), NOW), NOW + 20 * MINUTE);
        expect(back.question).toMatchObject({ kind: 'absence', from: NOW });
        expect(answered(back, CUT, NOW + 20 * MINUTE)).toEqual({ kind: 'ends', seconds: 2400 });
      }),
    );
  });

  it('is no sign of life where nobody was there for longer', () => {
    const left = timer(15 * MINUTE);
    expect(timerLocked(left, NOW)).toEqual(left);
  });

  it('takes back a moment that a clock has not reached yet', () => {
    const ahead = { ...timer(0), lastSeen: NOW + MINUTE, confirmed: NOW - 40 * MINUTE };
    expect(timerLocked(ahead, NOW).lastSeen).toBe(NOW);
  });
});
