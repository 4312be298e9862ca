import { advance, isEngaged, since, startMeter, type Instant, type Signs } from './engagement';
import { OFFER_AFTER, PULSE_PERIOD } from './limits';
import type { PageMessage, Standing, VisitId, VisitReport } from './message';
import type { PageHints } from './place';

/** Pages change their title some 300 ms after their address; the first message waits for it. */
const ARRIVE_AFTER = 500;

/** One stay on one study page: what it measured, what it owes, and when it has to speak. */
export type Visit = ReturnType<typeof beginVisit>;

/**
 * Begins a visit. It is told every moment and asks for none, so that a test can be its clock. What
 * it measured is owed until the background has it: by a pulse, or by a report (`reach`, `log` and
 * the popup's) that a recording follows.
 */
export function beginVisit(id: VisitId, hints: PageHints | null, start: Instant, signs: Signs) {
  let meter = startMeter(start, signs);
  /** What the background said last; `new` until it knows of the visit. */
  let standing: 'new' | Standing['kind'] = 'new';
  /** Engaged milliseconds that the background has; never more than the meter's total. */
  let given = 0;
  /** The meter when the background was last told a total. */
  let claim = meter;
  /** The last pulse, or the start. */
  let spoken = start;
  let sequence = 0;

  const report = (title: string): VisitReport => {
    claim = meter;
    return { visit: id, title, engaged: meter.total - given };
  };

  return {
    report,

    /** Takes a sample, and says whether the learner counts as studying. */
    measure(now: Instant, page: Signs): boolean {
      meter = advance(meter, now, page);
      given = Math.min(given, meter.total);
      return isEngaged(meter);
    },

    /** The last sign of life. */
    life: () => meter.life,

    /** Milliseconds until there is something to say if nothing happens; Infinity for never. */
    due(): number {
      const { at, total, lapse } = meter;
      const recording = standing === 'recording';
      // What ends is said at once, so that each pulse carries one stretch, and one that ends now.
      if (recording && lapse) return 0;
      if (!isEngaged(meter)) return recording && total > given ? 0 : Infinity;
      if (standing === 'waiting') return OFFER_AFTER - total + given;
      const period = recording ? PULSE_PERIOD : standing === 'new' ? ARRIVE_AFTER : Infinity;
      return period + spoken.mono - at.mono;
    },

    /** What is due, as if it had arrived, and how to owe it again if it was lost. */
    speak(title: string): readonly [message: PageMessage, owe: () => void] {
      const before = { standing, given, spoken, meter };
      const owe = () => {
        standing = before.standing;
        spoken = before.spoken;
        given = Math.min(given, before.given);
        meter = { ...meter, lapse: before.meter.lapse ?? meter.lapse };
      };
      const { at, lapse, total } = meter;
      if (standing === 'recording') {
        given = total;
        spoken = at;
        sequence += 1;
        meter = { ...meter, lapse: null };
        return [
          {
            type: 'pulse',
            visit: id,
            sequence,
            wall: at.wall - before.spoken.wall,
            mono: at.mono - before.spoken.mono,
            engaged: total - before.given,
            withdrawn: lapse ? since(lapse, at) : 0,
          },
          owe,
        ];
      }
      // Until the answer comes there is nothing more to say.
      standing = 'silent';
      return [
        before.standing === 'new'
          ? { type: 'arrive', visit: id, title, hints }
          : { type: 'reach', ...report(title) },
        owe,
      ];
    },

    /** Does what the background says. */
    obey(now: Standing['kind']): void {
      standing = now;
      if (now === 'recording' && claim.total > given) {
        given = claim.total;
        spoken = claim.at;
        meter = { ...meter, lapse: null };
      }
    },
  };
}
