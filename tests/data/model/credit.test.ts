import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  carryOver,
  creditPulse,
  hasEnded,
  joinRecording,
  sessionOf,
  startRecording,
} from '../../../data/model/credit';
import { creditedSeconds, creditedTime } from '../../../data/model/elapsed';
import { placeKey, sessionId, siteId } from '../../../data/model/id';
import { RECORDING_END_AFTER, TITLE_LIMIT } from '../../../data/model/limits';
import type { PageRecording } from '../../../data/model/recording';
import { anyRecording } from '../../../data/sync/stored-values';
import { FIRST_TASK, NOW, OFFSET, aTimer } from '../../helpers/builders';
import { aPulse, honestPulses, VISIT } from '../../helpers/pages';

const PLACE = placeKey('coursera/ml/lecture-1');
const SECOND = 1000;
const MINUTE = 60 * SECOND;

const what = {
  id: sessionId('a-session'),
  site: siteId('coursera'),
  unit: 'coursera/ml',
  task: FIRST_TASK,
  offset: OFFSET,
};

interface Beginning {
  readonly engaged?: number;
  readonly arrived?: number;
  readonly countedUntil?: number;
}

function begun({ engaged = 0, arrived = NOW - engaged, countedUntil = 0 }: Beginning = {}) {
  const opening = { visit: VISIT, place: PLACE, title: 'Lecture 1', engaged, arrived };
  return startRecording(what, opening, countedUntil, NOW);
}

const afterStudy = (recording: PageRecording, minutes: number): PageRecording =>
  honestPulses(VISIT, NOW, [{ from: NOW, to: NOW + minutes * MINUTE }]).reduce(
    (before, { pulse, at }) => creditPulse(before, pulse, PLACE, at),
    recording,
  );

const anyNumber = fc.oneof(
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.constantFrom(0, -0, 1e12, -1e12, 0.1, 22_500, 15_000),
  fc.double({ min: 0, max: 60_000, noNaN: true }),
);

const hostile = fc.record({
  type: fc.constant('pulse' as const),
  visit: fc.constantFrom(VISIT, 'visit-bbbb', 'unknown-visit'),
  sequence: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant(Number.MAX_SAFE_INTEGER)),
  wall: anyNumber,
  mono: anyNumber,
  engaged: anyNumber.map(Math.abs),
  goesOn: fc.boolean(),
  withdrawn: anyNumber.map(Math.abs),
});

describe('what study on a page is credited', () => {
  it('begins with the time since arrival', () => {
    const recording = begun({ engaged: 40 * SECOND });
    expect(creditedSeconds(recording, NOW)).toBe(40);
    expect(recording.start).toBe(NOW - 40 * SECOND);
  });

  it('begins with no more than the real time since arrival, whatever the page says', () => {
    expect(creditedSeconds(begun({ engaged: 1e12, arrived: NOW - 30 * SECOND }), NOW)).toBe(30);
    expect(creditedSeconds(begun({ engaged: 1e12, arrived: NOW + MINUTE }), NOW)).toBe(0);
  });

  it('does not begin before the time that is in the log already', () => {
    const recording = begun({ engaged: 5 * MINUTE, countedUntil: NOW - 2 * MINUTE });
    expect(recording.start).toBe(NOW - 2 * MINUTE);
    expect(creditedSeconds(recording, NOW)).toBe(120);
  });

  it('follows an honest page to the second', () => {
    const recording = afterStudy(begun(), 45);
    expect(creditedSeconds(recording, NOW + 45 * MINUTE)).toBe(45 * 60);
  });

  it('is never more than the real time since the start, however hostile the pages are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(40_000), hostile), { maxLength: 80 }),
        fc.boolean(),
        (stream, isSecondLate) => {
          const opening = { place: PLACE, title: '', engaged: 1e12, arrived: NOW };
          let recording = joinRecording(begun(), { ...opening, visit: 'visit-bbbb' }, NOW);
          let now = NOW;
          for (const [wait, pulse] of stream) {
            now += wait;
            recording = creditPulse(recording, pulse, PLACE, now);
            if (isSecondLate) {
              recording = joinRecording(recording, { ...opening, visit: 'visit-bbbb' }, now);
            }
            const credited = creditedTime(recording);
            expect(credited).toBeGreaterThanOrEqual(0);
            expect(credited).toBeLessThanOrEqual(now - recording.start);
            expect(anyRecording(JSON.parse(JSON.stringify(recording)))).toBe(true);
          }
        },
      ),
    );
  });

  it('is the same however often the background dies between two pulses', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0, max: 40_000, noNaN: true }), hostile, fc.boolean())),
        (stream) => {
          let [whole, cut, now] = [begun(), begun(), NOW];
          for (const [wait, pulse, dies] of stream) {
            now += Math.round(wait);
            whole = creditPulse(whole, pulse, PLACE, now);
            cut = creditPulse(cut, pulse, PLACE, now);
            if (dies) cut = JSON.parse(JSON.stringify(cut)) as PageRecording;
          }
          expect(cut).toEqual(whole);
        },
      ),
    );
  });

  it('does not change when a pulse is repeated, late, or of a visit that has not joined', () => {
    const recording = creditPulse(begun(), aPulse({ sequence: 5 }), PLACE, NOW + 15 * SECOND);
    const later = NOW + MINUTE;
    for (const sequence of [5, 4, 1]) {
      expect(creditPulse(recording, aPulse({ sequence }), PLACE, later)).toBe(recording);
    }
    const stranger = aPulse({ visit: 'visit-zzzz', sequence: 9 });
    expect(creditPulse(recording, stranger, PLACE, later)).toBe(recording);
  });

  it('keeps whole milliseconds, though pages measure in parts of them', () => {
    const engaged = 14_999.7;
    const recording = creditPulse(begun(), aPulse({ engaged }), PLACE, NOW + 15 * SECOND);
    expect(creditedTime(recording)).toBe(14_999);
    expect(anyRecording(recording)).toBe(true);
  });

  it('misses nothing of pulses that were lost: the next one that is heard brings their time', () => {
    const arriving = honestPulses(VISIT, NOW, [{ from: NOW, to: NOW + 10 * MINUTE }]);
    const heard = arriving.filter((_, index) => index % 4 === 3);
    const recording = heard.reduce((before, { pulse, at }) => {
      const owed = { ...pulse, wall: MINUTE, mono: MINUTE, engaged: MINUTE };
      return creditPulse(before, owed, PLACE, at);
    }, begun());
    expect(creditedTime(recording)).toBe(10 * MINUTE);
  });

  it('grows by at most 22.5 seconds over a sleep of hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 48 }), fc.boolean(), (hours, doesMonoSleep) => {
        const asleep = hours * 60 * MINUTE;
        const pulse = aPulse({
          sequence: 41,
          wall: asleep,
          mono: doesMonoSleep ? 15 * SECOND : asleep,
          engaged: asleep,
        });
        const before = afterStudy(begun(), 10);
        const after = creditPulse(before, pulse, PLACE, NOW + 10 * MINUTE + asleep);
        expect(creditedTime(after) - creditedTime(before)).toBeLessThanOrEqual(22.5 * SECOND);
      }),
    );
  });

  it('loses nothing, and doubles nothing, each time the clock is set by hours', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(3600), fc.integer({ min: -12, max: 12 }).filter(Boolean)), {
          maxLength: 4,
        }),
        (settings) => {
          const jumps = settings.map(([second, hours]) => ({ at: second * SECOND, hours }));
          const shiftAt = (real: number) =>
            jumps.reduce((sum, { at, hours }) => (at <= real ? sum + hours * 60 * MINUTE : sum), 0);
          let recording = begun();
          for (let real = 15 * SECOND; real <= 60 * MINUTE; real += 15 * SECOND) {
            const wall = 15 * SECOND + shiftAt(real) - shiftAt(real - 15 * SECOND);
            const pulse = aPulse({ sequence: real / SECOND, wall });
            recording = creditPulse(recording, pulse, PLACE, NOW + real + shiftAt(real));
          }
          expect(creditedTime(recording)).toBe(60 * MINUTE);
        },
      ),
    );
  });

  it('counts once what a page says again because the answer got lost, however often', () => {
    let recording = afterStudy(begun(), 10);
    for (let time = 1; time <= 5; time += 1) {
      const ago = time * 15 * SECOND;
      const pulse = aPulse({ sequence: 40 + time, wall: ago, mono: ago, goesOn: false });
      recording = creditPulse(recording, pulse, PLACE, NOW + 10 * MINUTE + ago);
    }
    expect(creditedTime(recording)).toBe(10 * MINUTE + 15 * SECOND);
  });

  it('believes no page alone that the clock was set back', () => {
    const before = afterStudy(begun(), 10);
    const pulse = aPulse({ sequence: 41, wall: 0, mono: 15 * SECOND });
    const after = creditPulse(before, pulse, PLACE, NOW + 10 * MINUTE + 5 * SECOND);
    expect(creditedTime(after) - creditedTime(before)).toBe(5 * SECOND);
  });

  it('doubles nothing over two windows when the clock is set back, and loses 15 seconds at most', () => {
    const OTHER = 'visit-bbbb';
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 14 }),
        fc.integer({ min: 30, max: 50 }),
        (lag, back) => {
          // Both pages are in view all the time, and the other one speaks a little later.
          const opening = { visit: OTHER, place: PLACE, title: '', engaged: 0, arrived: NOW };
          let recording = joinRecording(begun(), opening, NOW);
          for (let real = 1; real <= 80; real += 1) {
            const now = NOW + real * SECOND - (real > back ? 60 * MINUTE : 0);
            const said = [
              ...(real % 15 === 0 ? [VISIT] : []),
              ...(real % 15 === lag ? [OTHER] : []),
            ];
            for (const visit of said) {
              const spoken = visit === OTHER && real === lag ? lag : 15;
              const isStepped = real > back && real - spoken <= back;
              const wall = spoken * SECOND - (isStepped ? 60 * MINUTE : 0);
              const pulse = { visit, sequence: real, wall, mono: spoken * SECOND };
              recording = creditPulse(
                recording,
                aPulse({ ...pulse, engaged: spoken * SECOND }),
                PLACE,
                now,
              );
            }
          }
          const told = (75 + (lag <= 5 ? lag : 0)) * SECOND;
          expect(creditedTime(recording)).toBeLessThanOrEqual(told);
          expect(creditedTime(recording)).toBeGreaterThanOrEqual(told - 15 * SECOND);
        },
      ),
    );
  });

  it('hears of a page that has just arrived also what it did until it said so', () => {
    const opening = { visit: VISIT, place: PLACE, title: '', engaged: 0, arrived: NOW };
    const joined = joinRecording(
      begun({ engaged: MINUTE }),
      { ...opening, visit: 'visit-bbbb' },
      NOW,
    );
    const pulse = aPulse({
      visit: 'visit-bbbb',
      wall: 5000,
      mono: 5000,
      engaged: 5000,
      goesOn: false,
    });
    const left = creditPulse(joined, pulse, PLACE, NOW + 4500);
    const [, stretch] = left.stretches;
    expect(stretch).toMatchObject({ from: NOW - 500, to: NOW + 4500 });
  });

  it('counts what a visit brings again, when it did not hear the answer, only once', () => {
    const opening = { visit: VISIT, place: PLACE, title: '', arrived: NOW - MINUTE };
    const recording = begun({ engaged: MINUTE });
    const again = joinRecording(recording, { ...opening, engaged: 70 * SECOND }, NOW + 10_000);
    expect(creditedTime(again)).toBe(70 * SECOND);
    expect(again.allowances).toHaveLength(1);
  });
});

describe('how a recording ends', () => {
  it('ends 10 minutes after its last credited moment, and at that moment', () => {
    const recording = afterStudy(begun(), 5);
    const last = NOW + 5 * MINUTE;
    expect(recording.lastCredited).toBe(last);
    expect(hasEnded(recording, last + RECORDING_END_AFTER - 1)).toBe(false);
    expect(hasEnded(recording, last + RECORDING_END_AFTER)).toBe(true);
    expect(sessionOf(recording)).toMatchObject({ start: NOW, seconds: 300 });
  });

  it('never ends the timer by itself', () => {
    expect(hasEnded(aTimer({ minutes: 5000 }), NOW)).toBe(false);
  });

  it('is dropped under a minute', () => {
    const short = creditPulse(begun({ engaged: 45_999 }), aPulse({}), PLACE, NOW + 14_000);
    expect(sessionOf(short)).toBeNull();
    const long = creditPulse(begun({ engaged: 46_000 }), aPulse({}), PLACE, NOW + 14_000);
    expect(sessionOf(long)?.seconds).toBe(60);
  });

  it('gives a stretch under a minute to the next unit, so that nothing is lost', () => {
    fc.assert(
      fc.property(fc.nat(59_999), fc.nat(3_600_000), (short, next) => {
        const before = begun({ engaged: short });
        const after = begun({ engaged: next, countedUntil: before.lastCredited });
        const carried = carryOver(before, after);
        expect(creditedTime(carried)).toBe(creditedTime(before) + creditedTime(after));
        expect(carried.start).toBe(Math.min(before.start, after.start));
      }),
    );
  });

  it('is named after the place with the most time, however many were passed through', () => {
    const main = afterStudy(begun(), 20);
    let recording = main;
    for (let index = 0; index < 60; index += 1) {
      const now = NOW + 20 * MINUTE + (index + 1) * 15 * SECOND;
      const visit = `visit-${index + 1000}`;
      const place = placeKey(`coursera/ml/reading-${index}`);
      const opening = { visit, place, title: 'x'.repeat(900), engaged: 5000, arrived: now - 5000 };
      recording = joinRecording(recording, opening, now);
    }
    expect(sessionOf(recording)).toMatchObject({ place: PLACE, title: 'Lecture 1' });
    expect(recording.places.at(-1)?.title).toHaveLength(TITLE_LIMIT);
    expect(anyRecording(recording)).toBe(true);
  });
});
