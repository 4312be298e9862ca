import * as fc from 'fast-check';
import type { Instant, Signs } from '../../data/model/engagement';
import { since } from '../../data/model/engagement';
import { PAUSE_LIMIT, PULSE_PERIOD } from '../../data/model/limits';

/** What can happen on a study page, after so many milliseconds. */
export interface Happening {
  readonly after: number;
  readonly what: 'sign' | 'play' | 'stop' | 'hide' | 'show' | 'nothing';
}

/** A visit's happenings, as arbitrary as a learner's evening. */
export const anEvening = (max = 40): fc.Arbitrary<readonly Happening[]> =>
  fc.array(
    fc.record({
      after: fc.oneof(fc.nat(20_000), fc.nat(400_000)),
      what: fc.constantFrom('sign', 'sign', 'play', 'stop', 'hide', 'show', 'nothing'),
    }),
    { maxLength: max },
  );

/** What measures: told every sample, it says whether the learner is engaged. */
export interface Measurer {
  measure(now: Instant, signs: Signs): boolean;
  readonly life: Instant;
}

export const at = (ms: number): Instant => ({ wall: 1_800_000_000_000 + ms, mono: ms });

export const signs = (overrides: Partial<Signs> = {}): Signs => ({
  present: true,
  playing: false,
  life: at(0),
  pause: PAUSE_LIMIT,
  ...overrides,
});

/**
 * Plays happenings to a measurer as the page script does: a sample at each change, one every pulse
 * period while engaged, and one on both sides of the first sign of life after a long pause. Extra
 * samples may be asked for at any moments.
 */
export function playEvening(
  happenings: readonly Happening[],
  measurer: Measurer,
  { extra = [], clock = at }: { extra?: readonly number[]; clock?: (ms: number) => Instant } = {},
): number {
  let now = 0;
  let present = true;
  let playing = false;
  let life = clock(0);
  let next = PULSE_PERIOD;
  const pending = extra.toSorted((a, b) => a - b);

  const look = () => {
    const engaged = measurer.measure(clock(now), { present, playing, life, pause: PAUSE_LIMIT });
    life = measurer.life;
    next = engaged ? now + PULSE_PERIOD : Infinity;
  };
  const waitUntil = (end: number) => {
    while (Math.min(next, pending[0] ?? Infinity) <= end) {
      now = Math.max(now, Math.min(next, pending[0] ?? Infinity));
      if ((pending[0] ?? Infinity) <= now) pending.shift();
      look();
    }
    now = end;
  };

  for (const { after, what } of happenings) {
    waitUntil(now + after);
    if (what === 'sign') {
      const late = since(life, clock(now)) > PAUSE_LIMIT;
      if (late) look();
      life = clock(now);
      if (late) look();
    } else if (what !== 'nothing') {
      if (what === 'play' || what === 'stop') playing = what === 'play';
      else present = what === 'show';
      look();
    }
  }
  present = false;
  look();
  return now;
}
