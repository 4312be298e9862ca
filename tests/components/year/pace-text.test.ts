import { describe, expect, it } from 'vitest';
import {
  basisSentence,
  forecastSentence,
  standingSentence,
} from '../../../components/year/pace-text';
import type { Road } from '../../../components/year/use-road';
import { SLOT } from '../../../components/text';
import type { Forecast } from '../../../data/model/forecast';
import { planOf } from '../../../data/model/plan';
import { aProgress } from '../../helpers/builders';
import { shortRoad } from '../../helpers/study-days';

const HOUR = 3600;
/** Three weeks of 8 hours from Monday, 2 November 2026, on. */
const plan = planOf(shortRoad, aProgress(), 8, '2026-11-02');
const range: Forecast = {
  kind: 'range',
  rate: 6.5 * HOUR,
  slow: 5 * HOUR,
  fast: 8 * HOUR,
  from: '2027-03-12',
  to: '2027-04-09',
  weeks: 8,
};

const aRoad = (
  rest: Partial<Road> & { readonly real?: number; readonly due?: number } = {},
): Road => {
  const { real = 0, due = 0, ...road } = rest;
  const seconds = Math.abs(real - due);
  const days = Math.round((seconds * 7) / plan.secondsAWeek);
  const kind = days === 0 ? 'on-pace' : real > due ? 'ahead' : 'behind';
  return {
    plan,
    pace: { weeks: [], due, real, other: 0, standing: { kind, seconds, days } },
    forecast: range,
    left: 10 * HOUR,
    open: 2,
    today: '2026-11-18',
    isStartSaid: true,
    ...road,
  };
};

describe('where the learner stands against the plan', () => {
  it.each([
    [{ due: 6 * HOUR + 20 * 60 }, 'You are 6 h 20 min behind the plan: about 6 days.'],
    [{ due: HOUR }, 'You are 1 h behind the plan: about 1 day.'],
    [{ real: 20 * HOUR }, 'You are 20 h ahead of the plan: about 18 days.'],
    [{ due: 40 * HOUR }, 'You are 40 h behind the plan: about 5 weeks.'],
    [{ real: 80 * HOUR }, 'You are 80 h ahead of the plan: about 10 weeks.'],
    [{ real: 30, due: 0 }, 'You are on pace with the plan.'],
    [{ real: 1200, due: 0 }, 'You are on pace, 20 min ahead of the plan.'],
    [{ real: 0, due: 1200 }, 'You are on pace, 20 min behind the plan.'],
    [{ today: '2026-10-30' }, 'Your road begins on November 2, 2026.'],
    [
      { real: 30 * HOUR, due: 24 * HOUR, today: '2026-11-23' },
      'The plan is over, and 2 tasks are still open: you have studied 6 h more than it asked for.',
    ],
    [{ due: 6 * HOUR, today: '2026-11-23' }, 'You are 6 h behind the plan: about 5 days.'],
    [{ forecast: { kind: 'arrived' } as const }, 'You have arrived: no task of your road is open.'],
  ])('is said in one sentence: %j', (road, sentence) => {
    expect(standingSentence(aRoad(road))).toBe(sentence);
  });
});

describe('the forecast of the finish', () => {
  const said = (forecast: Forecast) => forecastSentence(forecast, plan, 21 * HOUR, SLOT);

  it('is a range of dates from the learner’s own last weeks, beside that of the plan', () => {
    expect(said(range)).toBe(
      'At 6.5 h a week: between March 12 and April 9, 2027; the plan says November 22, 2026.',
    );
    expect(basisSentence(aRoad())).toBe(
      'The range comes from your last 8 full weeks, and from 10 h that are left on the open tasks.',
    );
  });

  it('names both years where its ends lie in two', () => {
    expect(said({ ...range, from: '2026-12-20' })).toContain(
      'between December 20, 2026 and April 9, 2027;',
    );
  });

  it('is one day where both ends are', () => {
    expect(said({ ...range, from: '2027-04-09' })).toContain('At 6.5 h a week: on April 9, 2027;');
  });

  it('says when the late end lies more than five years away, or both ends', () => {
    const far = { kind: 'far', rate: 100, from: '2030-01-05', weeks: 5 } as const;
    expect(said(far)).toBe(
      'At 0.1 h a week: not before January 5, 2030, and perhaps more than five years from now; the plan says November 22, 2026.',
    );
    expect(said({ ...far, from: null })).toMatch(
      /^At 0\.1 h a week: more than five years from now;/,
    );
    expect(basisSentence(aRoad({ forecast: far }))).toContain('your last 5 full weeks');
  });

  it('says when there is too little to forecast from, and what would do', () => {
    expect(said({ kind: 'too-little', weeks: 1, needed: 2 })).toBe(
      'There is too little to forecast your finish from. 2 more full weeks with study will do; the plan says November 22, 2026.',
    );
    expect(said({ kind: 'too-little', weeks: 8, needed: 1 })).toContain('1 more full week with');
    expect(
      basisSentence(aRoad({ forecast: { kind: 'too-little', weeks: 1, needed: 2 } })),
    ).toBeNull();
  });

  it('says when the open tasks have had all of their hours, and what to do', () => {
    expect(said({ kind: 'used-up', open: 1 })).toBe(
      `The open task has had all of its planned hours, so there is nothing to forecast from. Finish it, or ${SLOT}.`,
    );
    expect(said({ kind: 'used-up', open: 3 })).toMatch(/^The 3 open tasks have had/);
  });

  it('says when the learner has arrived, with what it took', () => {
    expect(said({ kind: 'arrived' })).toBe(
      'You studied 21 h for it; the plan had 24 h, until November 22, 2026.',
    );
  });
});
