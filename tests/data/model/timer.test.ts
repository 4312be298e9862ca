import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ABSENCE_LIMIT, LONG_TIMER } from '../../../data/model/limits';
import type { TimerRecording } from '../../../data/model/recording';
import {
  answered,
  seen,
  sessionOfTimer,
  timerSeconds,
  unseenSince,
} from '../../../data/model/timer';
import { anyRecording } from '../../../data/sync/stored-values';
import { aTimer, NOW } from '../../helpers/builders';

const MINUTE = 60_000;

/** A timer that was started just now. */
const fresh = (): TimerRecording => aTimer({ minutes: 0 });

/** The learner is there from one minute to another: a sign of life in each. */
function present(timer: TimerRecording, from: number, until: number): TimerRecording {
  let after = timer;
  for (let minute = from; minute <= until; minute += 1) after = seen(after, NOW + minute * MINUTE);
  return after;
}

describe('the timer', () => {
  it('counts wall time until it is stopped', () => {
    expect(timerSeconds(fresh(), NOW + 42 * MINUTE)).toBe(42 * 60);
  });

  it('asks nothing while the learner is there', () => {
    expect(present(fresh(), 1, 179).question).toBeNull();
  });

  it('asks after an absence of more than 15 minutes, and not of exactly 15', () => {
    const timer = present(fresh(), 1, 20);
    expect(seen(timer, NOW + 20 * MINUTE + ABSENCE_LIMIT).question).toBeNull();
    expect(seen(timer, NOW + 20 * MINUTE + ABSENCE_LIMIT + 1).question).toEqual({
      kind: 'absence',
      from: NOW + 20 * MINUTE,
      to: NOW + 20 * MINUTE + ABSENCE_LIMIT + 1,
    });
  });

  it('asks from the moment at which the machine was last touched', () => {
    const idle = unseenSince(present(fresh(), 1, 35), NOW + 20 * MINUTE);
    const back = seen(idle, NOW + 50 * MINUTE);
    expect(back.question).toEqual({
      kind: 'absence',
      from: NOW + 20 * MINUTE,
      to: NOW + 50 * MINUTE,
    });
  });

  it('asks after three hours, and again three hours after the answer', () => {
    const long = present(fresh(), 1, 180);
    expect(long.question).toEqual({ kind: 'long', since: NOW });
    const kept = answered(long, { kind: 'keep' }, NOW + 181 * MINUTE);
    if (kept.kind !== 'goes-on') throw new Error('it ended');
    expect(kept.timer.question).toBeNull();
    expect(present(kept.timer, 182, 360).question).toBeNull();
    expect(present(kept.timer, 182, 361).question).toEqual({
      kind: 'long',
      since: NOW + 181 * MINUTE,
    });
  });

  it('asks once for several absences: from the first to the last return', () => {
    const away = seen(present(fresh(), 1, 10), NOW + 40 * MINUTE);
    const again = seen(present(away, 41, 50), NOW + 90 * MINUTE);
    expect(again.question).toEqual({
      kind: 'absence',
      from: NOW + 10 * MINUTE,
      to: NOW + 90 * MINUTE,
    });
  });

  it('never decides and never loses: whatever happens, it runs on from its start', () => {
    const anEvent = fc.record({
      after: fc.nat(4 * 60 * MINUTE),
      isIdle: fc.boolean(),
      since: fc.nat(60 * MINUTE),
    });
    fc.assert(
      fc.property(fc.array(anEvent), (events) => {
        let timer = fresh();
        let now = NOW;
        for (const { after, isIdle, since } of events) {
          now += after;
          timer = isIdle ? unseenSince(timer, now - since) : seen(timer, now);
          expect(timer.start).toBe(NOW);
          expect(timer.lastSeen).toBeGreaterThanOrEqual(NOW);
          expect(timerSeconds(timer, now)).toBe(Math.floor((now - NOW) / 1000));
          expect(anyRecording(timer)).toBe(true);
          const { question } = timer;
          if (question?.kind === 'absence') {
            expect(question.to - question.from).toBeGreaterThan(ABSENCE_LIMIT);
          }
        }
      }),
    );
  });

  it('keeps its length, but for a minute, when the clock is set back', () => {
    const timer = present(fresh(), 1, 60);
    const after = NOW + 60.5 * MINUTE - 3 * 60 * MINUTE;
    expect(timerSeconds(timer, after)).toBe(60 * 60);
    const steady = seen(timer, after);
    expect(steady.question).toBeNull();
    expect(timerSeconds(steady, after + 10 * MINUTE)).toBe(70 * 60);
    expect(anyRecording(steady)).toBe(true);
  });

  it('keeps what it asks when the clock is set back', () => {
    const asked = seen(present(fresh(), 1, 20), NOW + 60 * MINUTE);
    const steady = seen(asked, NOW);
    expect(steady.question).toEqual({
      kind: 'absence',
      from: NOW - 40 * MINUTE,
      to: NOW,
    });
    const cut = answered(steady, { kind: 'cut' }, NOW + MINUTE);
    expect(cut).toEqual({ kind: 'ends', seconds: 20 * 60 });
  });

  it('asks when the clock is set forward, because that looks like an absence', () => {
    const timer = present(fresh(), 1, 20);
    expect(seen(timer, NOW + 24 * 60 * MINUTE).question?.kind).toBe('absence');
  });
});

describe('the answer to the timer', () => {
  const asked = () => seen(present(fresh(), 1, 20), NOW + 80 * MINUTE);

  it('keeps all of it and goes on', () => {
    const outcome = answered(asked(), { kind: 'keep' }, NOW + 81 * MINUTE);
    expect(outcome.kind).toBe('goes-on');
    if (outcome.kind !== 'goes-on') return;
    expect(timerSeconds(outcome.timer, NOW + 81 * MINUTE)).toBe(81 * 60);
    expect(seen(outcome.timer, NOW + 82 * MINUTE).question).toBeNull();
  });

  it('cuts it to the last moment seen', () => {
    const outcome = answered(asked(), { kind: 'cut' }, NOW + 81 * MINUTE);
    expect(outcome).toEqual({ kind: 'ends', seconds: 20 * 60 });
  });

  it('cuts it to the last moment seen also when nothing was asked', () => {
    const timer = present(fresh(), 1, 7);
    const outcome = answered(timer, { kind: 'cut' }, NOW + 7.5 * MINUTE);
    expect(outcome).toEqual({ kind: 'ends', seconds: 7 * 60 });
  });

  it('sets its length, in whole seconds', () => {
    const outcome = answered(asked(), { kind: 'length', seconds: 1234.5 }, NOW + 81 * MINUTE);
    expect(outcome).toEqual({ kind: 'ends', seconds: 1235 });
  });

  it('cut after three hours ends at the last moment seen', () => {
    const long = present(fresh(), 1, LONG_TIMER / MINUTE + 5);
    const outcome = answered(long, { kind: 'cut' }, NOW + 190 * MINUTE);
    expect(outcome).toEqual({ kind: 'ends', seconds: 185 * 60 });
  });
});

describe('the session that a timer becomes', () => {
  it('has its start, task and title', () => {
    const timer = aTimer({ minutes: 40 });
    expect(sessionOfTimer(timer, 2400)).toMatchObject({
      start: NOW - 40 * MINUTE,
      seconds: 2400,
      task: timer.task,
      title: 'Calculus, chapter 3',
      how: 'timer',
      place: null,
    });
  });

  it('is dropped under a minute', () => {
    expect(sessionOfTimer(fresh(), 59)).toBeNull();
    expect(sessionOfTimer(fresh(), 60)?.seconds).toBe(60);
  });
});
