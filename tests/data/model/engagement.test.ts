import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  isEngaged,
  startMeter,
  type Meter,
  type Signs,
} from '../../../data/model/engagement';
import { PAUSE_LIMIT, PULSE_CREDIT_LIMIT, PULSE_PERIOD } from '../../../data/model/limits';
import { anEvening, at, playEvening, signs, type Happening } from '../../helpers/learner';

const MINUTE = 60_000;

/** A meter that is told samples, with the signs holding from one to the next. */
class Measured {
  meter: Meter;
  constructor(start: Partial<Signs> = {}) {
    this.meter = startMeter(at(0), signs(start));
  }
  get life() {
    return this.meter.life;
  }
  measure(now: Parameters<typeof advance>[1], page: Signs): boolean {
    this.meter = advance(this.meter, now, page);
    return isEngaged(this.meter);
  }
}

/** Engaged milliseconds of an evening that begins on a visible page. */
function studied(
  happenings: readonly Happening[],
  options: Parameters<typeof playEvening>[2] = {},
) {
  const measured = new Measured();
  playEvening(happenings, measured, options);
  return measured.meter.total;
}

describe('time on a study page', () => {
  it('counts while the learner reads, scrolls and types', () => {
    expect(
      studied([
        { after: 2 * MINUTE, what: 'sign' },
        { after: 2.9 * MINUTE, what: 'sign' },
        { after: MINUTE, what: 'hide' },
      ]),
    ).toBe(5.9 * MINUTE);
  });

  it('counts a lecture watched in full without touching anything', () => {
    expect(
      studied([
        { after: 0, what: 'play' },
        { after: 40 * MINUTE, what: 'stop' },
        { after: 0, what: 'hide' },
      ]),
    ).toBe(40 * MINUTE);
  });

  it('counts nothing of a pause of more than three minutes, from its start', () => {
    expect(
      studied([
        { after: MINUTE, what: 'sign' },
        { after: 3 * MINUTE + 1, what: 'sign' },
        { after: MINUTE, what: 'hide' },
      ]),
    ).toBe(2 * MINUTE);
  });

  it('counts a pause of nearly three minutes after which the learner goes on at once', () => {
    const measured = new Measured();
    for (let now = 15_000; now <= 165_000; now += 15_000) measured.measure(at(now), signs());
    // Signs at 176 and at 182 seconds: the first was stored over before the next sample.
    measured.measure(at(185_000), signs({ life: at(182_000) }));
    expect(measured.meter.total).toBe(185_000);
  });

  it('counts a pause of three minutes', () => {
    expect(studied([{ after: 3 * MINUTE, what: 'hide' }])).toBe(3 * MINUTE);
  });

  it('counts nothing of a page that was opened and forgotten', () => {
    expect(studied([{ after: 10 * 60 * MINUTE, what: 'nothing' }])).toBe(0);
  });

  it('takes the end of a lecture for a sign of life', () => {
    expect(
      studied([
        { after: 0, what: 'play' },
        { after: 10 * MINUTE, what: 'stop' },
        { after: 2 * MINUTE, what: 'sign' },
        { after: 0, what: 'hide' },
      ]),
    ).toBe(12 * MINUTE);
  });

  it('takes the return to the page for a sign of life', () => {
    expect(
      studied([
        { after: 0, what: 'hide' },
        { after: 20 * MINUTE, what: 'show' },
        { after: 2 * MINUTE, what: 'hide' },
      ]),
    ).toBe(2 * MINUTE);
  });

  it('counts no advertisement and no video in a hidden tab', () => {
    expect(
      studied([
        { after: 0, what: 'play' },
        { after: MINUTE, what: 'hide' },
        { after: 5 * MINUTE, what: 'show' },
        { after: MINUTE, what: 'hide' },
      ]),
    ).toBe(2 * MINUTE);
  });

  it('counts no night during which the laptop slept on a playing lecture', () => {
    const night = 8 * 60 * MINUTE;
    const measured = new Measured({ playing: true });
    measured.measure(at(10_000), signs({ playing: true }));
    measured.measure(at(night), signs({ playing: true }));
    expect(measured.meter.total).toBe(10_000 + PULSE_PERIOD);
    const stopped = new Measured({ playing: true });
    stopped.measure({ wall: at(night).wall, mono: 400 }, signs({ playing: true }));
    expect(stopped.meter.total).toBe(400);
  });

  it('adds no more than 15 seconds, however shortly before it slept the laptop was looked at', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: PULSE_PERIOD }),
        fc.integer({ min: 30_000, max: 8 * 60 * MINUTE }),
        (awake, asleep) => {
          const measured = new Measured({ playing: true });
          measured.measure(at(awake + asleep), signs({ playing: true }));
          expect(measured.meter.total).toBeGreaterThanOrEqual(awake);
          expect(measured.meter.total).toBeLessThanOrEqual(awake + 15_000);
        },
      ),
    );
  });

  it('knows a night for a pause even if the monotonic clock slept too', () => {
    const measured = new Measured();
    measured.measure(at(15_000), signs());
    measured.measure({ wall: at(8 * 60 * MINUTE).wall, mono: 16_000 }, signs());
    expect(measured.meter).toMatchObject({ total: 0, lapse: at(0) });
  });

  it('loses no minute when the wall clock is set back', () => {
    const measured = new Measured({ playing: true });
    measured.measure({ wall: at(-3_600_000).wall, mono: 15_000 }, signs({ playing: true }));
    expect(measured.meter.total).toBe(15_000);
  });

  it('loses no second when the wall clock is set back by less than a period', () => {
    const measured = new Measured({ playing: true });
    measured.measure({ wall: at(5000).wall, mono: 15_000 }, signs({ playing: true }));
    expect(measured.meter.total).toBe(15_000);
  });

  it('takes the lesser of two clocks that are corrected little by little', () => {
    const measured = new Measured({ playing: true });
    measured.measure({ wall: at(14_900).wall, mono: 15_000 }, signs({ playing: true }));
    expect(measured.meter.total).toBe(14_900);
  });

  it('says since when a long pause was taken back', () => {
    const measured = new Measured();
    for (let now = 15_000; now <= 195_000; now += 15_000)
      measured.measure(at(now), signs({ life: at(Math.min(now, 10_000)) }));
    expect(measured.meter).toMatchObject({ total: 10_000, lapse: at(10_000) });
  });
});

describe('whatever happens on a study page', () => {
  const skewedClock = (steps: readonly number[]) => (ms: number) => ({
    wall: at(ms).wall + (steps[Math.floor(ms / 30_000) % (steps.length || 1)] ?? 0),
    mono: ms,
  });

  it('the time counted never exceeds the time that passed', () => {
    fc.assert(
      fc.property(
        anEvening(),
        fc.array(fc.integer({ min: -5_000_000, max: 5_000_000 }), { maxLength: 5 }),
        (evening, steps) => {
          const measured = new Measured();
          const passed = playEvening(evening, measured, { clock: skewedClock(steps) });
          expect(measured.meter.total).toBeLessThanOrEqual(passed);
          expect(measured.meter.total).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('one sample more or less changes nothing', () => {
    fc.assert(
      fc.property(anEvening(), fc.array(fc.nat(3_000_000), { maxLength: 30 }), (evening, extra) => {
        expect(studied(evening, { extra })).toBe(studied(evening));
      }),
    );
  });

  it('what is taken back was given before, and both clocks grant each sample', () => {
    const sample = fc.record({
      wall: fc.integer({ min: -100_000, max: 400_000 }),
      mono: fc.nat(400_000),
      present: fc.boolean(),
      playing: fc.boolean(),
      stirred: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(sample), (samples) => {
        const measured = new Measured();
        let now = at(0);
        for (const { wall, mono, present, playing, stirred } of samples) {
          now = { wall: now.wall + wall, mono: now.mono + mono };
          const before = measured.meter;
          const life = stirred ? now : before.life;
          measured.measure(now, { present, playing, life, pause: PAUSE_LIMIT });
          const granted = measured.meter.total - before.total;
          const isSetBack = wall < 0 || mono - wall > 1000;
          const most = isSetBack ? mono : Math.min(wall, mono);
          expect(granted).toBeLessThanOrEqual(Math.min(most, PULSE_CREDIT_LIMIT));
          expect(granted).toBeGreaterThanOrEqual(-before.loose);
          expect(measured.meter.loose).toBeLessThanOrEqual(measured.meter.total);
        }
      }),
    );
  });

  it('a page that nobody sees earns nothing', () => {
    const unseen = anEvening().map((evening) => evening.filter(({ what }) => what !== 'show'));
    fc.assert(
      fc.property(unseen, (evening) => {
        expect(studied([{ after: 0, what: 'hide' }, ...evening])).toBe(0);
      }),
    );
  });

  it('no stretch counts in which nothing was done or played for longer than the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: PAUSE_LIMIT + 1, max: 3_600_000 }), (after) => {
        expect(
          studied([
            { after, what: 'sign' },
            { after: 1000, what: 'hide' },
          ]),
        ).toBe(1000);
      }),
    );
  });
});
