import { isEngaged, advance, since, startMeter } from './engagement';
import type { Instant, Meter, Signs } from './engagement';
import { ARRIVE_AFTER, OFFER_AFTER, PULSE_PERIOD } from './limits';
import type { PageMessage, Standing, VisitId, VisitReport } from './message';
import type { PageHints } from './place';

/** What was said of a visit last; `new` until the background knows of it. */
type VisitStanding = 'new' | Standing['kind'];

/** How much engaged time has to be owed before it is said. */
const SPEAK_AFTER: Partial<Record<VisitStanding, number>> = {
  new: ARRIVE_AFTER,
  waiting: OFFER_AFTER,
  recording: PULSE_PERIOD,
};

/**
 * One stay on one study page: what it measured, what it owes, and when it has to speak. It is told
 * every moment and asks for none, so that a test can be its clock. What it measured is owed until
 * the background has it: by a pulse, or by a report (`reach`, `log` and the popup's) that a
 * recording follows.
 */
export class Visit {
  readonly #id: VisitId;
  readonly #hints: PageHints | null;
  #meter: Meter;
  #standing: VisitStanding = 'new';
  /** Engaged milliseconds that the background has; never more than the meter's total. */
  #given = 0;
  /** The meter of the last report that a recording may follow. */
  #claim: Meter | null = null;
  /** The last pulse, or the start. */
  #spoken: Instant;
  #sequence = 0;

  constructor(id: VisitId, hints: PageHints | null, start: Instant, signs: Signs) {
    this.#id = id;
    this.#hints = hints;
    this.#meter = startMeter(start, signs);
    this.#spoken = start;
  }

  /** The last sign of life. */
  get life(): Instant {
    return this.#meter.life;
  }

  /** Engaged milliseconds that the background does not have yet. */
  get owed(): number {
    return this.#meter.total - this.#given;
  }

  /** Takes a sample, and says whether the learner counts as studying. */
  measure(now: Instant, page: Signs): boolean {
    this.#meter = advance(this.#meter, now, page);
    this.#given = Math.min(this.#given, this.#meter.total);
    return isEngaged(this.#meter);
  }

  /** What is owed now. A background that ends a recording may take it for one more pulse. */
  report(title: string): VisitReport {
    this.#sequence += 1;
    if (this.#standing !== 'recording') this.#claim = this.#meter;
    return { visit: this.#id, title, engaged: this.owed };
  }

  /** Milliseconds until there is something to say if nothing happens; Infinity for never. */
  due(): number {
    const { owed } = this;
    const recording = this.#standing === 'recording';
    // What ends is said at once, so that each pulse carries one stretch, and one that ends now.
    if (recording && this.#meter.lapse) return 0;
    if (!isEngaged(this.#meter)) return recording && owed ? 0 : Infinity;
    return (SPEAK_AFTER[this.#standing] ?? Infinity) - owed;
  }

  /** What is due, as if it had arrived, and how to owe it again if it was lost. */
  speak(title: string): readonly [message: PageMessage, owe: () => void] {
    const standing = this.#standing;
    if (standing === 'recording') return this.#pulse();
    // Until the answer comes there is nothing more to say.
    this.#standing = 'silent';
    return [
      standing === 'new'
        ? { type: 'arrive', visit: this.#id, title, hints: this.#hints }
        : { type: 'reach', ...this.report(title) },
      () => {
        this.#standing = standing;
      },
    ];
  }

  #pulse(): readonly [message: PageMessage, owe: () => void] {
    const given = this.#given;
    const spoken = this.#spoken;
    const { at, total, lapse } = this.#meter;
    this.#given = total;
    this.#spoken = at;
    this.#meter = { ...this.#meter, lapse: null };
    return [
      {
        type: 'pulse',
        visit: this.#id,
        sequence: (this.#sequence += 1),
        wall: at.wall - spoken.wall,
        mono: at.mono - spoken.mono,
        engaged: total - given,
        goesOn: isEngaged(this.#meter),
        withdrawn: lapse ? since(lapse, at) : 0,
      },
      () => {
        this.#given = Math.min(this.#given, given);
        this.#spoken = spoken;
        this.#meter = { ...this.#meter, lapse: lapse ?? this.#meter.lapse };
      },
    ];
  }

  /** Does what the background says. A recording begins with what was last reported to it. */
  obey(standing: Standing['kind']): void {
    this.#standing = standing;
    const claim = this.#claim;
    if (standing !== 'recording' || !claim) return;
    this.#claim = null;
    this.#given = Math.max(this.#given, Math.min(claim.total, this.#meter.total));
    this.#spoken = claim.at;
    this.#meter = { ...this.#meter, lapse: null };
  }
}
